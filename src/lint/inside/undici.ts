import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Exchange, SeenRequest, SeenResponse } from '../exchange.ts'
import { type Framing, responseFraming } from '../framings.ts'
import { readRequest } from '../read/octets.ts'
import { flatLines } from './field-lines.ts'
import { Kept } from './kept.ts'

/** What undici publishes; nothing of it is relied on but that it is there. */
interface Published {
  readonly request: {
    readonly method: string
    readonly path: string
    readonly origin?: unknown
    readonly headers?: unknown
  }
  readonly headers?: unknown
  readonly chunk?: unknown
  readonly trailers?: readonly unknown[]
  readonly response?: { readonly statusCode: number; readonly statusText: string; readonly headers: readonly unknown[] }
}

/** An exchange that goes on. */
interface Open {
  head?: string
  /** Whether all of its content has been sent: an answer may come earlier. */
  whole?: boolean
  readonly sent: Kept
  readonly interim: SeenResponse[]
  response?: SeenResponse
  readonly received: Kept
}

/**
 * Observes what fetch, and any other client that is undici, sends and gets: through the channels that undici publishes.
 *
 * @param tell told of each exchange once its answer is there as a whole
 * @returns a function that ends it
 */
export function observeUndici(tell: (exchange: Exchange) => void): () => void {
  const open = new WeakMap<object, Open>()
  const on = (act: (published: Published, open: Open) => void) => (message: unknown) => {
    const published = message as Published
    const known = open.get(published.request)
    if (known) act(published, known)
  }
  const channels: Readonly<Record<string, (message: unknown) => void>> = {
    'undici:request:create': message => {
      open.set((message as Published).request, { sent: new Kept(), interim: [], received: new Kept() })
    },
    'undici:client:sendHeaders': on(({ headers }, open) => {
      if (typeof headers === 'string') open.head = headers
    }),
    'undici:request:bodyChunkSent': on(({ chunk }, { sent }) => sent.add(chunk)),
    'undici:request:bodySent': on((_, open) => {
      open.whole = true
    }),
    'undici:request:headers': on(({ response }, open) => {
      if (!response) return
      const { statusCode: code, statusText: phrase, headers } = response
      const seen = { code, phrase, fields: flatLines(headers), ...(open.head !== undefined && { version: '1.1' }) }
      if (code < 200) open.interim.push(seen)
      else open.response = seen
    }),
    'undici:request:bodyChunkReceived': on(({ chunk }, { received }) => received.add(chunk)),
    'undici:request:trailers': on(({ request, trailers = [] }, known) => {
      open.delete(request)
      const { response, sent, received, interim } = known
      if (!response) return
      const framing = responseFraming(response, request.method)
      tell({
        request: { ...requestOf(request, known), ...(known.whole && seenIn(sent)) },
        interim,
        response: { ...response, ...seenIn(received, framing), trailers: flatLines(trailers) },
        secure: String(request.origin).startsWith('https:'),
        time: Date.now(),
      })
    }),
    'undici:request:error': message => open.delete((message as Published).request),
  }
  for (const [name, listener] of Object.entries(channels)) subscribe(name, listener)
  return () => {
    for (const [name, listener] of Object.entries(channels)) unsubscribe(name, listener)
  }
}

/** An undici may publish no chunks: that none showed leaves content unknown, unless its framing says there is none. */
function seenIn(kept: Kept, framing?: Framing): Kept['seen'] | undefined {
  const { seen } = kept
  return seen.length > 0 || framing === 'none' || framing === 0 ? seen : undefined
}

function requestOf({ method, path, origin, headers }: Published['request'], { head }: Open): SeenRequest {
  const read = head === undefined ? undefined : readRequest(`${head.replace(/(?:\r\n)+$/, '')}\r\n\r\n`)?.message
  if (read) {
    const { truncated: _, content: __, trailers: ___, ...rest } = read
    if (method === 'GET' || method === 'HEAD') return rest as SeenRequest
    // how the content is framed undici adds after it has published the head
    return { ...(rest as SeenRequest), head: undefined, complete: false }
  }
  const host = { name: 'Host', value: String(origin).replace(/^https?:\/\//, '') }
  const fields = Array.isArray(headers) ? flatLines(headers) : []
  return { method, target: path, fields: [host, ...fields], complete: false }
}
