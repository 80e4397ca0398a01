import { methods } from '../../book/methods.ts'
import { matchesWeakly, parseDate } from '../../syntax/index.ts'
import { tagOf, tagsOf } from '../evidence.ts'
import type { Rule } from '../rule.ts'

const unsafe = (method: string): boolean =>
  Object.hasOwn(methods, method) && !methods[method as keyof typeof methods].safe && method !== 'CONNECT'

/** 304, and whether a condition can have led to it (RFC 9110 §13.1.2, §13.1.3). */
export const notModifiedCauses: readonly Rule[] = [
  {
    id: 'not-modified-unasked',
    level: 'warning',
    section: 'RFC 9110 §15.4.5',
    checks: [],
    says: 'A 304 answers a request without a condition.',
    why: 'A 304 tells a client to use what it stored. One that asked without a condition stored nothing, and is left with nothing.',
    mend: 'Send 304 only where If-None-Match or If-Modified-Since of the request is false; a 200 otherwise.',
    on: { codes: [304] },
    find: ({ request, response }) =>
      request &&
      (request.method === 'GET' || request.method === 'HEAD') &&
      request.lacks('if-none-match') &&
      request.lacks('if-modified-since') &&
      response?.start,
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 304 Not Modified`,
      '< HTTP/1.1 304 Not Modified',
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 304 Not Modified`,
    ],
  },
  {
    id: 'not-modified-method',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-failed', 'rfc9110-13.1.3-invalid'],
    says: 'A 304 answers a method that changes something.',
    why: 'A 304 means that a stored answer is still good, which says nothing about whether the change was made.',
    mend: 'Where If-None-Match is false for such a method send 412, and pass over If-Modified-Since.',
    on: { codes: [304] },
    find: ({ request, response }) => request && unsafe(request.method) && response?.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: *
       < HTTP/1.1 412 Precondition Failed`,
      // its definition says what a 304 to it means
      `> QUERY /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified`,
      `> POST /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 304 Not Modified`,
    ],
  },
  {
    id: 'not-modified-by-date',
    level: 'error',
    section: 'RFC 9110 §13.1.3',
    checks: ['rfc9110-13.1.3-superseded'],
    says: 'A 304 tells an entity tag that If-None-Match does not name.',
    why: 'The client holds another version, and goes on using it. Where there is If-None-Match, If-Modified-Since counts for nothing.',
    mend: 'Compare If-None-Match alone where it is there; as no tag matches, send a 200.',
    on: { codes: [304] },
    find: ({ request, response }) => {
      if (!request || !response) return
      const [asked, tag] = [tagsOf(request, 'if-none-match'), tagOf(response)]
      if (!asked || asked === '*' || !tag || asked.some(each => matchesWeakly(each, tag))) return
      return response.field('etag')
    },
    passes: [
      // the comparison is weak (RFC 9110 §13.1.2)
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: W/"b", "a"
       < HTTP/1.1 304 Not Modified
       < ETag: W/"a"`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: *
       < HTTP/1.1 304 Not Modified
       < ETag: "a"`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 304 Not Modified
       < ETag: "b"`,
    ],
  },
  {
    id: 'not-modified-undated',
    level: 'error',
    section: 'RFC 9110 §13.1.3',
    checks: ['rfc9110-13.1.3-invalid'],
    says: 'A 304 answers an If-Modified-Since that is no date.',
    why: 'A condition that cannot be read is to be passed over. The client may hold nothing that the 304 could mean.',
    mend: 'Pass over an If-Modified-Since that is not one valid date, and send a 200.',
    on: { codes: [304] },
    find: ({ request, response }) =>
      request?.has('if-modified-since') &&
      request.lacks('if-none-match') &&
      request.parsed('if-modified-since', parseDate) === undefined &&
      response?.start,
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 304 Not Modified`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: yesterday
       < HTTP/1.1 304 Not Modified`,
    ],
  },
]
