import type { Prose } from './prose.ts'

export const prose300: Prose = {
  code: 300,
  summary: 'The resource comes in several forms, each at its own URI, and the client is to pick one.',
  standard:
    'The target resource has several representations, and each has a more specific URI of its own. Instead of deciding, the server tells the client what there is and leaves the choice to it: reactive negotiation. Unless the request was HEAD, the content should list the alternatives with their URIs and what sets them apart, in any format that the client can be expected to read. A server with a favourite should name it in `Location`, and the client may go there unasked. Caches may guess a lifetime for the answer.',
  plain:
    'What you asked for exists in more than one form, perhaps in two languages or as a document and as a table. The server did not choose for you. It sent a list; open the entry that suits you. Nothing is broken.',
  practice:
    'Use it where the client has to choose and cannot say so beforehand: a delivery note as PDF or as label data, an order in two archived editions. If the request states a preference and you can meet it, answer `200` for the best match. If none of the forms fits what the client accepts, that is `406`.\n\nGive each form its own URI. List them in the content in a format that your clients parse, and repeat the list as `Link` with `rel="alternate"`, `type` and `hreflang`. Add `Location` only for a true favourite: many clients follow it without a look at the list, others never do. Add `Vary` when request fields influence whether you ask. Most APIs do better with proactive negotiation and a stated default.',
  retry: 'There is nothing to repeat: the same request brings the same list. Request one of the URIs in it instead.',
  symptoms: [
    'several representations to choose from',
    'server returns a list of alternatives',
    'apache multispelling several similar documents',
    'redirect with more than one location',
    'content negotiation list of variants',
    'client does not follow list of choices',
  ],
  steps: {
    user: [
      'Pick the entry in the list that fits you, for instance by language or file type, and open it.',
      'Bookmark the address of the entry that you picked, so that you are not asked again.',
    ],
    developer: [
      'Print the content and the `Link` fields of the answer: the URIs of the alternatives are there.',
      'Send `Accept` or `Accept-Language` with a clear preference and see whether the server then answers `200`.',
      'Decide in code what to do without `Location`: offer the choices to the caller, do not fail with a parse error.',
    ],
    operator: [
      'On Apache httpd look for `CheckSpelling On` (mod_speling) and `Options MultiViews`: both send this code when several files match.',
      'Set a default form for requests that state no preference, if your clients cannot choose.',
      'Check with `curl -si` that every URI in the list answers `200`.',
    ],
  },
  fields: {
    Location: 'Owed when the server prefers one of the choices: the URI of that one. Left out when all are equal.',
    Link: 'Optional: one link with `rel="alternate"` for each choice, so that a program can read the list whatever the content is.',
  },
  confused: [
    {
      code: 406,
      difference:
        'With `406` none of the forms fits what the client accepts. With `300` several do, and the client is asked.',
    },
    {
      code: 303,
      difference: 'See Other names one other resource to fetch. Multiple Choices offers several forms of this one.',
    },
    {
      code: 302,
      difference: 'Found gives one place to go to for now. There is nothing to choose.',
    },
    {
      code: 506,
      difference: '`506` is a fault in the server: the chosen form is itself set up to be negotiated.',
    },
  ],
  history: [
    { year: 1996, document: 'RFC 1945', note: 'Listed for HTTP/1.0, which itself made no use of it.' },
    { year: 1997, document: 'RFC 2068', note: 'Became the answer of agent-driven negotiation, later called reactive.' },
    {
      year: 1998,
      document: 'RFC 2295',
      note: 'Transparent content negotiation, an experiment, put a machine-readable list in `Alternates`.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Suggests `Link` with `alternate` for the list.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A delivery note in two forms, and the client has no preference',
      messages: [
        {
          from: 'client',
          lines: ['GET /shipments/4411/note HTTP/1.1', 'Host: erp.example', 'Accept: */*'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 300 Multiple Choices',
            'Date: Sat, 21 Nov 2026 08:15:00 GMT',
            'Location: /shipments/4411/note.pdf',
            'Link: </shipments/4411/note.pdf>; rel="alternate"; type="application/pdf", </shipments/4411/note.csv>; rel="alternate"; type="text/csv"',
            'Vary: Accept',
            'Cache-Control: max-age=3600',
            'Content-Type: application/json',
          ],
          content:
            '{"choices":[{"href":"/shipments/4411/note.pdf","type":"application/pdf"},{"href":"/shipments/4411/note.csv","type":"text/csv"}]}',
        },
        {
          from: 'client',
          lines: ['GET /shipments/4411/note.csv HTTP/1.1', 'Host: erp.example', 'Accept: text/csv'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 08:15:02 GMT',
            'ETag: "note-4411-2"',
            'Content-Type: text/csv; charset=utf-8',
          ],
          content: 'part,quantity\n1001,4\n1002,12\n',
        },
      ],
    },
  ],
}
