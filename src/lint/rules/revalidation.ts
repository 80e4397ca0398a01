import { type EntityTag, matchesStrongly, matchesWeakly } from '../../syntax/index.ts'
import { fromOrigin, tagOf, tagsOf, timeIn } from '../evidence.ts'
import type { Request, Response } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

const reads = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD'

/** Answers that show the selected representation. */
const shows = (response: Response): boolean => [200, 203, 206].includes(response.code)

const matches = (tags: readonly EntityTag[] | '*', tag: EntityTag | undefined): boolean =>
  tags === '*' || (tag !== undefined && tags.some(each => matchesWeakly(each, tag)))

/** A read that the origin answered with a representation. */
function readOf({ request, response }: Seen) {
  if (!request || !response || !reads(request) || !shows(response) || !fromOrigin(response)) return undefined
  return { request, response }
}

/** Where a 304 is due, or a 412 goes before it (RFC 9110 §13.1.2, §13.1.3, §13.2.2). */
export const revalidation: readonly Rule[] = [
  {
    id: 'not-modified-owed',
    level: 'error',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-failed', 'rfc9110-13.1.2-evaluate', 'rfc9110-13.1.2-refrain', 'rfc9110-13.1.2-weak'],
    says: 'The client named the entity tag of this representation in If-None-Match, and got all of it again.',
    why: 'The client holds this very version, and asked to be told so. The whole content is sent for nothing.',
    mend: 'Compare If-None-Match with the entity tag, weak or not, and answer 304 where one is the same.',
    on: { request: ['If-None-Match'] },
    find: seen => {
      const read = readOf(seen)
      const asked = read && tagsOf(read.request, 'if-none-match')
      if (!read || !asked || !matches(asked, tagOf(read.response))) return
      const { start } = read.response
      return asked === '*'
        ? { at: start, says: 'If-None-Match: * asks for nothing that exists already, and the representation was sent.' }
        : start
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 200 OK
       < ETag: "b"`,
      // the tag is that of what PUT just made
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 200 OK
       < ETag: "a"`,
      // a cache on the way may have answered
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Age: 5
       < ETag: "a"`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "b", W/"a"
       < HTTP/1.1 200 OK
       < ETag: "a"`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: *
       < HTTP/1.1 200 OK`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
  },
  {
    id: 'not-modified-since-owed',
    level: 'warning',
    section: 'RFC 9110 §13.1.3',
    checks: ['rfc9110-13.1.3-evaluate', 'rfc9110-13.1.3-refrain', 'rfc9110-13.1.3-failed'],
    says: 'The representation has not changed since If-Modified-Since, and is sent all the same.',
    why: 'The client holds this version, and asked to be told so. The whole content is sent for nothing.',
    mend: 'Answer 304 where Last-Modified is not later than the date in If-Modified-Since.',
    on: { request: ['If-Modified-Since'] },
    find: seen => {
      const read = readOf(seen)
      if (!read?.request.lacks('if-none-match')) return
      const [since, modified] = [timeIn(read.request, 'if-modified-since'), timeIn(read.response, 'last-modified')]
      return since !== undefined && modified !== undefined && modified <= since && read.response.start
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK
       < Last-Modified: Sat, 21 Nov 2026 09:30:01 GMT`,
      // If-None-Match goes before it
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK
       < ETag: "b"
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT`,
    ],
  },
  {
    id: 'tag-not-sent',
    level: 'warning',
    section: 'RFC 9110 §13.1.2',
    checks: ['rfc9110-13.1.2-send'],
    says: 'The client asks by If-Modified-Since alone, though what it stored has an entity tag.',
    why: 'A date tells seconds apart and no more. The entity tag tells every version apart, and is what the server compares first.',
    mend: 'Send the stored entity tag in If-None-Match, beside If-Modified-Since.',
    on: { request: ['If-Modified-Since'] },
    find: ({ request, earlier }) =>
      request?.method === 'GET' &&
      request.lacks('if-none-match') &&
      earlier?.method === 'GET' &&
      earlier.code === 200 &&
      earlier.response?.has('etag') &&
      earlier.response.value('last-modified') === request.value('if-modified-since') &&
      request.field('if-modified-since'),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 304 Not Modified`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 304 Not Modified`,
    ],
  },
  {
    id: 'precondition-order',
    level: 'error',
    section: 'RFC 9110 §13.2.2',
    checks: ['rfc9110-13.2.2-order'],
    says: 'A 304 comes where If-Match or If-Unmodified-Since, which go first, call for a 412.',
    why: 'The client asked for one version alone. The 304 tells it that what it stored is good, though that version is gone.',
    mend: 'Evaluate If-Match, or else If-Unmodified-Since, before If-None-Match and If-Modified-Since.',
    on: { codes: [304] },
    find: ({ request, response }) => {
      if (!request || !response || !reads(request) || !fromOrigin(response)) return
      const tag = tagOf(response)
      const asked = tagsOf(request, 'if-match')
      const moved = asked && asked !== '*' && tag !== undefined && !asked.some(each => matchesStrongly(each, tag))
      if (moved) return response.start
      const [since, modified] = [timeIn(request, 'if-unmodified-since'), timeIn(response, 'last-modified')]
      return (
        request.lacks('if-match') && since !== undefined && modified !== undefined && modified > since && response.start
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: "b"
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Unmodified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"
       < Last-Modified: Sat, 21 Nov 2026 10:30:00 GMT`,
    ],
  },
]
