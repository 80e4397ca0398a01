import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Answer, isAlwaysServed, type Service, silent } from '../engine/index.ts'
import { endsAs, failedFor } from './ending.ts'
import { headRefusal } from './head.ts'
import { closeWith, cutOff } from './linger.ts'
import type { Log } from './log.ts'
import { pursue, type Replier } from './pursue.ts'
import { type Refusal, shuttingDown } from './refusal.ts'
import { NodeRequest } from './request.ts'
import { discard, send } from './send.ts'
import { silence } from './silence.ts'

/** What every request to a listener shares. */
export interface Listener {
  readonly service: Service
  /** The most octets that the fields of a request may have. */
  readonly limit: number
  readonly log?: Log
  /** Whether others, as middleware, may have had a hand in its responses. */
  readonly shared: boolean
  /** Whether it is closing. The service may have other listeners, so this is no matter of the service's. */
  draining: boolean
}

/** Answers one request, in some version of HTTP. */
export type Serve<Message = IncomingMessage, Response = ServerResponse> = (
  listener: Listener,
  message: Message,
  response: Response,
  wanted?: () => void,
  refusal?: Refusal,
) => void

/** What a listener refuses whatever the resource: a head that is wrong, and everything while it closes. */
export function refusalOf(listener: Listener, message: IncomingMessage): Refusal | undefined {
  return headRefusal(message, listener.limit) ?? closingRefusal(listener, message.url)
}

/**
 * What a listener refuses while it closes: all but what tells how the server is.
 *
 * @param target of the request
 */
export function closingRefusal({ service, draining }: Listener, target: string | undefined): Refusal | undefined {
  return draining && !isAlwaysServed(service, target ?? '') ? shuttingDown : undefined
}

/**
 * Answers one request.
 *
 * @param listener where it came in
 * @param message the request
 * @param response where the answer goes
 * @param wanted called when the content is first wanted
 * @param refusal what it is refused with
 */
export function serve(
  listener: Listener,
  message: IncomingMessage,
  response: ServerResponse,
  wanted?: () => void,
  refusal: Refusal | undefined = refusalOf(listener, message),
): void {
  // A fault of the parser, or the client's leaving, may have come first.
  if (response.headersSent || response.destroyed) return
  const request = new NodeRequest(message, response, wanted)
  pursue(listener.service, request, refusal, new ResponseReplier(listener, message, response, refusal))
}

/** Answers with a response of node:http. */
class ResponseReplier implements Replier {
  readonly #listener: Listener
  readonly #message: IncomingMessage
  readonly #response: ServerResponse
  readonly #refusal: Refusal | undefined
  /** What middleware has said before. */
  readonly #given: OutgoingHttpHeaders | undefined

  constructor(listener: Listener, message: IncomingMessage, response: ServerResponse, refusal: Refusal | undefined) {
    this.#listener = listener
    this.#message = message
    this.#response = response
    this.#refusal = refusal
    this.#given = listener.shared ? response.getHeaders() : undefined
  }

  reply(answer: Answer): void {
    const response = this.#response
    const { service } = this.#listener
    if (answer.fault) failedFor(response, answer.fault)
    if (response.headersSent || response.destroyed) discard(answer.content, service)
    else if (answer.status === silent) silence(answer, response, service)
    else {
      if (this.#isLast(answer)) closeWith(response)
      send(answer, response, this.#message.method === 'HEAD', this.#listener)
    }
  }

  fail(error: unknown): void {
    const response = this.#response
    try {
      if (!response.headersSent) {
        for (const name of response.getHeaderNames()) response.removeHeader(name)
        for (const name in this.#given) response.setHeader(name, this.#given[name] as string | string[])
        this.reply(this.#listener.service.fault(error, this.#message.headers.accept))
        return
      }
    } catch (hopeless) {
      console.error(hopeless)
    }
    endsAs(response, response.statusCode)
    cutOff(response)
  }

  /** Whether the connection ends with an answer. */
  #isLast({ fields }: Answer): boolean {
    const { draining, service } = this.#listener
    return (
      (this.#refusal !== undefined && !this.#refusal.keeps) ||
      draining ||
      service.unavailable !== undefined ||
      hasUnread(this.#message) ||
      fields.Connection === 'close'
    )
  }
}

/** Content that will not be read cannot be told from the next request, so the connection ends with the answer. */
function hasUnread({ complete, headers }: IncomingMessage): boolean {
  if (complete) return false
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
