import type { Http2ServerRequest } from 'node:http2'
import { isHost } from '../../syntax/index.ts'
import { fieldsTooLarge } from '../head.ts'
import type { Refusal } from '../refusal.ts'
import { closingRefusal, type Listener } from '../serve.ts'
import { authorityOf } from './request.ts'

/**
 * What a listener refuses whatever the resource, over HTTP/2: a head that is wrong, and everything while it closes.
 *
 * Most malformed heads (RFC 9113 §8.1.1) never come this far. Node's parser resets their stream with PROTOCOL_ERROR, and
 * tells nobody: no :method, :scheme or :path, neither :authority nor Host, one of them twice or behind a field, a name
 * in upper case, a field about the connection, a Content-Length that the content belies. Fields of more than twice the
 * limit have their stream reset with ENHANCE_YOUR_CALM.
 */
export function streamRefusal(listener: Listener, message: Http2ServerRequest): Refusal | undefined {
  return headRefusal(message, listener.limit) ?? closingRefusal(listener, message.url)
}

function headRefusal(message: Http2ServerRequest, limit: number): Refusal | undefined {
  const { headers, rawHeaders: raw, method } = message
  const { host: named, ':authority': authority, ':path': path = '', ':scheme': scheme = '' } = headers
  if (!isHost(authorityOf(message) ?? '')) return { code: 400, detail: 'The authority is no host and port.' }
  if (named !== undefined && authority !== undefined && entity(named, scheme) !== entity(authority, scheme)) {
    return { code: 400, detail: 'Host and the authority of the request are not the same.' }
  }
  if (method !== 'CONNECT' && !path.startsWith('/') && path !== '*') {
    return { code: 400, detail: 'The path of the request does not start with a slash.' }
  }
  let size = 0
  for (let i = 0; i < raw.length; i += 2) if (isCounted(raw[i] as string)) size += sizeOf(raw, i)
  if (size <= limit) return undefined
  return fieldsTooLarge(
    raw.filter((_, i) => isCounted(raw[i - (i % 2)] as string)),
    limit,
  )
}

/** What stands in the request line of HTTP/1.1 is no field; the target has a limit of its own. */
const isCounted = (name: string): boolean => !name.startsWith(':') || name === ':authority'

/** RFC 9113 §6.5.2 */
const sizeOf = (raw: readonly string[], i: number): number =>
  (raw[i] as string).length + (raw[i + 1] as string).length + 32

/** RFC 3986 §6.2.2.1, §6.2.3: upper case, and a port that the scheme implies, make no difference. */
const entity = (authority: string, scheme: string): string =>
  authority.toLowerCase().replace(scheme === 'http' ? /:(80)?$/ : /:(443)?$/, '')
