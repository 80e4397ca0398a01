import { earlierSelf, earlierWhole, listed, sameOctets } from '../evidence.ts'
import { fieldsAs200 } from '../owed.ts'
import type { Rule } from '../rule.ts'

/** Metadata of a representation that cannot help a cache to update what it holds. */
const repeated = ['Content-Type', 'Content-Encoding', 'Content-Language']

/** 304: what it carries (RFC 9110 §15.4.5). */
export const notModified: readonly Rule[] = [
  {
    id: 'not-modified-fields',
    level: 'error',
    section: 'RFC 9110 §15.4.5',
    checks: ['rfc9110-15.4.5-fields'],
    says: 'A 304 leaves out fields that the 200 before had.',
    why: 'Caches update what they hold from the 304. What it leaves out, a new lifetime for one, they never learn.',
    mend: 'Send each of ETag, Cache-Control, Content-Location, Expires and Vary that the 200 would have.',
    on: { codes: [304] },
    find: seen => {
      const [whole, response] = [earlierSelf(seen), seen.response]
      if (!whole || !response) return
      const missing = fieldsAs200(304).filter(name => whole.has(name) && response.lacks(name))
      return (
        missing.length > 0 && { at: response.head, says: `A 304 leaves out ${listed(missing)}, which its 200 had.` }
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Vary: Accept
       < Content-Type: text/plain
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: W/"a"
       < Vary: Accept`,
      // asked for in another form, which may have other fields
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Accept: text/html
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Cache-Control: max-age=60
       > GET /a HTTP/1.1
       > Host: erp.example
       > Accept: text/csv
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"`,
      // one tag of several: which of them is good cannot be told
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Cache-Control: max-age=60
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a", "b"
       < HTTP/1.1 304 Not Modified`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Cache-Control: max-age=60
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified`,
    ],
  },
  {
    id: 'not-modified-metadata',
    level: 'warning',
    section: 'RFC 9110 §15.4.5',
    checks: ['rfc9110-15.4.5-metadata'],
    says: 'A 304 describes content that it does not have.',
    why: 'The client has these fields with the content it stored. Here they cost octets, and a cache may overwrite what it has with them.',
    mend: 'Leave Content-Type, Content-Encoding and Content-Language out of a 304.',
    on: { codes: [304] },
    find: ({ response }) => {
      const present = repeated.filter(name => response?.has(name))
      if (!response || present.length === 0) return
      return { at: response.field(present[0] as string), says: `A 304 repeats ${listed(present)}.` }
    },
    passes: [
      `< HTTP/1.1 304 Not Modified
       < ETag: "a"
       < Content-Location: /a.en
       < Content-Length: 1234`,
      `< HTTP/1.1 304 Not Modified
       < Last-Modified: Sat, 21 Nov 2026 09:30:00 GMT`,
    ],
    fails: [
      `< HTTP/1.1 304 Not Modified
       < ETag: "a"
       < Content-Type: text/html`,
    ],
  },
  {
    id: 'not-modified-length',
    level: 'error',
    section: 'RFC 9110 §8.6',
    checks: ['rfc9110-8.6-not-modified-value'],
    says: 'The Content-Length of a 304 is not that of the 200 it stands for.',
    why: 'A cache updates the length of what it holds from the 304, and may then drop or cut the content as broken.',
    mend: 'Leave Content-Length out of a 304, or send the length that the 200 has. It is not 0.',
    on: { codes: [304] },
    find: seen => {
      const [whole, response] = [earlierWhole(seen), seen.response]
      const length = response?.value('content-length')
      if (!whole || !response || length === undefined || !sameOctets(whole, response)) return
      const then = whole.value('content-length') ?? (whole.seen.truncated ? undefined : whole.length)
      if (then === undefined || Number(then) === Number(length)) return
      return {
        at: response.field('content-length'),
        says: `A 304 has Content-Length: ${length}, and its 200 had ${then}.`,
      }
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Length: 5
       <
       < hello
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"
       < Content-Length: 5`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Length: 5
       <
       < hello
       > GET /a HTTP/1.1
       > Host: erp.example
       > If-None-Match: "a"
       < HTTP/1.1 304 Not Modified
       < ETag: "a"
       < Content-Length: 0`,
    ],
  },
]
