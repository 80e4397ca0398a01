import { as200, numbered, ordinary, server, unframed } from './base.ts'

/** RFC 9110 §15.3: the request was received, understood and accepted. */
export const success = { ...ordinary, class: 'successful' } as const

export const successful = /* @__PURE__ */ numbered({
  200: {
    ...success,
    phrase: 'OK',
    section: 'RFC 9110 §15.3.1',
    senders: server,
    content: 'expected',
    fields: { ETag: 'should', 'Last-Modified': 'should' },
    caching: 'heuristic',
    essential: true,
  },
  201: {
    ...success,
    phrase: 'Created',
    section: 'RFC 9110 §15.3.2',
    fields: { Location: 'may', ETag: 'may', 'Last-Modified': 'may' },
    essential: true,
  },
  202: {
    ...success,
    phrase: 'Accepted',
    section: 'RFC 9110 §15.3.3',
    content: 'expected',
    fields: { Location: 'may', 'Retry-After': 'may' },
    condition: 'temporary',
    turn: 'server',
    wait: 'Retry-After',
    action: 'poll monitor',
  },
  203: {
    ...success,
    phrase: 'Non-Authoritative Information',
    section: 'RFC 9110 §15.3.4',
    senders: ['proxy', 'gateway'],
    caching: 'heuristic',
  },
  204: {
    ...success,
    phrase: 'No Content',
    section: 'RFC 9110 §15.3.5',
    content: 'forbidden',
    fields: { ...unframed, ETag: 'may' },
    caching: 'heuristic',
    essential: true,
  },
  205: {
    ...success,
    phrase: 'Reset Content',
    section: 'RFC 9110 §15.3.6',
    content: 'forbidden',
    action: 'reset form',
  },
  206: {
    ...success,
    phrase: 'Partial Content',
    section: 'RFC 9110 §15.3.7',
    senders: server,
    content: 'required',
    fields: {
      ...as200,
      // In each part, and not here, where the content is multipart/byteranges; no level says that.
      'Content-Range': 'must',
    },
    caching: 'heuristic',
    action: 'join parts',
  },
  207: {
    ...success,
    phrase: 'Multi-Status',
    section: 'RFC 4918 §11.1',
    content: 'required',
    fields: { 'Content-Type': 'should' },
    turn: 'client',
    action: 'read content',
  },
  208: {
    ...success,
    phrase: 'Already Reported',
    section: 'RFC 5842 §7.1',
    wire: false,
    action: 'read content',
  },
  226: {
    ...success,
    phrase: 'IM Used',
    section: 'RFC 3229 §10.4.1',
    content: 'required',
    fields: { IM: 'must', ETag: 'must', 'Delta-Base': 'may' },
    action: 'apply manipulation',
  },
})
