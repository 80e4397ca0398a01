import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { faultRefusal } from '../parser-fault.ts'
import { refuse } from '../refusal.ts'
import type { Serve } from '../serve.ts'
import { hasArrived } from './arrived.ts'
import { sendOnStream } from './send.ts'
import { isOver } from './serve.ts'

/**
 * Serves, and answers 408 where the content has not arrived in time (RFC 9110 §15.5.9). Node keeps such a clock for
 * HTTP/1.1 alone.
 *
 * @param milliseconds how long a request may take to arrive; 0 for as long as it likes
 * @param serve serves a request
 */
export function withDeadline(
  milliseconds: number,
  serve: Serve<Http2ServerRequest, Http2ServerResponse>,
): Serve<Http2ServerRequest, Http2ServerResponse> {
  if (milliseconds === 0) return serve
  return (listener, message, response, wanted, refusal) => {
    const { stream } = response
    if (!stream.endAfterHeaders) {
      const timer = setTimeout(() => {
        if (isOver(response) || hasArrived(stream)) return
        const late = faultRefusal('ERR_HTTP_REQUEST_TIMEOUT', '', 0)
        const { service } = listener
        sendOnStream(refuse(service, late, message.headers.accept), response, message.method === 'HEAD', service)
      }, milliseconds)
      stream.once('close', () => clearTimeout(timer))
    }
    serve(listener, message, response, wanted, refusal)
  }
}
