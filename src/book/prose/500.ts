import type { Prose } from './prose.ts'

export const prose500: Prose = {
  code: 500,
  summary: 'Something went wrong inside the server that it did not foresee.',
  standard:
    'The server met a condition that it had not foreseen, and for that reason could not carry out the request. It is the general code of its class: a recipient treats any unknown 5xx as this one. As with every error in the class, the answer is to explain what happened and whether it will last, except to a `HEAD`. The code itself leaves that open, and it makes no statement about whether the request took effect before the failure.',
  plain:
    'The site broke while it was dealing with what you asked. You did nothing wrong, and nothing you change on your side will mend it. It may work in a minute, or it may need someone at the site to repair it. What you sent may or may not have been saved.',
  practice:
    'Let it come only from faults: an exception nobody caught, a broken assumption, a failed query. Never choose it for something the client did; malformed content is `400`, a broken rule of the business is `422` or `409`. When a service you depend on is known to be down, `503` tells the client more.\n\nSend a problem document with a fixed sentence and an identifier, and write the same identifier to the log. Never send the message of the exception, a stack, an SQL statement or a file name: attackers read them and clients cannot use them. Roll back what was half done, so that a repeat is safe. A common mistake is a `200` whose content says that there was an error: caches, monitors and retries all believe the number.',
  retry:
    'A request with an idempotent method may go again after a growing pause, a few times at most. Do not repeat a `POST` by itself unless the server can recognise the duplicate.',
  symptoms: [
    'internal server error',
    'something went wrong',
    'unhandled exception',
    'nullpointerexception in api',
    'server crashed',
    'works locally but not in production',
    'white screen after deploy',
    'unexpected error occurred',
  ],
  steps: {
    user: [
      'Wait a minute and load the page again, once or twice.',
      'If you sent a form or an order, look in your list of orders before you send it again: it may have been saved.',
      'If it fails for longer, send the site the time, the address and the identifier shown on the error page.',
    ],
    developer: [
      'Take the identifier from the `instance` of the problem document and hand it to the operator of the API; they find the log entry by it.',
      'Repeat the request with `curl -i` and remove one member of the content at a time, until you know which value brings the fault.',
      'Retry only `GET`, `HEAD`, `PUT`, `DELETE` and other idempotent methods, with a growing, random pause and a limit.',
      'For a `POST`, ask with a `GET` whether the item exists before you send again.',
    ],
    operator: [
      'Search the log for the identifier or the time; read the first exception, not the last one.',
      'Compare the time of the first failure with the last deployment, migration or change of configuration, and roll that back if they match.',
      'Check what a process runs out of: disk, memory, file handles, database connections.',
      'Write a test that sends the failing request, then mend the code so that it answers with the 4xx or 2xx that is due.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 503,
      difference:
        'Service Unavailable is a state the server knows about and expects to end: overload, maintenance. Internal Server Error is a surprise.',
    },
    {
      code: 502,
      difference: 'Bad Gateway comes from a go-between that could not use the answer of a server behind it.',
    },
    {
      code: 400,
      difference:
        'If the same request would fail on a server without faults, the client is at fault and a 4xx code is due.',
    },
    { code: 501, difference: 'Not Implemented is no fault: the server lacks the function and says so on purpose.' },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Listed as Internal Error.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0, as Internal Server Error.' },
    { year: 1997, document: 'RFC 2068', note: 'In HTTP/1.1, unchanged.' },
    { year: 2014, document: 'RFC 7231', note: 'Same meaning, in new words.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A price calculation throws; the client learns an identifier and nothing else',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /orders HTTP/1.1',
            'Host: erp.example',
            'Content-Type: application/json',
            'Accept: application/json',
          ],
          content: '{"customer":311,"lines":[{"part":"A-4410","quantity":6}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 500 Internal Server Error',
            'Date: Sat, 21 Nov 2026 10:12:44 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Internal Server Error","status":500,"detail":"The server failed, and the order was not saved. The fault is in the log under the identifier below.","instance":"urn:uuid:6f1d3c52-8f0e-4a5b-9f57-21c0b7f2d914"}',
        },
      ],
    },
  ],
}
