import { registered } from '../book/registered.ts'
import { type Answer, isStream, type Service } from '../engine/index.ts'
import { FetchRequest } from './request.ts'

/**
 * A service as a function from Request to Response, for any runtime that speaks Fetch: workers, Deno, Bun, and frameworks
 * that mount such a function.
 *
 * @param service what answers
 * @returns the function; it answers synchronously where every callback does
 */
export function handler(service: Service): (request: Request) => Response | Promise<Response> {
  return request => {
    const answer = service.answer(new FetchRequest(request))
    const head = request.method === 'HEAD'
    const send = (value: Answer): Response => {
      try {
        return respond(value, head)
      } catch (error) {
        // a field value that HTTP has no octets for
        return respond(service.fault(error, request.headers.get('accept') ?? undefined), head)
      }
    }
    return answer instanceof Promise ? answer.then(send) : send(answer)
  }
}

function respond({ status, fields, content }: Answer, head: boolean): Response {
  const headers = new Headers()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const line of value) headers.append(name, line)
  }
  const body = content === undefined || isStream(content) ? undefined : octetsOf(content)
  if (body && head) headers.set('Content-Length', String(body.length))
  const init = { status, statusText: registered(status)?.phrase ?? '', headers }
  if (head || content === undefined) return new Response(null, init)
  return new Response(isStream(content) ? streamOf(content) : (body ?? null), init)
}

function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async controller => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return?.()),
  })
}

const encoder = new TextEncoder()
const octetsOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? encoder.encode(content) : (content as Uint8Array<ArrayBuffer>)
