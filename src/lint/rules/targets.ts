import { visible } from '../../syntax/index.ts'
import type { Request } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import { isAccepted, isText } from '../sides.ts'

type Form = 'origin' | 'absolute' | 'authority' | 'asterisk' | 'none'

/** Which of the four forms a target has (RFC 9112 §3.2). */
function formOf(target: string): Form {
  if (target.startsWith('/')) return 'origin'
  if (target === '*') return 'asterisk'
  if (/^(?:\[[0-9a-f:.]+\]|[^\s:/?#@[\]]+):\d*$/i.test(target)) return 'authority'
  // of any scheme, also one without an authority: what a proxy can do with it is another matter
  return /^[a-z][a-z0-9+.-]*:./i.test(target) ? 'absolute' : 'none'
}

/** What no sender writes into a target: browsers let some other characters through that RFC 3986 does not know. */
const invalid = /[^!-~]|["<>\\]|%(?![0-9A-Fa-f]{2})/

/** Names by which secrets go in a query; what an access token is for is in the name of the field. */
const secrets = /[?&](?:password|passwd|pwd|client_secret|refresh_token|api[_-]?key)=[^&]/i
const token = /[?&]access_token=[^&]/

const start = (request: Request, says: string): Mark => ({ at: request.start, says })
/** Without its query, which may hold what is not for a report. */
const cited = (request: Request): string => `"${visible((request.target.split('?')[0] as string).slice(0, 80))}"`

/** The authority of an http or https URI. */
export const authorityOf = (uri: string): string | undefined => /^https?:\/\/([^/?#]*)/i.exec(uri)?.[1]

/** The target of a request, and its host (RFC 9110 §7.1, §7.2, RFC 9112 §3.2). */
export const targets: readonly Rule[] = [
  {
    id: 'target-form',
    level: 'error',
    section: 'RFC 9110 §7.1',
    checks: ['rfc9110-7.1-forms'],
    says: 'The target of the request does not have the form that its method asks for.',
    why: 'A host with a port belongs to CONNECT alone, and the asterisk to OPTIONS. Any other target begins with a slash, or is a whole URI.',
    mend: 'Begin the target with a slash: GET /orders HTTP/1.1.',
    on: 'every',
    find: ({ request }) => {
      if (!request || !isText(request)) return false
      const form = formOf(request.target)
      if (form === 'origin' || form === 'absolute' || request.method === 'CONNECT') return false
      if (form === 'asterisk' && request.method === 'OPTIONS') return false
      return start(request, `The target ${cited(request)} is not one that ${visible(request.method)} may have.`)
    },
    passes: [
      `> OPTIONS * HTTP/1.1`,
      `> GET http://erp.example/orders HTTP/1.1`,
      `> GET urn:isbn:0451450523 HTTP/1.1`,
      `> CONNECT erp.example:443 HTTP/1.1`,
      `> GET //double/slash HTTP/1.1`,
    ],
    fails: [`> GET * HTTP/1.1`, `> GET erp.example:443 HTTP/1.1`, `> GET orders?open HTTP/1.1`],
  },
  {
    id: 'connect-target',
    level: 'error',
    section: 'RFC 9110 §9.3.6',
    checks: ['rfc9110-9.3.6-send-port'],
    says: 'The target of CONNECT is not a host with a port.',
    why: 'A proxy does not guess the port of a tunnel: it is named even where the URI leaves it out.',
    mend: 'Send host and port: CONNECT erp.example:443 HTTP/1.1.',
    on: { methods: ['CONNECT'] },
    find: ({ request }) => request && isText(request) && !isTunnelTarget(request.target) && request.start,
    passes: [
      `> CONNECT [2001:db8::1]:443 HTTP/1.1`,
      // extended CONNECT of HTTP/2 has a path (RFC 8441 §4)
      `> CONNECT /chat HTTP/2`,
    ],
    fails: [
      `> CONNECT erp.example HTTP/1.1`,
      `> CONNECT https://erp.example/ HTTP/1.1`,
      `> CONNECT erp.example:99999 HTTP/1.1`,
    ],
  },
  {
    id: 'connect-target-accepted',
    level: 'error',
    section: 'RFC 9110 §9.3.6',
    checks: ['rfc9110-9.3.6-port'],
    says: 'A CONNECT without a possible port was not refused.',
    why: 'A proxy that guesses a port opens tunnels that nobody asked for.',
    mend: 'Answer 400.',
    on: { methods: ['CONNECT'] },
    find: seen => {
      const { request, response } = seen
      return request && isText(request) && isAccepted(seen) && !isTunnelTarget(request.target) && response?.start
    },
    passes: [
      `> CONNECT erp.example: HTTP/1.1
       < HTTP/1.1 400 Bad Request`,
    ],
    fails: [
      `> CONNECT erp.example: HTTP/1.1
       < HTTP/1.1 200 OK`,
    ],
  },
  {
    id: 'target-fragment',
    level: 'error',
    section: 'RFC 9110 §7.1',
    checks: [],
    says: 'The target of the request has a fragment.',
    why: 'What follows # is for the client alone. Servers refuse such a request, or take the fragment for a part of the path.',
    mend: 'Cut the URI at its # before you send it; a # that is meant is written %23.',
    on: 'every',
    find: ({ request }) => request?.target.includes('#') && request.start,
    passes: [`> GET /parts/%237 HTTP/1.1`],
    fails: [`> GET /parts#7 HTTP/1.1`],
  },
  {
    id: 'target-characters',
    level: 'error',
    section: 'RFC 3986 §2',
    checks: [],
    says: 'The target of the request has a character that no URI may have.',
    why: 'Servers, proxies and logs read such a character differently, or refuse the request.',
    mend: 'Percent-encode it as UTF-8: encodeURIComponent does. A % that is meant is written %25.',
    on: 'every',
    find: ({ request }) =>
      request &&
      invalid.test(request.target) &&
      start(request, `The target ${cited(request)} has a character that no URI may have.`),
    passes: [`> GET /a%20b?filter[open]=1&c=d|e HTTP/1.1`],
    fails: [`> GET /a"b HTTP/1.1`, `> GET /?share=100% HTTP/1.1`, `> GET /caf\u00e9 HTTP/1.1`],
  },
  {
    id: 'target-characters-accepted',
    level: 'warning',
    section: 'RFC 9112 §3.2',
    checks: ['rfc9112-3.2-invalid', 'rfc9112-3.2-autocorrect'],
    says: 'A request line with a character that no URI may have was taken as if it were valid.',
    why: 'Such a line may have been made to slip past a filter on the way, which reads it otherwise than the server.',
    mend: 'Answer 400, or 301 to the target in its proper encoding.',
    on: { codes: ['2xx'] },
    find: ({ request, response }) => request && isText(request) && invalid.test(request.target) && response?.start,
    passes: [
      `> GET /a<b HTTP/1.1
       < HTTP/1.1 301 Moved Permanently
       < Location: /a%3Cb`,
    ],
    fails: [
      `> GET /a<b HTTP/1.1
       < HTTP/1.1 200 OK`,
    ],
  },
  {
    id: 'target-userinfo',
    level: 'error',
    section: 'RFC 9110 §4.2.4',
    checks: ['rfc9110-4.2.4-userinfo'],
    says: 'The target of the request has a user name before its host.',
    why: 'User names and passwords in addresses end up in logs, and are used to make an address look like that of another site.',
    mend: 'Leave out the user name and the @; send credentials in Authorization.',
    on: 'every',
    // a finding that cites the target would spread the password
    find: ({ request }) => request && authorityOf(request.target)?.includes('@') && request.start,
    passes: ['> GET http://erp.example/@me HTTP/1.1'],
    fails: ['> GET http://me:secret@erp.example/ HTTP/1.1'],
  },
  {
    id: 'short-target-refused',
    level: 'warning',
    section: 'RFC 9110 §4.1',
    checks: ['rfc9110-4.1-length', 'rfc9112-3-line-length'],
    says: 'A target of less than 8000 octets was refused as too long.',
    why: 'Clients may count on 8000 octets. Queries of search forms and signed addresses are easily longer than a small limit.',
    mend: 'Raise the limit for the request line to at least 8000 octets.',
    on: { codes: [414] },
    find: ({ request, response }) => request && request.method.length + request.target.length < 7980 && response?.start,
    passes: [{ request: `GET /?${'a'.repeat(8000)} HTTP/1.1\r\n\r\n`, response: 'HTTP/1.1 414 URI Too Long\r\n\r\n' }],
    fails: [
      `> GET /?q=short HTTP/1.1
       < HTTP/1.1 414 URI Too Long`,
    ],
  },
  {
    id: 'access-token-in-target',
    level: 'warning',
    section: 'RFC 9700 §4.3.2',
    checks: [],
    says: 'An access token stands in the query of the target.',
    why: 'Addresses are written to logs, histories and Referer. Whoever reads one of those can use the token.',
    mend: 'Send it in Authorization, after the word Bearer.',
    on: 'every',
    find: ({ request }) => request && token.test(request.target) && request.start,
    passes: [`> GET /?access_token= HTTP/1.1`, `> GET /docs/access_token HTTP/1.1`],
    fails: [`> GET /orders?access_token=mF_9.B5f-4.1JqM HTTP/1.1`],
  },
  {
    id: 'secret-in-target',
    level: 'hint',
    section: 'RFC 9110 §17.9',
    checks: [],
    says: 'The query of the target seems to hold a secret.',
    why: 'Addresses are written to logs, histories and Referer. Whoever reads one of those has the secret.',
    mend: 'Send secrets in the content of a POST, or in Authorization.',
    on: 'every',
    find: ({ request }) => request && secrets.test(request.target) && request.start,
    passes: [`> GET /help?topic=password HTTP/1.1`],
    fails: [`> GET /login?user=me&password=geheim HTTP/1.1`],
  },
]

const isTunnelTarget = (target: string): boolean => {
  const port = formOf(target) === 'authority' ? Number(target.slice(target.lastIndexOf(':') + 1) || 0) : 0
  return port > 0 && port < 65536
}
