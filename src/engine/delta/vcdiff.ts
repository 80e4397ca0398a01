import { matches } from './matches.ts'
import { OctetRow } from './octets.ts'
import { WindowWriter } from './window.ts'

/** How many octets one window makes. A decoder may hold a whole window, and some hold no more than twice this. */
const windowSize = 2 ** 23

/**
 * Makes a VCDIFF delta (RFC 3284), the `vcdiff` of RFC 3229: what changed between two states of a representation. It
 * uses the default code table, and neither a secondary compressor nor a checksum. The time grows with both sides and not
 * with what is in them; the memory, besides the delta, is bounded.
 *
 * A delta may be longer than `after`, by little, where the two share nothing: then send `after` itself.
 *
 * @param before the octets that the receiver has
 * @param after the octets that it should get
 * @returns the delta, which makes `after` from `before`
 * @example
 * const octets = text => new TextEncoder().encode(text)
 * const before = octets('The quick brown fox jumps over the lazy dog.')
 * vcdiff(before, octets('The quick brown fox jumps over the lazy cat.')).length // => 22
 * vcdiff(before, before).length // => 17
 */
export function vcdiff(before: Uint8Array, after: Uint8Array): Uint8Array {
  const delta = new OctetRow()
  delta.append(Uint8Array.of(0xd6, 0xc3, 0xc4, 0, 0))
  const writer = new WindowWriter(before.length)
  let at = 0

  /** Goes on to a place in `after`, window by window. */
  const upTo = (place: number, write: (start: number, end: number) => void): void => {
    while (at < place) {
      const end = Math.min(place, at - (at % windowSize) + windowSize)
      write(at, end)
      at = end
      if (at % windowSize === 0) writer.flush(delta)
    }
  }
  const add = (start: number, end: number): void => writer.add(after.subarray(start, end))

  for (const match of matches(before, after)) {
    upTo(match.at, add)
    upTo(match.at + match.length, (start, end) => writer.copy(match.from + start - match.at, end - start))
  }
  upTo(after.length, add)
  // Decoders expect a window, even one that makes nothing.
  if (at === 0 || at % windowSize !== 0) writer.flush(delta)
  return delta.written.slice()
}
