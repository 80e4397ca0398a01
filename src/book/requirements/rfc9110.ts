import type { Requirement } from './requirement.ts'
import { rfc9110Informational } from './rfc9110-1xx.ts'
import { rfc9110Successful } from './rfc9110-2xx.ts'
import { rfc9110Redirection } from './rfc9110-3xx.ts'
import { rfc9110ClientError } from './rfc9110-4xx.ts'
import { rfc9110ServerError } from './rfc9110-5xx.ts'

/**
 * RFC 9110 §15 in full: its 77 keywords of BCP 14, one record each. They stand in 75 sentences, because two sentences of
 * §15.5.14 have two keywords each.
 */
export const rfc9110: readonly Requirement[] = [
  ...rfc9110Informational,
  ...rfc9110Successful,
  ...rfc9110Redirection,
  ...rfc9110ClientError,
  ...rfc9110ServerError,
]
