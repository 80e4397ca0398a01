import type { Prose } from './prose.ts'

export const prose408: Prose = {
  code: 408,
  summary: 'The request did not arrive whole in the time that the server was willing to wait.',
  standard:
    'The server waited as long as it meant to and still had only part of a request, or none. A client whose request is under way may send it again. Over HTTP/1.1 nobody can tell by then where one request stops and the next begins, so the repetition travels over a new connection, and a server that closes the old one announces it with `Connection: close`. HTTP/2 and HTTP/3 give up the one stream and have no such field.',
  plain:
    'The site waited for the rest of what your device was sending, and gave up. The cause is mostly a slow or broken connection, often during an upload. Nothing was lost on the site. Try again when the connection is better.',
  practice:
    'Send it when the fields or the content do not come in full within your limit, and over HTTP/1.1 close the connection. Set two limits: a short one for the fields, and one for the content that counts progress (octets a second) rather than total time, so that a large upload over a slow line still passes. Both keep attackers from holding connections open.\n\nDo not send it when your own work takes too long: a slow handler is `503`, a slow server behind you `504`. An idle connection without any request may be closed in silence; clients have been known to take an unexpected `408` for the answer to their next request. Start no work before the content is whole, so that a repetition does no harm.',
  retry:
    'Yes, for idempotent methods: at once, on a new connection. Repeat POST or PATCH only when you know that the server did nothing with the first attempt.',
  symptoms: [
    'upload times out',
    'server closed idle connection',
    'request took too long to send',
    'slow upload fails',
    'client did not send request in time',
    'slowloris protection',
    'body read timeout',
  ],
  steps: {
    user: [
      'Reload the page; for an upload, move closer to the access point or use a cable first.',
      'Send a large file in smaller parts, or make it smaller, for instance by saving a picture at a lower size.',
      'Pause other uploads and backups on the same line, then try again.',
    ],
    developer: [
      'Compare `Content-Length` with the octets really sent: a value that is too large leaves the server waiting for the rest.',
      'Make sure the request is ended (`req.end()` in Node) and that a stream used as content really finishes.',
      'Keep idle connections for less time than the server does, so that none dies just as you reuse it.',
      'Repeat GET, HEAD, PUT and DELETE once on a new connection; for POST send an idempotency key if the server knows it.',
    ],
    operator: [
      'Compare the limits along the way, as `client_header_timeout` and `client_body_timeout` in nginx or `RequestReadTimeout` in Apache.',
      'Group the log by client address: many slow requests from a few addresses are an attack, a few from many are poor lines.',
      'Measure the speed of refused uploads and set the limit on content below what honest clients reach.',
    ],
  },
  fields: {
    Connection:
      'Owed in HTTP/1.1 where the server closes the connection after the answer: `close`. Never sent in HTTP/2 or HTTP/3.',
  },
  confused: [
    { code: 504, difference: 'A gateway waited for the server behind it. With `408` a server waited for the client.' },
    { code: 503, difference: 'The request arrived whole and the server cannot deal with it now.' },
    { code: 499, difference: 'A log entry for a client that hung up while the server worked. It is never sent.' },
    { code: 425, difference: 'The request came before the handshake was finished: too soon, not too late.' },
  ],
  history: [
    {
      year: 1997,
      document: 'RFC 2068',
      note: 'Introduced with HTTP/1.1; the list of phrases spelt it Request Time-out.',
    },
    { year: 2014, document: 'RFC 7231', note: 'The server ought to send the connection option close.' },
    {
      year: 2022,
      document: 'RFC 9110',
      note: 'Current definition: a new connection where the old one is of no more use; close is left to RFC 9112.',
    },
  ],
  examples: [
    {
      about: 'The content of a PUT never comes; the client tries again on a new connection',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /shipments/5512/note HTTP/1.1',
            'Host: erp.example',
            'Content-Type: text/plain; charset=utf-8',
            'Content-Length: 31',
          ],
          note: 'None of the 31 octets arrives within the 20 seconds that the server waits.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 408 Request Timeout',
            'Date: Sat, 21 Nov 2026 13:40:20 GMT',
            'Connection: close',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Request Timeout","status":408,"detail":"31 octets of content were announced and none came within 20 seconds. Nothing was stored. Send the request again on a new connection."}',
          note: 'The server closes the connection.',
        },
        {
          from: 'client',
          lines: ['PUT /shipments/5512/note HTTP/1.1', 'Host: erp.example', 'Content-Type: text/plain; charset=utf-8'],
          content: 'Leave with the gate in Dock 4.\n',
          note: 'On a new connection.',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 204 No Content', 'Date: Sat, 21 Nov 2026 13:40:22 GMT', 'ETag: "2"'],
        },
      ],
    },
  ],
}
