import { parseContentRange } from '../../syntax/index.ts'
import { earlierSelf, listed } from '../evidence.ts'
import type { Response } from '../message.ts'
import { fieldsAs200 } from '../owed.ts'
import type { Rule } from '../rule.ts'

export const isMultipart = (response: Response): boolean => response.mediaType?.essence === 'multipart/byteranges'

/** Metadata of the representation, besides what RFC 9110 §15.3.7 lists. */
const metadata = ['Content-Type', 'Content-Encoding', 'Content-Language', 'Last-Modified']

/** 206 in one part: what it carries (RFC 9110 §15.3.7). */
export const partial: readonly Rule[] = [
  {
    id: 'content-range-missing',
    level: 'error',
    section: 'RFC 9110 §15.3.7.1',
    checks: ['rfc9110-15.3.7.1-content-range'],
    says: 'A 206 does not say which range it is.',
    why: 'A server may send another range than was asked for. Without Content-Range a client cannot tell where the octets belong.',
    mend: 'Send the range and the complete length: Content-Range: bytes 0-499/1234.',
    on: { codes: [206] },
    find: ({ response }) => {
      if (!response || isMultipart(response)) return
      const range = response.parsed('content-range', parseContentRange)
      if (range && !('first' in range)) return response.field('content-range')
      return response.lacks('content-range') && response.head
    },
    passes: [
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/*
       <
       < he`,
      // in several parts it must not have one (RFC 9110 §15.3.7.2)
      `< HTTP/1.1 206 Partial Content
       < Content-Type: multipart/byteranges; boundary=b`,
      // another unit
      `< HTTP/1.1 206 Partial Content
       < Content-Range: items 0-9/100`,
    ],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < Content-Type: text/plain
       <
       < he`,
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes */5`,
    ],
  },
  {
    id: 'partial-length',
    level: 'error',
    section: 'RFC 9110 §15.3.7.1',
    checks: ['rfc9110-15.3.7.1-content-range'],
    says: 'The content of a 206 is not as long as its range.',
    why: 'A client puts the octets where Content-Range says. With too many or too few of them, what it joins is broken.',
    mend: 'Send the octets from the first to the last of Content-Range, both included, and nothing else.',
    on: { codes: [206] },
    find: ({ response, method }) => {
      const range = response?.parsed('content-range', parseContentRange)
      if (!response || !range || !('first' in range) || isMultipart(response)) return
      // a manipulation after the range may have made it another length (RFC 3229 §10.5.3)
      if (response.has('im')) return
      if (response.has('transfer-encoding') && !response.seen.content) return
      const stated = response.value('content-length')
      // an empty one may be the answer to a HEAD that nobody saw
      const toHead = method === 'HEAD' || (method === undefined && response.length === 0)
      const length = toHead || response.seen.truncated ? undefined : response.length
      const octets = length ?? (stated === undefined ? undefined : Number(stated))
      const size = range.last - range.first + 1
      if (octets === undefined || Number.isNaN(octets) || octets === size) return
      return { at: response.field('content-range'), says: `A 206 has ${octets} octets for a range of ${size}.` }
    },
    passes: [
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       < Content-Length: 2
       <
       < he`,
      `< HTTP/1.1 206 Partial Content
       < Content-Range: items 0-1/5
       <
       < a, b`,
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5`,
    ],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-2/5
       < Content-Length: 2
       <
       < he`,
    ],
  },
  {
    id: 'partial-fields',
    level: 'error',
    section: 'RFC 9110 §15.3.7',
    checks: ['rfc9110-15.3.7-fields'],
    says: 'A 206 leaves out fields that the 200 before had.',
    why: 'A client joins parts by their entity tag, and a cache keeps them by Cache-Control and Vary. What is left out is lost.',
    mend: 'Send each of ETag, Cache-Control, Content-Location, Expires and Vary that the 200 would have.',
    on: { codes: [206] },
    find: seen => {
      const [whole, response] = [earlierSelf(seen), seen.response]
      if (!whole || !response) return
      const missing = fieldsAs200(206).filter(name => whole.has(name) && response.lacks(name))
      return (
        missing.length > 0 && { at: response.head, says: `A 206 leaves out ${listed(missing)}, which its 200 had.` }
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Vary: Accept
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Vary: Accept
       < Content-Range: bytes 0-1/5
       <
       < he`,
      // another version by now
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Vary: Accept
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < ETag: "b"
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Cache-Control: no-cache
       < Vary: Accept
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
  },
  {
    id: 'partial-metadata',
    level: 'error',
    section: 'RFC 9110 §15.3.7',
    checks: ['rfc9110-15.3.7-representation'],
    says: 'A 206 leaves out what the 200 before said of the representation.',
    why: 'A request without If-Range may be the first that the client makes: it then never learns the media type or the coding.',
    mend: 'Where the request has no If-Range, send every representation field that the 200 would have.',
    on: { codes: [206] },
    find: seen => {
      const [whole, response] = [earlierSelf(seen), seen.response]
      if (!whole || !response || !seen.request?.lacks('if-range')) return
      const missing = metadata.filter(name => whole.has(name) && response.lacks(name))
      return (
        missing.length > 0 && { at: response.head, says: `A 206 leaves out ${listed(missing)}, which its 200 had.` }
      )
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Type: text/plain
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       > If-Range: "a"
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Type: text/plain
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
  },
  {
    id: 'partial-without-validator',
    level: 'hint',
    section: 'RFC 9110 §15.3.7.3',
    checks: [],
    says: 'A 206 has neither ETag nor Last-Modified.',
    why: 'Without a validator a client cannot know that two parts belong to the same version, and must not join them.',
    mend: 'Send the strong entity tag of the whole representation with each part.',
    on: { codes: [206] },
    find: ({ response }) => response?.lacks('etag') && response.lacks('last-modified') && response.head,
    passes: [
      `< HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
  },
]
