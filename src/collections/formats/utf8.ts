import { isUtf8 } from 'node:buffer'
import { Malformed } from '../../engine/index.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Turns octets into text as they come, in pieces that may end inside a character. A byte order mark is kept. */
export class Utf8 {
  #held = new Uint8Array()
  #offset = 0

  /** @throws Malformed where the octets are not UTF-8, with the offset */
  push(octets: Uint8Array): string {
    const all = this.#held.length > 0 ? Buffer.concat([this.#held, octets]) : octets
    const whole = all.subarray(0, all.length - unfinished(all))
    try {
      const text = decoder.decode(whole)
      // a copy, as the source may use the memory of its piece again
      this.#held = Uint8Array.from(all.subarray(whole.length))
      this.#offset += whole.length
      return text
    } catch {
      throw this.#malformed(faultIn(whole))
    }
  }

  /** @throws Malformed where the octets ended inside a character */
  end(): void {
    if (this.#held.length > 0) throw this.#malformed(0)
  }

  #malformed(at: number): Malformed {
    return new Malformed(
      `The content is not valid UTF-8: the octet at offset ${this.#offset + at} begins no character.`,
    )
  }
}

/** How many octets a character that is led in by this one has (RFC 3629 §3). */
const lengthOf = (octet: number): number => (octet < 0xc0 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4)

/** How many octets at the end begin a character that is not complete. */
function unfinished(octets: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, octets.length); back++) {
    const octet = octets[octets.length - back] as number
    if (octet >= 0xc0) return lengthOf(octet) > back ? back : 0
    if (octet < 0x80) return 0
  }
  return 0
}

/** Where the first octet stands that begins no character. */
function faultIn(octets: Uint8Array): number {
  let at = 0
  while (at < octets.length) {
    const length = lengthOf(octets[at] as number)
    if ((length > 1 || (octets[at] as number) >= 0x80) && !isUtf8(octets.subarray(at, at + length))) return at
    at += length
  }
  return at
}
