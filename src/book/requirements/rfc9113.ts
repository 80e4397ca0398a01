import type { Requirement } from './requirement.ts'
import { rfc9113Fields } from './rfc9113-fields.ts'
import { rfc9113PseudoFields } from './rfc9113-pseudo-fields.ts'

/** What RFC 9113 demands of the messages of HTTP/2, as far as one exchange shows it. */
export const rfc9113: readonly Requirement[] = [...rfc9113Fields, ...rfc9113PseudoFields]
