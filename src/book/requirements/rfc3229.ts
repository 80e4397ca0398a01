import type { Requirement } from './requirement.ts'
import { rfc3229Answers } from './rfc3229-answers.ts'
import { rfc3229Reuse } from './rfc3229-reuse.ts'

/** RFC 3229: instance manipulations and deltas, 226. */
export const rfc3229: readonly Requirement[] = [...rfc3229Answers, ...rfc3229Reuse]
