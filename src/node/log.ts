import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { faultOf, whenEnded } from './ending.ts'
import type { Serve } from './serve.ts'

/** What is known of a request before it is answered. */
export interface Asked {
  /** `undefined` where the parser gave up before it. */
  readonly method: string | undefined
  /** The request target as received; `undefined` where the parser gave up before it. It may hold secrets. */
  readonly target: string | undefined
  /** The address that the connection came from. */
  readonly peer: string | undefined
  /**
   * The value of a field of the request, by its name in lower case; several are joined. There is none where the parser gave
   * up before the fields' end.
   */
  field(name: string): string | undefined
}

/** One exchange, when it has ended. */
export interface LogEntry extends Asked {
  /**
   * The status code that was sent. Two never are on the wire, and come from nginx: 444 where the connection was closed
   * without an answer, 499 where the client went away before its answer was complete.
   */
  readonly status: number
  /** From the moment that its turn on the connection came until its answer was handed to the system. */
  readonly milliseconds: number
  /** The id under which the service reported the fault that spoiled the answer: that of a 500, as the client got it. */
  readonly fault: string | undefined
}

/** Told of every exchange once it has ended. What it throws goes to standard error. */
export type Log = (entry: LogEntry) => void

/**
 * Starts the clock of an exchange.
 *
 * @param log what is told
 * @param asked what is known of the request
 * @returns to be called with the status code, and with what spoiled the answer, once the exchange has ended
 */
export function clocked(log: Log, asked: Asked): (status: number, fault?: string) => void {
  const { method, target, peer, field } = asked
  const start = performance.now()
  return (status, fault) =>
    tell(log, { method, target, peer, field, status, milliseconds: performance.now() - start, fault })
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
    if (!response.destroyed) {
      const ended = clocked(log, askedBy(message))
      whenEnded(response, status => ended(status, faultOf(response)))
    }
    serve(listener, message, response, wanted, refusal)
  }
}

/**
 * What a request says of itself. The address is looked up at once, since a connection that has ended does not know it.
 *
 * @param message the request
 */
export function askedBy(message: IncomingMessage | Http2ServerRequest): Asked {
  const { method } = message
  const socket = 'stream' in message ? message.stream.session?.socket : message.socket
  return {
    method,
    target: targetOf(message),
    peer: socket?.remoteAddress,
    field: name => {
      const value = message.headers[name]
      return typeof value === 'string' ? value : value?.join(', ')
    },
  }
}

/** That of CONNECT over HTTP/2 has no path (RFC 9113 §8.5). */
export const targetOf = (message: IncomingMessage | Http2ServerRequest): string | undefined =>
  message.url ?? ('authority' in message ? message.authority : undefined)
