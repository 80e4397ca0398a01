import { visible } from '../../syntax/index.ts'
import { answered, asked } from '../examples.ts'
import type { Rule } from '../rule.ts'
import { isInTheClear, isText } from '../sides.ts'
import { attributeOf, cookiesAtFault, isDeletion } from './cookies.ts'

const known = new Set([
  'expires',
  'max-age',
  'domain',
  'path',
  'secure',
  'httponly',
  'samesite',
  'partitioned',
  'priority',
  'version',
  'comment',
])
const on = { response: ['Set-Cookie'] } as const

/** What browsers make of the attributes of cookies, and Cookie, which brings them back (RFC 6265 §5). */
export const cookieAttributes: readonly Rule[] = [
  {
    id: 'cookie-same-site-none',
    level: 'warning',
    section: 'draft-ietf-httpbis-rfc6265bis §5.7',
    checks: [],
    says: 'A cookie with SameSite=None lacks Secure.',
    why: 'Browsers drop it, so it comes back neither from other sites nor from this one.',
    mend: 'Add Secure, or use SameSite=Lax.',
    on: { ...on, alone: true },
    find: seen =>
      cookiesAtFault(
        seen,
        cookie =>
          attributeOf(cookie, 'samesite')?.value?.toLowerCase() === 'none' &&
          !attributeOf(cookie, 'secure') &&
          'has SameSite=None without Secure',
      ),
    passes: [answered('Set-Cookie: a=1; SameSite=None; Secure'), answered('Set-Cookie: a=1; SameSite=Lax')],
    fails: [answered('Set-Cookie: a=1; samesite=none')],
  },
  {
    id: 'cookie-same-site-unknown',
    level: 'warning',
    section: 'draft-ietf-httpbis-rfc6265bis §4.1.2',
    checks: [],
    says: 'SameSite of a cookie is none of Strict, Lax and None.',
    why: 'Browsers take an unknown value for their default, which is Lax in some and None in others.',
    mend: 'Send SameSite=Strict, SameSite=Lax, or SameSite=None with Secure.',
    on: { ...on, alone: true },
    find: seen =>
      cookiesAtFault(seen, cookie => {
        const site = attributeOf(cookie, 'samesite')
        return site && !/^(?:strict|lax|none)$/i.test(site.value ?? '') && 'has an unknown SameSite'
      }),
    passes: [answered('Set-Cookie: a=1; SameSite=strict')],
    fails: [answered('Set-Cookie: a=1; SameSite'), answered('Set-Cookie: a=1; SameSite=Always')],
  },
  {
    id: 'cookie-domain',
    level: 'warning',
    section: 'RFC 6265 §4.1.2.3',
    checks: [],
    says: 'Domain of a cookie is no domain.',
    why: 'No host matches a Domain with a scheme, a port or a path, so user agents drop the cookie.',
    mend: 'Name a domain alone, or leave Domain out to keep the cookie to this host.',
    on: { ...on, alone: true },
    find: seen =>
      cookiesAtFault(
        seen,
        cookie =>
          /[:/\s,]/.test(attributeOf(cookie, 'domain')?.value?.replace(/,[ \t].*/s, '') ?? '') &&
          'has a Domain that is none',
      ),
    passes: [answered('Set-Cookie: a=1; Domain=.erp.example'), answered('Set-Cookie: a=1; Domain=')],
    fails: [
      answered('Set-Cookie: a=1; Domain=https://erp.example'),
      answered('Set-Cookie: a=1; Domain=erp.example:8080'),
    ],
  },
  {
    id: 'cookie-attribute-unknown',
    level: 'hint',
    section: 'RFC 6265 §5.2',
    checks: [],
    says: 'A cookie has an attribute that nobody knows.',
    why: 'User agents ignore it. Often a name is misspelled, and the protection that was meant is not there.',
    mend: 'Spell it as HttpOnly, Secure, SameSite, Path, Domain, Max-Age or Expires.',
    on: { ...on, alone: true },
    find: seen =>
      cookiesAtFault(seen, ({ attributes }) => {
        const other = attributes.find(({ name }) => !known.has(name) && !name.includes(','))
        return other && `has the attribute ${visible(other.name.slice(0, 40))}, which nobody knows`
      }),
    passes: [answered('Set-Cookie: a=1; PARTITIONED; priority=High; Version=1')],
    fails: [answered('Set-Cookie: a=1; Http-Only'), answered('Set-Cookie: a=1; MaxAge=60')],
  },
  {
    id: 'cookie-too-large',
    level: 'warning',
    section: 'RFC 6265 §6.1',
    checks: [],
    says: 'A cookie is larger than 4096 octets.',
    why: 'Browsers drop what is larger, so the cookie never comes back; and every request would carry it.',
    mend: 'Keep the data on the server, and only a key to it in the cookie.',
    on: { ...on, alone: true },
    find: seen =>
      cookiesAtFault(seen, ({ name = '', value }) => name.length + value.length > 4096 && 'is larger than 4096 octets'),
    passes: [answered(`Set-Cookie: a=${'b'.repeat(4095)}; Path=/`)],
    fails: [answered(`Set-Cookie: a=${'b'.repeat(4096)}`)],
  },
  {
    id: 'cookie-not-secure',
    level: 'warning',
    section: 'RFC 6265 §8.3',
    checks: ['rfc6265-8.3-secure'],
    says: 'A cookie that is set over TLS lacks Secure.',
    why: 'The browser also sends it over plain http, where everybody on the way can read it.',
    mend: 'Add Secure.',
    on,
    find: seen =>
      seen.exchange.secure === true &&
      cookiesAtFault(seen, cookie => !attributeOf(cookie, 'secure') && !isDeletion(cookie) && 'lacks Secure'),
    passes: [
      { response: 'HTTP/1.1 200 OK\r\nSet-Cookie: a=1; secure\r\n\r\n', secure: true },
      { response: 'HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\n\r\n' },
      // one that is taken away holds nothing to be read
      { response: 'HTTP/1.1 200 OK\r\nSet-Cookie: a=deleted; Max-Age=0\r\n\r\n', secure: true },
    ],
    fails: [{ response: 'HTTP/1.1 200 OK\r\nSet-Cookie: a=1; HttpOnly\r\n\r\n', secure: true }],
  },
  {
    id: 'cookie-secure-in-the-clear',
    level: 'hint',
    section: 'draft-ietf-httpbis-rfc6265bis §5.7',
    checks: [],
    says: 'A cookie with Secure is set over plain http.',
    why: 'Browsers do not take a Secure cookie from an answer that could have been forged on its way.',
    mend: 'Set it in an answer over https.',
    on,
    find: seen =>
      isInTheClear(seen) &&
      cookiesAtFault(seen, cookie => attributeOf(cookie, 'secure') && 'has Secure, over plain http'),
    passes: [
      {
        request: 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Secure\r\n\r\n',
        secure: false,
      },
    ],
    fails: [
      {
        request: 'GET / HTTP/1.1\r\nHost: erp.example\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Secure\r\n\r\n',
        secure: false,
      },
    ],
  },
  {
    id: 'cookie-string-malformed',
    level: 'error',
    section: 'RFC 6265 §5.4',
    checks: ['rfc6265-5.4-string'],
    says: 'Cookie is not built as user agents build it.',
    why: 'Cookies stand there as pairs with a semicolon and one space between them. Servers split at exactly that, and lose what stands otherwise.',
    mend: 'Write Cookie: a=1; b=2, without attributes and without a semicolon at the end.',
    on: { request: ['Cookie'] },
    find: ({ request }) =>
      request &&
      isText(request) &&
      !request.seen.joined &&
      /^;|;(?! )|; (?=[; ]|$)/.test(request.value('cookie') ?? '') &&
      request.field('cookie'),
    passes: [asked('Cookie: a=1; b=2'), asked('Cookie: a=; b="x y,z"'), asked('Cookie: nameless')],
    fails: [asked('Cookie: a=1;b=2'), asked('Cookie: a=1; b=2;'), asked('Cookie: ; a=1')],
  },
]
