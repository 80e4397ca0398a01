import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { sendBare } from './bare.ts'
import { refuse } from './refusal.ts'
import { type Listener, refusalOf } from './serve.ts'
import { afterLast } from './turn.ts'

/**
 * Refuses CONNECT, which is for proxies (RFC 9110 §9.3.6): 405 with what the origin allows. Node gives the socket away
 * for it, without a response and without its own listeners.
 *
 * @param listener where it came in
 * @param message the request
 * @param socket its connection
 */
export function refuseTunnel(listener: Listener, message: IncomingMessage, socket: Socket): void {
  socket.on('error', () => socket.destroy())
  socket.resume()
  const { service } = listener
  const { methods } = service
  const refusal = refusalOf(listener, message) ?? {
    code: 405,
    detail: `This is an origin server and opens no tunnels; ${methods.join(', ')} are its methods.`,
    members: { allowed: methods },
    fields: { Allow: methods.join(', ') },
  }
  afterLast(socket, () => sendBare(refuse(service, refusal, message.headers.accept), socket))
}
