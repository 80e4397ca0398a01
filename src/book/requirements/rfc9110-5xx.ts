import type { Requirement } from './requirement.ts'

/** RFC 9110 §15.6: answers that say the server erred. */
export const rfc9110ServerError: readonly Requirement[] = [
  {
    id: 'rfc9110-15.6-explain',
    level: 'SHOULD',
    binds: 'server',
    section: 'RFC 9110 §15.6',
    words:
      'A server SHOULD explain a 5xx in its content, and say there whether the condition will pass or last, except in answer to HEAD.',
    codes: ['5xx'],
    fields: [],
    seen: 'exchange',
    why: 'An exchange shows whether content came; whether it explains is for a reader to judge.',
    guaranteed: true,
  },
  {
    id: 'rfc9110-15.6-display',
    level: 'SHOULD',
    binds: 'user agent',
    section: 'RFC 9110 §15.6',
    words: 'A user agent SHOULD show its user the content of a 5xx.',
    codes: ['5xx'],
    fields: [],
    seen: 'code',
    why: "What reaches the user's eyes does not cross the wire.",
  },
  {
    id: 'rfc9110-15.6.4-retry-after',
    level: 'MAY',
    binds: 'server',
    section: 'RFC 9110 §15.6.4',
    words: 'A server MAY send Retry-After with a 503, to say how long a client does well to wait.',
    codes: [503],
    fields: ['Retry-After'],
    seen: 'exchange',
  },
  {
    id: 'rfc9110-15.6.6-versions',
    level: 'SHOULD',
    binds: 'server',
    section: 'RFC 9110 §15.6.6',
    words:
      'A server SHOULD say in the content of a 505 why it does not support that version, and which protocols it does support.',
    codes: [505],
    fields: [],
    seen: 'exchange',
    guaranteed: true,
  },
]
