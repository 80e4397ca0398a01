import type { Requirement } from './requirement.ts'

/** RFC 9110 §11: where credentials may go, whatever the status code. */
export const rfc9110Authentication: readonly Requirement[] = [
  {
    id: 'rfc9110-11.5-reuse',
    level: 'MAY',
    binds: 'user agent',
    section: 'RFC 9110 §11.5',
    words:
      'A user agent whose credentials were accepted MAY send them with all other requests in the same protection space, for as long as scheme, parameters and user allow.',
    codes: [],
    fields: ['Authorization'],
    seen: 'sequence',
  },
  {
    id: 'rfc9110-11.6.2-proxy',
    level: 'MUST NOT',
    binds: 'proxy',
    section: 'RFC 9110 §11.6.2',
    words: 'A proxy MUST NOT change Authorization in a request that it passes on.',
    codes: [],
    fields: ['Authorization'],
    seen: 'sequence',
  },
  {
    id: 'rfc9110-11.7.2-relay',
    level: 'MAY',
    binds: 'proxy',
    section: 'RFC 9110 §11.7.2',
    words:
      'A proxy MAY hand the credentials of a client on to the next proxy, if that is how the proxies authenticate a request together.',
    codes: [],
    fields: ['Proxy-Authorization'],
    seen: 'sequence',
  },
]
