import type { Answer, HttpRequest, Service } from '../engine/index.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Where the answer to one request goes. */
export interface Replier {
  reply(answer: Answer): void
  /** Told what the engine cannot catch: a field value that HTTP has no octets for. */
  fail(error: unknown): void
}

/**
 * Brings a request to its answer, at once where nothing has to be waited for.
 *
 * @param service what answers; its answers do not reject
 * @param request the request
 * @param refusal what it is refused with
 * @param replier sends the answer
 */
export function pursue(service: Service, request: HttpRequest, refusal: Refusal | undefined, replier: Replier): void {
  const answer = refusal ? refuse(service, refusal, request.field('accept')) : service.answer(request)
  if (answer instanceof Promise) void answer.then(value => send(replier, value))
  else send(replier, answer)
}

function send(replier: Replier, answer: Answer): void {
  try {
    replier.reply(answer)
  } catch (error) {
    replier.fail(error)
  }
}
