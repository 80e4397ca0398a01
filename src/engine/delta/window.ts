import { addressMode, nearSize, RecentAddresses, sameSize } from '../../syntax/vcdiff/addresses.ts'
import { integerLength, OctetRow } from './octets.ts'

/** The codes of the default table that stand for one instruction whose size follows (RFC 3284 §5.6). */
const code = { run: 0, add: 1, copy: 19 } as const

/** What an instruction whose size has a code of its own may have: ADD 1 to 17, COPY 4 to 18 (RFC 3284 §5.6). */
const largestAdd = 17
const smallestCopy = 4
const largestCopy = 18

/** A run shorter than this takes as many octets as what it stands for, with the ADD that it splits. */
const shortestRun = 8

/** Writes the instructions of one window (RFC 3284 §4.3), whose source segment is all of what was before. */
export class WindowWriter {
  readonly #segment: number
  readonly #data = new OctetRow()
  readonly #instructions = new OctetRow()
  readonly #addresses = new OctetRow()
  readonly #recent = new RecentAddresses()
  #size = 0
  #copies = false

  /** @param segment how many octets were before */
  constructor(segment: number) {
    this.#segment = segment
  }

  /** Writes octets out, as they are or as runs of one octet. */
  add(octets: Uint8Array): void {
    let from = 0
    for (let at = 0; at < octets.length; ) {
      const octet = octets[at] as number
      let end = at + 1
      while (end < octets.length && octets[end] === octet) end++
      if (end - at >= shortestRun) {
        this.#add(octets.subarray(from, at))
        this.#instructions.octet(code.run)
        this.#instructions.integer(end - at)
        this.#data.octet(octet)
        this.#size += end - at
        from = end
      }
      at = end
    }
    this.#add(octets.subarray(from))
  }

  copy(address: number, size: number): void {
    const mode = this.#address(address)
    const first = code.copy + mode * (2 + largestCopy - smallestCopy)
    if (size >= smallestCopy && size <= largestCopy) this.#instructions.octet(first + 1 + size - smallestCopy)
    else {
      this.#instructions.octet(first)
      this.#instructions.integer(size)
    }
    this.#size += size
    this.#copies = true
  }

  /** Writes the window, and is ready for the next one. */
  flush(delta: OctetRow): void {
    const sections = [this.#data, this.#instructions, this.#addresses]
    delta.octet(this.#copies ? 1 : 0)
    if (this.#copies) {
      delta.integer(this.#segment)
      delta.integer(0)
    }
    const lengths = sections.reduce((sum, { length }) => sum + integerLength(length) + length, 0)
    delta.integer(integerLength(this.#size) + 1 + lengths)
    delta.integer(this.#size)
    delta.octet(0)
    for (const { length } of sections) delta.integer(length)
    for (const section of sections) {
      delta.append(section.written)
      section.clear()
    }
    this.#recent.clear()
    this.#size = 0
    this.#copies = false
  }

  #add(octets: Uint8Array): void {
    if (octets.length === 0) return
    if (octets.length <= largestAdd) this.#instructions.octet(code.add + octets.length)
    else {
      this.#instructions.octet(code.add)
      this.#instructions.integer(octets.length)
    }
    this.#data.append(octets)
    this.#size += octets.length
  }

  /** Writes an address in the mode that takes the fewest octets, and says which (RFC 3284 §5.3). */
  #address(address: number): number {
    const slot = address % sameSize
    const known = this.#recent.same[slot] === address
    let mode: number = addressMode.self
    let number = address
    const consider = (otherMode: number, other: number): void => {
      if (other < 0 || other >= number) return
      mode = otherMode
      number = other
    }
    consider(addressMode.here, this.#segment + this.#size - address)
    for (let i = 0; i < nearSize; i++) consider(addressMode.near + i, address - (this.#recent.near[i] as number))
    this.#recent.add(address)
    if (known && number >= 128) {
      this.#addresses.octet(slot % 256)
      return addressMode.same + Math.floor(slot / 256)
    }
    this.#addresses.integer(number)
    return mode
  }
}
