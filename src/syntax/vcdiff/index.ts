import { addressMode, RecentAddresses } from './addresses.ts'
import { type DeltaInstruction, defaultCodeTable } from './code.ts'
import type { VcdiffCursor } from './cursor.ts'
import { VcdiffError } from './error.ts'
import { readHeader, readWindow, type VcdiffWindow } from './window.ts'

export { VcdiffError, type VcdiffFault } from './error.ts'

/**
 * Applies a VCDIFF delta (RFC 3284), the `vcdiff` of RFC 3229: makes the new octets from the old ones and what changed.
 * It reads the default code table, and no secondary compressor. The time it takes grows with the delta and with what it
 * makes, and nothing is made before all windows together are known to stay within the limit.
 *
 * @param before the octets that the delta starts from; they are not changed
 * @param delta the delta
 * @param limit how many octets may be made
 * @returns the octets that the delta makes, which share nothing with `before`
 * @throws VcdiffError where the delta is malformed, does not fit `before`, uses what is not supported, or makes too much.
 * The format has no checksum: a delta for other octets of the same length is applied without an error.
 * @example
 * const octets = (text) => new TextEncoder().encode(text)
 * // One window: ADD 'a new', then COPY 5 octets from place 6.
 * const delta = [0xd6, 0xc3, 0xc4, 0, 0, 1, 11, 0, 13, 10, 0, 5, 2, 1, ...octets('a new'), 6, 21, 6]
 * const after = applyVcdiff(octets('an old text'), Uint8Array.from(delta), 100)
 * new TextDecoder().decode(after) // => 'a new text'
 */
export function applyVcdiff(before: Uint8Array, delta: Uint8Array, limit: number): Uint8Array {
  const first = readHeader(delta)
  const start = first.at
  let total = 0
  while (!first.done) {
    const { size, offset } = readWindow(first)
    total += size
    if (!(total <= limit)) throw new VcdiffError('too large', `The delta makes more than ${limit} octets.`, offset)
  }
  const target = new Target(before, room(total))
  for (first.at = start; !first.done; ) target.window(readWindow(first))
  return target.octets
}

/** A limit can be higher than what the runtime has room for. */
function room(length: number): Uint8Array {
  try {
    return new Uint8Array(length)
  } catch {
    throw new VcdiffError('too large', `There is no room for the ${length} octets that the delta makes.`, 0)
  }
}

/** The octets that a delta makes, window by window. */
class Target {
  readonly octets: Uint8Array
  readonly #before: Uint8Array
  readonly #recent = new RecentAddresses()
  #length = 0

  constructor(before: Uint8Array, octets: Uint8Array) {
    this.#before = before
    this.octets = octets
  }

  /** Carries out the instructions of a window (RFC 3284 §6). */
  window(window: VcdiffWindow): void {
    const { instructions, data, addresses } = window
    const segment = this.#segment(window)
    const start = this.#length
    const end = start + window.size
    this.#recent.clear()
    while (!instructions.done) {
      const at = instructions.at
      for (const instruction of defaultCodeTable[instructions.octet('a code')] as readonly DeltaInstruction[]) {
        const size = instruction.size || instructions.integer('the size of an instruction')
        if (size > end - this.#length) {
          throw new VcdiffError('malformed', 'A window makes more than it says (RFC 3284 §4.3).', at)
        }
        if (instruction.kind === 'add') this.#add(data.part(size, 'the data'))
        else if (instruction.kind === 'run') this.#run(data.octet('the octet of a run'), size)
        else this.#copy(segment, start, this.#address(instruction.mode, addresses, segment.length, start), size, at)
      }
    }
    if (this.#length !== end) {
      throw new VcdiffError('malformed', 'A window makes less than it says (RFC 3284 §4.3).', instructions.at)
    }
    for (const section of [data, addresses]) {
      if (!section.done) {
        throw new VcdiffError('malformed', 'A window holds more than its instructions use (RFC 3284 §6).', section.at)
      }
    }
  }

  /** The source segment: part of what was before, or of what earlier windows made (RFC 3284 §4.2). */
  #segment({ from, segmentSize, segmentAt, offset }: VcdiffWindow): Uint8Array {
    const whole = from === 'source' ? this.#before : this.octets.subarray(0, this.#length)
    if (segmentAt > whole.length - segmentSize) {
      throw new VcdiffError('malformed', `The source segment goes past the end of the ${from}.`, offset)
    }
    return whole.subarray(segmentAt, segmentAt + segmentSize)
  }

  #add({ octets, at, end }: VcdiffCursor): void {
    this.octets.set(octets.subarray(at, end), this.#length)
    this.#length += end - at
  }

  #run(octet: number, size: number): void {
    this.octets.fill(octet, this.#length, this.#length + size)
    this.#length += size
  }

  /** Reads an address: one of the segment and what the window has made of the target, in a row (RFC 3284 §3, §5.3). */
  #address(mode: number, addresses: VcdiffCursor, segment: number, start: number): number {
    const at = addresses.at
    const here = segment + this.#length - start
    const address = this.#read(mode, addresses, here)
    if (address < 0 || address >= here) {
      throw new VcdiffError('malformed', 'A copy starts where there is nothing yet (RFC 3284 §5.3).', at)
    }
    this.#recent.add(address)
    return address
  }

  #read(mode: number, addresses: VcdiffCursor, here: number): number {
    if (mode >= addressMode.same) {
      return this.#recent.same[(mode - addressMode.same) * 256 + addresses.octet('an address')] as number
    }
    const number = addresses.integer('an address')
    if (mode === addressMode.self) return number
    if (mode === addressMode.here) return here - number
    return (this.#recent.near[mode - addressMode.near] as number) + number
  }

  #copy(segment: Uint8Array, start: number, address: number, size: number, at: number): void {
    if (address < segment.length) {
      if (size > segment.length - address) {
        throw new VcdiffError('malformed', 'A copy goes past the end of the source segment (RFC 3284 §3).', at)
      }
      this.octets.set(segment.subarray(address, address + size), this.#length)
      this.#length += size
      return
    }
    // A copy may read what it writes itself (RFC 3284 §3): each turn finds more to copy, so that the turns stay few.
    const from = start + address - segment.length
    const end = this.#length + size
    while (this.#length < end) {
      const length = Math.min(end - this.#length, this.#length - from)
      this.octets.copyWithin(this.#length, from, from + length)
      this.#length += length
    }
  }
}
