const refused = 'That a client asked again may have reasons that no message shows, above all that its user wanted it.'
const inside = 'What a recipient makes of the field happens inside it.'

const leave = 'It gives leave, which no exchange can break.'
const reading =
  'How a recipient reads the value shows only in what it does later, for which there may be other reasons.'
const behind = 'It shows only on both sides of the intermediary or cache, and an exchange has one side.'

/**
 * What no exchange shows for certain of the documents about links, structured fields, caches and proxies, and of what
 * RFC 9110 says about values.
 */
export const fieldValuesUnchecked = {
  'rfc8246-2-fresh': refused,
  'rfc8246-2-stale': refused,
  'rfc8246-2-arguments': inside,
  'rfc8246-2.1-proxies': 'Whether the proxy had a fresh answer, and asked again, shows only behind it.',
  'rfc8246-3-insecure': refused,
  'rfc8246-3-length': refused,
  'rfc8288-2.1.1-prefix': 'Whether a URI stands for a relation of the registry is known to its owner alone.',
  'rfc9209-2-origin': 'Who made the field does not show: a gateway looks like the origin server from outside.',
  'rfc9209-2.1.1-status': 'An error in Proxy-Status may go with an answer that the intermediary did not make itself.',
  'rfc9651-4.2-ignore': inside,
  'rfc9651-4.2-malformed': inside,
  'rfc9110-5.6.7-accept': reading,
  'rfc9110-5.6.7-two-digits': reading,
  'rfc9110-6.5.1-merge': behind,
  'rfc9110-6.6.1-replace': leave,
  'rfc9110-6.6.1-request': leave,
  'rfc9110-7.6.3-proxy': behind,
  'rfc9110-7.6.3-gateway': behind,
  'rfc9110-7.6.3-gateway-response': leave,
  'rfc9110-7.6.3-pseudonym': leave,
  'rfc9110-7.6.3-comment': leave,
  'rfc9110-7.6.3-uncomment': leave,
  'rfc9110-7.6.3-firewall': 'Whether a name in Via is that of a host behind a firewall is known to its owner alone.',
  'rfc9110-7.6.3-firewall-pseudonym': 'Whether a host stands behind a firewall is known to its owner alone.',
  'rfc9110-7.6.3-combine': leave,
  'rfc9110-7.6.3-combine-strangers': behind,
  'rfc9110-7.6.3-combine-protocols': behind,
  'rfc9110-8.3.1-parameters': leave,
  'rfc9110-8.4-unsupported': leave,
  'rfc9110-8.4.1.1-x-compress': reading,
  'rfc9110-8.4.1.3-x-gzip': reading,
  'rfc9110-8.5-several': leave,
  'rfc9110-8.5-any-type': leave,
  'rfc9110-8.7-request': 'What an origin server stores of a request, and as what, shows only inside it.',
  'rfc9110-8.7-request-semantics': 'What a request would have done without the field does not show.',
  'rfc9110-8.8.3-trailer': leave,
  'rfc9110-10.2.4-send': leave,
  'rfc9110-10.2.4-detail': 'How much detail is needless is for a reader to judge.',
  'rfc9110-12.1-preferences': leave,
  'rfc9110-12.5.1-q-anywhere': reading,
  'rfc9110-12.5.2-weight': leave,
  'rfc9110-12.5.3-weight': leave,
  'rfc9110-12.5.5-asterisk': behind,
  'rfc9110-12.5.5-reuse':
    'A recording does not show which stored answer was used, nor whether all requests went through the same cache.',
}
