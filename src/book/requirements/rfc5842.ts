import type { Requirement } from './requirement.ts'

/** RFC 5842: bindings, 208 and 508. */
export const rfc5842: readonly Requirement[] = [
  {
    id: 'rfc5842-4-bind',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 5842 §4',
    words:
      'A server MUST answer a BIND that succeeds with 201 if the binding is new, and with 200 or 204 if it replaced one.',
    codes: [200, 201, 204],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc5842-5-unbind',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 5842 §5',
    words: 'A server MUST answer an UNBIND that succeeds with 200 or 204.',
    codes: [200, 204],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc5842-6-rebind',
    level: 'MUST',
    binds: 'server',
    section: 'RFC 5842 §6',
    words:
      'A server MUST answer a REBIND that succeeds with 201 if the binding is new, and with 200 or 204 if it replaced one.',
    codes: [200, 201, 204],
    fields: [],
    seen: 'exchange',
  },
  {
    id: 'rfc5842-7.1-unsignalled',
    level: 'SHOULD NOT',
    binds: 'server',
    section: 'RFC 5842 §7.1',
    words:
      'A server SHOULD NOT use 208 unless the client said by its DAV field that it knows bindings; a loop is then a 508.',
    codes: [208, 508],
    fields: ['DAV'],
    seen: 'exchange',
  },
  {
    id: 'rfc5842-8.2-signal',
    level: 'SHOULD',
    binds: 'client',
    section: 'RFC 5842 §8.2',
    words: 'A client that knows bindings SHOULD say so with bind in its DAV field.',
    codes: [208],
    fields: ['DAV'],
    seen: 'exchange',
  },
  {
    id: 'rfc5842-8.2-understand',
    level: 'MUST',
    binds: 'client',
    section: 'RFC 5842 §8.2',
    words: 'A client that sends bind in its DAV field MUST understand 208.',
    codes: [208],
    fields: ['DAV'],
    seen: 'code',
    why: 'What a client understands shows in its code and its tests.',
  },
]
