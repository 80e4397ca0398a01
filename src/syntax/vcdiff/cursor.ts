import { VcdiffError } from './error.ts'

/** A cursor over one part of a delta, which it cannot leave. It reads forward once. */
export class VcdiffCursor {
  readonly octets: Uint8Array
  readonly end: number
  at: number

  constructor(octets: Uint8Array, at: number, end: number) {
    this.octets = octets
    this.at = at
    this.end = end
  }

  get done(): boolean {
    return this.at >= this.end
  }

  octet(what: string): number {
    if (this.done) throw new VcdiffError('malformed', `The delta ends before ${what}.`, this.at)
    return this.octets[this.at++] as number
  }

  /** Reads an integer: digits in base 128, the most significant first; all but the last have their high bit set (RFC 3284 §2). */
  integer(what: string): number {
    const start = this.at
    let value = 0
    for (;;) {
      const octet = this.octet(what)
      value = value * 128 + (octet & 127)
      if (value > Number.MAX_SAFE_INTEGER) {
        throw new VcdiffError('malformed', `The number for ${what} is larger than any length or place.`, start)
      }
      if (octet < 128) return value
    }
  }

  /** Takes the next `length` octets as a part of their own. */
  part(length: number, what: string): VcdiffCursor {
    if (length > this.end - this.at) {
      throw new VcdiffError('malformed', `The delta ends within ${what}.`, this.at)
    }
    const start = this.at
    this.at += length
    return new VcdiffCursor(this.octets, start, this.at)
  }
}
