const sides = 'It shows only on both sides of the intermediary, and an exchange has one side.'
const later = 'The client may repeat later, or over a connection that nobody recorded.'

/** What no exchange shows for certain of RFC 8470 (early data). */
export const rfc8470Unchecked = {
  'rfc8470-3-all': 'A request without an answer may as well be one whose answer nobody recorded.',
  'rfc8470-4-retry': later,
  'rfc8470-5.1-add': sides,
  'rfc8470-5.1-keep': sides,
  'rfc8470-5.1-reject': 'What a server can safely handle, although it may be a replay, is known to the server alone.',
  'rfc8470-5.1-invalid':
    'What a server makes of the field shows in nothing that is certain: it may accept any request.',
  'rfc8470-5.2-retry': later,
  'rfc8470-5.2-forward': sides,
  'rfc8470-5.2-repeat': 'It gives leave, which no exchange can break.',
  'rfc8470-6.1-uncertain': 'What a gateway is sure of is known to the gateway alone.',
}
