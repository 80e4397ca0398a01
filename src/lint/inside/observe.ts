import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { Exchange, SeenRequest, SeenResponse } from '../exchange.ts'
import { readResponse } from '../read/octets.ts'
import { flatLines, linesOf } from './field-lines.ts'
import { Kept } from './kept.ts'

/** What node:http and node:http2 give to a handler. */
export type ServerRequest = IncomingMessage | Http2ServerRequest
export type ServerAnswer = ServerResponse | Http2ServerResponse

/**
 * Observes one request and its answer on the server's side: nothing about them changes.
 *
 * @param request as the handler gets it
 * @param response as the handler gets it
 * @param tell told of the exchange once the answer has been handed over; never where it was cut off
 */
export function observe(request: ServerRequest, response: ServerAnswer, tell: (exchange: Exchange) => void): void {
  const asked = pushedTo(request)
  const answered = writtenTo(response)
  const { socket } = request
  response.once('finish', () => {
    const content = carriesNone(request, response) ? { content: new Uint8Array(), length: 0 } : answered.seen
    tell({
      request: { ...requestIn(request), ...(asked.whole && asked.kept.seen) },
      response: { ...responseIn(response), ...content },
      secure: 'encrypted' in socket,
      time: Date.now(),
    })
  })
}

/** Whether node leaves out whatever a handler writes as content: over HTTP/2 that of a 205, too. */
const carriesNone = ({ method, httpVersionMajor }: ServerRequest, { statusCode: code }: ServerAnswer): boolean =>
  method === 'HEAD' || code === 204 || code === 304 || (code === 205 && httpVersionMajor === 2)

/** The content of what comes in, which arrives by `push`, whoever reads it and whenever. */
export function pushedTo(incoming: ServerRequest): { readonly kept: Kept; readonly whole: boolean } {
  const seen = { kept: new Kept(), whole: false }
  // what came before is gone
  if (incoming.readableDidRead || incoming.readableLength > 0 || incoming.readableEnded) return seen
  const push = incoming.push
  incoming.push = (piece, encoding) => {
    if (piece === null) seen.whole = true
    else seen.kept.add(piece, encoding)
    return push.call(incoming, piece, encoding)
  }
  return seen
}

/** The content of what goes out. */
function writtenTo(response: ServerAnswer): Kept {
  const kept = new Kept()
  const written = response as ServerResponse
  const { write, end } = written
  // end may call write: that piece counts once
  let ending = false
  written.write = ((...args: Parameters<typeof write>) => {
    if (!ending) kept.add(args[0], args[1])
    return write.apply(written, args)
  }) as typeof write
  written.end = ((...args: Parameters<typeof end>) => {
    if (!ending) kept.add(args[0], args[1])
    ending = true
    return end.apply(written, args)
  }) as typeof end
  return kept
}

function requestIn(request: ServerRequest): SeenRequest {
  const { method = 'GET', httpVersion, rawHeaders } = request
  const { originalUrl, url = '/' } = request as IncomingMessage & { readonly originalUrl?: string }
  return {
    method,
    // a router may have taken the mount path off
    target: originalUrl ?? url,
    version: httpVersion === '2.0' ? '2' : httpVersion,
    fields: flatLines(rawHeaders).filter(({ name }) => !name.startsWith(':')),
  }
}

function responseIn(response: ServerAnswer): SeenResponse {
  const { _header: head } = response as ServerResponse & { readonly _header?: unknown }
  const read = typeof head === 'string' ? readResponse(head)?.message : undefined
  if (read) {
    const { code, phrase, version, fields } = read
    return { code, phrase, version, fields, head: head as string }
  }
  const { stream } = response as Http2ServerResponse
  const fields = linesOf(stream?.sentHeaders ?? response.getHeaders()).filter(({ name }) => !name.startsWith(':'))
  return { code: response.statusCode, version: '2', fields }
}
