import { parseChallenges } from '../../syntax/index.ts'
import type { Place } from '../finding.ts'
import { codesOwing } from '../owed.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

const names = ['www-authenticate', 'proxy-authenticate']

/** The fields with challenges of which something is true. */
const fieldsThat = ({ response }: Seen, test: (value: string) => boolean): Place[] =>
  names
    .filter(name => response?.has(name) && test(response.value(name) as string))
    .map(name => response?.field(name))
    .filter(place => place !== undefined)

/** What stands in quotes counts for nothing where commas and equals signs are looked for; quotes that never end take all. */
const unquoted = (value: string): string => value.replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)/gs, '""')

/** Whether a challenge has a parameter twice: the next scheme begins where a word stands before the name. */
function repeats(value: string): boolean {
  let known = new Set<string>()
  for (const member of unquoted(value).split(',')) {
    const [, scheme, name] = /^\s*(?:([^\s=]+)\s+)?([^\s="]+)\s*=(?!=*\s*$)/.exec(member) ?? []
    if (scheme !== undefined || (name === undefined && member.trim() !== '')) known = new Set()
    const key = name?.toLowerCase()
    if (key !== undefined && known.has(key)) return true
    if (key !== undefined) known.add(key)
  }
  return false
}

/** Challenges: how a client is told to log in (RFC 9110 §11). */
export const challenges: readonly Rule[] = [
  {
    id: 'challenge-missing',
    level: 'error',
    section: 'RFC 9110 §15.5.2',
    checks: ['rfc9110-15.5.2-challenge', 'rfc9110-11.6.1-challenge'],
    says: 'A 401 has no WWW-Authenticate.',
    why: 'Without a challenge a client does not know which credentials would help, and can only give up.',
    mend: 'Send WWW-Authenticate with at least one challenge: WWW-Authenticate: Bearer realm="orders".',
    on: { codes: codesOwing('WWW-Authenticate', 'must') },
    find: ({ response }) => response?.lacks('www-authenticate') && response.head,
    passes: [
      `> GET /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Bearer realm="orders"
       < Content-Length: 0`,
    ],
    fails: [
      `> GET /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 401 Unauthorized
       < Content-Length: 0`,
    ],
  },
  {
    id: 'challenge-malformed',
    level: 'error',
    section: 'RFC 9110 §11.6.1',
    checks: [],
    says: 'A challenge cannot be read.',
    why: 'A client that cannot read the challenge cannot answer it. Lists of challenges are easily broken by a missing quote.',
    mend: 'Write each challenge as a scheme, a space, and parameters: Basic realm="orders", charset="UTF-8".',
    on: { response: ['WWW-Authenticate', 'Proxy-Authenticate'], alone: true },
    // a parameter that comes twice is what challenge-parameter-twice tells of
    find: seen => fieldsThat(seen, value => !parseChallenges(value) && !repeats(value)),
    passes: [
      // RFC 9110 §11.6.1's own example: two challenges in one line
      `< HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""`,
    ],
    fails: [
      `< HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Basic realm="orders`,
    ],
  },
  {
    id: 'proxy-challenge-missing',
    level: 'error',
    section: 'RFC 9110 §15.5.8',
    checks: ['rfc9110-15.5.8-challenge', 'rfc9110-11.7.1-challenge'],
    says: 'A 407 has no Proxy-Authenticate.',
    why: 'Without a challenge a client does not know which credentials the proxy wants, and can only give up.',
    mend: 'Send Proxy-Authenticate with at least one challenge: Proxy-Authenticate: Basic realm="office".',
    on: { codes: codesOwing('Proxy-Authenticate', 'must') },
    find: ({ response }) => response?.lacks('proxy-authenticate') && response.head,
    passes: [
      `< HTTP/1.1 407 Proxy Authentication Required
       < Proxy-Authenticate: Basic realm="office"`,
    ],
    fails: [
      // the challenge of an origin server does not speak for the proxy
      `< HTTP/1.1 407 Proxy Authentication Required
       < WWW-Authenticate: Basic realm="office"`,
    ],
  },
  {
    id: 'challenge-parameter-twice',
    level: 'error',
    section: 'RFC 9110 §11.2',
    checks: ['rfc9110-11.2-once'],
    says: 'A challenge has a parameter twice.',
    why: 'Some clients take the first one and others the last, so they answer different challenges.',
    mend: 'Name each parameter once in a challenge; names are compared without regard to case.',
    on: { response: ['WWW-Authenticate', 'Proxy-Authenticate'], alone: true },
    find: seen => fieldsThat(seen, repeats),
    passes: [
      // each in a challenge of its own
      `< HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Basic realm="a", Bearer realm="b"`,
      `< HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Basic realm="a"
       < WWW-Authenticate: Basic realm="b"`,
      `< HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Basic realm="a, realm=b"`,
      `< HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Negotiate abc==, Basic realm="a", Negotiate, Bearer realm="a"`,
    ],
    fails: [
      `< HTTP/1.1 401 Unauthorized
       < WWW-Authenticate: Basic realm="a", Realm="b"`,
      `< HTTP/1.1 407 Proxy Authentication Required
       < Proxy-Authenticate: Negotiate, Basic realm="a", charset="UTF-8", realm="b"`,
    ],
  },
  {
    id: 'challenge-with-403',
    level: 'warning',
    section: 'RFC 9110 §11.4',
    checks: ['rfc9110-11.4-unauthorized', 'rfc9110-11.4-proxy'],
    says: 'A request without credentials gets a challenge with a 403.',
    why: 'Clients answer a challenge that comes with 401 or 407. After a 403 they do not ask for credentials, but give up.',
    mend: 'Send 401 where credentials are missing, and 407 as a proxy; 403 where those that came do not suffice.',
    on: { codes: [403] },
    find: ({ request, response }) => {
      // a cookie may be what it knows the client by
      if (!request || !response || !request.lacks('cookie')) return
      if (response.has('www-authenticate') && request.lacks('authorization')) return response.start
      return response.has('proxy-authenticate') && request.lacks('proxy-authorization') && response.start
    },
    passes: [
      // the token came, and does not reach so far (RFC 6750 §3.1)
      `> GET /orders HTTP/1.1
       > Host: erp.example
       > Authorization: Bearer abc
       < HTTP/1.1 403 Forbidden
       < WWW-Authenticate: Bearer error="insufficient_scope", scope="orders"`,
      `> GET /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 403 Forbidden`,
    ],
    fails: [
      `> GET /orders HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 403 Forbidden
       < WWW-Authenticate: Bearer realm="orders"`,
    ],
  },
]
