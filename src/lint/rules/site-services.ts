import { isAlternativeService, isToken, parseStructuredDictionary, splitList, trimOws } from '../../syntax/index.ts'
import { answered } from '../examples.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { linesAtFault } from '../values.ts'

/** Every member of Server-Timing begins with a name (Server Timing §3). */
const isTiming = (value: string): boolean =>
  splitList(value).every(member => isToken(trimOws(member.split(';')[0] as string)))

/** A list of JSON objects, without the brackets around it, as Report-To and NEL have (Network Error Logging §4). */
function isJsonList(value: string): boolean {
  try {
    const members = JSON.parse(`[${value}]`) as unknown[]
    return members.every(member => typeof member === 'object' && member !== null && !Array.isArray(member))
  } catch {
    return false
  }
}

const isSiteDataList = (value: string): boolean => splitList(value).every(member => /^"[^"]*"$/.test(member))

const origin = /^(?:\*|null|[a-z][a-z0-9+.-]*:\/\/[^/?#@,\s]+)$/i
const isOriginList = (value: string): boolean => splitList(value).every(member => origin.test(member))

/** What is no dictionary at all is told by the rule about structured fields. */
const isEndpoints = (value: string): boolean =>
  [...(parseStructuredDictionary(value)?.values() ?? [])].every(({ type }) => type === 'string')

const isPage = ({ exchange, response }: Seen): boolean =>
  exchange.secure === true && response?.code === 200 && response.mediaType?.essence === 'text/html'

const page = (...lines: readonly string[]) => ({
  response: ['HTTP/1.1 200 OK', 'Content-Type: text/html', 'Content-Length: 0', ...lines, '', ''].join('\r\n'),
  secure: true,
})
/** Nothing is missing where nobody saw that it went over TLS. */
const elsewhere = answered('Content-Type: text/html')

/** Fields by which a site asks for services of a browser, and those that every page had better have. */
export const siteServices: readonly Rule[] = [
  {
    id: 'clear-site-data-unquoted',
    level: 'error',
    section: 'Clear Site Data §3.1',
    checks: [],
    says: 'Clear-Site-Data has a value without quotes.',
    why: 'Browsers know the kinds of data in quotes alone. Without them nothing is deleted, and somebody who logged out is not.',
    mend: 'Put each kind in quotes: Clear-Site-Data: "cache", "cookies", "storage".',
    on: { response: ['Clear-Site-Data'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['Clear-Site-Data'], value => !isSiteDataList(value) && 'has a value without quotes'),
    passes: [
      answered('Clear-Site-Data: "cookies", "storage"'),
      answered('Clear-Site-Data: "*"'),
      answered('Clear-Site-Data: "someday"'),
    ],
    fails: [answered('Clear-Site-Data: *'), answered('Clear-Site-Data: "cache", cookies')],
  },
  {
    id: 'timing-allow-origin-malformed',
    level: 'error',
    section: 'Resource Timing #sec-timing-allow-origin',
    checks: [],
    says: 'Timing-Allow-Origin is no list of origins.',
    why: 'Browsers compare each member to the letter with the origin of the page; a path or a closing slash never matches.',
    mend: 'Write origins with commas between them: Timing-Allow-Origin: https://a.example.',
    on: { response: ['Timing-Allow-Origin'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['Timing-Allow-Origin'], value => !isOriginList(value) && 'is no list of origins'),
    passes: [answered('Timing-Allow-Origin: *'), answered('Timing-Allow-Origin: https://a.example, https://b.example')],
    fails: [answered('Timing-Allow-Origin: a.example'), answered('Timing-Allow-Origin: https://a.example/')],
  },
  {
    id: 'reporting-endpoints-unquoted',
    level: 'error',
    section: 'Reporting API #header',
    checks: [],
    says: 'Reporting-Endpoints has an address without quotes.',
    why: 'Browsers pass over an address without quotes, and send no reports.',
    mend: 'Write Reporting-Endpoints: csp="https://reports.example/csp".',
    on: { response: ['Reporting-Endpoints'], alone: true },
    find: ({ response }) =>
      response?.parsed('reporting-endpoints', isEndpoints) === false && response.field('reporting-endpoints'),
    passes: [answered('Reporting-Endpoints: csp="https://a.example/csp", default="/reports"')],
    fails: [answered('Reporting-Endpoints: csp=https://a.example/csp')],
  },
  {
    id: 'report-to-malformed',
    level: 'error',
    section: 'Network Error Logging §4',
    checks: [],
    says: 'NEL or Report-To is no list of JSON objects.',
    why: 'Browsers pass over what they cannot read, and send no reports.',
    mend: 'Write JSON without line breaks: NEL: {"report_to":"nel","max_age":86400}.',
    on: { response: ['NEL', 'Report-To'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['NEL', 'Report-To'], value => !isJsonList(value) && 'is no list of JSON objects'),
    passes: [
      answered(
        'NEL: {"report_to":"nel","max_age":86400}',
        'Report-To: {"group":"a","max_age":1,"endpoints":[]}, {"group":"b"}',
      ),
    ],
    fails: [answered("NEL: {'report_to':'nel'}"), answered('NEL: max_age=60')],
  },
  {
    id: 'server-timing-malformed',
    level: 'error',
    section: 'Server Timing §3',
    checks: [],
    says: 'Server-Timing has a member that does not begin with a name.',
    why: 'Browsers pass over such a member, and the timing does not show in their tools.',
    mend: 'Write name;dur=milliseconds;desc="text": Server-Timing: db;dur=53.2.',
    on: { response: ['Server-Timing'], alone: true },
    find: ({ response }) =>
      linesAtFault(
        response,
        ['Server-Timing'],
        value => !isTiming(value) && 'has a member that does not begin with a name',
      ),
    passes: [
      answered('Server-Timing: miss, db;dur=53, app ; dur=47.2; desc="a, b"'),
      answered('Server-Timing: cdn-cache; desc=HIT'),
    ],
    fails: [answered('Server-Timing: db=53'), answered('Server-Timing: total time;dur=5')],
  },
  {
    id: 'alt-svc-malformed',
    level: 'error',
    section: 'RFC 7838 §3',
    checks: [],
    says: 'Alt-Svc does not fit its grammar.',
    why: 'Clients pass over what they cannot read, and never try HTTP/3.',
    mend: 'Write Alt-Svc: h3=":443"; ma=86400, with host and port in quotes.',
    on: { response: ['Alt-Svc'], alone: true },
    find: ({ response }) => response?.parsed('alt-svc', isAlternativeService) === false && response.field('alt-svc'),
    passes: [answered('Alt-Svc: h3=":443"; ma=86400,h3-29=":443"'), answered('Alt-Svc: clear')],
    fails: [answered('Alt-Svc: h3=:443'), answered('Alt-Svc: h3=":443" ma=60')],
  },
  {
    id: 'page-without-csp',
    level: 'hint',
    section: 'CSP3 §8.2',
    checks: [],
    says: 'A page has no Content-Security-Policy.',
    why: 'A script that an attacker gets into the page runs, and any site may put the page into a frame.',
    mend: "Begin with Content-Security-Policy: default-src 'self'; frame-ancestors 'self'.",
    on: { codes: [200] },
    find: seen => isPage(seen) && seen.response?.lacks('content-security-policy') && seen.response.head,
    passes: [page("Content-Security-Policy: default-src 'self'"), elsewhere],
    fails: [page()],
  },
  {
    id: 'page-without-hsts',
    level: 'hint',
    section: 'RFC 6797 §7.1',
    checks: [],
    says: 'A page that came over TLS has no Strict-Transport-Security.',
    why: 'Who types the address without https goes over http first, where anybody on the way can take them elsewhere.',
    mend: 'Send Strict-Transport-Security: max-age=31536000 once the whole site works over https.',
    on: { codes: [200] },
    find: seen => isPage(seen) && seen.response?.lacks('strict-transport-security') && seen.response.head,
    passes: [page('Strict-Transport-Security: max-age=0'), elsewhere],
    fails: [page()],
  },
  {
    id: 'page-without-nosniff',
    level: 'hint',
    section: 'Fetch #x-content-type-options-header',
    checks: [],
    says: 'A page has no X-Content-Type-Options.',
    why: 'Some browsers guess what content is by its looks; what somebody uploaded may then run as a script.',
    mend: 'Send X-Content-Type-Options: nosniff.',
    on: { codes: [200] },
    find: seen => isPage(seen) && seen.response?.lacks('x-content-type-options') && seen.response.head,
    passes: [page('X-Content-Type-Options: nosniff'), elsewhere],
    fails: [page()],
  },
]
