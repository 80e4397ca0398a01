import { codesOf, membersOf } from '../multistatus.ts'
import type { Rule } from '../rule.ts'

/** The statuses inside a Multi-Status (RFC 4918 §13, §14). */
export const multistatusStatus: readonly Rule[] = [
  {
    id: 'multistatus-without-status',
    level: 'error',
    section: 'RFC 4918 §14.24',
    checks: [],
    says: 'A response element of a 207 has neither a status nor a propstat.',
    why: 'The client learns that the resource is there, and not what became of it.',
    mend: 'Give each response a status element, or a propstat for each group of properties.',
    on: { codes: [207] },
    find: ({ response }) =>
      membersOf(response).some(({ status, propstats }) => status === undefined && propstats.length === 0) &&
      response?.content,
    passes: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 507 Insufficient Storage</status></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href></response></multistatus>`,
    ],
  },
  {
    id: 'multistatus-status-line',
    level: 'error',
    section: 'RFC 4918 §14.28',
    checks: [],
    says: 'A status element of a 207 does not hold a status line.',
    why: 'Clients read the code out of a status line. A bare number or a mere phrase means nothing to them.',
    mend: 'Write it as on the wire: <D:status>HTTP/1.1 404 Not Found</D:status>.',
    on: { codes: [207] },
    find: ({ response }) => {
      for (const { status, code, propstats } of membersOf(response)) {
        const wrong = [{ status, code }, ...propstats].find(
          each => each.status !== undefined && each.code === undefined,
        )
        if (wrong)
          return (
            response && {
              at: response.content,
              says: `${JSON.stringify(wrong.status?.slice(0, 80))} is no status line.`,
            }
          )
      }
      return undefined
    },
    passes: [
      // the phrase may be empty
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 404 </status></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>404 Not Found</status></response></multistatus>`,
    ],
  },
  {
    id: 'multistatus-propstat',
    level: 'error',
    section: 'RFC 4918 §14.22',
    checks: ['rfc4918-14.22-propstat'],
    says: 'A propstat element of a 207 does not have exactly one prop and one status.',
    why: 'A propstat says that these properties have that status. With more or less of either, it says nothing certain.',
    mend: 'Write one propstat for each status: <D:propstat><D:prop>...</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>.',
    on: { codes: [207] },
    find: ({ response }) =>
      membersOf(response).some(({ propstats }) => propstats.some(each => each.props !== 1 || each.statuses !== 1)) &&
      response?.content,
    passes: [
      // no property at all is legal: <prop/>
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop/><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getetag>"1"</getetag></prop></propstat></response></multistatus>`,
    ],
  },
  {
    id: 'multistatus-interim',
    level: 'warning',
    section: 'RFC 4918 §13',
    checks: ['rfc4918-13-interim'],
    says: 'A response element of a 207 has a 1xx.',
    why: 'A 1xx says that the outcome is still to come, and after the 207 nothing comes any more.',
    mend: 'Wait for the outcome, or give the member 202 Accepted.',
    on: { codes: [207] },
    find: ({ response }) =>
      membersOf(response).some(member => codesOf(member).some(code => code < 200)) && response?.content,
    passes: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 202 Accepted</status></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 102 Processing</status></response></multistatus>`,
    ],
  },
  {
    id: 'multistatus-location',
    level: 'error',
    section: 'RFC 4918 §13.2',
    checks: ['rfc4918-13.2-location'],
    says: 'A redirect inside a 207 has no location element.',
    why: 'A member of a 207 has no Location field of its own. Without the element, the client is sent away and not told where.',
    mend: 'Add it to the response: <D:location><D:href>/orders/8</D:href></D:location>.',
    on: { codes: [207] },
    find: ({ response }) =>
      membersOf(response).some(({ code, located }) => code !== undefined && redirects.has(code) && !located) &&
      response?.content,
    passes: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 301 Moved Permanently</status><location><href>/b</href></location></response></multistatus>`,
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 304 Not Modified</status></response></multistatus>`,
    ],
    fails: [
      `< HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><status>HTTP/1.1 301 Moved Permanently</status></response></multistatus>`,
    ],
  },
  {
    id: 'dependency-alone',
    level: 'hint',
    section: 'RFC 4918 §11.4',
    checks: [],
    says: 'A 207 has a 424, and no member that failed by itself.',
    why: 'A 424 says that something else failed. Where nothing else did, the client cannot find the cause.',
    mend: 'List the step that failed with its own status, and give 424 to those that were not done because of it.',
    on: { codes: [207] },
    find: ({ method, response }) => {
      // what a 424 means there is for rules of their own
      if (method === 'LOCK' || method === 'DELETE') return undefined
      const codes = membersOf(response).flatMap(codesOf)
      return codes.includes(424) && !codes.some(code => code >= 300 && code !== 424) && response?.content
    },
    passes: [
      `> PROPPATCH /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><x/></prop><status>HTTP/1.1 424 Failed Dependency</status></propstat><propstat><prop><y/></prop><status>HTTP/1.1 409 Conflict</status></propstat></response></multistatus>`,
    ],
    fails: [
      `> PROPPATCH /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><x/></prop><status>HTTP/1.1 424 Failed Dependency</status></propstat></response></multistatus>`,
    ],
  },
]

/** Those of RFC 4918 §13.2, and 308, which came later. */
const redirects = new Set([300, 301, 302, 303, 305, 307, 308])
