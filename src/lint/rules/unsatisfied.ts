import { parseContentRange, resolveRange } from '../../syntax/index.ts'
import { earlierWhole, sameOctets } from '../evidence.ts'
import type { Request } from '../message.ts'
import type { Rule } from '../rule.ts'
import { isMultipart } from './partial.ts'
import { oneRange, unitOf, unsatisfiable } from './ranges.ts'

/** Whether a range ends in a number that fits no 32 bits. */
const isLarge = (request: Request): boolean => /-\d{10,}\s*$/.test(request.value('range') ?? '')

/** 416, and the length that Content-Range tells (RFC 9110 §14.4, §15.5.17). */
export const unsatisfied: readonly Rule[] = [
  {
    id: 'range-satisfiable',
    level: 'warning',
    section: 'RFC 9110 §14.2',
    checks: ['rfc9110-14.2-partial'],
    says: 'A 416 refuses a range that lies within the length that it tells.',
    why: 'The client learns that the content is long enough, and that it is refused all the same.',
    mend: 'Send a 206 with the range.',
    on: { codes: unsatisfiable },
    find: ({ request, response }) => {
      const range = response?.parsed('content-range', parseContentRange)
      const spec = request?.method === 'GET' && oneRange(request)
      // a number that overflowed is what range-overflow tells of
      if (!spec || range?.length === undefined || isLarge(request)) return
      return resolveRange(spec, range.length) && response?.start
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=5-
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes */5`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=-0
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes */5`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=4-100
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes */5`,
    ],
  },
  {
    id: 'range-overflow',
    level: 'error',
    section: 'RFC 9110 §14.1.2',
    checks: ['rfc9110-14.1.2-large'],
    says: 'A 416 refuses a range that begins within the content, because its end is a very large number.',
    why: 'A client that does not know the length names a large end, and expects the rest of the content. The number overflowed.',
    mend: 'Read the numbers of Range without overflow: an end beyond the content means its last octet.',
    on: { codes: unsatisfiable },
    find: ({ request, response }) => {
      const length = response?.parsed('content-range', parseContentRange)?.length
      const spec = request?.method === 'GET' && oneRange(request)
      return spec && length !== undefined && isLarge(request) && resolveRange(spec, length) && response?.start
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=99999999999999999999-
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes */5`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-99999999999999999999
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes */5`,
    ],
  },
  {
    id: 'unsatisfied-length-missing',
    level: 'warning',
    section: 'RFC 9110 §15.5.17',
    checks: ['rfc9110-15.5.17-content-range', 'rfc9110-14.4-unsatisfied'],
    says: 'A 416 does not tell the length that the representation has now.',
    why: 'With the length the client can ask for a range that exists. Without it, it can only guess or fetch everything.',
    mend: 'Send the length after an asterisk: Content-Range: bytes */1234.',
    on: { codes: unsatisfiable },
    find: ({ request, response }) => {
      if (!response || !request || unitOf(request.value('range')) !== 'bytes') return
      const range = response.parsed('content-range', parseContentRange)
      if (range && !('first' in range)) return
      if (response.has('content-range'))
        return unitOf(response.value('content-range')) === 'bytes' && response.field('content-range')
      return response.lacks('content-range') && response.head
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=9-
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes */5`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: items=9-10
       < HTTP/1.1 416 Range Not Satisfiable`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=9-
       < HTTP/1.1 416 Range Not Satisfiable`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=9-
       < HTTP/1.1 416 Range Not Satisfiable
       < Content-Range: bytes 0-4/5`,
    ],
  },
  {
    id: 'complete-length-missing',
    level: 'warning',
    section: 'RFC 9110 §14.4',
    checks: ['rfc9110-14.4-length'],
    says: 'A 206 leaves out the complete length, though the 200 of the same version told it.',
    why: 'With the complete length a client knows when it has everything. An asterisk is for a length that nobody knows.',
    mend: 'Send the complete length: Content-Range: bytes 0-499/1234.',
    on: { codes: [206] },
    find: seen => {
      const [whole, response] = [earlierWhole(seen), seen.response]
      const range = response?.parsed('content-range', parseContentRange)
      if (!whole || !response || !range || range.length !== undefined || isMultipart(response)) return
      return sameOctets(whole, response) && whole.has('content-length') && response.field('content-range')
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 0-1/*
       <
       < he`,
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
       > Range: bytes=0-1
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Range: bytes 0-1/*
       <
       < he`,
    ],
  },
]
