import type { Prose } from './prose.ts'

export const prose406: Prose = {
  code: 406,
  summary: 'No representation fits what the client says it accepts, and the server sends no other.',
  standard:
    'None of the current representations of the target resource suits the preferences in the request, such as `Accept`, `Accept-Language` and `Accept-Encoding`, and the server does not want to fall back on one that misses them. The content ought to list what there is and the URI of each, so that a person or a program can choose. A user agent may choose without asking, though no standard says how. Disregarding the preferences and sending something else is allowed as well.',
  plain:
    'The site has what you asked for, but not in a form that your program says it can take: not in that file format, that language or that compression. A browser takes nearly anything, so people meet this mostly with apps, scripts and download tools.',
  practice:
    'Send it when a client asks for a media type that you do not make, and getting another would do harm: a program that wants CSV should not be handed HTML. List every type on offer with its address. Add `Vary` with the fields you chose by, or a cache may repeat the refusal to others.\n\nBe lenient where the reader can cope: send a default for an unknown language, and send content without coding rather than refuse over `Accept-Encoding`. A missing `Accept` field means anything goes. Do not refuse over the format of your own error documents. Do not use it for content that the client sent; that is `415`. Check the preferences before you act, or a POST is carried out and then refused.',
  retry:
    'Not as it is. Choose a form from the list, change `Accept` or use the address given there, and send the request again.',
  symptoms: [
    'no acceptable representation',
    'could not find acceptable representation',
    'accept field rejected',
    'unsupported response format',
    'api returns html instead of json',
    'language not available',
    'mod_security blocks request',
    'client does not accept media type',
  ],
  steps: {
    user: [
      'Open the address in an ordinary browser instead of the app or tool you used.',
      'Choose one of the forms that the message lists, if it lists any.',
      'Put a second, widely used language such as English on the language list of your browser.',
    ],
    developer: [
      'Print the `Accept`, `Accept-Language` and `Accept-Encoding` fields your client really sends; libraries add their own.',
      'Send the request with `curl -H "Accept: */*"` and read `Content-Type` in the answer: that is a form you can have.',
      'Add a fallback with a lower weight, as in `Accept: text/csv, application/json;q=0.5`.',
      'Look for a weight of zero or a misspelt type, such as `application-json`, or a version parameter that is no longer offered.',
    ],
    operator: [
      'Find out who refused: some application firewalls send this code for requests they distrust. Their log names the rule.',
      'Check that no proxy or network function removes or rewrites the `Accept` field on the way.',
      'Compare the media types that the release offers with those that clients asked for last week, by the log.',
    ],
  },
  fields: {
    Vary: 'Owed where a cache could store the answer: the request fields by which the server chose, as in `Accept` or `Accept, Accept-Language`.',
  },
  confused: [
    { code: 415, difference: 'About the content that the client sent. `406` is about the form it wants back.' },
    { code: 300, difference: 'Several forms would do and the client is to choose. With `406` none does.' },
    { code: 404, difference: 'There is nothing in any form. With `406` there is something, in other forms.' },
    { code: 400, difference: 'The `Accept` field itself cannot be read. With `406` it was read and cannot be met.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1.' },
    { year: 2014, document: 'RFC 7231', note: 'Defined by the unwillingness to send a default representation.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A spreadsheet is asked for, and there are only JSON and CSV',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /parts HTTP/1.1',
            'Host: erp.example',
            'Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 406 Not Acceptable',
            'Date: Sat, 21 Nov 2026 12:00:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Not Acceptable","status":406,"detail":"The list of parts exists as JSON and as CSV.","available":[{"type":"application/json","href":"/parts.json"},{"type":"text/csv","href":"/parts.csv"}]}',
        },
      ],
    },
  ],
}
