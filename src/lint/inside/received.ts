import { IncomingMessage } from 'node:http'
import type { Exchange, SeenRequest, SeenResponse } from '../exchange.ts'
import { flatLines, linesOf } from './field-lines.ts'

/** What a test asked, as far as it says so. */
export type Requested =
  | Request
  | {
      readonly method?: string
      /** A URL, or the target alone: `/orders`. */
      readonly url?: string
      readonly headers?: Readonly<Record<string, unknown>> | Headers
    }

/**
 * What a test got: a `Response` of fetch, a response of Fastify's `inject` (light-my-request) or of supertest, anything with
 * `status`, `headers` and `body`, or an exchange.
 */
export type Received = Exchange | Response | Answered

/** An answer in the shape of some library. */
export interface Answered {
  readonly status?: unknown
  readonly statusCode?: unknown
  readonly statusText?: unknown
  readonly statusMessage?: unknown
  readonly headers?: unknown
  readonly body?: unknown
  readonly rawPayload?: unknown
  readonly text?: unknown
  readonly data?: unknown
  /** Of supertest: what was sent, and what came. */
  readonly req?: unknown
  readonly res?: unknown
  /** Of light-my-request: the same. */
  readonly raw?: unknown
}

/** Content longer than this stays unknown. */
const mostRead = 10_000_000
/** A clone that does not end within so many milliseconds is read no further. */
const patience = 1000

/**
 * What a test got, as an exchange.
 *
 * @returns at once, but for a fetch `Response`, of which a clone is read
 * @throws TypeError where it is nothing of the kind
 */
export function exchangeIn(received: Received, requested?: Requested): Exchange | Promise<Exchange> {
  if (typeof received !== 'object' || received === null) throw new TypeError(`This is no response: ${String(received)}`)
  if (isFetched(received)) return ofFetch(received, requested)
  const response = (received as Exchange).response
  if (response && typeof response.code === 'number') {
    return requested ? { ...(received as Exchange), request: requestOf(requested) } : (received as Exchange)
  }
  return ofAnswered(received as Answered, requested)
}

const isFetched = (received: object): received is Response =>
  typeof (received as Response).clone === 'function' && typeof (received as Response).arrayBuffer === 'function'

async function ofFetch(response: Response, requested: Requested | undefined): Promise<Exchange> {
  const { status, statusText, headers, type, url } = response
  // what was never on a wire has no content coding taken off
  const decoded = type !== 'default'
  const content = await contentOf(response)
  return {
    ...(requested && { request: requestOf(requested) }),
    response: {
      code: status,
      phrase: statusText,
      fields: linesOf(headers),
      joined: true,
      ...(content && { content, decoded }),
    },
    ...(url !== '' && { source: url, secure: url.startsWith('https:') }),
  }
}

/** The content, read from a clone; unknown where it has been used, is too long, or does not end. */
async function contentOf(response: Response): Promise<Uint8Array | undefined> {
  if (response.bodyUsed || response.body?.locked) return undefined
  if (response.body === null) return new Uint8Array()
  if (/^text\/event-stream/i.test(response.headers.get('content-type') ?? '')) return undefined
  const reader = (response.clone().body as ReadableStream<Uint8Array>).getReader()
  let late = false
  const timer = setTimeout(() => {
    late = true
    reader.cancel().catch(() => {})
  }, patience)
  const pieces: Uint8Array[] = []
  try {
    for (let length = 0; length <= mostRead; ) {
      const { done, value } = await reader.read()
      // after a cancel it is done, too
      if (done) return late ? undefined : Buffer.concat(pieces)
      pieces.push(value)
      length += value.length
    }
    reader.cancel().catch(() => {})
  } catch {
    // it broke off: the test will see that itself
  } finally {
    clearTimeout(timer)
  }
  return undefined
}

function ofAnswered(answered: Answered, requested: Requested | undefined): Exchange {
  const code = Number(answered.status ?? answered.statusCode)
  if (!Number.isInteger(code)) throw new TypeError('This is no response: it has neither "status" nor "statusCode".')
  const raw = incomingIn(answered)
  const phrase = raw?.statusMessage ?? answered.statusMessage ?? answered.statusText
  const content = contentIn(answered)
  const response: SeenResponse = {
    code,
    ...(typeof phrase === 'string' && { phrase }),
    ...(raw && { version: raw.httpVersion }),
    fields: raw ? flatLines(raw.rawHeaders) : linesOf(answered.headers),
    joined: !raw,
    ...(content && { content, decoded: answered.rawPayload === undefined }),
  }
  const request = requested ? requestOf(requested) : requestIn(answered)
  return { ...(request && { request }), response }
}

/** What came, as node:http has it: supertest keeps it. */
function incomingIn({ res }: Answered): IncomingMessage | undefined {
  return res instanceof IncomingMessage ? res : undefined
}

/** What has been parsed is no content any more: its octets are unknown. */
function contentIn({ rawPayload, body, text, data }: Answered): Uint8Array | undefined {
  for (const each of [rawPayload, text, body, data]) {
    if (each instanceof Uint8Array) return each
    if (typeof each === 'string') return Buffer.from(each)
  }
  return undefined
}

/** What was sent, where the library keeps it: supertest as a ClientRequest, light-my-request as what the server got. */
function requestIn({ req, raw }: Answered): SeenRequest | undefined {
  const got = (raw as { readonly req?: unknown } | undefined)?.req ?? req
  if (got === null || typeof got !== 'object') return undefined
  const { method, path, url, getHeaders, headers } = got as Record<string, unknown>
  const target = typeof path === 'string' ? path : url
  if (typeof method !== 'string' || typeof target !== 'string') return undefined
  const fields = typeof getHeaders === 'function' ? getHeaders.call(got) : headers
  return { method, target, fields: linesOf(fields), joined: true }
}

/** What a test says that it asked. */
export function requestOf({ method = 'GET', url = '/', headers }: Requested): SeenRequest {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const fields = linesOf(headers)
  const host =
    parsed && !fields.some(({ name }) => name.toLowerCase() === 'host') ? [{ name: 'Host', value: parsed.host }] : []
  return {
    method:
      method.toUpperCase() === method || !/^(?:get|head|post|put|delete|options)$/i.test(method)
        ? method
        : method.toUpperCase(),
    target: parsed ? `${parsed.pathname}${parsed.search}` : url,
    fields: [...host, ...fields],
    // whoever sent it may have added more
    complete: false,
    joined: true,
  }
}
