import { type Context, type Deltas, deltas, vcdiff } from '../../engine/index.ts'

/** Of how many octets states are kept in memory, for all clients of a resource together. */
const mostOctets = 8_000_000

interface Kept<Found> {
  readonly found: Found
  readonly octets: number
}

/**
 * What clients were told lately that can take a difference in place of the whole (RFC 3229). Only such clients have their
 * states kept, the latest ones, in this process: where one is forgotten, the whole is sent.
 */
export class States<Found> {
  readonly #kept = new Map<string, Kept<Found>>()
  readonly #most: number
  #octets = 0

  /** @param most octets that are kept */
  constructor(most = mostOctets) {
    this.#most = most
  }

  /**
   * Keeps what is found, where the client may ask for what has changed since.
   *
   * @param tag its entity tag, as the resource makes it
   * @param length about how many octets it has
   */
  keep(context: Context, tag: string, found: Found, length: (found: Found) => number): void {
    if (context.request.method !== 'GET' || context.request.field('a-im') === undefined) return
    const key = keyOf(context, tag)
    // an empty list has a target, too, and clients think of many
    const octets = key.length + length(found)
    this.#forget(key)
    this.#kept.set(key, { found, octets })
    this.#octets += octets
    while (this.#octets > this.#most) {
      const [oldest] = this.#kept.keys()
      this.#forget(oldest as string)
    }
  }

  /** What resources tell differences by. */
  get deltas(): Deltas<Found> {
    return deltas<Found>([vcdiff], (tag, context) => this.#kept.get(keyOf(context, tag))?.found)
  }

  #forget(key: string): void {
    this.#octets -= this.#kept.get(key)?.octets ?? 0
    this.#kept.delete(key)
  }
}

/** The entity tag of a list tells states of the collection apart, and not one page from another. */
const keyOf = ({ request }: Context, tag: string): string => `${tag} ${request.target}`
