import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { whenEnded } from './ending.ts'
import type { Serve } from './serve.ts'

/** One exchange, when it has ended. */
export interface LogEntry {
  /** `undefined` where the parser gave up before it. */
  readonly method: string | undefined
  /** The request target as received; `undefined` where the parser gave up before it. */
  readonly target: string | undefined
  /**
   * The status code that was sent. Two never are on the wire, and come from nginx: 444 where the connection was closed
   * without an answer, 499 where the client went away before its answer was complete.
   */
  readonly status: number
  /** From the moment that its turn on the connection came until its answer was handed to the system. */
  readonly milliseconds: number
}

/** Told of every exchange once it has ended. What it throws goes to standard error. */
export type Log = (entry: LogEntry) => void

/**
 * Starts the clock of an exchange.
 *
 * @param log what is told
 * @param method the method, as far as it is known
 * @param target the request target, as far as it is known
 * @returns to be called with the status code once the exchange has ended
 */
export function clocked(log: Log, method: string | undefined, target: string | undefined): (status: number) => void {
  const start = performance.now()
  return status => tell(log, { method, target, status, milliseconds: performance.now() - start })
}

function tell(log: Log, entry: LogEntry): void {
  try {
    const told: unknown = log(entry)
    if (told instanceof Promise) told.catch(error => console.error(error))
  } catch (error) {
    console.error(error)
  }
}

/**
 * Serves, and logs what comes of it. A request whose turn never came, because its connection had ended, is no exchange.
 *
 * @param log what is told
 * @param serve serves a request
 */
export function logging<M extends IncomingMessage | Http2ServerRequest, R extends ServerResponse | Http2ServerResponse>(
  log: Log,
  serve: Serve<M, R>,
): Serve<M, R> {
  return (listener, message, response, wanted, refusal) => {
    if (!response.destroyed) whenEnded(response, clocked(log, message.method, targetOf(message)))
    serve(listener, message, response, wanted, refusal)
  }
}

/** That of CONNECT over HTTP/2 has no path (RFC 9113 §8.5). */
const targetOf = (message: IncomingMessage | Http2ServerRequest): string | undefined =>
  message.url ?? ('authority' in message ? message.authority : undefined)
