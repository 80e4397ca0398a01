import { numbered, only11, ordinary, origin, server, since11, unframed } from './base.ts'

/** RFC 9110 §15.2: interim answers, sent before the final one; never to an HTTP/1.0 client, never with content. */
export const interim = {
  ...ordinary,
  class: 'informational',
  content: 'forbidden',
  senders: server,
  fields: unframed,
  action: 'keep waiting',
  versions: since11,
} as const

export const informational = /* @__PURE__ */ numbered({
  100: {
    ...interim,
    phrase: 'Continue',
    section: 'RFC 9110 §15.2.1',
    turn: 'client',
    action: 'send content',
  },
  101: {
    ...interim,
    phrase: 'Switching Protocols',
    section: 'RFC 9110 §15.2.2',
    fields: { ...unframed, Upgrade: 'must', Connection: 'must' },
    connection: 'switched',
    action: 'switch protocol',
    versions: only11,
  },
  102: { ...interim, phrase: 'Processing', section: 'RFC 2518 §10.1' },
  103: {
    ...interim,
    phrase: 'Early Hints',
    section: 'RFC 8297 §2',
    fields: { ...unframed, Link: 'may' },
    action: 'preload',
  },
  104: {
    ...interim,
    phrase: 'Upload Resumption Supported',
    section: 'draft-ietf-httpbis-resumable-upload §5',
    standing: 'temporary',
    senders: origin,
    fields: {
      ...unframed,
      Location: 'may',
      // While it is a draft (its appendix B).
      'Upload-Draft-Interop-Version': 'must',
      'Upload-Limit': 'may',
      'Upload-Offset': 'may',
    },
    action: 'resume upload',
  },
})
