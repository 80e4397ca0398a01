import { registered } from '../book/registered.ts'
import { type Answer, isStream, problem, type Service, silent } from '../engine/index.ts'
import { isHost } from '../syntax/index.ts'
import { FetchRequest } from './request.ts'
import { discard, streamOf, unread } from './stream.ts'

/**
 * A service as a function from Request to Response, for any runtime that speaks Fetch: workers, Deno, Bun, and frameworks
 * that mount such a function.
 *
 * @param service what answers
 * @returns the function; it answers synchronously where every callback does
 */
export function handler(service: Service): (request: Request) => Response | Promise<Response> {
  return request => {
    const accept = request.headers.get('accept') ?? undefined
    const head = request.method === 'HEAD'
    // runtimes put the URL together of Host without a look, and a slash in it would lead to another resource
    const answer = isHost(request.headers.get('host') ?? '')
      ? service.answer(new FetchRequest(request))
      : service.refuse(problem(400, 'The Host field is no host and port.'), accept)
    const send = (value: Answer): Response => {
      try {
        return respond(value, head)
      } catch (error) {
        // a field value that HTTP has no octets for
        return respond(service.fault(error, accept), head)
      }
    }
    return answer instanceof Promise ? answer.then(send) : send(answer)
  }
}

function respond({ status: code, fields, content }: Answer, head: boolean): Response {
  // none of these runtimes can close without a word: the code that its class stands for says least (RFC 9110 §15)
  const status = code === silent ? code - (code % 100) : code
  const facts = registered(status)
  const headers = new Headers()
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') headers.set(name, value)
    else for (const line of value) headers.append(name, line)
  }
  const init = { status, statusText: facts?.phrase ?? '', headers }
  if (isStream(content)) {
    if (head) discard(content)
    return new Response(head ? unread() : streamOf(content), init)
  }
  const octets = typeof content === 'string' ? encoder.encode(content) : content
  // not every runtime says how long it is (RFC 9110 §8.6), and for HEAD none can know
  if (octets || facts?.content !== 'forbidden' || facts.action === 'reset form') {
    headers.set('Content-Length', String(octets?.length ?? 0))
  }
  return new Response(head || !octets ? null : (octets as Uint8Array<ArrayBuffer>), init)
}

const encoder = new TextEncoder()
