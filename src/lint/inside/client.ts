import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Exchange } from '../exchange.ts'
import { readRequest } from '../read/octets.ts'
import { flatLines } from './field-lines.ts'
import { pushedTo } from './observe.ts'

/**
 * Observes what node:http and node:https ask as clients, as do supertest, axios and got.
 *
 * @param tell told of each exchange once its answer is over
 * @returns a function that ends it
 */
export function observeClient(tell: (exchange: Exchange) => void): () => void {
  const listener = (message: unknown) => {
    const { request, response } = message as { readonly request: ClientRequest; readonly response: IncomingMessage }
    const received = pushedTo(response)
    const { statusCode: code = 0, statusMessage: phrase = '', httpVersion, rawHeaders, socket } = response
    const time = Date.now()
    response.once('close', () => {
      if (code < 200 && code !== 101) return
      tell({
        ...requestIn(request),
        response: {
          code,
          phrase,
          version: httpVersion,
          fields: flatLines(rawHeaders),
          ...(received.whole && received.kept.seen),
          ...(response.complete && { trailers: flatLines(response.rawTrailers) }),
        },
        secure: 'encrypted' in socket,
        time,
      })
    })
  }
  subscribe('http.client.response.finish', listener)
  return () => unsubscribe('http.client.response.finish', listener)
}

/** The head of the request, as it was sent; its content is not kept. */
function requestIn(request: ClientRequest): Pick<Exchange, 'request'> {
  const { _header: head } = request as ClientRequest & { readonly _header?: unknown }
  const read = typeof head === 'string' ? readRequest(head)?.message : undefined
  if (!read) return { request: { method: request.method, target: request.path, fields: [], complete: false } }
  const { content: _, truncated: __, trailers: ___, ...seen } = read
  return { request: seen }
}
