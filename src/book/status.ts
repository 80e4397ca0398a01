import type { StatusClass, StatusCode } from './code.ts'
import { others } from './codes/others.ts'
import { registeredCodes } from './registered.ts'

/** Every code of the book by its number, with literal types. */
export const codes = { ...registeredCodes, ...others }

type Records = typeof codes
/** The literal record of each code. */
export type Codes = { readonly [K in keyof Records as Records[K]['code']]: Records[K] }
/** A number that the book knows. */
export type KnownCode = keyof Codes

/** Every code of the book, in the order of the numbers. */
export const allCodes: readonly StatusCode[] = /* @__PURE__ */ Object.values(codes)

/**
 * The facts of one status code.
 *
 * @param code a status code, 100 to 999
 * @returns its record; for a number that the type system does not know, the record or `undefined`
 * @example
 * status(404).phrase // => 'Not Found'
 * status(405).fields // => { Allow: 'must' }
 * status(471) // => undefined
 */
export function status<C extends KnownCode>(code: C): Codes[C]
export function status(code: number): StatusCode | undefined
export function status(code: number): StatusCode | undefined {
  return Object.hasOwn(codes, code) ? (codes as Codes)[code as KnownCode] : undefined
}

const classes: readonly StatusClass[] = ['informational', 'successful', 'redirection', 'client error', 'server error']

/**
 * The class of any status code, by its first digit (RFC 9110 §15). Outside 100 to 599 it is `invalid`.
 *
 * @param code an integer
 * @example
 * classOf(471) // => 'client error'
 * classOf(999) // => 'invalid'
 */
export function classOf(code: number): StatusClass {
  return (Number.isInteger(code) && classes[Math.floor(code / 100) - 1]) || 'invalid'
}

/**
 * The code whose rules a recipient applies: itself where the book has a registered meaning for it, else the x00 of its
 * class, and 500 for what is not a status code at all (RFC 9110 §15).
 *
 * @param code an integer
 * @example
 * treatedAs(404) // => 404
 * treatedAs(471) // => 400
 * treatedAs(999) // => 500
 */
export function treatedAs(code: number): number {
  const known = status(code)
  if (known && known.standing !== 'vendor' && known.standing !== 'informal') return code
  return classOf(code) === 'invalid' ? 500 : Math.floor(code / 100) * 100
}
