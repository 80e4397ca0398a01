/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number; both ends may come. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  /** Whether something happens that happens so often: 0.1 is one time in ten. */
  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('There is nothing to pick from.')
    return list[this.integer(0, list.length - 1)] as T
  }

  /** One of the list; what weighs twice as much comes twice as often. */
  weighted<T>(list: readonly T[], weight: (element: T) => number): T {
    let left = this.next() * list.reduce((sum, element) => sum + weight(element), 0)
    for (const element of list) {
      left -= weight(element)
      if (left < 0) return element
    }
    return this.pick(list)
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list]
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.integer(0, last)
      ;[result[last], result[other]] = [result[other] as T, result[last] as T]
    }
    return result
  }

  /** The template with a digit for each `#`. */
  digits(template: string): string {
    return template.replace(/#/g, () => String(this.integer(0, 9)))
  }
}
