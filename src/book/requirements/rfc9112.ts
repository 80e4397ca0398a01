import type { Requirement } from './requirement.ts'
import { rfc9112Framing } from './rfc9112-framing.ts'
import { rfc9112Syntax } from './rfc9112-syntax.ts'

/** RFC 9112: what HTTP/1.1 on the wire says about status codes. */
export const rfc9112: readonly Requirement[] = [...rfc9112Syntax, ...rfc9112Framing]
