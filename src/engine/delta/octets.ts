/** A row of octets that grows while it is written. */
export class OctetRow {
  #octets = new Uint8Array(64)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** What has been written; it changes with the next thing that is. */
  get written(): Uint8Array {
    return this.#octets.subarray(0, this.#length)
  }

  clear(): void {
    this.#length = 0
  }

  octet(octet: number): void {
    this.#reserve(1)
    this.#octets[this.#length++] = octet
  }

  append(octets: Uint8Array): void {
    this.#reserve(octets.length)
    this.#octets.set(octets, this.#length)
    this.#length += octets.length
  }

  /** Writes an integer in base 128, all but the last digit with their high bit set (RFC 3284 §2). */
  integer(value: number): void {
    const length = integerLength(value)
    this.#reserve(length)
    let rest = value
    for (let i = length - 1; i >= 0; i--) {
      this.#octets[this.#length + i] = (rest % 128) | (i === length - 1 ? 0 : 128)
      rest = Math.floor(rest / 128)
    }
    this.#length += length
  }

  #reserve(more: number): void {
    const needed = this.#length + more
    if (needed <= this.#octets.length) return
    const larger = new Uint8Array(Math.max(needed, this.#octets.length * 2))
    larger.set(this.#octets)
    this.#octets = larger
  }
}

/** How many octets an integer takes (RFC 3284 §2). */
export function integerLength(value: number): number {
  let length = 1
  for (let rest = value; rest >= 128; rest /= 128) length++
  return length
}
