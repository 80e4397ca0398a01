import { constants, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { type Answer, silent } from '../../engine/index.ts'
import { endsAs, failedFor } from '../ending.ts'
import { pursue } from '../pursue.ts'
import type { Refusal } from '../refusal.ts'
import { discard } from '../send.ts'
import type { Listener } from '../serve.ts'
import { endAbandoned } from './abandoned.ts'
import { streamRefusal } from './head.ts'
import { StreamRequest } from './request.ts'
import { sendOnStream } from './send.ts'

/**
 * Answers one request that came over HTTP/2. Streams need no turns, and none of them ends the connection of the others.
 *
 * @param listener where it came in
 * @param message the request
 * @param response where the answer goes
 * @param wanted called when the content is first wanted
 * @param refusal what it is refused with
 */
export function serveStream(
  listener: Listener,
  message: Http2ServerRequest,
  response: Http2ServerResponse,
  wanted?: () => void,
  refusal: Refusal | undefined = streamRefusal(listener, message),
): void {
  if (isOver(response)) return
  const { service } = listener
  const { stream } = response
  endAbandoned(stream)
  const request = new StreamRequest(message, response, wanted)
  const reply = (answer: Answer) => {
    if (answer.fault) failedFor(response, answer.fault)
    if (isOver(response)) {
      discard(answer.content, service)
      return
    }
    if (answer.status === silent) {
      discard(answer.content, service)
      endsAs(response, silent)
      // Not REFUSED_STREAM: that asks the client to try again (RFC 9113 §8.7).
      stream.close(constants.NGHTTP2_ENHANCE_YOUR_CALM)
      return
    }
    // GOAWAY is what Connection: close is in HTTP/1.1 (RFC 9113 §6.8)
    if (listener.draining || service.unavailable || answer.fields.Connection === 'close') stream.session?.close()
    sendOnStream(answer, response, request.method === 'HEAD', service)
  }
  const fail = (error: unknown) => {
    try {
      if (!stream.headersSent) {
        reply(service.fault(error, request.field('accept')))
        return
      }
    } catch (hopeless) {
      console.error(hopeless)
    }
    endsAs(response, response.statusCode)
    stream.close(constants.NGHTTP2_INTERNAL_ERROR)
  }
  pursue(service, request, refusal, { reply, fail })
}

/** Whether nothing can be sent any more as the answer of a stream. */
export const isOver = ({ stream }: Http2ServerResponse): boolean =>
  stream.headersSent || stream.closed || stream.destroyed
