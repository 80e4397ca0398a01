import type { Requirement } from './requirement.ts'

/** RFC 7725: legal obstacles, 451. */
export const rfc7725: readonly Requirement[] = [
  {
    id: 'rfc7725-3-explain',
    level: 'SHOULD',
    binds: 'server',
    section: 'RFC 7725 §3',
    words:
      'A server SHOULD explain the legal demand in the content of a 451: who makes it, under which law, and whom and what it covers.',
    codes: [451],
    fields: [],
    seen: 'exchange',
    why: 'An exchange shows whether content came; whether it explains is for a reader to judge.',
  },
  {
    id: 'rfc7725-4-blocked-by',
    level: 'SHOULD',
    binds: 'server',
    section: 'RFC 7725 §4',
    words: 'A party that blocks access and answers 451 SHOULD name itself by a URI in a Link field.',
    codes: [451],
    fields: ['Link'],
    seen: 'exchange',
  },
  {
    id: 'rfc7725-4-relation',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 7725 §4',
    words: 'A Link that names who blocks MUST have the relation blocked-by.',
    codes: [451],
    fields: ['Link'],
    seen: 'exchange',
  },
]
