import type { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Listener, Serve } from './serve.ts'
import { refuseTunnel } from './tunnel.ts'
import { inTurn } from './turn.ts'

/** What becomes of the requests that a server reports. */
export interface Receiver<Message, Response, Tunnel> {
  readonly request: (message: Message, response: Response) => void
  /** One that expects 100 (Continue). */
  readonly expecting: (message: Message, response: Response) => void
  /** CONNECT. */
  readonly tunnel: (message: Message, tunnel: Tunnel) => void
}

/** In HTTP/1.1 requests take turns, and CONNECT has no response. */
export function ofHttp1(listener: Listener, serve: Serve): Receiver<IncomingMessage, ServerResponse, Socket> {
  return {
    request: inTurn((message, response) => serve(listener, message, response)),
    // A refusal comes in place of the 100, so that is sent only when content is wanted (RFC 9110 §10.1.1).
    expecting: inTurn((message, response) => serve(listener, message, response, () => response.writeContinue())),
    tunnel: (message, socket) => refuseTunnel(listener, message, socket),
  }
}

/** Has a server's requests received. */
export function receive<M, R, T>(server: EventEmitter, { request, expecting, tunnel }: Receiver<M, R, T>): void {
  server.on('request', request)
  server.on('checkExpectation', request)
  server.on('checkContinue', expecting)
  server.on('connect', tunnel)
}
