const leave = 'It gives leave, which no exchange can break.'
const sides = 'It shows only on both sides of the intermediary, and an exchange has one side.'
const reading =
  'How a recipient reads the value shows only in what it does later, for which there may be other reasons.'
const conforming = 'Which versions somebody conforms to does not show; what breaks the one in use, other rules tell.'

/** What no exchange shows for certain of RFC 9110 about conformance, values, versions and what is left. */
export const rfc9110RestUnchecked = {
  'rfc9110-2.2-workarounds': leave,
  'rfc9110-2.3-own-lengths':
    'Why a recipient refused something long does not show, and one recording seldom has both sides of its talks.',
  'rfc9110-2.4-recover': leave,
  'rfc9110-3.3-one-connection':
    'On which connection a request came, and whom a server takes for its sender, does not show.',
  'rfc9110-3.8-cache': leave,
  'rfc9110-5.1-unknown-forward': sides,
  'rfc9110-5.1-unknown-ignore': 'Which fields a recipient knows is known to itself alone.',
  'rfc9110-5.3-combine': leave,
  'rfc9110-5.3-order': sides,
  'rfc9110-5.3-wait': 'It is about who waits for whom, and an exchange does not tell when each octet came.',
  'rfc9110-5.5-white-space': reading,
  'rfc9110-5.5-line-breaks':
    'A server that took such a request may have put spaces in their place, which does not show.',
  'rfc9110-5.5-controls': leave,
  'rfc9110-5.6.1.2-skip': reading,
  'rfc9110-5.6.1.2-accept': reading,
  'rfc9110-5.6.3-ows-none':
    'A filter on the way may have written spaces over what was there, which the standard lets it do.',
  'rfc9110-5.6.3-replace': leave,
  'rfc9110-5.6.3-bws-parse': reading,
  'rfc9110-5.6.3-bws-remove': leave,
  'rfc9110-5.6.4-unquote': reading,
  'rfc9110-6.2-highest-request': conforming,
  'rfc9110-6.2-request': conforming,
  'rfc9110-6.2-lower-request': leave,
  'rfc9110-6.2-highest-response':
    'A server may answer in HTTP/1.0 where it suspects that the client handles HTTP/1.1 wrongly.',
  'rfc9110-6.2-response': conforming,
  'rfc9110-7.7-domain': leave,
  'rfc9110-7.7-host': sides,
  'rfc9110-7.7-path': sides,
  'rfc9110-7.7-fields': sides,
  'rfc9110-9.3.1-reuse': leave,
  'rfc9110-9.3.2-omit': leave,
  'rfc9110-9.3.2-reuse': leave,
  'rfc9110-9.3.4-unknown':
    'Which fields a server knows, and may store with the resource, is known to the server alone.',
  'rfc9110-9.3.4-post':
    'That Location of a 201 names another URI may mean a version that the PUT made besides its target.',
  'rfc9110-10.1.2-access': 'Where two requests differ in From alone, the rights may have changed between them.',
  'rfc9110-13.1.1-intermediary': leave,
  'rfc9110-13.1.4-intermediary': leave,
}
