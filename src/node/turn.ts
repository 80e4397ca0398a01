import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { closes } from './linger.ts'

/** The last response of a connection: the end of its line of pipelined requests. On the socket, where it costs least. */
const last = Symbol('last response')

interface Line extends Socket {
  [last]?: ServerResponse
}

/** The response to the request that arrived last on a connection. */
export const lastResponse = (socket: Line): ServerResponse | undefined => socket[last]

/** Serves a request, once it is its turn. */
type Turn = (message: IncomingMessage, response: ServerResponse) => void

/**
 * Serves each request once those before it on its connection have been answered: only safe methods might go side by side
 * (RFC 9112 §9.3.2). After an answer with `Connection: close` nothing is served any more (RFC 9112 §9.6).
 *
 * @param serve serves one
 */
export function inTurn(serve: Turn): Turn {
  return (message, response) => {
    const socket: Line = message.socket
    const previous = socket[last]
    if (previous && closes(previous)) {
      message.resume()
      return
    }
    socket[last] = response
    if (!previous || previous.writableEnded) serve(message, response)
    else whenAnswered(previous, () => serve(message, response))
  }
}

/**
 * Acts once a connection has nothing left to answer.
 *
 * @param socket the connection
 * @param act does it
 */
export function afterLast(socket: Socket, act: () => void): void {
  const previous = lastResponse(socket)
  if (!previous || previous.writableFinished) act()
  else whenAnswered(previous, act)
}

function whenAnswered(response: ServerResponse, act: () => void): void {
  response.once('close', () => {
    // one that was cut off is the last of its connection
    if (response.writableFinished && !closes(response)) act()
  })
}
