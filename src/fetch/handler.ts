import { wireFacts } from '../book/wire.ts'
import { type Answer, isStream, problem, type Service, silent } from '../engine/index.ts'
import { isHost } from '../syntax/index.ts'
import { FetchRequest } from './request.ts'
import { discard, streamOf, unread } from './stream.ts'

/** What a Request does not say. */
export interface HandlerOptions {
  /**
   * Where the client is, as the runtime knows it: `request.peer`, by which rate limits count. A field says so only
   * behind a proxy that always sets it, since a client can send any.
   */
  readonly peer?: (request: Request) => string | undefined
}

/**
 * A service as a function from Request to Response, for any runtime that speaks Fetch: workers, Deno, Bun, and frameworks
 * that mount such a function. Content that is made piece by piece is let go of when the client leaves; a generator that
 * waits long for its next piece learns it from `request.signal`.
 *
 * A runtime that tells the address beside the request has a handler for each: `Deno.serve((request, info) =>
 * handler(shop, { peer: () => info.remoteAddr.hostname })(request))`.
 *
 * @param service what answers
 * @param options `peer`: where the client is
 * @returns the function; it answers synchronously where every callback does, and takes no notice of what a framework
 * gives it beside the request
 * @example
 * import { resource, service } from 'statute'
 * const whoami = resource('/', { find: (_, { request }) => request.peer, represent: { 'text/plain': peer => peer } })
 * const peer = (request: Request) => request.headers.get('CF-Connecting-IP') ?? undefined
 * const worker = { fetch: handler(service([whoami]), { peer }) }
 * const fields = { 'CF-Connecting-IP': '192.0.2.7' } // as Cloudflare sets it
 * const response = await worker.fetch(new Request('https://shop.example/', { headers: fields }))
 * await response.text() // => '192.0.2.7'
 */
export function handler(
  service: Service,
  { peer }: HandlerOptions = {},
): (request: Request) => Response | Promise<Response> {
  const report = (error: unknown) => void service.report(error)
  return request => {
    const accept = request.headers.get('accept') ?? undefined
    const head = request.method === 'HEAD'
    // runtimes put the URL together of Host without a look, and a slash in it would lead to another resource
    const answer = isHost(request.headers.get('host') ?? '')
      ? service.answer(new FetchRequest(request, peer))
      : service.refuse(problem(400, 'The Host field is no host and port.'), accept)
    const send = (value: Answer): Response => {
      try {
        return respond(value, head, report)
      } catch (error) {
        // a field value that HTTP has no octets for
        return respond(service.fault(error, accept), head, report)
      }
    }
    return answer instanceof Promise ? answer.then(send) : send(answer)
  }
}

function respond(
  { status: code, fields, content: given }: Answer,
  head: boolean,
  report: (error: unknown) => void,
): Response {
  // none of these runtimes can close without a word: the code that its class stands for says least (RFC 9110 §15)
  const status = code === silent ? code - (code % 100) : code
  const { phrase = '', empty = false, unframed = false } = wireFacts(status) ?? {}
  if (empty && isStream(given)) discard(given, report)
  const content = empty ? undefined : given
  const headers = new Headers()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const line of value) headers.append(name, line)
  }
  const init = { status, statusText: phrase, headers }
  if (isStream(content)) {
    if (head) discard(content, report)
    return new Response(head ? unread() : streamOf(content), init)
  }
  const octets = typeof content === 'string' ? encoder.encode(content) : content
  // not every runtime says how long it is (RFC 9110 §8.6), and for HEAD none can know
  if (!unframed) {
    headers.set('Content-Length', String(octets?.length ?? 0))
  }
  return new Response(head || !octets ? null : (octets as Uint8Array<ArrayBuffer>), init)
}

const encoder = new TextEncoder()
