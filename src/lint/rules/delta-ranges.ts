import { parsePreferences } from '../../syntax/index.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'

/** Instance manipulations beside ranges (RFC 3229 §10.5.2, §10.6). */
export const deltaRanges: readonly Rule[] = [
  {
    id: 'manipulation-range-hidden',
    level: 'error',
    section: 'RFC 3229 §10.5.2',
    checks: ['rfc3229-10.5.2-order'],
    says: 'A 226 holds a range, and IM does not say when it was selected.',
    why: 'A range of a delta is not the delta of a range. The client undoes the steps backwards, and needs their order.',
    mend: 'List range in IM where it was applied: IM: vcdiff, range.',
    on: { codes: [226] },
    find: ({ response }) =>
      response?.has('im') &&
      !listsRange(response) &&
      (response.has('content-range') || response.mediaType?.essence === 'multipart/byteranges') &&
      response.field('im'),
    passes: [
      `< HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff, range
       < Content-Range: bytes 0-9/20`,
    ],
    fails: [
      `< HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff
       < Content-Range: bytes 0-9/20`,
    ],
  },
  {
    id: 'manipulation-range-missing',
    level: 'error',
    section: 'RFC 3229 §10.5.2',
    checks: ['rfc3229-10.5.2-content-range'],
    says: 'IM lists range, and the answer does not say which range it holds.',
    why: 'Without Content-Range nobody knows where the octets belong.',
    mend: 'Send Content-Range, or multipart/byteranges with Content-Range in each part.',
    on: { codes: [226] },
    find: ({ response }) =>
      listsRange(response) &&
      response?.lacks('content-range') &&
      response.mediaType?.essence !== 'multipart/byteranges' &&
      response.head,
    passes: [
      `< HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: range, vcdiff
       < Content-Type: multipart/byteranges; boundary=a`,
    ],
    fails: [
      `< HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: range, vcdiff`,
    ],
  },
  {
    id: 'manipulation-range-unasked',
    level: 'error',
    section: 'RFC 3229 §10.6',
    checks: ['rfc3229-10.6-range'],
    says: 'A 226 whose IM lists range answers a request without Range.',
    why: 'The client wants the whole, and gets a part. A cache that does this has handed out what another client asked for.',
    mend: 'Send ranges only where the request has Range.',
    on: { codes: [226] },
    find: ({ request, response }) => request?.lacks('range') && listsRange(response) && response?.field('im'),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff, range
       > If-None-Match: "7"
       > Range: bytes=0-9
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff, range
       < Content-Range: bytes 0-9/20`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > A-IM: vcdiff, range
       > If-None-Match: "7"
       < HTTP/1.1 226 IM Used
       < ETag: "8"
       < IM: vcdiff, range
       < Content-Range: bytes 0-9/20`,
    ],
  },
]

const listsRange = (response: Message | undefined): boolean =>
  response?.parsed('im', parsePreferences)?.some(({ value }) => value === 'range') === true
