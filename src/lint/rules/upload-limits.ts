import type { Rule } from '../rule.ts'
import { isTrue } from './uploads.ts'

const draft = 'draft-ietf-httpbis-resumable-upload'
const version = 'upload-draft-interop-version'

/** The limits of a resumable upload. */
export const uploadLimits: readonly Rule[] = [
  {
    id: 'upload-limit-once',
    level: 'error',
    section: `${draft} §4.2.2`,
    checks: ['resumable-upload-4.2.2-limits', 'resumable-upload-4.2.2-parts-limits'],
    says: 'Only one of the answers that announce an upload has Upload-Limit.',
    why: 'A client reads the limits where it learns of the upload resource. Sent in one answer alone, they do not reach every client.',
    mend: 'Send Upload-Limit in the 104 with Location, and in the 201 to the first of several requests.',
    on: 'interim',
    find: ({ request, interim, response }) => {
      const announced = interim?.find(({ code }) => code === 104)
      if (!announced?.has('location') || response?.code !== 201) return undefined
      if (!request || isTrue(request, 'upload-complete') !== false) return undefined
      if (announced.lacks('upload-limit') && response.has('upload-limit')) return announced.head
      return announced.has('upload-limit') && response.lacks('upload-limit') && response.head
    },
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       > Upload-Complete: ?0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       < Upload-Limit: max-size=100
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?0
       < Location: /files/1
       < Upload-Limit: max-size=100
       <
       <`,
      // an upload in one request is over with its answer
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       > Upload-Complete: ?1
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       < Upload-Limit: max-size=100
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?1
       < Location: /orders/7
       <
       <`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       > Upload-Complete: ?0
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       < Upload-Limit: max-size=100
       <
       < HTTP/1.1 201 Created
       < Upload-Complete: ?0
       < Location: /files/1
       <
       <`,
    ],
  },
  {
    id: 'upload-too-large-without-limit',
    level: 'warning',
    section: `${draft} §4.1.4`,
    checks: ['resumable-upload-4.1.4-limits'],
    says: 'A 413 to an upload request has no Upload-Limit.',
    why: 'A resumable upload can go in smaller parts. The client has to know how large they may be.',
    mend: 'Send the limits with the 413: Upload-Limit: max-size=100000000, max-append-size=1000000.',
    on: { codes: [413] },
    find: ({ request, response }) =>
      request?.has(version) && request.has('upload-complete') && response?.lacks('upload-limit') && response.head,
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?1
       < HTTP/1.1 413 Content Too Large
       < Upload-Limit: max-size=100
       < Content-Type: text/plain
       <
       < 100 octets are taken.`,
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 413 Content Too Large
       < Content-Type: text/plain
       <
       < 100 octets are taken.`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?1
       < HTTP/1.1 413 Content Too Large`,
    ],
  },
]
