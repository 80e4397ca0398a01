import type { Socket } from 'node:net'
import { sendBare } from './bare.ts'
import { closeWith } from './linger.ts'
import { clocked } from './log.ts'
import { faultRefusal, faultyHead, type ParserFault, requestIn } from './parser-fault.ts'
import { refuse } from './refusal.ts'
import { send } from './send.ts'
import type { Listener } from './serve.ts'
import { afterLast, lastResponse } from './turn.ts'

const answered = new WeakSet<Socket>()

/**
 * Answers what the parser rejects with a problem document, and closes. A fault in the content of a request is answered
 * in that request's place; a fault in a head waits for the answers before it.
 *
 * @param listener where it came in
 * @param fault what the parser reports, or an error of the socket
 * @param socket the connection
 */
export function answerFault(listener: Listener, fault: ParserFault, socket: Socket): void {
  const { service, limit, log } = listener
  // Not writable: the socket has failed, or its last answer is out and what comes now is dropped (RFC 9112 §9.6).
  if (!socket.writable || answered.has(socket)) return
  answered.add(socket)
  const head = faultyHead(fault)
  const refusal = faultRefusal(fault.code, head, limit)
  const response = lastResponse(socket)
  if (response && !response.req.complete) {
    if (response.headersSent) return
    closeWith(response)
    send(refuse(service, refusal, response.req.headers.accept), response, response.req.method === 'HEAD', listener)
    return
  }
  const accept = [...head.matchAll(/^accept:[ \t]*([^\r\n]*)/gim)].map(([, value]) => value).join(', ')
  const answer = refuse(service, refusal, accept || undefined)
  const { method, target } = requestIn(head)
  const asked = { method, target, peer: socket.remoteAddress, field: () => undefined }
  afterLast(socket, () => sendBare(answer, socket, head.startsWith('HEAD '), log && clocked(log, asked)))
}
