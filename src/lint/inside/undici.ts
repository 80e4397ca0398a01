import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Exchange, SeenRequest, SeenResponse } from '../exchange.ts'
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
  // an undici that publishes no chunks leaves content unknown, which is not the same as empty
  const publishes = { sent: false, received: false }
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
    'undici:request:bodyChunkSent': on(({ chunk }, { sent }) => {
      publishes.sent = true
      sent.add(chunk)
    }),
    'undici:request:headers': on(({ response }, open) => {
      if (!response) return
      const { statusCode: code, statusText: phrase, headers } = response
      const seen = { code, phrase, fields: flatLines(headers), ...(open.head !== undefined && { version: '1.1' }) }
      if (code < 200) open.interim.push(seen)
      else open.response = seen
    }),
    'undici:request:bodyChunkReceived': on(({ chunk }, { received }) => {
      publishes.received = true
      received.add(chunk)
    }),
    'undici:request:trailers': on(({ request, trailers = [] }, known) => {
      open.delete(request)
      const { response, received, interim } = known
      if (!response) return
      tell({
        request: { ...requestOf(request, known), ...(publishes.sent && known.sent.seen) },
        interim,
        response: { ...response, ...(publishes.received && received.seen), trailers: flatLines(trailers) },
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

function requestOf({ method, path, origin, headers }: Published['request'], { head }: Open): SeenRequest {
  const read = head === undefined ? undefined : readRequest(`${head.replace(/(?:\r\n)+$/, '')}\r\n\r\n`)?.message
  if (read) {
    const { truncated: _, content: __, trailers: ___, ...rest } = read
    return rest as SeenRequest
  }
  const host = { name: 'Host', value: String(origin).replace(/^https?:\/\//, '') }
  const fields = Array.isArray(headers) ? flatLines(headers) : []
  return { method, target: path, fields: [host, ...fields], complete: false }
}
