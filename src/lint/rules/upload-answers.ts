import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { isTrue } from './uploads.ts'

const draft = 'draft-ietf-httpbis-resumable-upload'
const version = 'upload-draft-interop-version'

/** The final answers to the first and the last request of a resumable upload. */
export const uploadAnswers: readonly Rule[] = [
  {
    id: 'upload-parts-location',
    level: 'error',
    section: `${draft} §4.2.2`,
    checks: ['resumable-upload-4.2.2-parts-location'],
    says: 'The 201 to the first of several upload requests has no Location.',
    why: 'The client has more to send, and does not learn where to.',
    mend: 'Send the URI of the upload resource: Location: /files/1.',
    on: { request: ['Upload-Complete'] },
    find: seen => beginsParts(seen) && seen.code === 201 && seen.response?.lacks('location') && seen.response.head,
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?0
       < HTTP/1.1 201 Created
       < Upload-Complete: ?0
       < Location: /files/1`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?0
       < HTTP/1.1 201 Created
       < Upload-Complete: ?0`,
    ],
  },
  {
    id: 'upload-parts-code',
    level: 'warning',
    section: `${draft} §4.2.2`,
    checks: ['resumable-upload-4.2.2-created'],
    says: 'The first of several upload requests succeeded with another code than 201.',
    why: 'The request made an upload resource, and 201 is the code that says so.',
    mend: 'Answer 201 with Location and Upload-Complete: ?0.',
    on: { request: ['Upload-Complete'] },
    find: seen => {
      const { code, response } = seen
      // only a server that speaks the draft took the request for part of an upload
      return (
        beginsParts(seen) &&
        code !== undefined &&
        code !== 201 &&
        code >= 200 &&
        code < 300 &&
        response !== undefined &&
        isTrue(response, 'upload-complete') === false &&
        response.start
      )
    },
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?0
       < HTTP/1.1 200 OK`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Complete: ?0
       < HTTP/1.1 200 OK
       < Upload-Complete: ?0
       < Location: /files/1`,
    ],
  },
  {
    id: 'upload-complete-unsaid',
    level: 'warning',
    section: `${draft} §4.2.2`,
    checks: ['resumable-upload-4.2.2-complete'],
    says: 'An upload was announced with a 104, and the final answer has no Upload-Complete.',
    why: 'The client cannot tell the result of its upload from an answer about the upload itself.',
    mend: 'Send Upload-Complete: ?1 with the result, and ?0 with any other answer.',
    on: 'interim',
    find: ({ method, interim, response }) =>
      method !== undefined &&
      method !== 'PATCH' &&
      interim?.some(each => each.code === 104 && each.has(version) && each.has('location')) &&
      response?.lacks('upload-complete') &&
      // a redirect is about another target, and a 5xx may come from a gateway
      (response.code < 300 || Math.floor(response.code / 100) === 4) &&
      response.head,
    passes: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 200 OK
       < Upload-Complete: ?1
       <
       <`,
    ],
    fails: [
      `> POST /files HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 104 Upload Resumption Supported
       < Upload-Draft-Interop-Version: 8
       < Location: /files/1
       <
       < HTTP/1.1 200 OK
       <
       <`,
    ],
  },
  {
    id: 'upload-result-unsaid',
    level: 'error',
    section: `${draft} §4.4.2`,
    checks: ['resumable-upload-4.4.2-result-complete'],
    says: 'The last request of an upload succeeded, and the answer has no Upload-Complete.',
    why: 'Only Upload-Complete: ?1 tells the client that this is the answer to all that it uploaded.',
    mend: 'Send Upload-Complete: ?1 with the result.',
    on: { methods: ['PATCH'] },
    find: ({ request, code, response }) =>
      request?.has(version) &&
      request.has('upload-offset') &&
      isTrue(request, 'upload-complete') === true &&
      code !== undefined &&
      code >= 200 &&
      code < 300 &&
      response?.lacks('upload-complete') &&
      response.head,
    passes: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Offset: 100
       > Upload-Complete: ?1
       < HTTP/1.1 200 OK
       < Upload-Complete: ?1`,
    ],
    fails: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Upload-Draft-Interop-Version: 8
       > Upload-Offset: 100
       > Upload-Complete: ?1
       < HTTP/1.1 200 OK`,
    ],
  },
]

/** Whether the request begins an upload whose content comes in several requests. */
const beginsParts = ({ method, request }: Seen): boolean =>
  method !== 'PATCH' && request !== undefined && request.has(version) && isTrue(request, 'upload-complete') === false
