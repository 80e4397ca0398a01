import { listed } from '../evidence.ts'
import {
  authorityFault,
  isTunnel,
  isWeb,
  missing,
  pseudoFault,
  pseudoOf,
  sectionOf,
  sectionsAtFault,
} from '../pseudo-fields.ts'
import type { Rule } from '../rule.ts'
import { isAccepted } from '../sides.ts'
import { wellInHttp2 } from './binary-versions.ts'

/** Pseudo-fields, which stand for the start line in HTTP/2 and HTTP/3 (RFC 9113 §8.3, RFC 9114 §4.3). */
export const pseudoFields: readonly Rule[] = [
  {
    id: 'pseudo-field-misused',
    level: 'error',
    section: 'RFC 9113 §8.3',
    checks: [
      'rfc9110-2.2-role',
      'rfc9113-8.3-others',
      'rfc9113-8.3-in-answers',
      'rfc9113-8.3-in-requests',
      'rfc9113-8.3-first',
      'rfc9113-8.3-once',
      'rfc9114-4.3-others',
      'rfc9114-4.3-in-answers',
      'rfc9114-4.3-in-requests',
      'rfc9114-4.3-first',
    ],
    says: 'A pseudo-field is unknown, in the wrong message, in the wrong place, or comes twice.',
    why: 'Pseudo-fields stand for the start line. A second one, or one where nobody looks for it, makes parties read two different requests.',
    mend: 'Write each pseudo-field of the version once, before all fields.',
    on: 'section',
    find: seen => sectionsAtFault(seen, pseudoFault),
    passes: [
      wellInHttp2,
      // a WebSocket over HTTP/2 (RFC 8441)
      `> CONNECT /chat HTTP/2
       > :method: CONNECT
       > :protocol: websocket
       > :scheme: https
       > :path: /chat
       > :authority: erp.example`,
    ],
    fails: [
      `> GET / HTTP/2
       > :method: GET
       > :version: 2`,
      `< HTTP/2 200
       < :status: 200
       < :path: /`,
      `< HTTP/2 200
       < date: x
       < :status: 200`,
      `> GET / HTTP/3
       > :method: GET
       > :method: POST`,
    ],
  },
  {
    id: 'pseudo-field-missing',
    level: 'error',
    section: 'RFC 9113 §8.3.1',
    checks: ['rfc9113-8.3.1-all', 'rfc9113-8.3.2-status', 'rfc9114-4.3.1-all', 'rfc9114-4.3.2-status'],
    says: 'A pseudo-field that every such message has is missing.',
    why: 'Without method, scheme and path nobody knows what is asked; without a status, what the answer is.',
    mend: 'Send :method, :scheme and :path with every request but CONNECT, and :status with every answer.',
    on: 'section',
    find: seen =>
      sectionsAtFault(seen, (section, isRequest) => {
        const names = missing(section, isRequest)
        return names.length > 0 ? `There is no ${listed(names)}` : undefined
      }),
    passes: [
      wellInHttp2,
      `> CONNECT erp.example:443 HTTP/2
       > :method: CONNECT
       > :authority: erp.example:443`,
    ],
    fails: [
      `> GET / HTTP/2
       > :method: GET
       > :scheme: https`,
    ],
  },
  {
    id: 'tunnel-pseudo-fields',
    level: 'error',
    section: 'RFC 9113 §8.5',
    checks: ['rfc9113-8.5-connect', 'rfc9114-4.4-connect'],
    says: 'A CONNECT of HTTP/2 or HTTP/3 has :scheme or :path.',
    why: 'A tunnel leads to a host and port alone; with a path, the request is malformed.',
    mend: 'Send :method and :authority alone, or :protocol as well for extended CONNECT.',
    on: { methods: ['CONNECT'] },
    find: ({ request }) => {
      const section = request && sectionOf(request)
      if (!section || !isTunnel(section)) return false
      return (pseudoOf(section, ':path') ?? pseudoOf(section, ':scheme')) !== undefined && request.head
    },
    passes: [
      `> CONNECT erp.example:443 HTTP/2
       > :method: CONNECT
       > :authority: erp.example:443`,
    ],
    fails: [
      `> CONNECT erp.example:443 HTTP/2
       > :method: CONNECT
       > :path: /
       > :authority: erp.example:443`,
    ],
  },
  {
    id: 'path-empty-in-http2',
    level: 'error',
    section: 'RFC 9113 §8.3.1',
    checks: ['rfc9113-8.3.1-path', 'rfc9113-8.3.1-path-slash', 'rfc9114-4.3.1-path', 'rfc9114-4.3.1-path-slash'],
    says: ':path is empty.',
    why: 'A path begins with a slash, also where the address has none; servers treat an empty one as malformed.',
    mend: 'Send :path as /.',
    on: 'section',
    find: ({ request }) => {
      const section = request && sectionOf(request)
      return section && isWeb(section) && pseudoOf(section, ':path') === '' && request.head
    },
    passes: [wellInHttp2],
    fails: [
      `> GET / HTTP/2
       > :method: GET
       > :scheme: https
       > :authority: a
       > :path:`,
    ],
  },
  {
    id: 'authority-in-http2',
    level: 'error',
    section: 'RFC 9113 §8.3.1',
    checks: [
      'rfc9113-8.3.1-userinfo',
      'rfc9113-8.3.1-host-differs',
      'rfc9114-4.3.1-userinfo',
      'rfc9114-4.3.1-host',
      'rfc9114-4.3.1-host-empty',
      'rfc9114-4.3.1-host-differs',
    ],
    says: 'The host of a request of HTTP/2 or HTTP/3 is missing, differs from Host, or has a user name.',
    why: 'One party goes by :authority and another by Host. Where they differ, a cache may store one site in the place of another.',
    mend: 'Send :authority with host and port, and no Host or the same one.',
    on: 'section',
    find: seen => sectionsAtFault(seen, (section, isRequest) => (isRequest ? authorityFault(section) : undefined)),
    passes: [
      wellInHttp2,
      // from HTTP/1.1, Host may come alone
      `> GET / HTTP/2
       > :method: GET
       > :scheme: https
       > :path: /
       > host: erp.example`,
    ],
    fails: [
      `> GET / HTTP/2
       > :method: GET
       > :scheme: https
       > :path: /
       > :authority: erp.example
       > host: other.example`,
      `> GET / HTTP/3
       > :method: GET
       > :scheme: https
       > :path: /
       > :authority: me@erp.example`,
    ],
  },
  {
    id: 'authority-in-http2-accepted',
    level: 'warning',
    section: 'RFC 9113 §8.3.1',
    checks: ['rfc9113-8.3.1-host-malformed'],
    says: 'A request whose Host differs from :authority was not refused.',
    why: 'One part of the server may go by the one, and another by the other: that mixes up sites.',
    mend: 'Treat the request as malformed, or answer 400.',
    on: 'section',
    find: seen => {
      const section = seen.request && sectionOf(seen.request)
      if (!section || !isAccepted(seen)) return false
      return authorityFault(section)?.startsWith('Host') && seen.response?.start
    },
    passes: [wellInHttp2],
    fails: [
      `> GET / HTTP/2
       > :method: GET
       > :scheme: https
       > :path: /
       > :authority: erp.example
       > host: other.example
       < HTTP/2 200`,
    ],
  },
]
