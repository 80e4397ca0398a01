/** What no exchange shows for certain of cookies. */
export const rfc6265Unchecked = {
  'rfc6265-2.2-space': 'White space that is optional there does no harm, and a rule about it would only annoy.',
  'rfc6265bis-4.1.1-grammar': 'It is a draft, and browsers take what departs: cookie-malformed warns as RFC 6265 does.',
  'rfc6265bis-4.1.1-extension-space': 'White space around an attribute cannot be told from that between attributes.',
}
