import type { Seen } from './seen.ts'

/** Of how many targets the last exchange is remembered. */
const mostTargets = 1000
/** How many octets of content are remembered: a recording may be longer than memory. */
const mostOctets = 20_000_000

/** The last exchange of each target, of as many targets as there is room for. */
export class Last {
  readonly #seen = new Map<string, Seen>()
  #octets = 0

  get(key: string): Seen | undefined {
    return this.#seen.get(key)
  }

  /** Remembers it without what came before it, or all would be remembered. */
  set(key: string, seen: Seen): void {
    seen.earlier = undefined
    this.#forget(key)
    this.#seen.set(key, seen)
    this.#octets += octetsIn(seen)
    while (this.#seen.size > mostTargets || this.#octets > mostOctets) {
      const [oldest] = this.#seen.keys()
      this.#forget(oldest as string)
    }
  }

  #forget(key: string): void {
    const seen = this.#seen.get(key)
    if (!seen) return
    this.#seen.delete(key)
    this.#octets -= octetsIn(seen)
  }
}

const octetsIn = ({ request, response }: Seen): number =>
  (request?.seen.content?.length ?? 0) + (response?.seen.content?.length ?? 0)
