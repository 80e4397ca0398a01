import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { Service } from '../engine/index.ts'
import { isStreamed } from './http2/receive.ts'
import { serveStream } from './http2/serve.ts'
import { type Listener, serve } from './serve.ts'

/**
 * A service as a listener of somebody else's server: node:http, node:https and node:http2 take it as it is, Express with
 * `app.use`. What only the server can know (faults of the parser, time limits, draining) stays with that server.
 *
 * @param service what answers
 */
export function listener(
  service: Service,
): (message: IncomingMessage | Http2ServerRequest, response: ServerResponse | Http2ServerResponse) => void {
  const own: Listener = { service, limit: Number.POSITIVE_INFINITY, shared: true, draining: false }
  return (message, response) => {
    if (isStreamed(message)) serveStream(own, message, response as Http2ServerResponse)
    else serve(own, message, response as ServerResponse)
  }
}
