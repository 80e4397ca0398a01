import type { Requirement } from './requirement.ts'

/** RFC 9110 §8.8: when an answer has a modification date or an entity tag, and what they may say. */
export const rfc9110Validators: readonly Requirement[] = [
  {
    id: 'rfc9110-8.8.1-weak',
    level: 'SHOULD',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.1',
    words:
      'An origin server SHOULD change a weak entity tag when it no longer accepts the representations before in place of the current one.',
    codes: [],
    fields: ['ETag'],
    seen: 'never',
    why: 'What the server accepts in place of what is known to the server alone.',
  },
  {
    id: 'rfc9110-8.8.2.1-send',
    level: 'SHOULD',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.2.1',
    words:
      'An origin server SHOULD send Last-Modified for each selected representation whose last change it can date sensibly and consistently.',
    codes: [],
    fields: ['Last-Modified'],
    seen: 'never',
    why: 'What the server can find out about its resource is known to the server alone.',
  },
  {
    id: 'rfc9110-8.8.2.1-near',
    level: 'SHOULD',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.2.1',
    words:
      'An origin server SHOULD find out the Last-Modified of a representation as near as it can to the time at which it makes the Date of its answer.',
    codes: [],
    fields: ['Last-Modified', 'Date'],
    seen: 'code',
    why: 'When a value was found out shows only in the code.',
  },
  {
    id: 'rfc9110-8.8.2.1-future',
    level: 'MUST NOT',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.2.1',
    words: 'An origin server with a clock MUST NOT send a Last-Modified that is later than the Date of the answer.',
    codes: [],
    fields: ['Last-Modified', 'Date'],
    seen: 'exchange',
  },
  {
    id: 'rfc9110-8.8.2.1-replace',
    level: 'MUST',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.2.1',
    words:
      'An origin server whose data date the last change in the future MUST send the date of the message in its place.',
    codes: [],
    fields: ['Last-Modified', 'Date'],
    seen: 'exchange',
    why: 'Only a date that was sent as it is shows.',
  },
  {
    id: 'rfc9110-8.8.2.1-no-clock',
    level: 'MUST NOT',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.2.1',
    words:
      'An origin server without a clock MUST NOT send Last-Modified, unless another system gave the resource that date.',
    codes: [],
    fields: ['Last-Modified'],
    seen: 'never',
    why: 'Whether the server has a clock cannot be seen from outside.',
  },
  {
    id: 'rfc9110-8.8.3-weak',
    level: 'MUST',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.3',
    words:
      'An origin server MUST put W/ before an entity tag that it does not make as a strong validator has to be made.',
    codes: [],
    fields: ['ETag'],
    seen: 'sequence',
  },
  {
    id: 'rfc9110-8.8.3-trailer',
    level: 'MAY',
    binds: 'sender',
    section: 'RFC 9110 §8.8.3',
    words: 'A sender MAY send ETag as a trailer.',
    codes: [],
    fields: ['ETag'],
    seen: 'exchange',
  },
  {
    id: 'rfc9110-8.8.3.1-send',
    level: 'SHOULD',
    binds: 'origin server',
    section: 'RFC 9110 §8.8.3.1',
    words:
      'An origin server SHOULD send ETag for each selected representation whose changes it can detect sensibly and consistently.',
    codes: [],
    fields: ['ETag'],
    seen: 'never',
    why: 'What the server can find out about its resource is known to the server alone.',
  },
]
