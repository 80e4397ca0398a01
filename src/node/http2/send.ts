import { constants, type Http2ServerResponse, type OutgoingHttpHeaders, type ServerHttp2Stream } from 'node:http2'
import { pipeline } from 'node:stream'
import { type Answer, type Fields, isStream, type Service } from '../../engine/index.ts'
import { framingOf } from '../framing.ts'
import { brokeOff, discard } from '../send.ts'
import { hasArrived } from './arrived.ts'
import { fieldsOfStream } from './fields.ts'

/**
 * Writes an answer as a stream's; it has the same fields as over HTTP/1.1, less those about the connection, and no
 * reason phrase (RFC 9113 §8.3.2).
 *
 * @param answer the engine's answer
 * @param response node's response, nothing of which has been sent
 * @param head whether the request was HEAD
 * @param service whose log has what breaks off
 */
export function sendOnStream(
  { status: code, fields, content }: Answer,
  response: Http2ServerResponse,
  head: boolean,
  service: Service,
): void {
  const { stream } = response
  const { empty, unframed } = framingOf(code)
  const sent = head || empty ? undefined : content
  const all: OutgoingHttpHeaders = { ...besides(response.getHeaders(), fieldsOfStream(fields)), ':status': code }
  if (empty || content === undefined) {
    if (!unframed) all['content-length'] = 0
  } else if (!isStream(content)) all['content-length'] = Buffer.byteLength(content)
  response.statusCode = code
  // Not the response's own writeHead: it prepares for trailers, which costs a frame more.
  stream.respond(all, { endStream: sent === undefined })
  if (sent === undefined) {
    discard(content, service)
    response.end()
  } else if (isStream(sent)) pipeline(sent, response, error => brokeOff(service, response, error))
  else response.end(sent)
  if (stream.endAfterHeaders) return
  if (stream.writableFinished) stopContent(stream)
  else stream.once('finish', () => stopContent(stream))
}

/** What an answer says of these stands beside what middleware has said (RFC 9110 §12.5.5, RFC 6265 §3). */
const additive = ['vary', 'set-cookie']

/** The fields of an answer beside those that middleware has set, which node has not checked. */
function besides(given: OutgoingHttpHeaders, fields: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const before = fieldsOfStream(given as Fields)
  const all = { ...before, ...fields }
  for (const name of additive) {
    if (before[name] && fields[name]) all[name] = [before[name], fields[name]].flat() as string[]
  }
  return all
}

/** RFC 9113 §8.1: a client that is still sending is asked to stop. What it was answered stands. */
function stopContent(stream: ServerHttp2Stream): void {
  setImmediate(() => {
    if (!hasArrived(stream)) stream.close(constants.NGHTTP2_NO_ERROR)
  })
}
