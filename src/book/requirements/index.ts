import type { CodeClass, Requirement } from './requirement.ts'
import { resumableUpload } from './resumable-upload.ts'
import { rfc2295 } from './rfc2295.ts'
import { rfc2518 } from './rfc2518.ts'
import { rfc2774 } from './rfc2774.ts'
import { rfc3229 } from './rfc3229.ts'
import { rfc4918 } from './rfc4918.ts'
import { rfc5842 } from './rfc5842.ts'
import { rfc6265 } from './rfc6265.ts'
import { rfc6265bis } from './rfc6265bis.ts'
import { rfc6585 } from './rfc6585.ts'
import { rfc6797 } from './rfc6797.ts'
import { rfc7725 } from './rfc7725.ts'
import { rfc8246 } from './rfc8246.ts'
import { rfc8288 } from './rfc8288.ts'
import { rfc8297 } from './rfc8297.ts'
import { rfc8470 } from './rfc8470.ts'
import { rfc9110 } from './rfc9110.ts'
import { rfc9110Elsewhere } from './rfc9110-elsewhere.ts'
import { rfc9111 } from './rfc9111.ts'
import { rfc9112 } from './rfc9112.ts'
import { rfc9113 } from './rfc9113.ts'
import { rfc9114 } from './rfc9114.ts'
import { rfc9209 } from './rfc9209.ts'
import { rfc9211 } from './rfc9211.ts'
import { rfc9457 } from './rfc9457.ts'
import { rfc9651 } from './rfc9651.ts'

export type * from './requirement.ts'

/**
 * Every requirement of RFC 9110, §15 first, and of RFC 9111; those about status codes of RFC 9112 and of the documents of
 * single codes; and those that one exchange shows of the documents about HTTP/2, HTTP/3 and single fields.
 *
 * @example
 * requirements.filter(({ section }) => section.startsWith('RFC 9110 §15')).length // => 77
 */
export const requirements: readonly Requirement[] = [
  ...rfc9110,
  ...rfc9110Elsewhere,
  ...rfc9111,
  ...rfc9112,
  ...rfc9113,
  ...rfc9114,
  ...rfc6585,
  ...rfc4918,
  ...rfc5842,
  ...rfc2518,
  ...rfc8297,
  ...rfc3229,
  ...rfc2295,
  ...rfc2774,
  ...rfc7725,
  ...rfc8470,
  ...rfc9457,
  ...resumableUpload,
  ...rfc6265,
  ...rfc6265bis,
  ...rfc6797,
  ...rfc8246,
  ...rfc8288,
  ...rfc9209,
  ...rfc9211,
  ...rfc9651,
]

/**
 * The requirements about one status code: those that name it first, then those about its class, then those about every
 * status code.
 *
 * @param code a status code
 * @example
 * requirementsOf(405)[0]?.id // => 'rfc9110-15.5.6-allow'
 * requirementsOf(405).some(({ id }) => id === 'rfc9110-15.5-explain') // => true
 * requirementsOf(205).filter(({ level, codes }) => level === 'MUST NOT' && codes.includes(205)).length // => 1
 */
export function requirementsOf(code: number): readonly Requirement[] {
  const scopes = [code, `${Math.floor(code / 100)}xx` as CodeClass, 'any'] as const
  const rankOf = (requirement: Requirement) => scopes.findIndex(scope => requirement.codes.includes(scope))
  return scopes.flatMap((_, rank) => requirements.filter(requirement => rankOf(requirement) === rank))
}
