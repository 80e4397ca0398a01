import type { Requirement } from './requirement.ts'
import { rfc9111Expires } from './rfc9111-expires.ts'
import { rfc9111RequestDirectives } from './rfc9111-request-directives.ts'
import { rfc9111ResponseDirectives } from './rfc9111-response-directives.ts'
import { rfc9111Reuse } from './rfc9111-reuse.ts'
import { rfc9111Storing } from './rfc9111-storing.ts'
import { rfc9111Validation } from './rfc9111-validation.ts'

/** RFC 9111 in full: its 103 keywords of BCP 14, one record each, but for the sentence that says what keywords are. */
export const rfc9111: readonly Requirement[] = [
  ...rfc9111Storing,
  ...rfc9111Reuse,
  ...rfc9111Validation,
  ...rfc9111RequestDirectives,
  ...rfc9111ResponseDirectives,
  ...rfc9111Expires,
]
