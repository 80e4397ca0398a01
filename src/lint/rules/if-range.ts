import { type EntityTag, parseIfRange } from '../../syntax/index.ts'
import { listed, tagOf, timeIn } from '../evidence.ts'
import type { Request, Response } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isMultipart } from './partial.ts'

const parse = (value: string): EntityTag | number | undefined => parseIfRange(value)
const ifRange = (request: Request): EntityTag | number | undefined => request.parsed('if-range', parse)

/** Metadata that the client has from the answer whose validator it sent. */
const repeated = ['Content-Type', 'Content-Encoding', 'Content-Language']

/** Whether If-Range is surely false for the representation of this answer: the comparison is strong (RFC 9110 §13.1.5). */
function isFalse(validator: EntityTag | number | undefined, response: Response): boolean {
  if (typeof validator === 'number') {
    const modified = timeIn(response, 'last-modified')
    return modified !== undefined && modified !== validator
  }
  const tag = tagOf(response)
  if (!validator || validator.weak) return true
  return tag !== undefined && (tag.weak || tag.tag !== validator.tag)
}

/** If-Range: the rest if it is the same, or else the whole (RFC 9110 §13.1.5). */
export const ifRanges: readonly Rule[] = [
  {
    id: 'if-range-date',
    level: 'error',
    section: 'RFC 9110 §13.1.5',
    checks: ['rfc9110-13.1.5-date'],
    says: 'If-Range has a date, though what the client stored has an entity tag.',
    why: 'Two versions of one second have the same date, and parts of both would be joined. The entity tag tells them apart.',
    mend: 'Send the strong entity tag in If-Range.',
    on: { request: ['If-Range'] },
    find: ({ request, earlier }) =>
      request &&
      typeof ifRange(request) === 'number' &&
      earlier?.method === 'GET' &&
      (earlier.code === 200 || earlier.code === 206) &&
      earlier.response?.has('etag') &&
      earlier.response.value('last-modified') === request.value('if-range') &&
      request.field('if-range'),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=5-
       > If-Range: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=5-
       > If-Range: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK`,
    ],
  },
  {
    id: 'if-range-false',
    level: 'error',
    section: 'RFC 9110 §13.1.5',
    checks: ['rfc9110-13.1.5-false', 'rfc9110-13.1.5-evaluate'],
    says: 'If-Range is false, and a part was sent all the same.',
    why: 'The client holds the beginning of another version. It asked for the whole in that case, and now joins parts that do not belong together.',
    mend: 'Send a 200 with the whole unless If-Range is the strong entity tag, or the very Last-Modified, of the representation.',
    on: { codes: [206] },
    find: ({ request, response }) =>
      request?.has('if-range') &&
      request.has('range') &&
      response &&
      isFalse(ifRange(request), response) &&
      response.start,
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: "a"
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 3-4/5
       <
       < he`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: "a"
       < HTTP/1.1 206 Partial Content
       < Content-Range: bytes 3-4/5
       <
       < he`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: "a"
       < HTTP/1.1 206 Partial Content
       < ETag: "b"
       < Content-Range: bytes 3-4/5
       <
       < he`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 206 Partial Content
       < Last-Modified: Sat, 21 Nov 2026 09:20:00 GMT
       < Content-Range: bytes 3-4/5
       <
       < he`,
    ],
  },
  {
    id: 'if-range-repeats',
    level: 'warning',
    section: 'RFC 9110 §15.3.7',
    checks: ['rfc9110-15.3.7-if-range'],
    says: 'A 206 to If-Range repeats what the client knows of the representation.',
    why: 'The client named the version that it holds, so it has these fields already; here they only cost octets.',
    mend: 'Leave Content-Type, Content-Encoding and Content-Language out where the request has If-Range.',
    on: { codes: [206] },
    find: ({ request, response }) => {
      if (!request?.has('if-range') || !request.has('range') || !response || isMultipart(response)) return
      // a false condition is what if-range-false tells of
      if (isFalse(ifRange(request), response)) return
      const present = repeated.filter(name => response.has(name))
      return (
        present.length > 0 && {
          at: response.field(present[0] as string),
          says: `A 206 to If-Range repeats ${listed(present)}.`,
        }
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: "a"
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 3-4/5
       <
       < he`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Type: text/plain
       < Content-Range: bytes 3-4/5
       <
       < he`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=3-
       > If-Range: "a"
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Type: text/plain
       < Content-Range: bytes 3-4/5
       <
       < he`,
    ],
  },
  {
    id: 'partial-unasked',
    level: 'error',
    section: 'RFC 9110 §13.1.5',
    checks: ['rfc9110-13.1.5-ignore-without-range'],
    says: 'A 206 answers a request without Range.',
    why: 'A client that asked for the whole takes the part for it, and works with half a document.',
    mend: 'Send a 200 with the whole, also where If-Range came without Range.',
    on: { codes: [206] },
    find: ({ request, response }) => request?.method === 'GET' && request.lacks('range') && response?.start,
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Range: "a"
       < HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
  },
]
