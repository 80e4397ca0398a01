import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { whenEnded } from './ending.ts'
import { targetOf } from './log.ts'
import type { Serve } from './serve.ts'

/** An exchange that has begun and not ended. */
export interface InFlight {
  readonly method: string
  /** The request target as received. It may hold secrets. */
  readonly target: string | undefined
  /** When its turn on the connection came, by `performance.now()`. */
  readonly since: number
}

/**
 * Serves, and keeps a set of what is being served.
 *
 * @param inFlight the set
 * @param serve serves a request
 */
export function counting<
  M extends IncomingMessage | Http2ServerRequest,
  R extends ServerResponse | Http2ServerResponse,
>(inFlight: Set<InFlight>, serve: Serve<M, R>): Serve<M, R> {
  return (listener, message, response, wanted, refusal) => {
    if (!response.destroyed) {
      const one = { method: message.method ?? '', target: targetOf(message), since: performance.now() }
      inFlight.add(one)
      whenEnded(response, () => inFlight.delete(one))
    }
    serve(listener, message, response, wanted, refusal)
  }
}
