import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Service } from '../engine/index.ts'
import { headRefusal } from './head.ts'
import { closeWith } from './linger.ts'
import { type Refusal, refuse } from './refusal.ts'
import { NodeRequest } from './request.ts'
import { discard, send } from './send.ts'

/** What every request to a listener shares. */
export interface Listener {
  readonly service: Service
  /** The most octets that the fields of a request may have. */
  readonly limit: number
  /** Whether it is closing. The service may have other listeners, so this is no matter of the service's. */
  draining: boolean
}

/** What a listener refuses whatever the resource: a head that is wrong, and everything while it closes. */
export function refusalOf({ limit, draining }: Listener, message: IncomingMessage): Refusal | undefined {
  return headRefusal(message, limit) ?? (draining ? shuttingDown : undefined)
}

const shuttingDown: Refusal = { code: 503, detail: 'The server is shutting down.', fields: { 'Retry-After': '5' } }

/**
 * Answers one request.
 *
 * @param listener where it came in
 * @param message the request
 * @param response where the answer goes
 * @param wanted called when the content is first wanted
 */
export function serve(
  listener: Listener,
  message: IncomingMessage,
  response: ServerResponse,
  wanted?: () => void,
): void {
  // A fault of the parser, or the client's leaving, may have come first.
  if (response.headersSent || response.destroyed) return
  const { service } = listener
  const request = new NodeRequest(message, response, wanted)
  const refusal = refusalOf(listener, message)
  const reply = (answer: Answer) => {
    if (response.headersSent || response.destroyed) {
      discard(answer.content)
      return
    }
    if (
      refusal ||
      listener.draining ||
      service.unavailable ||
      hasUnread(message) ||
      answer.fields.Connection === 'close'
    )
      closeWith(response)
    send(answer, response, request.method === 'HEAD')
  }
  // What the engine cannot catch: a field value that HTTP has no octets for.
  const fail = (error: unknown) => {
    if (response.headersSent) {
      response.destroy()
      return
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    reply(service.fault(error, request.field('accept')))
  }
  try {
    const answer = refusal ? refuse(service, refusal, request.field('accept')) : service.answer(request)
    if (answer instanceof Promise) answer.then(reply).catch(fail)
    else reply(answer)
  } catch (error) {
    fail(error)
  }
}

/** Content that will not be read cannot be told from the next request, so the connection ends with the answer. */
function hasUnread({ complete, headers }: IncomingMessage): boolean {
  if (complete) return false
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
