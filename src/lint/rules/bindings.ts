import { splitList } from '../../syntax/index.ts'
import { codesOf, membersOf } from '../multistatus.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

/** Several bindings to one resource (RFC 5842): 208, 508 and the methods for them. */
export const bindings: readonly Rule[] = [
  {
    id: 'binding-answer',
    level: 'error',
    section: 'RFC 5842 §4',
    checks: ['rfc5842-4-bind', 'rfc5842-5-unbind', 'rfc5842-6-rebind'],
    says: 'A BIND, REBIND or UNBIND succeeded with a code that its definition does not allow.',
    why: 'The code is all that says whether a binding is new (201) or has replaced one (200 or 204).',
    mend: 'Answer BIND and REBIND with 201, 200 or 204, and UNBIND with 200 or 204.',
    on: { methods: ['BIND', 'REBIND', 'UNBIND'] },
    find: ({ method, code, response }) =>
      code !== undefined &&
      code >= 200 &&
      code < 300 &&
      // work that was only accepted, and parts that failed, are no success yet; a 203 is what a proxy made of a 200
      code !== 202 &&
      code !== 203 &&
      code !== 207 &&
      !(successes[method as keyof typeof successes] as readonly number[]).includes(code) &&
      response?.start,
    passes: [
      `> BIND /a/ HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > DAV: bind
       < HTTP/1.1 201 Created`,
      `> UNBIND /a/ HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > DAV: bind
       < HTTP/1.1 204 No Content`,
    ],
    fails: [
      `> UNBIND /a/ HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 201 Created`,
      `> BIND /a/ HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 205 Reset Content`,
    ],
  },
  {
    id: 'already-reported-unsignalled',
    level: 'warning',
    section: 'RFC 5842 §7.1',
    checks: ['rfc5842-7.1-unsignalled'],
    says: 'A 207 has a 208 for a client that did not say it knows bindings.',
    why: 'A client without DAV: bind takes the 208 for a success whose members are missing.',
    mend: 'Send 208 only where the DAV field of the request lists bind. For others, answer a loop with 508.',
    on: { codes: [207, 208] },
    find: ({ code, request, response }) =>
      request !== undefined &&
      request.seen.complete !== false &&
      !signals(request.value('dav')) &&
      (code === 208 || membersOf(response).some(member => codesOf(member).includes(208))) &&
      response?.start,
    passes: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       > DAV: 1, Bind
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a/b</href><propstat><prop><x/></prop><status>HTTP/1.1 208 Already Reported</status></propstat></response></multistatus>`,
    ],
    fails: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a/b</href><propstat><prop><x/></prop><status>HTTP/1.1 208 Already Reported</status></propstat></response></multistatus>`,
    ],
  },
  {
    id: 'already-reported-alone',
    level: 'hint',
    section: 'RFC 5842 §7.1',
    checks: [],
    says: 'A 208 is the status of a whole answer.',
    why: 'It is defined for a member inside a 207, listed above under another name. For a whole answer it means nothing.',
    mend: 'Answer 200, or 207 with the 208 inside.',
    on: { codes: [208] },
    // a client that did not signal is told of in another rule
    find: ({ request, response }) =>
      (request === undefined || request.seen.complete === false || signals(request.value('dav'))) && response?.start,
    passes: [
      `> PROPFIND /a HTTP/1.1
       > Host: erp.example
       > DAV: bind
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"/>`,
    ],
    fails: [`< HTTP/1.1 208 Already Reported`],
  },
  {
    id: 'bind-unsignalled',
    level: 'warning',
    section: 'RFC 5842 §8.2',
    checks: ['rfc5842-8.2-signal'],
    says: 'A client that uses bindings does not say so in its DAV field.',
    why: 'Without DAV: bind, a server has to end a PROPFIND through a loop with 508 in place of a useful 207.',
    mend: 'Send DAV: bind with each request.',
    on: { methods: ['BIND', 'REBIND', 'UNBIND'] },
    find: ({ request }) => request?.seen.complete !== false && !signals(request?.value('dav')) && request?.head,
    passes: [
      `> BIND /a/ HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > DAV: 1, 2, bind`,
    ],
    fails: [
      `> BIND /a/ HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > DAV: 1, 2`,
    ],
  },
  {
    id: 'loop-without-depth',
    level: 'hint',
    section: 'RFC 5842 §7.2',
    checks: [],
    says: 'A 508 answers a request that does not go into any depth.',
    why: 'A 508 says that bindings form a loop below a collection. Some hosts borrow it for used-up resources, which clients misread.',
    mend: 'Answer 503 for a limit of resources, 429 for a limit of this client, and 502 for proxies in a circle.',
    on: { codes: [508] },
    find: seen => isShallow(seen) && seen.response?.start,
    passes: [
      `> PROPFIND /a/ HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 508 Loop Detected
       < Content-Type: text/plain
       <
       < /a/b/a is /a again.`,
      `> MOVE /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 508 Loop Detected
       < Content-Type: text/plain
       <
       < /a/b/a is /a again.`,
    ],
    fails: [
      `> GET /index.php HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 508 Loop Detected`,
    ],
  },
]

const successes = { BIND: [200, 201, 204], REBIND: [200, 201, 204], UNBIND: [200, 204] } as const

/** Whether a DAV field lists bind; tokens there are compared without regard to case in practice. */
const signals = (dav: string | undefined): boolean =>
  dav !== undefined && splitList(dav).some(each => each.toLowerCase() === 'bind')

/** Whether a method that stops at its target was used, without Depth: infinity. */
const isShallow = ({ method, request }: Seen): boolean =>
  (method === 'GET' || method === 'HEAD' || method === 'POST' || method === 'PUT' || method === 'PATCH') &&
  request?.lacks('depth') === true
