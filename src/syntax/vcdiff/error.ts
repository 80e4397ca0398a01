/**
 * What is wrong with a delta. `malformed`: it breaks a rule of the format, or does not fit the octets that it is applied
 * to. `unsupported`: it uses what RFC 3284 leaves open, or what is no part of it. `too large`: what it makes exceeds the
 * limit.
 */
export type VcdiffFault = 'malformed' | 'unsupported' | 'too large'

/** A delta that cannot be applied. */
export class VcdiffError extends Error {
  readonly fault: VcdiffFault
  /** Which octet of the delta it was found at, counted from 0. */
  readonly offset: number

  constructor(fault: VcdiffFault, reason: string, offset: number) {
    super(`${reason} (octet ${offset} of the delta)`)
    this.name = 'VcdiffError'
    this.fault = fault
    this.offset = offset
  }
}
