import type { Requirement } from './requirement.ts'

/** RFC 2518: 102, which RFC 4918 left out and the registry kept. */
export const rfc2518: readonly Requirement[] = [
  {
    id: 'rfc2518-10.1-only-slow',
    level: 'SHOULD',
    binds: 'server',
    section: 'RFC 2518 §10.1',
    words: 'A server SHOULD send a 102 only where it can reasonably expect the request to take long.',
    codes: [102],
    fields: [],
    seen: 'never',
    why: 'What the server expects is known to the server alone.',
  },
  {
    id: 'rfc2518-10.1-after-20-seconds',
    level: 'SHOULD',
    binds: 'server',
    section: 'RFC 2518 §10.1',
    words:
      'A server SHOULD send a 102 when a method takes it longer than 20 seconds, a round figure that is offered as guidance.',
    codes: [102],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc2518-10.1-final',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 2518 §10.1',
    words: 'A server MUST send a final answer once the request that got a 102 is done.',
    codes: [102],
    fields: [],
    seen: 'exchange',
  },
]
