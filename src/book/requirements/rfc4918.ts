import type { Requirement } from './requirement.ts'
import { rfc4918Answers } from './rfc4918-answers.ts'
import { rfc4918Methods } from './rfc4918-methods.ts'

/** RFC 4918: WebDAV, with 207, 423, 424 and 507. */
export const rfc4918: readonly Requirement[] = [...rfc4918Methods, ...rfc4918Answers]
