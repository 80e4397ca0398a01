const leave = 'It gives leave, which no exchange can break.'
const stored = 'What a cache has stored, and whether an answer comes from there, does not show in the exchange.'
const decoding =
  'It shows only in the octets of the deltas, which are applied to a version that the exchange does not have.'
const both = 'It takes the answer without the delta, or that on the other side of the proxy, to compare.'

/** What no exchange shows for certain of RFC 3229 (instance manipulations and deltas). */
export const rfc3229Unchecked = {
  'rfc3229-10.3-delta-base': leave,
  'rfc3229-10.4.1-store': leave,
  'rfc3229-10.4.1-update': leave,
  'rfc3229-10.5.1-add': leave,
  'rfc3229-10.5.2-cache': stored,
  'rfc3229-10.5.3-not-acceptable':
    'A server that does not know A-IM passes over it, and looks like one that breaks this.',
  'rfc3229-10.5.3-independent':
    'What the server would have done without the delta shows in no answer that has the delta.',
  'rfc3229-10.6-as-200': leave,
  'rfc3229-10.6-as-200-rules': stored,
  'rfc3229-10.6-as-206': leave,
  'rfc3229-10.6-as-206-rules': stored,
  'rfc3229-10.6-as-226': leave,
  'rfc3229-10.6-unknown': 'Which manipulations a cache knows is known to the cache alone.',
  'rfc3229-10.6-if-none-match': stored,
  'rfc3229-10.7.1-prefix': both,
  'rfc3229-10.7.2-forward': both,
  'rfc3229-10.8.2-others': stored,
  'rfc3229-10.10-one-coding': decoding,
  'rfc3229-10.10-delta-first': decoding,
  'rfc3229-10.10-range-first': decoding,
}
