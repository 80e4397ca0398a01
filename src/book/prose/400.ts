import type { Prose } from './prose.ts'

export const prose400: Prose = {
  code: 400,
  summary: 'The server takes the request to be faulty and does not process it.',
  standard:
    'The server regards the request as faulty on the side of the client and processes none of it. The fault may lie in the syntax, in the framing of the content or in misleading routing. HTTP/1.1 demands this code for a missing, repeated or invalid `Host` field, for white space between a field name and its colon, and for an invalid `Content-Length`; after a framing fault the connection has to be closed as well. A client that meets an unknown 4xx code treats it as this one.',
  plain:
    'The site could not make sense of what your browser or app sent: a damaged link, a form with something unreadable in it, or a cookie gone bad. Sending the very same thing again gives the very same answer. Something in it has to change first.',
  practice:
    'Send it when the request cannot be read: JSON that does not parse, an unknown or malformed query parameter, a path segment that is not a number where one is due. Say where the fault is (line and column, or the name of the parameter) and what was expected. List all faults at once if you can find them all.\n\nUse the more exact code where there is one: `422` for content that parses but breaks the rules, `415` for a wrong media type, `401` for missing credentials, `404` for an unknown item, `413`, `414` and `431` for sizes, `411` for a missing length. A common mistake is `400` for everything, including faults of your own; a bug in the server is a `500`.',
  retry: 'Not as it is: the same octets get the same answer. Send a corrected request as soon as you have one.',
  symptoms: [
    'malformed request',
    'invalid json',
    'unexpected end of json input',
    'invalid host',
    'cookie too large or corrupt',
    'unknown query parameter',
    'plain http request sent to https port',
    'missing required parameter',
  ],
  steps: {
    user: [
      'Look at the address for stray characters such as a lone `%`, a space or a cut-off end, and type it anew.',
      'Delete the cookies and stored data of this one site, then open it again.',
      'Fill in the form again by hand instead of pasting, above all dates and numbers.',
      'Try a second browser. If it fails there too, send the owner of the site the address, the time and the text of the error.',
    ],
    developer: [
      'Read the whole content of the answer: `curl -i` prints it, many client libraries hide it behind an exception.',
      'Run the exact octets you send through a JSON parser; look for a trailing comma, single quotes or a missing bracket.',
      'Encode every query value with `encodeURIComponent` or `URLSearchParams` and compare the result with what was sent.',
      'Halve the request (fewer fields, fewer members) until it passes; the fault is in the part taken out last.',
    ],
    operator: [
      'Find out who answered: a `400` from a proxy or load balancer leaves no line in the log of the application behind it.',
      'Check that no proxy sends a second `Host` field, and that TLS and plain ports are not swapped.',
      'Write the reason of each rejection to the log, with the client version, and see whether the faults began with a release.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 422,
      difference: 'The content is read without trouble and its values break a rule: `422`. It cannot be read: `400`.',
    },
    {
      code: 404,
      difference:
        'The request is well formed and its target is not there. A faulty target is `400`, an empty one `404`.',
    },
    {
      code: 415,
      difference:
        'The server does not take this media type at all. If it does, and the content is not valid in it: `400`.',
    },
    {
      code: 500,
      difference: 'The fault is in the server. A crash over odd input is `500` until the input is checked.',
    },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named Bad request, for bad syntax or an impossible request.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0: malformed syntax.' },
    { year: 1997, document: 'RFC 2068', note: 'Demanded of HTTP/1.1 servers when a request has no Host field.' },
    {
      year: 2014,
      document: 'RFC 7231',
      note: 'Widened from malformed syntax to anything that the server takes to be an error of the client.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'JSON that ends too early',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /orders HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'Content-Type: application/json',
          ],
          content: '{"customer":17,"lines":[{"part":4711,"quantity":2}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 400 Bad Request',
            'Date: Sat, 21 Nov 2026 09:02:11 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Bad Request","status":400,"detail":"The JSON ends after character 50, while the array in /lines is still open."}',
        },
      ],
    },
    {
      about: 'A query parameter that the list of parts does not know',
      messages: [
        {
          from: 'client',
          lines: ['GET /parts?colour=red HTTP/1.1', 'Host: erp.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 400 Bad Request',
            'Date: Sat, 21 Nov 2026 09:03:40 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/unknown-parameter","title":"Unknown query parameter","status":400,"detail":"The list of parts has no parameter colour. It knows name, group, limit and after.","parameter":"colour"}',
        },
      ],
    },
  ],
}
