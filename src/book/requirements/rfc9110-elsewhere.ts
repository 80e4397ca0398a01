import type { Requirement } from './requirement.ts'
import { rfc9110Conditions } from './rfc9110-conditions.ts'
import { rfc9110Context } from './rfc9110-context.ts'
import { rfc9110Messages } from './rfc9110-messages.ts'
import { rfc9110Methods } from './rfc9110-methods.ts'
import { rfc9110Precedence } from './rfc9110-precedence.ts'
import { rfc9110Ranges } from './rfc9110-ranges.ts'

/** What RFC 9110 says about status codes outside §15. */
export const rfc9110Elsewhere: readonly Requirement[] = [
  ...rfc9110Messages,
  ...rfc9110Methods,
  ...rfc9110Context,
  ...rfc9110Conditions,
  ...rfc9110Precedence,
  ...rfc9110Ranges,
]
