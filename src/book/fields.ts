import { access } from './fields/access.ts'
import { browser } from './fields/browser.ts'
import { dav } from './fields/dav.ts'
import { message } from './fields/message.ts'
import { negotiation } from './fields/negotiation.ts'
import { service } from './fields/service.ts'
import { validation } from './fields/validation.ts'

/**
 * How the value of a field is built (RFC 9110 §5.5, §5.6.1, RFC 9651). `singleton`: one value, one line. `list`: members
 * separated by commas, so that several lines mean the same as one line with all members. `structured`: defined by
 * structured fields, whatever its type there.
 *
 * `Set-Cookie` is a list in that its line may repeat, and the one exception in that its lines are never joined.
 */
export type FieldKind = 'singleton' | 'list' | 'structured'

/** Where a field may stand. `trailer` is named only where the definition of the field allows it (RFC 9110 §6.5.1). */
export type FieldPlace = 'request' | 'response' | 'trailer'

/** One field's facts. */
export interface Field {
  /** The name as its definition spells it; on the wire, case does not matter. */
  readonly name: string
  readonly kind: FieldKind
  readonly in: readonly FieldPlace[]
  /** The document and section that define it, as `RFC 9110 §8.8.3`; living standards by anchor: `Fetch #origin-header`. */
  readonly section: string
  /** One sentence, at most 120 characters. */
  readonly summary: string
}

/**
 * Every field of the book by its name, with literal types. The names that are reserved so that nobody defines them,
 * `*` and `Close`, are not fields and not here.
 *
 * @example
 * fields.ETag.kind // => 'singleton'
 * fields.Vary.section // => 'RFC 9110 §12.5.5'
 */
export const fields = {
  ...message,
  ...negotiation,
  ...validation,
  ...access,
  ...browser,
  ...dav,
  ...service,
} as const satisfies Record<string, Field>

/** The name of a field that the book knows. */
export type FieldName = keyof typeof fields
