import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { Receiver } from '../receive.ts'
import type { Listener, Serve } from '../serve.ts'
import { noTunnel } from '../tunnel.ts'
import { streamRefusal } from './head.ts'
import { isOver } from './serve.ts'

type StreamReceiver = Receiver<Http2ServerRequest, Http2ServerResponse, Http2ServerResponse>

/** Over HTTP/2 each request has a stream to itself, CONNECT too. */
export function ofHttp2(listener: Listener, serve: Serve<Http2ServerRequest, Http2ServerResponse>): StreamReceiver {
  const request: StreamReceiver['request'] = (message, response) => {
    // Node tells 100-continue apart by case, and no expectation does (RFC 9110 §10.1.1).
    const expecting = message.headers.expect?.toLowerCase() === '100-continue'
    serve(listener, message, response, expecting ? () => isOver(response) || response.writeContinue() : undefined)
  }
  return {
    request,
    expecting: request,
    tunnel: (message, response) => {
      const refusal = streamRefusal(listener, message) ?? noTunnel(listener.service)
      serve(listener, message, response, undefined, refusal)
    },
  }
}

/** Whether a request came over HTTP/2. A message of HTTP/1.1 may claim to be of version 2, and has no stream. */
export const isStreamed = (message: IncomingMessage | Http2ServerRequest): message is Http2ServerRequest =>
  message.httpVersionMajor === 2 && 'stream' in message

/** Receives what may be of either version, each by its own rules. */
export function ofEither<T>(
  one: Receiver<IncomingMessage, ServerResponse, T>,
  two: StreamReceiver,
): Receiver<IncomingMessage | Http2ServerRequest, ServerResponse | Http2ServerResponse, T | Http2ServerResponse> {
  return {
    request: (message, response) =>
      isStreamed(message)
        ? two.request(message, response as Http2ServerResponse)
        : one.request(message, response as ServerResponse),
    expecting: (message, response) =>
      isStreamed(message)
        ? two.expecting(message, response as Http2ServerResponse)
        : one.expecting(message, response as ServerResponse),
    tunnel: (message, tunnel) =>
      isStreamed(message) ? two.tunnel(message, tunnel as Http2ServerResponse) : one.tunnel(message, tunnel as T),
  }
}
