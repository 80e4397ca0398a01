import type { Prose } from './prose.ts'

export const prose415: Prose = {
  code: 415,
  summary: 'The content of the request is in a format or coding that this resource does not take.',
  standard:
    'The origin server will not serve the request because the format of its content is unsupported for this method at this target resource. The fault may lie in `Content-Type`, in `Content-Encoding`, or in what the data turn out to be on inspection. Where a content coding is the cause, `Accept-Encoding` in the answer ought to list the codings that would do; where the media type is, `Accept` may list the types. An answer whose cause is not a coding must leave `Accept-Encoding` out.',
  plain:
    'You sent something in a format that the server cannot read here, for example a picture where it wants a PDF, or a spreadsheet where it wants plain text. Save your file in one of the formats that the page lists and send it again.',
  practice:
    'Judge `Content-Type` and `Content-Encoding` before you parse anything. Say what you would take: `Accept` with the media types, `Accept-Post` or `Accept-Patch` by method, and `Accept-Encoding` only where the coding is at fault, since it tells the two cases apart. Support may differ by method: PATCH takes a patch format, PUT the item itself.\n\nCompare media types without regard to case, and read parameters apart: `application/json; charset=utf-8` is JSON. Content without `Content-Type` may be refused too; say so in the detail. A file that claims to be JSON and does not parse is `400`, for the type was fine. This code is about what comes in; a caller who wants an output format you lack gets `406`.',
  retry:
    'Yes, with any method, once the content is converted to a type listed in `Accept`, or sent without its coding if `Accept-Encoding` shows that the coding was the cause. Never as it was.',
  symptoms: [
    'content type not supported',
    'wrong content-type header',
    'json not accepted',
    'missing content-type application/json',
    'application/x-www-form-urlencoded not supported',
    'file format not supported',
    'gzip request not accepted',
    'patch format not supported',
  ],
  steps: {
    user: [
      'Read which formats the page takes and export your file to one of them from the program that made it; changing the file name alone does not convert it.',
      'Open the file with the program it belongs to: if that fails, the file is not what its name says.',
      'If a form without any file brings this up, tell the operator the page and the button, for the page itself sends the wrong format.',
    ],
    developer: [
      'Print the `Content-Type` that leaves your client, for example with `curl -v -H "Content-Type: application/json" --data @order.json`; curl alone sends a form type with `--data`.',
      'Compare it with `Accept`, `Accept-Post` or `Accept-Patch` in the answer and convert to one of those.',
      'If the answer has `Accept-Encoding`, send the content again without compression or with a listed coding.',
      'For PATCH use a patch type such as `application/merge-patch+json` instead of `application/json`.',
    ],
    operator: [
      'Send the same request to the origin and through the proxy and compare `Content-Type` and `Content-Encoding` as they arrive: some proxies drop or rewrite them.',
      'After an update of the framework, compare the list of parsers it has loaded with the types that clients send according to the log.',
      'If clients compress what they send, check that the server is set to decompress requests and not just to compress answers.',
    ],
  },
  fields: {
    'Accept-Encoding':
      'Owed when the content coding is the cause: the codings that would have been taken, or an empty value for none. With any other cause it must not be sent.',
    Accept: 'Sent when the media type is the cause: the types that this method takes at this target resource.',
    'Accept-Post': 'May be sent where POST is supported: the media types that it takes here.',
    'Accept-Patch': 'Sent after a PATCH in an unsupported patch format: the formats that can be used instead.',
  },
  confused: [
    {
      code: 406,
      difference: 'Not Acceptable is about what the client wants back. This one is about what the client sent.',
    },
    {
      code: 400,
      difference: 'The type is one that is taken, and the content breaks its syntax: that is Bad Request.',
    },
    {
      code: 422,
      difference: 'The type is taken and the syntax is right, and what it says cannot be done: Unprocessable Content.',
    },
    { code: 405, difference: 'There the method itself is unknown to the resource, whatever the format.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced.' },
    { year: 2010, document: 'RFC 5789', note: 'Defines PATCH, and `Accept-Patch` for an unsupported patch format.' },
    { year: 2014, document: 'RFC 7231', note: 'Names content codings and inspection of the data among the causes.' },
    { year: 2015, document: 'RFC 7694', note: '`Accept-Encoding` in the answer where a coding is the cause.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition; `Accept` in the answer became part of it.' },
  ],
  examples: [
    {
      about: 'An order arrives as CSV where only JSON is taken',
      messages: [
        {
          from: 'client',
          lines: ['POST /orders HTTP/1.1', 'Host: erp.example', 'Content-Type: text/csv; charset=utf-8'],
          content: 'customer,part,quantity\n18,4711,3\n',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 415 Unsupported Media Type',
            'Date: Sat, 21 Nov 2026 12:00:00 GMT',
            'Accept: application/json',
            'Accept-Post: application/json',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Unsupported Media Type","status":415,"detail":"Orders are taken as application/json. To send many as CSV, use POST /imports."}',
        },
      ],
    },
    {
      about: 'The type is right and the compression is not',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /imports HTTP/1.1',
            'Host: erp.example',
            'Content-Type: text/csv; charset=utf-8',
            'Content-Encoding: br',
            'Content-Length: 48211',
            'Expect: 100-continue',
          ],
          note: 'The client holds its content back.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 415 Unsupported Media Type',
            'Date: Sat, 21 Nov 2026 12:01:00 GMT',
            'Accept-Encoding: gzip',
            'Connection: close',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Unsupported Media Type","status":415,"detail":"Imports are decompressed from gzip only. Send this one with gzip or uncompressed."}',
          note: 'The server closes the connection.',
        },
      ],
    },
  ],
}
