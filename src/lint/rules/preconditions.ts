import { matchesStrongly, matchesWeakly } from '../../syntax/index.ts'
import { contentDiffers, fromOrigin, tagOf, tagsOf, timeIn } from '../evidence.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

const reads = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD'

/**
 * What the selected representation had when the request came: as the answer shows for a read, and for a change as the
 * exchange before does. A change that may have been made already may well get a 2xx (RFC 9110 §13.1.1), and is left out.
 */
function selected({ request, response, earlier }: Seen) {
  if (!request || !response || response.code < 200 || response.code > 299 || !fromOrigin(response)) return undefined
  if (reads(request.method)) return [200, 203, 206].includes(response.code) ? response : undefined
  const then = earlier?.response
  // where the representation is one of several, its tag may be another's
  if (!then || earlier.code !== 200 || !reads(earlier.method) || !then.lacks('vary') || !fromOrigin(then))
    return undefined
  if (request.method === 'DELETE') return then
  // a 201 is what put-replaced-otherwise tells of
  return request.method === 'PUT' && response.code !== 201 && earlier.method === 'GET' && contentDiffers(request, then)
    ? then
    : undefined
}

/** Conditions that are false, and the 412 that is due (RFC 9110 §13.1.1, §13.1.4). */
export const preconditions: readonly Rule[] = [
  {
    id: 'if-match-passed-over',
    level: 'error',
    section: 'RFC 9110 §13.1.1',
    checks: ['rfc9110-13.1.1-evaluate', 'rfc9110-13.1.1-refrain', 'rfc9110-13.1.1-strong'],
    says: 'If-Match is false, and the request was done all the same.',
    why: 'If-Match protects against losing what others wrote meanwhile. Passed over, it makes clients believe in a protection that is not there.',
    mend: 'Compare If-Match with the entity tag, strong ones alone, before anything is done, and answer 412 where none is the same.',
    on: { request: ['If-Match'] },
    find: seen => {
      const then = selected(seen)
      const { request, response } = seen
      const [asked, tag] = [request && tagsOf(request, 'if-match'), then && tagOf(then)]
      if (!response || !asked || asked === '*' || !tag || asked.some(each => matchesStrongly(each, tag))) return
      const weak = asked.some(each => matchesWeakly(each, tag))
      return {
        at: response.start,
        says: weak
          ? 'If-Match was taken for true by a weak entity tag, which it never is.'
          : 'If-Match names no entity tag of this representation, and the request was done all the same.',
      }
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: "b", "a"
       < HTTP/1.1 200 OK
       < ETag: "a"`,
      // the change seems to have been made already (RFC 9110 §13.1.1)
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "b"
       <
       < new
       > PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       > Content-Length: 3
       >
       > new
       < HTTP/1.1 204 No Content`,
      // the tag of another representation
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Vary: Accept
       < ETag: "html"
       > DELETE /a HTTP/1.1
       > Host: erp.example
       > If-Match: "json"
       < HTTP/1.1 204 No Content`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: "b"
       < HTTP/1.1 200 OK
       < ETag: "a"`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: W/"a"
       < HTTP/1.1 200 OK
       < ETag: W/"a"`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "b"
       <
       < old
       > PUT /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       > Content-Length: 3
       >
       > new
       < HTTP/1.1 204 No Content`,
    ],
  },
  {
    id: 'if-unmodified-since-passed-over',
    level: 'error',
    section: 'RFC 9110 §13.1.4',
    checks: ['rfc9110-13.1.4-evaluate', 'rfc9110-13.1.4-refrain'],
    says: 'The representation has changed since If-Unmodified-Since, and the request was done all the same.',
    why: 'The condition protects against losing what others wrote meanwhile. Passed over, it protects nothing.',
    mend: 'Where there is no If-Match, answer 412 if Last-Modified is later than If-Unmodified-Since.',
    on: { request: ['If-Unmodified-Since'] },
    find: seen => {
      const then = selected(seen)
      const { request, response } = seen
      if (!then || !request?.lacks('if-match')) return
      const [since, modified] = [timeIn(request, 'if-unmodified-since'), timeIn(then, 'last-modified')]
      return since !== undefined && modified !== undefined && modified > since && response?.start
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Unmodified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT`,
      // If-Match goes before it
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Match: "a"
       > If-Unmodified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Last-Modified: Sat, 21 Nov 2026 10:30:00 GMT`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > If-Unmodified-Since: Sat, 21 Nov 2026 09:30:00 GMT
       < HTTP/1.1 200 OK
       < Last-Modified: Sat, 21 Nov 2026 10:30:00 GMT`,
    ],
  },
]
