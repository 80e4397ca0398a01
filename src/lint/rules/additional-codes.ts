import { allCodes } from '../../book/index.ts'
import { parseStructuredDictionary, parseStructuredList } from '../../syntax/index.ts'
import { isEmpty } from '../evidence.ts'
import type { Message, Request } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

/** The codes that a cache never stores, as the book has them: those of RFC 6585. */
const unstorable = allCodes
  .filter(({ caching, standing }) => caching === 'never' && standing === 'standard')
  .map(({ code }) => code)

/** 428, 431 and what they share with 429 and 511 (RFC 6585, "Additional HTTP Status Codes"). */
export const additionalCodes: readonly Rule[] = [
  {
    id: 'refusal-from-cache',
    level: 'error',
    section: 'RFC 6585 §3',
    checks: ['rfc6585-3-store', 'rfc6585-4-store', 'rfc6585-5-store', 'rfc6585-6-store'],
    says: 'A cache stored an answer that no cache may store.',
    why: 'Such a refusal is about one request of one client. From a cache it refuses others, and goes on when its reason is gone.',
    mend: 'Configure the cache not to store 428, 429, 431 and 511, whatever their fields say.',
    on: { codes: unstorable },
    find: ({ response }) => response && storedAt(response),
    passes: [
      `< HTTP/1.1 429 Too Many Requests
       < Cache-Status: edge; fwd=uri-miss
       < Retry-After: 5`,
      `< HTTP/1.1 429 Too Many Requests
       < Retry-After: 5
       < Date: Sat, 21 Nov 2026 12:00:00 GMT
       < Age: 0`,
    ],
    fails: [
      `< HTTP/1.1 429 Too Many Requests
       < Retry-After: 5
       < Age: 12`,
      `< HTTP/1.1 511 Network Authentication Required
       < Cache-Control: no-store
       < Cache-Status: edge; hit; ttl=3`,
    ],
  },
  {
    id: 'refusal-storable',
    level: 'hint',
    section: 'RFC 6585 §3',
    checks: [],
    says: 'An answer that no cache may store says how long it may be kept.',
    why: 'A cache that does not know the code goes by Cache-Control and keeps it, and then refuses clients that did nothing wrong.',
    mend: 'Send Cache-Control: no-store, or no Cache-Control at all.',
    on: { codes: unstorable },
    find: ({ response }) => {
      const control = response?.parsed('cache-control', parseStructuredDictionary)
      const lasting = ['max-age', 's-maxage'].some(name => {
        const age = control?.get(name)
        return age?.type === 'integer' && age.value > 0
      })
      return lasting && !control?.has('no-store') && !control?.has('no-cache') && response?.field('cache-control')
    },
    passes: [
      `< HTTP/1.1 429 Too Many Requests
       < Retry-After: 5
       < Cache-Control: no-store, max-age=60`,
      `< HTTP/1.1 429 Too Many Requests
       < Retry-After: 5
       < Cache-Control: max-age=0`,
    ],
    fails: [
      `< HTTP/1.1 428 Precondition Required
       < Cache-Control: public, max-age=60`,
    ],
  },
  {
    id: 'precondition-unexplained',
    level: 'warning',
    section: 'RFC 6585 §3',
    checks: ['rfc6585-3-explain'],
    says: 'A 428 does not say how to send the request so that it succeeds.',
    why: 'Most clients never met a 428. They have to be told to fetch the resource first and to send its entity tag along.',
    mend: 'Explain it in the content: GET the resource and send its ETag in If-Match.',
    on: { codes: [428] },
    find: seen => isSilent(seen) && seen.response?.head,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 428 Precondition Required
       < Content-Type: application/problem+json
       <
       < {"title":"Precondition Required","detail":"GET it first, and send its ETag in If-Match."}`,
      `> HEAD /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 428 Precondition Required`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 428 Precondition Required
       < Content-Length: 0`,
    ],
  },
  {
    id: 'precondition-was-there',
    level: 'hint',
    section: 'RFC 6585 §3',
    checks: [],
    says: 'A 428 answers a request that had If-Match.',
    why: 'A 428 says that a condition is missing. A client that sent one does not know what else to do.',
    mend: 'Answer 412 where the condition is false, and 400 where it cannot be read.',
    on: { codes: [428] },
    find: ({ request, response }) =>
      // another condition may be wanted, but there is none stronger than this
      /^(?:\*|"[^"]*")$/.test(request?.value('if-match') ?? '') && response?.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > If-Unmodified-Since: Sat, 21 Nov 2026 12:00:00 GMT
       < HTTP/1.1 428 Precondition Required
       < Content-Type: text/plain
       <
       < Send If-Match.`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > If-Match: "7"
       < HTTP/1.1 428 Precondition Required
       < Content-Type: text/plain
       <
       < Send If-Match.`,
    ],
  },
  {
    id: 'large-field-unnamed',
    level: 'warning',
    section: 'RFC 6585 §5',
    checks: ['rfc6585-5-which', 'rfc9110-15.5-explain'],
    says: 'A 431 does not say what was too large.',
    why: 'A client can only make a field smaller when it knows which one. It is mostly a cookie, which its user could delete.',
    mend: 'Name the field in the content: the field Cookie has 9000 octets, and 8000 are taken.',
    on: { codes: [431] },
    find: seen => {
      const { request, response } = seen
      if (isSilent(seen)) return response?.head
      const name = request && largestOf(request)
      const text = response?.text
      if (!response || !name || !text || text.toLowerCase().includes(name)) return undefined
      const says = `The 431 does not name ${name}, which is nearly all of the head of the request.`
      return { at: response.content, says }
    },
    passes: [
      // two large ones: no single field was at fault
      {
        request: `GET / HTTP/1.1\r\nHost: erp.example\r\nA: ${'a'.repeat(5000)}\r\nB: ${'b'.repeat(5000)}\r\n\r\n`,
        response: 'HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Type: text/plain\r\n\r\nToo large.',
      },
      {
        request: `GET / HTTP/1.1\r\nHost: erp.example\r\nCookie: ${'a'.repeat(9000)}\r\n\r\n`,
        response:
          'HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Type: text/plain\r\n\r\nThe field cookie has 9000 octets.',
      },
    ],
    fails: [
      {
        request: `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(9000)}\r\n\r\n`,
        response: 'HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Type: text/plain\r\n\r\nToo large.',
      },
      `> GET / HTTP/1.1
       > Host: a
       < HTTP/1.1 431 Request Header Fields Too Large
       < Content-Length: 0`,
    ],
  },
  {
    id: 'large-fields-repeated',
    level: 'hint',
    section: 'RFC 6585 §5',
    checks: ['rfc6585-5-repeat'],
    says: 'A client repeats a request that got a 431, with the very same fields.',
    why: 'The fields are still too large, so it gets the same answer again.',
    mend: 'Make the fields smaller first: drop cookies, shorten Referer.',
    on: { codes: [431] },
    find: ({ request, earlier }) =>
      earlier?.code === 431 &&
      request !== undefined &&
      earlier.request !== undefined &&
      earlier.method === request.method &&
      isSame(request, earlier.request) &&
      request.head,
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > Cookie: b=12345
       < HTTP/1.1 431 Request Header Fields Too Large
       > GET / HTTP/1.1
       > Host: a
       < HTTP/1.1 431 Request Header Fields Too Large
       < Content-Type: text/plain
       <
       < The field Host has 1 octet.`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > Cookie: b=12345
       < HTTP/1.1 431 Request Header Fields Too Large
       > GET / HTTP/1.1
       > Host: a
       > Cookie: b=12345
       < HTTP/1.1 431 Request Header Fields Too Large
       < Content-Type: text/plain
       <
       < The field Cookie has 7 octets.`,
    ],
  },
]

/** Whether an answer is known to be without content where it could have had some. */
export const isSilent = ({ method, response }: Seen): boolean =>
  method !== undefined && method !== 'HEAD' && response !== undefined && isEmpty(response)

/** Where it shows that an answer comes out of a cache (RFC 9111 §5.1, RFC 9211 §2.1). */
function storedAt(response: Message) {
  if (/^0*[1-9]\d*$/.test(response.value('age') ?? '')) return response.field('age')
  const caches = response.parsed('cache-status', parseStructuredList)
  const hit = caches?.some(({ parameters }) => parameters.get('hit')?.value === true)
  return hit && response.field('cache-status')
}

/** The name of a field that alone is nearly all of a large head. */
function largestOf(request: Request): string | undefined {
  if (request.seen.complete === false) return undefined
  let all = 0
  let largest = { name: '', value: '' }
  for (const line of request.seen.fields) {
    all += line.name.length + line.value.length
    if (line.value.length > largest.value.length) largest = line
  }
  return largest.value.length >= 4096 && largest.value.length * 10 >= all * 9 ? largest.name.toLowerCase() : undefined
}

/** Whether two requests have the same fields, which tells one client from others. */
function isSame({ seen: a }: Request, { seen: b }: Request): boolean {
  if (a.complete === false || b.complete === false || a.fields.length !== b.fields.length) return false
  return a.fields.every(({ name, value }, index) => b.fields[index]?.name === name && b.fields[index]?.value === value)
}
