/** What no exchange shows for certain of RFC 9457 (problem documents). */
export const rfc9457Unchecked = {
  'rfc9457-3.1.1-documentation':
    'It takes a request to the type URI; a judge looks at what was exchanged, and asks nobody.',
  'rfc9457-3.1.1-fetch': 'A request for a type URI does not tell whether a developer wanted it.',
  'rfc9457-4-html': 'It takes a request to the type URI; a judge looks at what was exchanged, and asks nobody.',
  'rfc9457-4.2.1-translate': 'It gives leave, which no exchange can break.',
}
