import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds that a client has to close its own end. */
export const patience = 2_000

/**
 * Closes in stages: what is still on its way from the client is read and dropped, because closing on unread octets makes
 * TCP reset the connection, and a reset can wipe out the answer before the client has read it (RFC 9112 §9.6).
 *
 * @param socket a connection on which everything has been written
 */
export function linger(socket: Socket): void {
  socket.end()
  const timer = setTimeout(() => socket.destroy(), patience)
  socket.once('close', () => clearTimeout(timer))
}

/**
 * Makes an answer the last one of its connection.
 *
 * @param response whose fields have not been sent
 */
export function closeWith(response: ServerResponse): void {
  closing.add(response)
  response.setHeader('Connection', 'close')
  const { socket } = response.req
  // node calls this when the answer is out, and would close at once.
  socket.destroySoon = () => linger(socket)
}

/**
 * Ends a connection in place of an answer, or in the middle of it. Where the answers before it are still on their way,
 * they go out first: node has given the response no socket until then, and would forget that it was destroyed.
 */
export function cutOff(response: ServerResponse): void {
  closing.add(response)
  if (!response.socket) response.once('socket', socket => socket.destroy())
  response.destroy()
}

const closing = new WeakSet<ServerResponse>()

/** Whether the connection ends with a response. */
export const closes = (response: ServerResponse): boolean => closing.has(response)
