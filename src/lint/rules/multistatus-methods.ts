import { parsePrefer } from '../../syntax/index.ts'
import { all, codesOf, documentOf, membersOf } from '../multistatus.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

/** What the 207 of a certain method holds (RFC 4918 §9). */
export const multistatusMethods: readonly Rule[] = [
  {
    id: 'propfind-property-missing',
    level: 'error',
    section: 'RFC 4918 §9.1',
    checks: ['rfc4918-9.1-missing-property'],
    says: 'A PROPFIND names a property that its answer does not mention.',
    why: 'A property that does not exist is reported with 404. Where it is left out, a client cannot tell that from an old server or a cut answer.',
    mend: 'Add a propstat with HTTP/1.1 404 Not Found for what does not exist, unless the client prefers return=minimal.',
    on: { codes: [207] },
    find: seen => {
      const { method, response } = seen
      if (method !== 'PROPFIND' || isMinimal(seen)) return undefined
      const asked = askedIn(seen)
      if (asked.length === 0) return undefined
      for (const { hrefs, status, propstats } of membersOf(response)) {
        if (status !== undefined || propstats.length === 0) continue
        const told = new Set(propstats.flatMap(({ names }) => names))
        const missing = asked.find(name => !told.has(name))
        if (missing === undefined) continue
        return (
          response && {
            at: response.content,
            says: `The response for ${JSON.stringify(hrefs[0])} does not mention ${missing}.`,
          }
        )
      }
      return undefined
    },
    passes: [
      `> PROPFIND /a HTTP/1.1
       > Host: erp.example
       > Content-Type: application/xml
       > Content-Length: 75
       >
       > <propfind xmlns="DAV:"><prop><getetag/><x xmlns="urn:x"/></prop></propfind>
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getetag>"1"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat><propstat><prop><x xmlns="urn:x"/></prop><status>HTTP/1.1 404 Not Found</status></propstat></response></multistatus>`,
      // RFC 8144 §2.1: what does not exist may be left out for a client that prefers so
      `> PROPFIND /a HTTP/1.1
       > Host: erp.example
       > Prefer: return=minimal
       > Content-Type: application/xml
       > Content-Length: 75
       >
       > <propfind xmlns="DAV:"><prop><getetag/><x xmlns="urn:x"/></prop></propfind>
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getetag>"1"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
    ],
    fails: [
      `> PROPFIND /a HTTP/1.1
       > Host: erp.example
       > Content-Type: application/xml
       > Content-Length: 75
       >
       > <propfind xmlns="DAV:"><prop><getetag/><x xmlns="urn:x"/></prop></propfind>
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getetag>"1"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`,
    ],
  },
  {
    id: 'proppatch-protected',
    level: 'warning',
    section: 'RFC 4918 §9.2.1',
    checks: ['rfc4918-9.2.1-protected'],
    says: 'A 207 refuses to change a protected property without the condition cannot-modify-protected-property.',
    why: 'A 403 alone looks like a missing right. The condition tells the client that nobody can set this property.',
    mend: 'Add <D:error><D:cannot-modify-protected-property/></D:error> to the propstat with the 403.',
    on: { codes: [207] },
    find: ({ method, response }) =>
      method === 'PROPPATCH' &&
      membersOf(response).some(({ propstats }) =>
        propstats.some(
          ({ code, names, conditions }) =>
            code === 403 &&
            names.some(name => alwaysProtected.has(name)) &&
            !conditions.includes('DAV:cannot-modify-protected-property'),
        ),
      ) &&
      response?.content,
    passes: [
      `> PROPPATCH /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getetag/></prop><status>HTTP/1.1 403 Forbidden</status><error><cannot-modify-protected-property/></error></propstat></response></multistatus>`,
    ],
    fails: [
      `> PROPPATCH /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a</href><propstat><prop><getetag/></prop><status>HTTP/1.1 403 Forbidden</status></propstat></response></multistatus>`,
    ],
  },
  {
    id: 'delete-multistatus',
    level: 'warning',
    section: 'RFC 4918 §9.6.1',
    checks: ['rfc4918-9.6.1-dependency', 'rfc4918-9.6.1-no-content'],
    says: 'The 207 of a DELETE lists a 204 or a 424.',
    why: 'Only what could not be deleted belongs there. What is not listed went, and that an ancestor stayed is plain from the member that did.',
    mend: 'List only the members that failed, each with its own status.',
    on: { codes: [207] },
    find: ({ method, response }) =>
      method === 'DELETE' &&
      membersOf(response).some(member => codesOf(member).some(code => code === 204 || code === 424)) &&
      response?.content,
    passes: [
      `> DELETE /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a/b</href><status>HTTP/1.1 423 Locked</status></response></multistatus>`,
    ],
    fails: [
      `> DELETE /a/ HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a/b</href><status>HTTP/1.1 423 Locked</status></response><response><href>/a/</href><status>HTTP/1.1 424 Failed Dependency</status></response></multistatus>`,
    ],
  },
  {
    id: 'lock-culprit-missing',
    level: 'error',
    section: 'RFC 4918 §9.10.3',
    checks: ['rfc4918-9.10.3-culprit'],
    says: 'The 207 of a LOCK names no resource that prevented the lock.',
    why: 'A LOCK is granted as a whole or not at all. The client can mend nothing unless it learns which member stood in the way.',
    mend: 'List at least one culprit with its status: 423 where it is locked, 403 where it may not be.',
    on: { codes: [207] },
    find: ({ method, response }) => {
      const members = method === 'LOCK' ? membersOf(response) : []
      const codes = members.flatMap(codesOf)
      return codes.length > 0 && !codes.some(code => code >= 300 && code !== 424) && response?.content
    },
    passes: [
      `> LOCK /a/ HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a/b</href><status>HTTP/1.1 403 Forbidden</status></response><response><href>/a/</href><status>HTTP/1.1 424 Failed Dependency</status></response></multistatus>`,
    ],
    fails: [
      `> LOCK /a/ HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a/</href><status>HTTP/1.1 424 Failed Dependency</status></response></multistatus>`,
    ],
  },
  {
    id: 'lock-target-missing',
    level: 'warning',
    section: 'RFC 4918 §9.10.3',
    checks: ['rfc4918-9.10.3-dependency'],
    says: 'The 207 of a LOCK does not list the resource that was to be locked.',
    why: 'A client looks for what it asked for. A 424 there says that the lock was not granted because of another resource.',
    mend: 'Add a response for the target of the request with HTTP/1.1 424 Failed Dependency.',
    on: { codes: [207] },
    find: ({ method, request, response }) => {
      const target = method === 'LOCK' && request ? pathOf(request.target) : undefined
      const members = target === undefined ? [] : membersOf(response)
      return (
        members.length > 0 &&
        !members.some(({ hrefs }) => hrefs.some(href => pathOf(href) === target)) &&
        response?.content
      )
    },
    passes: [
      `> LOCK /a%20b HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>http://erp.example/a%20b/c</href><status>HTTP/1.1 423 Locked</status></response><response><href>http://erp.example/a%20b/</href><status>HTTP/1.1 424 Failed Dependency</status></response></multistatus>`,
    ],
    fails: [
      `> LOCK /a/ HTTP/1.1
       > Host: erp.example
       > Depth: infinity
       < HTTP/1.1 207 Multi-Status
       < Content-Type: application/xml
       <
       < <multistatus xmlns="DAV:"><response><href>/a/b</href><status>HTTP/1.1 403 Forbidden</status></response></multistatus>`,
    ],
  },
]

/** The properties that nobody can set, as RFC 4918 §15 says with a MUST. */
const alwaysProtected = new Set(['DAV:getetag', 'DAV:lockdiscovery', 'DAV:supportedlock'])

/** Prefer as RFC 8144 §2.1 has it, and the older field of Exchange for the same. */
const isMinimal = ({ request }: Seen): boolean =>
  request?.seen.complete === false ||
  request?.has('brief') === true ||
  request?.parsed('prefer', parsePrefer)?.get('return')?.value === 'minimal'

/** The properties that a PROPFIND names. */
function askedIn({ request }: Seen): string[] {
  const document = request && documentOf(request)
  if (!document || document === 'malformed' || document.name !== 'DAV:propfind') return []
  return all(document, 'DAV:prop').flatMap(({ children }) => children.map(({ name }) => name))
}

/** The path of a target or an href, decoded, without a slash at its end. */
function pathOf(reference: string): string | undefined {
  try {
    return decodeURIComponent(new URL(reference, 'http://here.invalid').pathname).replace(/\/$/, '')
  } catch {
    return undefined
  }
}
