import type { Rule } from '../rule.ts'
import { isTrue } from './uploads.ts'

const draft = 'draft-ietf-httpbis-resumable-upload'
const version = 'upload-draft-interop-version'

/** How a resumable upload goes on. */
export const uploadCourse: readonly Rule[] = [
  {
    id: 'upload-append-location',
    level: 'error',
    section: `${draft} §4.4.2`,
    checks: ['resumable-upload-4.4.2-no-location'],
    says: 'A 104 to a request that appends to an upload has Location.',
    why: 'Location announces an upload resource, and the client already uses one. It may take this for a second.',
    mend: 'Send only Upload-Offset in the 104 to a PATCH.',
    on: 'interim',
    find: ({ method, request, interim }) =>
      method === 'PATCH' &&
      request?.has('upload-offset') &&
      interim?.filter(each => each.code === 104 && each.has('location')).map(each => each.field('location')),
    passes: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       > Upload-Offset: 100
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Upload-Offset: 150
       <
       < HTTP/1.1 204 No Content
       <
       <`,
    ],
    fails: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       > Upload-Offset: 100
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       < Upload-Offset: 150
       <
       < HTTP/1.1 204 No Content
       <
       <`,
    ],
  },
  {
    id: 'upload-progress-without-offset',
    level: 'warning',
    section: `${draft} §4.4.2`,
    checks: ['resumable-upload-4.4.2-progress'],
    says: 'A 104 to a request that appends to an upload has no Upload-Offset.',
    why: 'The offset is what such a 104 is for: up to there the client need not keep its content.',
    mend: 'Send the offset that was reached: Upload-Offset: 150.',
    on: 'interim',
    find: ({ method, request, interim }) =>
      method === 'PATCH' &&
      request?.has('upload-offset') &&
      interim?.filter(each => each.code === 104 && each.lacks('upload-offset')).map(({ head }) => head),
    passes: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       > Upload-Offset: 100
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Upload-Offset: 150
       <
       < HTTP/1.1 204 No Content
       <
       <`,
    ],
    fails: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       > Content-Length: 0
       > Upload-Offset: 100
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       <
       < HTTP/1.1 204 No Content
       <
       <`,
    ],
  },
  {
    id: 'upload-after-end',
    level: 'warning',
    section: `${draft} §4.1.2`,
    checks: ['resumable-upload-4.1.2-complete'],
    says: 'A client appends to an upload whose last answer said that it is complete.',
    why: 'Upload-Complete: ?1 comes with the result of the whole upload. There is nothing left to append to.',
    mend: 'Stop at Upload-Complete: ?1; begin a new upload for new content.',
    on: { methods: ['PATCH'] },
    find: ({ request, earlier }) =>
      request?.has('upload-offset') &&
      request.has(version) &&
      earlier?.response !== undefined &&
      isTrue(earlier.response, 'upload-complete') === true &&
      request.start,
    passes: [
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 204 No Content
       < Upload-Offset: 100
       < Upload-Complete: ?0
       <
       > PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Offset: 100`,
    ],
    fails: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 204 No Content
       < Upload-Complete: ?1
       <
       > PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Offset: 100`,
    ],
  },
]
