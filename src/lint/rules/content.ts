import { status } from '../../book/index.ts'
import { isEmpty } from '../evidence.ts'
import { codesThat } from '../owed.ts'
import type { Rule } from '../rule.ts'

const without = codesThat(code => code.content === 'forbidden' && code.class !== 'informational')

/** Codes of which a rule of their own says what their content has to tell. */
const withOwnRule = new Set([406, 409, 505, ...codesThat(({ section }) => /^RFC (?:6585|7725) /.test(section))])

/** Which answers have content, and which must not (RFC 9110 §15, §9.3.2). */
export const content: readonly Rule[] = [
  {
    id: 'content-forbidden',
    level: 'error',
    section: 'RFC 9110 §6.4.1',
    checks: ['rfc9110-15.3.6-content'],
    says: 'The answer has content, which its status code rules out.',
    why: 'A client that knows the code does not look for content: it may take the octets for the next answer on the connection, or drop them.',
    mend: 'Leave the content out, or send a code that carries content, such as 200.',
    on: { codes: without },
    find: ({ response, method }) => {
      if (!response || method === 'HEAD') return
      const announced = response.code === 205 && Number(response.value('content-length')) > 0
      if (!announced && !response.hasContent) return
      return { at: response.content, says: `A ${response.code} has content, which this code rules out.` }
    },
    passes: [
      '< HTTP/1.1 204 No Content',
      `< HTTP/1.1 205 Reset Content
       < Content-Length: 0`,
      `< HTTP/1.1 205 Reset Content
       < Transfer-Encoding: chunked
       <
       < 0
       <`,
      // the length that a 200 would have had (RFC 9110 §8.6)
      `> GET / HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"
       < Content-Length: 1234`,
    ],
    fails: [
      `< HTTP/1.1 204 No Content
       <
       < {}`,
      `< HTTP/1.1 205 Reset Content
       < Content-Length: 2
       <
       < {}`,
      `< HTTP/1.1 304 Not Modified
       <
       < hello`,
    ],
  },
  {
    id: 'content-to-head',
    level: 'error',
    section: 'RFC 9110 §9.3.2',
    checks: ['rfc9110-9.3.2-content'],
    says: 'An answer to HEAD has content.',
    why: 'HEAD asks for the fields alone. A client does not look for content after them, and may take it for the next answer.',
    mend: 'Send the fields that GET would get, and end the answer after them.',
    on: { methods: ['HEAD'] },
    find: ({ response }) => response?.hasContent && response.content,
    passes: [
      `> HEAD / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Length: 5`,
      `> HEAD / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Transfer-Encoding: chunked`,
    ],
    fails: [
      `> HEAD / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Content-Length: 5
       <
       < hello`,
      `> HEAD / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       <
       < Nothing here.`,
    ],
  },
  {
    id: 'explanation-missing',
    level: 'warning',
    section: 'RFC 9110 §15.5',
    checks: ['rfc9110-15.5-explain', 'rfc9110-15.6-explain'],
    says: 'An error is not explained: the answer has no content.',
    why: 'A code alone tells neither a person nor a program what was wrong, and whether it helps to wait. The content is the place for that.',
    mend: 'Explain the error in the content, best as a problem document: {"title": "No such order", "status": 404}.',
    on: { codes: ['4xx', '5xx'] },
    find: ({ response, method }) => {
      if (!response || !method || method === 'HEAD' || withOwnRule.has(response.code)) return
      if ((status(response.code)?.content ?? 'expected') !== 'expected') return
      return isEmpty(response) && response.head
    },
    passes: [
      `> GET /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Type: text/plain
       <
       < There is no order 7.`,
      `> HEAD /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Length: 0`,
      // to which method nobody saw
      `< HTTP/1.1 404 Not Found
       < Content-Length: 0`,
      `> GET /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 402 Payment Required
       <
       < Your plan has no orders left this month.`,
    ],
    fails: [
      `> GET /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Length: 0`,
      `> GET /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 500 Internal Server Error
       < Content-Length: 0`,
    ],
  },
  {
    id: 'problem-explained',
    level: 'good',
    section: 'RFC 9457 §3',
    checks: [],
    says: 'The error is explained in a problem document.',
    why: 'Programs read it as easily as people do, and every error of the service looks alike.',
    on: { codes: ['4xx', '5xx'] },
    find: ({ response }) =>
      /^application\/problem\+(?:json|xml)$/.test(response?.mediaType?.essence ?? '') &&
      response?.hasContent &&
      response.content,
    passes: [
      `> GET /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Type: text/plain
       <
       < There is no order 7.`,
    ],
    fails: [
      `> GET /orders/7 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found
       < Content-Type: application/problem+json
       <
       < {"title": "There is no order 7.", "status": 404}`,
    ],
  },
]
