import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Service } from '../engine/index.ts'
import { sendBare } from './bare.ts'
import { askedBy, clocked } from './log.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Listener, refusalOf } from './serve.ts'
import { afterLast } from './turn.ts'

/** CONNECT is for proxies (RFC 9110 §9.3.6): 405 with what the origin allows. */
export function noTunnel({ methods }: Service): Refusal {
  return {
    code: 405,
    detail: `This is an origin server and opens no tunnels; ${methods.join(', ')} are its methods.`,
    members: { allowed: methods },
    fields: { Allow: methods.join(', ') },
  }
}

/**
 * Refuses CONNECT in HTTP/1.1. Node gives the socket away for it, without a response and without its own listeners.
 *
 * @param listener where it came in
 * @param message the request
 * @param socket its connection
 */
export function refuseTunnel(listener: Listener, message: IncomingMessage, socket: Socket): void {
  socket.on('error', () => socket.destroy())
  socket.resume()
  const { service, log } = listener
  const refusal = refusalOf(listener, message) ?? noTunnel(service)
  const answer = refuse(service, refusal, message.headers.accept)
  afterLast(socket, () => sendBare(answer, socket, false, log && clocked(log, askedBy(message))))
}
