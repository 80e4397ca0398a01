/** How many addresses the near cache holds (RFC 3284 §5.1). */
export const nearSize = 4

/** How many addresses the same cache holds: three blocks of 256 (RFC 3284 §5.1). */
export const sameSize = 3 * 256

/** The modes of an address (RFC 3284 §5.3): `near` and `same` are the first of a row of modes. */
export const addressMode = { self: 0, here: 1, near: 2, same: 2 + nearSize } as const

/** The addresses of recent copies, which encoder and decoder both keep so that an address can refer to them (RFC 3284 §5.1). */
export class RecentAddresses {
  /** Numbers that need not fit in 32 bits. */
  readonly near = new Float64Array(nearSize)
  readonly same = new Float64Array(sameSize)
  #next = 0

  /** Forgets all, as at the start of each window. */
  clear(): void {
    this.near.fill(0)
    this.same.fill(0)
    this.#next = 0
  }

  add(address: number): void {
    this.near[this.#next] = address
    this.#next = (this.#next + 1) % nearSize
    this.same[address % sameSize] = address
  }
}
