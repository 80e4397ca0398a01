import type { ServerResponse } from 'node:http'
import type { Http2ServerResponse } from 'node:http2'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isAlwaysServed } from '../engine/index.ts'
import { whenEnded } from './ending.ts'
import type { Refusal } from './refusal.ts'
import type { Listener, Serve } from './serve.ts'

/** When there is too much to do, and requests are answered 503 instead. Without a limit there is none. */
export interface OverloadOptions {
  /** Milliseconds that the event loop may be late, in the mean of the last half second. */
  readonly delay?: number
  /** How many requests may be in flight at once. */
  readonly requests?: number
  /** Seconds after which it is worth another try (default 2). */
  readonly retryAfter?: number
}

/** Milliseconds: how often the delay is sampled, and how long a sample counts. */
const resolution = 10
const window = 500

/** Keeps count of what a listener has to do. */
export class Overload {
  readonly #delay: number
  readonly #requests: number
  readonly #refusal: Refusal
  #inFlight = 0
  #late = false
  #histogram: ReturnType<typeof monitorEventLoopDelay> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor({
    delay = Number.POSITIVE_INFINITY,
    requests = Number.POSITIVE_INFINITY,
    retryAfter = 2,
  }: OverloadOptions) {
    this.#delay = delay
    this.#requests = requests
    this.#refusal = {
      code: 503,
      detail: 'The server has too much to do at the moment.',
      fields: { 'Retry-After': String(retryAfter) },
      keeps: true,
    }
  }

  /** Begins to measure. */
  start(): void {
    if (this.#delay === Number.POSITIVE_INFINITY) return
    const histogram = monitorEventLoopDelay({ resolution })
    histogram.enable()
    this.#histogram = histogram
    this.#timer = setInterval(() => {
      // No sample at all is the longest delay. Those that there are include the time between two of them.
      this.#late = histogram.count === 0 || histogram.mean / 1e6 - resolution > this.#delay
      histogram.reset()
    }, window).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#histogram?.disable()
    this.#late = false
  }

  /**
   * Serves what there is room for, and refuses the rest before the engine hears of it.
   *
   * @param serve serves a request
   * @param refusalOf what the listener refuses in any case, which goes first
   */
  shedding<M extends { readonly url?: string | undefined }, R extends ServerResponse | Http2ServerResponse>(
    serve: Serve<M, R>,
    refusalOf: (listener: Listener, message: M) => Refusal | undefined,
  ): Serve<M, R> {
    return (listener, message, response, wanted, refusal) => {
      const full = this.#late || this.#inFlight >= this.#requests
      if (full && !isAlwaysServed(listener.service, message.url ?? '')) {
        serve(listener, message, response, wanted, refusal ?? refusalOf(listener, message) ?? this.#refusal)
        return
      }
      if (this.#requests !== Number.POSITIVE_INFINITY && !response.destroyed) {
        this.#inFlight++
        whenEnded(response, () => this.#inFlight--)
      }
      serve(listener, message, response, wanted, refusal)
    }
  }
}
