import { problemMembers } from '../../book/problems.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'

type Problem = Readonly<Record<string, unknown>>

const errors = { codes: ['4xx', '5xx'] } as const

/** Problem documents against their format and the status line (RFC 9457 §3). */
export const problems: readonly Rule[] = [
  {
    id: 'problem-malformed',
    level: 'error',
    section: 'RFC 9457 §3',
    checks: [],
    says: 'A problem document is no JSON object.',
    why: 'A client that reads problem documents finds none, and shows its user nothing but the number.',
    mend: 'Send one JSON object: {"title":"Not Found","status":404}.',
    on: errors,
    find: ({ response }) => {
      if (response?.mediaType?.essence !== 'application/problem+json' || response.seen.truncated) return undefined
      return response.text !== undefined && response.text !== '' && !problemOf(response) && response.content
    },
    passes: [
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {}`,
      // to HEAD there is none
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json`,
    ],
    fails: [
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < ["Not Found"]`,
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < <html>Not Found</html>`,
    ],
  },
  {
    id: 'problem-status-differs',
    level: 'error',
    section: 'RFC 9457 §3.1.2',
    checks: ['rfc9457-3.1.2-status'],
    says: 'The status of a problem document differs from the status code of the answer.',
    why: 'Software on the way goes by the status line, programs that store the document by its member. Each handles another error.',
    mend: 'Write the code of the answer into status, or leave the member out.',
    on: errors,
    find: ({ response }) => {
      const told = response && problemOf(response)?.status
      return (
        typeof told === 'number' &&
        told !== response?.code &&
        response && {
          at: response.content,
          says: `The answer is a ${response.code}, and its problem document says ${told}.`,
        }
      )
    },
    passes: [
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {"title":"Not Found","status":404}`,
      // a stored problem, fetched by its URI, tells of another answer
      `< HTTP/1.1 200 OK
       < Content-Type: application/problem+json
       <
       < {"title":"Not Found","status":404}`,
    ],
    fails: [
      `< HTTP/1.1 400 Bad Request
       < Content-Type: application/problem+json
       <
       < {"title":"Not Found","status":404}`,
    ],
  },
  {
    id: 'problem-member-type',
    level: 'error',
    section: 'RFC 9457 §3.1',
    checks: [],
    says: 'A member of a problem document has a value of the wrong JSON type.',
    why: 'Clients have to ignore such a member as if it were not there.',
    mend: 'Write type, title, detail and instance as strings, and status as a number.',
    on: errors,
    find: ({ response }) => {
      const problem = response && problemOf(response)
      if (!problem) return undefined
      return problemMembers
        .filter(({ name, value }) => {
          const told = Object.hasOwn(problem, name) ? problem[name] : undefined
          // null stands for absent in many languages
          return told !== undefined && told !== null && typeof told !== (value === 'number' ? 'number' : 'string')
        })
        .map(({ name }) => ({
          at: response.content,
          says: `The member ${name} of a problem document has the wrong JSON type.`,
        }))
    },
    passes: [
      `< HTTP/1.1 422 Unprocessable Content
       < Content-Type: application/problem+json
       <
       < {"title":"Wrong","status":422,"detail":null,"errors":[{"pointer":"/a"}]}`,
    ],
    fails: [
      `< HTTP/1.1 422 Unprocessable Content
       < Content-Type: application/problem+json
       <
       < {"title":"Wrong","status":"422"}`,
      `< HTTP/1.1 422 Unprocessable Content
       < Content-Type: application/problem+json
       <
       < {"detail":["a","b"]}`,
    ],
  },
  {
    id: 'problem-media-type',
    level: 'hint',
    section: 'RFC 9457 §3',
    checks: [],
    says: 'An error has the form of a problem document, and is not marked as one.',
    why: 'Clients know a problem document by its media type. As plain JSON, only those written for this API read it.',
    mend: 'Send Content-Type: application/problem+json.',
    on: errors,
    find: ({ response }) => {
      if (response?.mediaType?.essence !== 'application/json') return undefined
      const problem = objectOf(response)
      return (
        problem !== undefined &&
        typeof problem.title === 'string' &&
        problem.status === response.code &&
        (typeof problem.type === 'string' || typeof problem.detail === 'string') &&
        response.field('content-type')
      )
    },
    passes: [
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/json
       <
       < {"status":404,"error":"Not Found","path":"/a"}`,
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json; charset=utf-8
       <
       < {"status":404,"title":"Not Found","detail":"No order 7."}`,
    ],
    fails: [
      `< HTTP/1.1 404 Not Found
       < Content-Type: application/json
       <
       < {"status":404,"title":"Not Found","detail":"No order 7."}`,
    ],
  },
  {
    id: 'problem-page',
    level: 'hint',
    section: 'RFC 9457 §3',
    checks: [],
    says: 'A client that takes JSON and no HTML got an error as an HTML page.',
    why: 'The client cannot read why it failed. Such pages mostly come from a framework or a proxy, whose default was never changed.',
    mend: 'Send application/problem+json to clients whose Accept asks for JSON, from proxies too.',
    on: errors,
    find: ({ request, response }) => {
      if (response?.mediaType?.essence !== 'text/html' || response.hasContent === false) return undefined
      const accept = request?.value('accept')
      return (
        accept !== undefined &&
        /(?:^|[\s,])application\/(?:[\w.-]{1,40}\+)?json(?:$|[\s,;])/i.test(accept) &&
        !/\*\/\*|text\/(?:html|\*)/i.test(accept) &&
        response.field('content-type')
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept: application/json, */*;q=0.1
       < HTTP/1.1 502 Bad Gateway
       < Content-Type: text/html
       <
       < <h1>Bad Gateway</h1>`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept: application/problem+json, application/json
       < HTTP/1.1 502 Bad Gateway
       < Content-Type: text/html
       <
       < <h1>Bad Gateway</h1>`,
    ],
  },
  {
    id: 'problem-in-success',
    level: 'hint',
    section: 'RFC 9457 §3',
    checks: [],
    says: 'A write succeeded by its code, and its content is a problem document.',
    why: 'Whoever goes by the code believes that the work was done; whoever reads the content, that it was not.',
    mend: 'Answer with the 4xx or 5xx that fits, or send another media type with a success.',
    on: { codes: ['2xx'] },
    find: ({ method, code, response }) =>
      response?.mediaType?.essence === 'application/problem+json' &&
      (method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE') &&
      // several outcomes, or one to come
      code !== 202 &&
      code !== 207 &&
      response.field('content-type'),
    passes: [
      `> GET /problems/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Type: application/problem+json
       <
       < {"title":"Not Found","status":404}`,
    ],
    fails: [
      `> POST /orders HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 200 OK
       < Content-Type: application/problem+json
       <
       < {"title":"Out of stock","status":409}`,
    ],
  },
]

/** The problem document in an answer, where it is one. */
export const problemOf = (response: Message): Problem | undefined =>
  response.mediaType?.essence === 'application/problem+json' ? objectOf(response) : undefined

function objectOf({ json }: Message): Problem | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Problem) : undefined
}
