import type { Requirement } from './requirement.ts'

/** RFC 2774: the extension framework, 510. */
export const rfc2774: readonly Requirement[] = [
  {
    id: 'rfc2774-5.1-claim',
    level: 'MUST NOT',
    binds: 'server',
    section: 'RFC 2774 §5.1',
    words:
      'A server MUST NOT claim that it fulfilled a request with mandatory extensions unless it understood and obeyed each of them.',
    codes: ['2xx'],
    fields: ['Man', 'C-Man'],
    seen: 'never',
    why: 'Whether an extension was obeyed takes knowledge of that extension.',
  },
  {
    id: 'rfc2774-5.1-ext',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 2774 §5.1',
    words: 'A server that fulfilled a mandatory extension declared end to end MUST send Ext.',
    codes: ['2xx'],
    fields: ['Ext', 'Man'],
    seen: 'exchange',
  },
  {
    id: 'rfc2774-7-repeat',
    level: 'MAY',
    binds: 'client',
    section: 'RFC 2774 §7',
    words:
      'A client MAY repeat a request that got a 510, if what the answer tells of extensions gives it reason to think that it can meet the policy.',
    codes: [510],
    fields: [],
    seen: 'sequence',
  },
  {
    id: 'rfc2774-7-present',
    level: 'MAY',
    binds: 'client',
    section: 'RFC 2774 §7',
    words: 'A client that cannot meet the policy behind a 510 MAY show its content to the user.',
    codes: [510],
    fields: [],
    seen: 'code',
    why: "What reaches the user's eyes does not cross the wire.",
  },
]
