import type { Prose } from './prose.ts'

export const prose510: Prose = {
  code: 510,
  summary: 'The request lacks an HTTP extension that access to this resource calls for; an obsolete experiment.',
  standard:
    'Under the HTTP Extension Framework a request declares the extensions it uses, and a resource may make access depend on them. The code says that this policy was not met, or that a declared mandatory extension is unknown to the server. The answer should give everything that a client needs in order to issue the extended request; how it says so was left open. A client that can meet the policy may try once more with the change; another shows the content to its user. RFC 2774 is Historic now, and the registry marks the code as obsoleted.',
  plain:
    'The server wants your program to use an add-on to the web protocol that it did not mention. The idea was an experiment around the year 2000 and has been given up. If you see this number today, some software uses it in its own way, and its documentation has to tell you more.',
  practice:
    "Do not build on it. Nothing in today's clients, proxies or libraries knows how to declare an extension that way, and the framework was withdrawn. The need behind it has current answers: `428` where a condition is missing, `426` where another protocol is, `417` for an expectation, `415` for a media type, and otherwise `400` with a problem type that names what is wanted.\n\nIf an old interface makes you send it, name the extension by its identifier in the problem document and say how to declare it. Retry middleware treats any 5xx as a passing fault, though here the request is what has to change; that alone is a reason to choose a 4xx.",
  retry:
    'Not as it is. Once more after the request declares the extension that the answer names, if your client can do so.',
  symptoms: [
    'not extended error',
    'extension required in request',
    'http extension framework',
    'm-get mandatory extension header',
    'further extensions to the request are required',
    'nonstandard 5xx from api gateway',
  ],
  steps: {
    user: [
      'Update the program that shows the error; a newer edition may declare what the server asks for.',
      'If it stays, send the maker of the program the text of the error page, which names the missing extension.',
    ],
    developer: [
      'Read the content of the answer for the identifier of the extension and look it up in the documentation of that API.',
      'If it follows RFC 2774, declare it in `Man` or `Opt` and put `M-` before the method when it is mandatory.',
      'Take the code out of your retry list: the same request gets the same answer.',
    ],
    operator: [
      'Search configuration and code for the number: it is set by hand somewhere, as no current server sends it by default.',
      'Replace it with `428`, `426` or `400` and a problem type of your own, and announce the change to your clients.',
    ],
  },
  fields: {},
  confused: [
    { code: 428, difference: 'Precondition Required: what is missing is a condition such as `If-Match`.' },
    {
      code: 426,
      difference: 'Upgrade Required: what is missing is another protocol, not an addition to this one.',
    },
    { code: 417, difference: 'Expectation Failed: the client demanded something in `Expect`, and the server cannot.' },
    { code: 501, difference: 'The server lacks a function. Here the request lacks one, says the server.' },
  ],
  history: [
    { year: 2000, document: 'RFC 2774', note: 'Introduced as Not Extended, in an experimental document.' },
    {
      year: 2021,
      document: 'IESG status change',
      note: 'RFC 2774 became Historic; the registry marks the entry as obsoleted.',
    },
  ],
  examples: [
    {
      about: 'An old ledger interface asks for an extension that the request does not declare',
      messages: [
        { from: 'client', lines: ['GET /ledger/2026-11 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 510 Not Extended',
            'Date: Sat, 21 Nov 2026 12:03:15 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept, Man',
          ],
          content:
            '{"type":"https://erp.example/problems/extension-needed","title":"An extension is needed","status":510,"detail":"Declare the extension https://erp.example/ext/audit in the field Man and send the request as M-GET.","extension":"https://erp.example/ext/audit"}',
        },
      ],
    },
  ],
}
