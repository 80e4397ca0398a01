import { answered, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'

/** Fields that are withdrawn, obsolete, or were never more than one vendor's, and what has their place. */
const obsolete: Readonly<Record<string, string>> = {
  'Content-MD5': 'was withdrawn; Content-Digest has its place (RFC 9530)',
  Cookie2: 'is obsolete (RFC 6265)',
  Digest: 'is obsolete; Repr-Digest has its place (RFC 9530)',
  'Expect-CT': 'is obsolete: browsers demand Certificate Transparency without it (RFC 9163)',
  'Feature-Policy': 'is obsolete; Permissions-Policy has its place, in another syntax',
  'HTTP2-Settings': 'was withdrawn with the upgrade to HTTP/2 (RFC 9113 §3.1)',
  P3P: 'is obsolete: no browser reads it',
  'Proxy-Connection': 'was never defined; Connection is meant (RFC 9112 §C.2.2)',
  'Public-Key-Pins': 'is obsolete: no browser reads it, and it could lock a site out (RFC 7469)',
  'Public-Key-Pins-Report-Only': 'is obsolete: no browser reads it (RFC 7469)',
  'Set-Cookie2': 'is obsolete; Set-Cookie has its place (RFC 6265)',
  'Want-Digest': 'is obsolete; Want-Repr-Digest has its place (RFC 9530)',
  Warning: 'is obsolete: nobody sends or reads it (RFC 9111 §5.5)',
  'X-Content-Security-Policy': 'is obsolete; Content-Security-Policy has its place',
  'X-WebKit-CSP': 'is obsolete; Content-Security-Policy has its place',
  'X-XSS-Protection': 'is obsolete: browsers have no such filter, and the old ones opened holes',
}
const names = Object.keys(obsolete)
const byName = new Map(names.map(name => [name.toLowerCase(), name]))

function found(message: Message | undefined): Mark[] | undefined {
  let marks: Mark[] | undefined
  for (const key of message?.names ?? []) {
    const name = byName.get(key)
    if (!message || name === undefined) continue
    marks ??= []
    marks.push({ at: message.field(name), says: `${name} ${obsolete[name]}.` })
  }
  return marks
}

const old = {
  level: 'hint',
  section: 'RFC 9110 §16.3',
  checks: [],
  says: 'A field is obsolete.',
  why: 'It costs octets in each message and does nothing, or not what people think it does.',
  mend: 'Leave the field out, or send what has its place.',
} as const

/** Fields that have had their day. */
export const obsoleteFields: readonly Rule[] = [
  {
    ...old,
    id: 'field-obsolete',
    on: { response: names, alone: true },
    find: ({ response }) =>
      // a site that turns the filter off does what is right for old browsers
      found(response)?.filter(({ says }) => !/^X-XSS/.test(says ?? '') || response?.value('X-XSS-Protection') !== '0'),
    passes: [
      answered('Content-Digest: sha-256=:AAAA:', 'Permissions-Policy: geolocation=()', 'X-Frame-Options: DENY'),
      answered('X-XSS-Protection: 0'),
    ],
    fails: [answered('X-XSS-Protection: 1; mode=block'), answered('Content-MD5: Q2hlY2sgSW50ZWdyaXR5IQ==')],
  },
  {
    ...old,
    id: 'request-field-obsolete',
    on: { request: names, alone: true },
    find: ({ request }) => found(request),
    passes: [asked('Want-Repr-Digest: sha-256=1')],
    fails: [asked('Want-Digest: sha-256'), asked('Proxy-Connection: keep-alive')],
  },
  {
    id: 'pragma-in-answer',
    level: 'hint',
    section: 'RFC 9111 §5.4',
    checks: [],
    says: 'Pragma in an answer has no meaning.',
    why: 'It was defined for requests to caches of HTTP/1.0, and what it does in an answer was never said. Caches go by Cache-Control.',
    mend: 'Leave Pragma out; Cache-Control: no-store or no-cache says what is meant.',
    on: { response: ['Pragma'], alone: true },
    find: ({ response }) => response?.field('Pragma'),
    passes: [answered('Cache-Control: no-cache')],
    fails: [answered('Cache-Control: no-cache', 'Pragma: no-cache')],
  },
]
