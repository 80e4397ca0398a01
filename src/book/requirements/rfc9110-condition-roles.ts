import type { Requirement } from './requirement.ts'

/** RFC 9110 §13.1: who may pass preconditions over, and whose clock their dates are read by. */
export const rfc9110ConditionRoles: readonly Requirement[] = [
  {
    id: 'rfc9110-13.1.1-intermediary',
    level: 'MAY',
    binds: 'intermediary',
    section: 'RFC 9110 §13.1.1',
    words: 'A cache or intermediary MAY ignore If-Match.',
    codes: [412],
    fields: ['If-Match'],
    seen: 'sequence',
  },
  {
    id: 'rfc9110-13.1.3-clock',
    level: 'MUST',
    binds: 'recipient',
    section: 'RFC 9110 §13.1.3',
    words: 'A recipient MUST read the date in If-Modified-Since by the clock of the origin server.',
    codes: [304],
    fields: ['If-Modified-Since'],
    seen: 'code',
    why: 'By which clock a date is read shows only in the code.',
  },
  {
    id: 'rfc9110-13.1.4-clock',
    level: 'MUST',
    binds: 'recipient',
    section: 'RFC 9110 §13.1.4',
    words: 'A recipient MUST read the date in If-Unmodified-Since by the clock of the origin server.',
    codes: [412],
    fields: ['If-Unmodified-Since'],
    seen: 'code',
    why: 'By which clock a date is read shows only in the code.',
  },
  {
    id: 'rfc9110-13.1.4-intermediary',
    level: 'MAY',
    binds: 'intermediary',
    section: 'RFC 9110 §13.1.4',
    words: 'A cache or intermediary MAY ignore If-Unmodified-Since.',
    codes: [412],
    fields: ['If-Unmodified-Since'],
    seen: 'sequence',
  },
]
