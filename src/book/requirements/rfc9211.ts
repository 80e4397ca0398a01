import type { Requirement } from './requirement.ts'

/** What RFC 9211 demands of Cache-Status, as far as one exchange shows it. */
export const rfc9211: readonly Requirement[] = [
  {
    id: 'rfc9211-2-member',
    level: 'MUST',
    binds: 'cache',
    section: 'RFC 9211 §2',
    words: 'A cache MUST identify itself in Cache-Status by a string or a token.',
    codes: [],
    fields: ['Cache-Status'],
    seen: 'exchange',
  },
]
