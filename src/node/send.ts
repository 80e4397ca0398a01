import type { ServerResponse } from 'node:http'
import type { Http2ServerResponse } from 'node:http2'
import { pipeline, Readable } from 'node:stream'
import { type Answer, type Content, isStream, type Service } from '../engine/index.ts'
import { endsAs, failedFor } from './ending.ts'
import { framingOf } from './framing.ts'
import { closes, cutOff } from './linger.ts'
import type { Listener } from './serve.ts'

/**
 * Writes an answer. Where the length is known, it is said (RFC 9110 §8.6), for HEAD as well; 204 and 304 carry none.
 *
 * @param answer the engine's answer
 * @param response node's response, nothing of which has been sent
 * @param head whether the request was HEAD
 * @param listener where the request came in
 */
export function send(
  { status: code, fields, content: given }: Answer,
  response: ServerResponse,
  head: boolean,
  { service, shared }: Pick<Listener, 'service' | 'shared'>,
): void {
  const { phrase, empty, unframed } = framingOf(code)
  const content = empty ? undefined : given
  if (empty) discard(given, service)
  const list: (string | string[])[] = []
  for (const name in fields) list.push(name, fields[name] as string | string[])
  // a Connection of the answer's own must not hide that the connection ends with it (RFC 9112 §9.6)
  if (
    fields.Connection !== undefined &&
    fields.Connection !== 'close' &&
    (!response.shouldKeepAlive || closes(response))
  )
    list.push('Connection', 'close')
  if (isStream(content)) {
    writeHead(response, code, phrase, list, shared)
    if (head) {
      discard(content, service)
      response.end()
    } else pipeline(content, response, error => brokeOff(service, response, error)) // cuts the connection: the client sees that it is incomplete
    return
  }
  const length = content === undefined ? 0 : Buffer.byteLength(content)
  if (content !== undefined) list.push('Content-Length', String(length))
  else if (!unframed) list.push('Content-Length', '0')
  writeHead(response, code, phrase, list, shared)
  // one octet for each character is ASCII, which is written faster as what it is
  if (typeof content === 'string' && !head) response.end(content, length === content.length ? 'latin1' : 'utf8')
  else response.end(head ? undefined : content)
}

/** What the answer says of these stands beside what middleware has said (RFC 9110 §12.5.5, RFC 6265 §3). */
const additive = new Set<unknown>(['Vary', 'Set-Cookie'])

function writeHead(
  response: ServerResponse,
  code: number,
  phrase: string,
  list: (string | string[])[],
  shared: boolean,
): void {
  if (!shared || (response.getHeaderNames().length === 0 && !Object.hasOwn(response, 'writeHead'))) {
    // one flat list costs node less than a call for each field
    response.writeHead(code, phrase, list)
    return
  }
  // Middleware puts a writeHead of its own in place of node's, and not every one knows a flat list.
  for (let i = 0; i < list.length; i += 2) if (!additive.has(list[i])) response.removeHeader(list[i] as string)
  for (let i = 0; i < list.length; i += 2) response.appendHeader(list[i] as string, list[i + 1] as string | string[])
  response.writeHead(code, phrase)
}

/**
 * Tells an answer whose own content broke off, which is a fault of the program, from one whose client went away.
 *
 * @param service whose log has the fault
 * @param response where it was sent
 * @param error what ended it before its time
 */
export function brokeOff(
  service: Service,
  response: ServerResponse | Http2ServerResponse,
  error: NodeJS.ErrnoException | null,
): void {
  if (!error || error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
  failedFor(response, service.report(error))
  endsAs(response, response.statusCode)
  if (!('stream' in response)) cutOff(response)
}

/**
 * Lets go of a stream that nobody will read, and of the file behind it.
 *
 * @param content what may be a stream
 * @param service whose log has what goes wrong: nobody else would catch it
 */
export function discard(content: Content | undefined, service: Service): void {
  if (!isStream(content)) return
  const report = (error: unknown): unknown => service.report(error)
  // a file that is not there says so only after it was let go of
  if (content instanceof Readable) content.on('error', report).destroy()
  else letGo(content).catch(report)
}

async function letGo(content: AsyncIterable<Uint8Array>): Promise<void> {
  await content[Symbol.asyncIterator]().return?.()
}
