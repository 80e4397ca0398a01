/** No more blocks than this are kept, so that the memory is bounded: the blocks of longer octets are longer. */
const mostBlocks = 2 ** 20

/** How many blocks with one hash are looked at, so that the time is bounded where all blocks are the same. */
const mostCandidates = 16

const multiplier = 0x2545f491
const spread = 0x9e3779b1

/** The blocks of some octets, to be found by what is in them. */
export class Blocks {
  /** How long a block is. */
  readonly size: number
  /** By hash, one more than the number of the first block; 0 where there is none. */
  readonly #first: Int32Array
  /** By number, one more than the number of the next block with the same hash. */
  readonly #next: Int32Array
  readonly #shift: number
  /** What the oldest octet of a block counts for in its sum. */
  readonly #oldest: number

  constructor(octets: Uint8Array) {
    let size = 8
    while (octets.length / size > mostBlocks) size *= 2
    this.size = size
    const count = Math.floor(octets.length / size)
    const bits = Math.max(4, Math.ceil(Math.log2(count + 1)))
    this.#shift = 32 - bits
    this.#first = new Int32Array(2 ** bits)
    this.#next = new Int32Array(count)
    let oldest = 1
    for (let i = 1; i < size; i++) oldest = Math.imul(oldest, multiplier)
    this.#oldest = oldest
    // From the end, so that the earliest block is the first one found: most octets follow it.
    for (let block = count - 1; block >= 0; block--) {
      const hash = this.#hash(this.sum(octets, block * size))
      this.#next[block] = this.#first[hash] as number
      this.#first[hash] = block + 1
    }
  }

  /** The sum of the octets of the block that starts at a place. */
  sum(octets: Uint8Array, at: number): number {
    let sum = 0
    for (let i = at; i < at + this.size; i++) sum = (Math.imul(sum, multiplier) + (octets[i] as number)) | 0
    return sum
  }

  /** The sum of the block one further on, from the octet that leaves and the one that comes in. */
  roll(sum: number, leaving: number, coming: number): number {
    return (Math.imul(sum - Math.imul(leaving, this.#oldest), multiplier) + coming) | 0
  }

  /** Calls back with the place of each block that may have this sum, the earliest first; not with all of too many. */
  candidates(sum: number, visit: (at: number) => void): void {
    let entry = this.#first[this.#hash(sum)] as number
    for (let seen = 0; entry !== 0 && seen < mostCandidates; seen++) {
      visit((entry - 1) * this.size)
      entry = this.#next[entry - 1] as number
    }
  }

  #hash(sum: number): number {
    return Math.imul(sum, spread) >>> this.#shift
  }
}
