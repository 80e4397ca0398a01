import type { SeenRequest } from '../exchange.ts'
import { IncomingRequest } from '../live/incoming.ts'
import { readRequest } from '../read/octets.ts'

/** A request that waits; more of it may come. */
interface Asked {
  readonly incoming: IncomingRequest
  /** What its head says. */
  readonly early: SeenRequest | undefined
  /** How many octets of content are kept, once it is over. */
  content: number
}

/** A client whose waiting requests have longer heads than this, all together, waits for no answer. */
const mostHeads = 1_000_000

/**
 * The requests of a connection that wait for their answers (RFC 9112 §9.3.2). Of the content of all of them together only
 * so many octets are kept: that of one that finds no room is unknown.
 */
export class Waiting {
  readonly #limit: number
  #coming: IncomingRequest | undefined
  #came = 0
  #asked: Asked[] = []
  #heads = 0
  #content = 0
  #overrun = false

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Whether none waits. */
  get none(): boolean {
    return this.#asked.length === 0
  }

  /** Whether none waits and none will: too many came to know what later answers are to. */
  get lost(): boolean {
    return this.#overrun && this.none
  }

  /** The method of the one that is answered next. */
  get method(): string | undefined {
    return this.#asked[0]?.early?.method
  }

  /** Takes what the client sends. */
  take(octets: Buffer): void {
    for (let at = 0; at < octets.length && !this.#overrun; ) {
      // an empty line begins nothing yet (RFC 9112 §2.2)
      const coming = this.#coming && !this.#coming.empty ? this.#coming : this.#begin()
      if (coming) at = this.#step(coming, octets, at)
    }
  }

  /** Takes the one that is answered, which may come before all of it is there: its content is unknown then. */
  answered(): SeenRequest | undefined {
    const asked = this.#asked.shift()
    if (!asked) return undefined
    const { incoming, early, content } = asked
    this.#heads -= incoming.head.length
    this.#content -= content
    return incoming.over ? incoming.read() : early
  }

  /** None of them will be answered. */
  clear(): void {
    this.#asked = []
  }

  #begin(): IncomingRequest | undefined {
    this.#overrun = this.#heads > mostHeads
    if (this.#overrun) return undefined
    this.#came = 0
    this.#coming = new IncomingRequest(Math.max(0, this.#limit - this.#content))
    return this.#coming
  }

  #step(coming: IncomingRequest, octets: Buffer, from: number): number {
    const began = coming.hasHead
    const at = coming.take(octets, from)
    this.#came += at - from
    if (!began && coming.hasHead) {
      this.#asked.push({ incoming: coming, early: headOf(coming), content: 0 })
      this.#heads += coming.head.length
    }
    if (coming.over) {
      const asked = this.#asked.at(-1)
      // one that has been answered waits no longer
      if (asked?.incoming === coming && coming.whole) {
        asked.content = this.#came - coming.head.length
        this.#content += asked.content
      }
      this.#coming = undefined
    }
    return at
  }
}

function headOf({ head }: IncomingRequest): SeenRequest | undefined {
  const read = readRequest(head)?.message
  if (!read) return undefined
  const { content: _, trailers: __, truncated: ___, ...early } = read
  return early
}
