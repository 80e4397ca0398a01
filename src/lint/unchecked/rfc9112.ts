const leave = 'It gives leave, which no exchange can break.'
const sides = 'It shows only on both sides of the recipient, and an exchange has one side.'
const limit = 'What a server is willing to parse is known to itself alone.'

/** What no exchange shows for certain of the text and the framing of HTTP/1.1. */
export const rfc9112Unchecked = {
  'rfc9112-2.2-bare-cr': sides,
  'rfc9112-2.2-leading-space': sides,
  'rfc9112-2.2-not-http': 'Octets that are no message are no request, and so no exchange is there to judge.',
  'rfc9112-3-method-too-long': limit,
  'rfc9112-3-target-too-long': limit,
  'rfc9112-5.2-folded-request': sides,
  'rfc9112-5.2-folded-answer': sides,
  'rfc9112-6.1-not-modified': leave,
  'rfc9112-6.1-unknown-coding':
    'Which transfer codings a server understands does not show; a 400 may have another cause.',
  'rfc9112-6.1-both': leave,
  'rfc9112-6.3-length-answer': sides,
  'rfc9112-6.3-length-user-agent': 'What a user agent drops leaves no mark on the wire.',
  'rfc9112-6.3-length-required': leave,
  'rfc9112-8-incomplete': leave,
  'rfc9112-9.3-close': 'Whether a server supports persistent connections does not show: it may close any of them.',
  'rfc9112-9.3-read': 'How much of a request was read is known to the server alone.',
  'rfc9112-9.5-cease': 'When each octet was sent is not recorded.',
}
