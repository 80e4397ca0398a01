import type { Requirement } from './requirement.ts'

/** What RFC 9651 demands of structured fields, as far as one exchange shows it. */
export const rfc9651: readonly Requirement[] = [
  {
    id: 'rfc9651-3.1.2-true',
    level: 'MUST',
    binds: 'sender',
    section: 'RFC 9651 §3.1.2',
    words: 'A sender MUST leave out the value of a parameter of a structured field that is true.',
    codes: [],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc9651-3.2-true',
    level: 'MUST',
    binds: 'sender',
    section: 'RFC 9651 §3.2',
    words: 'A sender MUST leave out the value of a member of a dictionary that is true.',
    codes: [],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc9651-4.1.8-pad-bits',
    level: 'SHOULD',
    binds: 'sender',
    section: 'RFC 9651 §4.1.8',
    words: 'A sender SHOULD set the pad bits of a byte sequence to zero.',
    codes: [],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc9651-4.2-ignore',
    level: 'MUST',
    binds: 'recipient',
    section: 'RFC 9651 §4.2',
    words:
      'A recipient that does not take the whole message as malformed MUST ignore the entire value of a structured field that fails to parse.',
    codes: [],
    fields: [],
    seen: 'exchange',
    why: 'One exchange shows the value that fails, and only at times what its recipient made of it.',
  },
  {
    id: 'rfc9651-4.2-malformed',
    level: 'MUST',
    binds: 'recipient',
    section: 'RFC 9651 §4.2',
    words:
      'A recipient that does not ignore a structured field that fails to parse MUST take the whole message as malformed.',
    codes: [],
    fields: [],
    seen: 'exchange',
    why: 'One exchange shows the value that fails, and only at times what its recipient made of it.',
  },
]
