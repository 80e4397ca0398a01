import type { StatusCode } from './code.ts'
import { informational } from './codes/1xx.ts'
import { successful } from './codes/2xx.ts'
import { redirection } from './codes/3xx.ts'
import { clientErrors } from './codes/4xx.ts'
import { serverErrors } from './codes/5xx.ts'

/** The codes of the IANA registry. A module of its own, so that a server need not carry what others use. */
export const registeredCodes = { ...informational, ...successful, ...redirection, ...clientErrors, ...serverErrors }

/**
 * The facts of a registered status code.
 *
 * @param code a status code, 100 to 599
 * @returns its record; `undefined` where the registry has none
 * @example
 * registered(404)?.phrase // => 'Not Found'
 * registered(520) // => undefined
 */
export function registered(code: number): StatusCode | undefined {
  return Object.hasOwn(registeredCodes, code) ? registeredCodes[code as 404] : undefined
}
