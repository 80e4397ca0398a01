import { problemTypes } from '../../book/problems.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { isTrue } from './uploads.ts'

const draft = 'draft-ietf-httpbis-resumable-upload'
const version = 'upload-draft-interop-version'

/** How far a resumable upload has come: questions for the offset, and offsets that do not match. */
export const uploadOffsets: readonly Rule[] = [
  {
    id: 'upload-offset-answer',
    level: 'error',
    section: `${draft} §4.3.2`,
    checks: [
      'resumable-upload-4.3.2-offset',
      'resumable-upload-4.3.2-complete',
      'resumable-upload-4.3.2-limits',
      'resumable-upload-4.3.2-length',
    ],
    says: 'The answer to a question for the offset of an upload lacks a field.',
    why: 'The client has lost the connection and wants to go on. It needs the offset, the state and the limits to do so.',
    mend: 'Send Upload-Offset, Upload-Complete and Upload-Limit (min-size=0 if there is none), and Upload-Length if it is known.',
    on: { methods: ['HEAD'] },
    find: seen => {
      const { earlier, response } = seen
      if (!response || !answersOffset(seen)) return undefined
      const names = ['Upload-Offset', 'Upload-Complete', 'Upload-Limit']
      if (earlier?.response?.has('upload-length') || earlier?.request?.has('upload-length')) names.push('Upload-Length')
      return names
        .filter(name => response.lacks(name))
        .map(name => ({ at: response.head, says: `The answer to a question for the offset has no ${name}.` }))
    },
    passes: [
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 204 No Content
       < Upload-Offset: 100
       < Upload-Complete: ?0
       < Upload-Limit: min-size=0
       < Cache-Control: no-store`,
      // such a client also asks about what is no upload
      `> HEAD /orders/7 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 200 OK
       < ETag: "1"`,
      // the older protocol
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Tus-Resumable: 1.0.0
       < HTTP/1.1 200 OK
       < Upload-Offset: 70`,
    ],
    fails: [
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 204 No Content
       < Upload-Complete: ?0
       < Upload-Limit: min-size=0`,
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 204 No Content
       < Upload-Offset: 0
       < Upload-Complete: ?0
       < Upload-Limit: min-size=0
       < Upload-Length: 10
       <
       > HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 204 No Content
       < Upload-Offset: 5
       < Upload-Complete: ?0
       < Upload-Limit: min-size=0`,
    ],
  },
  {
    id: 'upload-offset-storable',
    level: 'warning',
    section: `${draft} §4.3.2`,
    checks: ['resumable-upload-4.3.2-store'],
    says: 'The answer to a question for the offset of an upload has no Cache-Control: no-store.',
    why: 'The offset changes with every octet. From a cache, the client gets an old one and is refused.',
    mend: 'Send Cache-Control: no-store.',
    on: { methods: ['HEAD'] },
    find: seen =>
      answersOffset(seen) &&
      seen.response?.seen.complete !== false &&
      !/(?:^|[\s,])no-store(?=$|[\s,])/i.test(seen.response?.value('cache-control') ?? '') &&
      seen.response?.head,
    passes: [
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 204 No Content
       < Upload-Offset: 100
       < Upload-Complete: ?0
       < Upload-Limit: min-size=0
       < Cache-Control: private, no-store`,
    ],
    fails: [
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 204 No Content
       < Upload-Offset: 100
       < Upload-Complete: ?0
       < Upload-Limit: min-size=0`,
    ],
  },
  {
    id: 'upload-redirect',
    level: 'warning',
    section: `${draft} §4.3.2`,
    checks: ['resumable-upload-4.3.2-redirect', 'resumable-upload-4.5.2-redirect'],
    says: 'A question for the offset, or the cancelling of an upload, was answered with 301 or 302.',
    why: 'Clients may follow those with GET, so the offset is not told and the upload not cancelled.',
    mend: 'Answer 307 or 308, which keep the method.',
    on: { codes: [301, 302] },
    find: ({ method, request, response }) =>
      (method === 'HEAD' || method === 'DELETE') && request?.has(version) && response?.start,
    passes: [
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 308 Permanent Redirect
       < Location: /uploads/1`,
      `> HEAD /files/1 HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 301 Moved Permanently
       < Location: /uploads/1`,
    ],
    fails: [
      `> DELETE /files/1 HTTP/1.1
       > Host: erp.example
       > Upload-Draft-Interop-Version: 8
       < HTTP/1.1 301 Moved Permanently
       < Location: /uploads/1`,
    ],
  },
  {
    id: 'upload-mismatch-fields',
    level: 'error',
    section: `${draft} §4.4.2`,
    checks: ['resumable-upload-4.4.2-mismatch', 'resumable-upload-4.4.2-right-offset'],
    says: 'A 409 for a mismatching offset does not tell the right one, or that the upload is not complete.',
    why: 'The client goes on at the offset that the answer gives. Without it, it has to ask once more.',
    mend: 'Send Upload-Offset with the offset that was reached, and Upload-Complete: ?0.',
    on: { codes: [409] },
    find: seen => {
      const { response } = seen
      if (!response || !isMismatch(response)) return undefined
      if (response.lacks('upload-offset')) return { at: response.head, says: 'The 409 has no Upload-Offset.' }
      if (response.lacks('upload-complete')) return { at: response.head, says: 'The 409 has no Upload-Complete.' }
      return isTrue(response, 'upload-complete') === true && response.field('upload-complete')
    },
    passes: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 409 Conflict
       < Upload-Offset: 100
       < Upload-Complete: ?0
       < Content-Type: application/problem+json
       <
       < {"type":"https://iana.org/assignments/http-problem-types#mismatching-upload-offset","expected-offset":100,"provided-offset":200}`,
      `> PATCH /orders/7 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 409 Conflict
       < Content-Type: application/problem+json
       <
       < {"type":"https://erp.example/problems/conflict"}`,
    ],
    fails: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 409 Conflict
       < Upload-Complete: ?0
       < Content-Type: application/problem+json
       <
       < {"type":"https://iana.org/assignments/http-problem-types#mismatching-upload-offset","expected-offset":100,"provided-offset":200}`,
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 409 Conflict
       < Upload-Offset: 100
       < Upload-Complete: ?1
       < Content-Type: application/problem+json
       <
       < {"type":"https://iana.org/assignments/http-problem-types#mismatching-upload-offset","expected-offset":100,"provided-offset":200}`,
    ],
  },
  {
    id: 'upload-mismatch-members',
    level: 'warning',
    section: `${draft} §7.1`,
    checks: ['resumable-upload-7.1-members'],
    says: 'A problem about a mismatching offset lacks expected-offset or provided-offset.',
    why: 'Whoever reads the problem, in a log perhaps, sees neither of the two numbers that differ.',
    mend: 'Add both: "expected-offset": 100, "provided-offset": 200.',
    on: { codes: [409] },
    find: ({ response }) => {
      if (!response || !isMismatch(response)) return undefined
      const problem = response.json as Readonly<Record<string, unknown>>
      return mismatch?.extensions.some(({ name }) => typeof problem[name] !== 'number') && response.content
    },
    passes: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 409 Conflict
       < Upload-Offset: 100
       < Upload-Complete: ?0
       < Content-Type: application/problem+json
       <
       < {"type":"https://iana.org/assignments/http-problem-types#mismatching-upload-offset","expected-offset":100,"provided-offset":200}`,
    ],
    fails: [
      `> PATCH /files/1 HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 409 Conflict
       < Upload-Offset: 100
       < Upload-Complete: ?0
       < Content-Type: application/problem+json
       <
       < {"type":"https://iana.org/assignments/http-problem-types#mismatching-upload-offset","expected-offset":100}`,
    ],
  },
]

const mismatch = problemTypes.find(({ type }) => type.endsWith('#mismatching-upload-offset'))

/** A successful answer about an upload resource: one without any field of uploads is about something else. */
function answersOffset({ method, code, request, response }: Seen): boolean {
  if (method !== 'HEAD' || code === undefined || code < 200 || code > 299 || !request?.has(version)) return false
  return ['upload-offset', 'upload-complete', 'upload-limit', 'upload-length'].some(name => response?.has(name))
}

function isMismatch(response: Message): boolean {
  if (response.mediaType?.essence !== 'application/problem+json') return false
  const problem = response.json
  return typeof problem === 'object' && problem !== null && 'type' in problem && problem.type === mismatch?.type
}
