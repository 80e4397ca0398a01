import type { Rule } from '../rule.ts'
import { davMethods } from './multistatus.ts'

/** When WebDAV refuses, and with which code (RFC 4918 §9.1.1, §10.6, §12.1). */
export const davRefusals: readonly Rule[] = [
  {
    id: 'dav-precondition-unasked',
    level: 'error',
    section: 'RFC 4918 §12.1',
    checks: ['rfc4918-12.1-unconditional'],
    says: 'A 412 answers a WebDAV request that set no condition.',
    why: 'A 412 says that a condition of the request is false. A client that set none does not know what to change.',
    mend: 'Answer 409 where the state of the resource is in the way, 423 for a lock, 403 where it is never allowed.',
    on: { codes: [412] },
    find: ({ method, request, response }) =>
      method !== undefined &&
      davMethods.has(method) &&
      request?.seen.complete !== false &&
      ![...(request?.names ?? [])].some(
        name => name === 'overwrite' || name.startsWith('if') || name.includes('-if-'),
      ) &&
      response?.start,
    passes: [
      `> COPY /a HTTP/1.1
       > Host: erp.example
       > Destination: /b
       > Overwrite: F
       < HTTP/1.1 412 Precondition Failed
       < Content-Type: text/plain
       <
       < The condition is false.`,
      `> UNLOCK /a HTTP/1.1
       > Host: erp.example
       > If: (["1"])
       < HTTP/1.1 412 Precondition Failed
       < Content-Type: text/plain
       <
       < The condition is false.`,
      // a condition of an extension
      `> COPY /a HTTP/1.1
       > Host: erp.example
       > Destination: /b
       > If-Schedule-Tag-Match: "1"
       < HTTP/1.1 412 Precondition Failed
       < Content-Type: text/plain
       <
       < The condition is false.`,
    ],
    fails: [
      `> MOVE /a HTTP/1.1
       > Host: erp.example
       > Destination: /b
       < HTTP/1.1 412 Precondition Failed`,
    ],
  },
  {
    id: 'overwrite-ignored',
    level: 'error',
    section: 'RFC 4918 §10.6',
    checks: ['rfc4918-10.6-overwrite'],
    says: 'A COPY or MOVE with Overwrite: F was answered with 204, which says that it replaced what was there.',
    why: 'The client forbade to replace anything. Either data was lost against its will, or the answer says so wrongly.',
    mend: 'Answer 412 and change nothing where the destination exists, and 201 where it was made.',
    on: { request: ['Overwrite'] },
    find: ({ method, request, response, code }) =>
      (method === 'COPY' || method === 'MOVE') &&
      code === 204 &&
      request?.value('overwrite')?.trim() === 'F' &&
      response?.start,
    passes: [
      `> MOVE /a HTTP/1.1
       > Host: erp.example
       > Destination: /b
       > Overwrite: F
       < HTTP/1.1 201 Created`,
      `> MOVE /a HTTP/1.1
       > Host: erp.example
       > Destination: /b
       > Overwrite: T
       < HTTP/1.1 204 No Content`,
    ],
    fails: [
      `> COPY /a HTTP/1.1
       > Host: erp.example
       > Destination: /b
       > Overwrite: F
       < HTTP/1.1 204 No Content`,
    ],
  },
  {
    id: 'infinite-depth-refused',
    level: 'warning',
    section: 'RFC 4918 §9.1.1',
    checks: ['rfc4918-9.1.1-finite-depth'],
    says: 'A 403 refuses PROPFIND with Depth: infinity, which it answered for less depth, without propfind-finite-depth.',
    why: 'The 403 looks like a missing right. The condition tells the client to ask again, level by level.',
    mend: 'Send <D:error xmlns:D="DAV:"><D:propfind-finite-depth/></D:error> with the 403.',
    on: { codes: [403] },
    find: ({ method, request, response, earlier }) => {
      if (method !== 'PROPFIND' || earlier?.method !== 'PROPFIND' || earlier.code !== 207) return undefined
      const depth = request?.value('depth')?.toLowerCase() ?? (request?.lacks('depth') ? 'infinity' : '')
      if (depth !== 'infinity' || !/^[01]$/.test(earlier.request?.value('depth') ?? '')) return undefined
      if (request?.seen.complete === false || earlier.request?.seen.complete === false) return undefined
      if (request?.value('authorization') !== earlier.request?.value('authorization')) return undefined
      const { hasContent, text } = response ?? {}
      if (hasContent !== false && (text === undefined || text.includes('propfind-finite-depth'))) return undefined
      return response?.start
    },
    passes: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       > Depth: 1
       < HTTP/1.1 207 Multi-Status
       <
       > PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 403 Forbidden
       < Content-Type: application/xml
       <
       < <error xmlns="DAV:"><propfind-finite-depth/></error>`,
      // nobody knows whether this one was about depth
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 403 Forbidden
       < Content-Type: text/plain
       <
       < No.`,
    ],
    fails: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       > Depth: 1
       < HTTP/1.1 207 Multi-Status
       <
       > PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 403 Forbidden
       < Content-Length: 0`,
    ],
  },
]
