import type { Requirement } from './requirement.ts'

/** RFC 2295: transparent negotiation, 300 and 506. */
export const rfc2295: readonly Requirement[] = [
  {
    id: 'rfc2295-8.5-tcn',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 2295 §8.5',
    words:
      'A server MUST send TCN, with the type of the response, in each 2xx and 3xx other than 304 of a resource that negotiates transparently.',
    codes: ['2xx', '3xx'],
    fields: ['TCN'],
    seen: 'sequence',
  },
  {
    id: 'rfc2295-8.5-not-modified',
    level: 'MAY',
    binds: 'server',
    section: 'RFC 2295 §8.5',
    words: 'A server MAY send TCN with a 304 of a resource that negotiates transparently.',
    codes: [304],
    fields: ['TCN'],
    seen: 'exchange',
  },
  {
    id: 'rfc2295-8.5-others',
    level: 'MUST NOT',
    binds: 'server',
    section: 'RFC 2295 §8.5',
    words: 'A server MUST NOT send TCN for a resource that does not negotiate transparently.',
    codes: ['any'],
    fields: ['TCN'],
    seen: 'never',
    why: 'Whether a resource negotiates transparently is how the server set it up; TCN itself is the sign.',
  },
  {
    id: 'rfc2295-10-shorten',
    level: 'MAY',
    binds: 'server',
    section: 'RFC 2295 §10',
    words:
      'A server MAY shorten a response of transparent negotiation to a 304 or a 206, as the conditions and ranges of the request ask.',
    codes: [206, 304],
    fields: ['If-None-Match', 'If-Range'],
    seen: 'sequence',
  },
  {
    id: 'rfc2295-10.1-list',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 2295 §10.1',
    words:
      'A server MUST send with a list response, best a 300, a TCN that says list, Alternates, Vary and, unless it answers HEAD, content to choose from by hand.',
    codes: [300],
    fields: ['TCN', 'Alternates', 'Vary'],
    seen: 'exchange',
  },
  {
    id: 'rfc2295-10.2-also-negotiates',
    level: 'SHOULD',
    binds: 'origin server',
    section: 'RFC 2295 §10.2',
    words:
      'An origin server SHOULD answer 506 when the variant that it chose has a TCN field itself, and so is no end point of the negotiation.',
    codes: [506],
    fields: ['TCN'],
    seen: 'never',
    why: 'The answer of the variant is made and looked at inside the server.',
  },
]
