import type { Requirement } from './requirement.ts'

/** RFC 9110 §2 and §3: who conforms, how defensively a recipient parses, and what a connection does not tell. */
export const rfc9110Conformance: readonly Requirement[] = [
  {
    id: 'rfc9110-2.2-grammar',
    level: 'MUST NOT',
    binds: 'sender',
    section: 'RFC 9110 §2.2',
    words: 'A sender MUST NOT make protocol elements that do not fit their grammar.',
    codes: [],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc9110-2.2-role',
    level: 'MUST NOT',
    binds: 'sender',
    section: 'RFC 9110 §2.2',
    words:
      'A sender MUST NOT use, in a message, elements or forms of syntax that are kept for another role than the one it has in it.',
    codes: [],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc9110-2.2-workarounds',
    level: 'MAY',
    binds: 'recipient',
    section: 'RFC 9110 §2.2',
    words:
      'A recipient MAY work around the faults of other implementations, as long as it does so towards those implementations alone.',
    codes: [],
    fields: [],
    seen: 'sequence',
  },
  {
    id: 'rfc9110-2.3-defensively',
    level: 'SHOULD',
    binds: 'recipient',
    section: 'RFC 9110 §2.3',
    words:
      'A recipient SHOULD parse what it gets defensively, counting little on it to fit its grammar or a buffer of reasonable size.',
    codes: [],
    fields: [],
    seen: 'code',
    why: 'How warily a parser is written shows only in its code.',
  },
  {
    id: 'rfc9110-2.3-own-lengths',
    level: 'MUST',
    binds: 'recipient',
    section: 'RFC 9110 §2.3',
    words:
      'A recipient MUST be able to handle elements at least as long as those of the same kind that it makes itself in other messages.',
    codes: [],
    fields: [],
    seen: 'sequence',
  },
  {
    id: 'rfc9110-2.4-semantics',
    level: 'MUST',
    binds: 'recipient',
    section: 'RFC 9110 §2.4',
    words:
      'A recipient MUST take an element for what RFC 9110 and its extensions say it means, unless it has learned or was told that this sender means it wrongly.',
    codes: [],
    fields: [],
    seen: 'code',
    why: 'What a recipient knows of a sender, and takes its words for, stays inside it.',
  },
  {
    id: 'rfc9110-2.4-recover',
    level: 'MAY',
    binds: 'recipient',
    section: 'RFC 9110 §2.4',
    words: 'A recipient MAY try to get something usable out of an invalid construct, where nothing else is laid down.',
    codes: [],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc9110-3.3-one-connection',
    level: 'MUST NOT',
    binds: 'server',
    section: 'RFC 9110 §3.3',
    words:
      'A server MUST NOT take two requests on one connection for those of the same user agent, unless the connection is secured and belongs to that agent alone.',
    codes: [],
    fields: [],
    seen: 'sequence',
  },
  {
    id: 'rfc9110-3.8-cache',
    level: 'MAY',
    binds: 'recipient',
    section: 'RFC 9110 §3.8',
    words: 'A client or server MAY employ a cache, except while it acts as a tunnel.',
    codes: [],
    fields: [],
    seen: 'sequence',
  },
]
