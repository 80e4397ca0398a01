import { matchesStrongly } from '../../syntax/index.ts'
import { tagOf, tagsOf, timeIn } from '../evidence.ts'
import type { Request } from '../message.ts'
import type { Rule } from '../rule.ts'

/** The fields by which a request sets conditions, those of WebDAV among them. */
const conditions = (request: Request): string[] =>
  [...request.names].filter(name => /^(?:x-)?if(?:-|$)/.test(name) || name === 'overwrite' || name === 'tus-resumable')

const reads = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** 412, and whether a condition can have led to it (RFC 9110 §13.1.4, §13.2.1, §15.5.13). */
export const preconditionFailures: readonly Rule[] = [
  {
    id: 'precondition-superseded',
    level: 'error',
    section: 'RFC 9110 §13.1.4',
    checks: ['rfc9110-13.1.4-superseded'],
    says: 'A 412 tells an entity tag that If-Match names.',
    why: 'The client holds this very version, so its condition is true. Beside If-Match, If-Unmodified-Since counts for nothing.',
    mend: 'Compare If-Match alone where it is there, and do what the request asks.',
    on: { codes: [412] },
    find: ({ request, response }) => {
      if (!request || !response || request.seen.complete === false) return
      const only = conditions(request).every(name => name === 'if-match' || name === 'if-unmodified-since')
      const [asked, tag] = [tagsOf(request, 'if-match'), tagOf(response)]
      return only && asked && asked !== '*' && tag && asked.some(each => matchesStrongly(each, tag)) && response.start
    },
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "b"
       < HTTP/1.1 412 Precondition Failed
       < ETag: "a"`,
      // weak tags never match here
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: W/"a"
       < HTTP/1.1 412 Precondition Failed
       < ETag: W/"a"`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       > If-Unmodified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 412 Precondition Failed
       < ETag: "a"`,
    ],
  },
  {
    id: 'precondition-undated',
    level: 'error',
    section: 'RFC 9110 §13.1.4',
    checks: ['rfc9110-13.1.4-invalid'],
    says: 'A 412 answers an If-Unmodified-Since that is no date.',
    why: 'A condition that cannot be read is to be passed over; it cannot be false.',
    mend: 'Pass over an If-Unmodified-Since that is not one valid date.',
    on: { codes: [412] },
    find: ({ request, response }) =>
      request &&
      request.seen.complete !== false &&
      conditions(request).join() === 'if-unmodified-since' &&
      timeIn(request, 'if-unmodified-since') === undefined &&
      response?.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Unmodified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 412 Precondition Failed`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Unmodified-Since: yesterday
       < HTTP/1.1 412 Precondition Failed`,
    ],
  },
  {
    id: 'precondition-on-nothing',
    level: 'error',
    section: 'RFC 9110 §13.2.1',
    checks: ['rfc9110-13.2.1-ignore'],
    says: 'A read of what does not exist gets a 412.',
    why: 'If-Match: * is false only where nothing is there. Without the condition that is a 404, and then conditions count for nothing.',
    mend: 'Answer 404, as you would without If-Match.',
    on: { codes: [412] },
    find: ({ request, response }) =>
      request &&
      request.seen.complete !== false &&
      reads(request.method) &&
      conditions(request).join() === 'if-match' &&
      tagsOf(request, 'if-match') === '*' &&
      response?.start,
    passes: [
      // without the condition it would have made one
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: *
       < HTTP/1.1 412 Precondition Failed`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       < HTTP/1.1 412 Precondition Failed`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: *
       < HTTP/1.1 412 Precondition Failed`,
    ],
  },
  {
    id: 'precondition-method',
    level: 'error',
    section: 'RFC 9110 §13.2.1',
    checks: ['rfc9110-13.2.1-method'],
    says: 'A condition was evaluated for a method that selects no representation.',
    why: 'OPTIONS, TRACE and CONNECT are not about a representation, so there is nothing that a condition could be true of.',
    mend: 'Pass over conditions with these methods.',
    on: { codes: [304, 412] },
    find: ({ method, response }) => ['CONNECT', 'OPTIONS', 'TRACE'].includes(method ?? '') && response?.start,
    passes: [
      `> OPTIONS /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       < HTTP/1.1 204 No Content
       < Allow: GET`,
    ],
    fails: [
      `> OPTIONS /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       < HTTP/1.1 412 Precondition Failed`,
    ],
  },
  {
    id: 'precondition-none',
    level: 'warning',
    section: 'RFC 9110 §15.5.13',
    checks: [],
    says: 'A 412 answers a request without a condition.',
    why: 'A 412 says that a condition in the fields of the request is false. A client that set none cannot mend it.',
    mend: 'Send 428 where a condition is required, 409 where the state does not allow the request.',
    on: { codes: [412] },
    find: ({ request, response }) =>
      request &&
      request.seen.complete !== false &&
      ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(request.method) &&
      conditions(request).length === 0 &&
      response?.start,
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If: (<urn:uuid:1>)
       < HTTP/1.1 412 Precondition Failed`,
      `> COPY /a HTTP/1.1
       > Host: erp.example
       > Overwrite: F
       < HTTP/1.1 412 Precondition Failed`,
      '< HTTP/1.1 412 Precondition Failed',
      // the version of its protocol is what tus makes a condition of
      `> HEAD /a HTTP/1.1
       > Host: erp.example
       > Tus-Resumable: 0.2.2
       < HTTP/1.1 412 Precondition Failed`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 412 Precondition Failed`,
    ],
  },
  {
    id: 'precondition-tag-told',
    level: 'good',
    section: 'RFC 9110 §15.5.13',
    checks: [],
    says: 'The 412 tells the entity tag of the version that is there now.',
    why: 'The client can see at once whether it is a version that it knows, and fetch it if not.',
    on: { codes: [412] },
    find: ({ request, response }) =>
      request?.has('if-match') && response && tagOf(response) !== undefined && response.field('etag'),
    passes: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "b"
       < HTTP/1.1 412 Precondition Failed`,
    ],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "b"
       < HTTP/1.1 412 Precondition Failed
       < ETag: "a"`,
    ],
  },
]
