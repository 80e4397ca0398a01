import type { Prose } from './prose.ts'

export const prose499: Prose = {
  code: 499,
  summary: 'A mark in the log of nginx: the client went away before the server could answer.',
  standard:
    'This number exists for logs. nginx writes it when the client closes the connection while the request is still being worked on, before any part of the response was sent, because HTTP has no status for a request that nobody waits for. It cannot reach the wire: the one it would be sent to is gone. Esri gives the same number to requests that lack a token, in most cases as a value inside the content of a `200`. A recipient that meets it as a real status handles it as `400`.',
  plain:
    'Someone stopped waiting: a visitor closed the tab or pressed stop, or a program ran out of patience. The server was still busy and noted that nobody was left to answer. A few of these are normal. Many of them mean that the server is slower than people or programs are willing to bear.',
  practice:
    'Record it, never send it. When the client disconnects, cancel what only it wanted: queries, calls to other services, the building of files. Do not cancel a write halfway; finish it or roll it back. Log how long the client waited: a cluster at 30 or 60 seconds is the timeout of a client or of a load balancer in front.\n\nThe client does not know whether the work was done, so give writes an idempotency key. If answers regularly take longer than callers wait, accept the job with `202` and let them poll. Do not borrow the number for "token missing", as Esri does: that is `401` with a challenge.',
  retry:
    'There is nothing to retry in the log entry. The client that left repeats by its own rules: safe requests freely, others only with a key against doing the work twice.',
  symptoms: [
    'client closed request',
    'client disconnected before response',
    'request cancelled by client timeout',
    'nginx log full of client closed connection',
    'upstream prematurely closed by client',
    'arcgis token required',
    'aborted ajax requests in access log',
  ],
  steps: {
    user: [
      'Wait longer before you press stop or reload: each reload starts the same slow work again.',
      'If the page never comes, ask for less at once (a shorter period, a smaller list) and tell the site what was slow, and when.',
    ],
    developer: [
      'Compare the timeout of your client with the time that the server needs; set it above the slowest normal answer.',
      'Look for requests that your own code aborts: a search at each key press, a page left while loading, a retry that cancels the first try.',
      'If the number stands inside JSON from an ArcGIS server, request a token from its `generateToken` resource and send it with the request.',
    ],
    operator: [
      'Group the entries by path and by time waited (`$request_time`): a sharp cluster shows a timeout in front of you, a long tail a slow upstream.',
      'Order the timeouts from the outside in: client longest, then load balancer, then nginx, then application.',
      'Decide with `proxy_ignore_client_abort` whether the upstream request is dropped or finished when a client leaves.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 408,
      difference: 'Request Timeout: the server gave up on a slow client. Here the client gave up on a slow server.',
    },
    {
      code: 504,
      difference:
        'Gateway Timeout: the gateway lost patience with its upstream and says so to a client that still waits.',
    },
    { code: 444, difference: 'There the server closed the connection on purpose; here the client did.' },
    { code: 401, difference: 'Esri means by this number what HTTP says with Unauthorized: credentials are needed.' },
  ],
  claims: [
    {
      owner: 'nginx',
      name: 'Client Closed Request',
      meaning: 'The client closed the connection before the server began its response. In the log alone.',
    },
    {
      owner: 'Esri',
      name: 'Token Required',
      meaning:
        'ArcGIS: the service needs a token and none was sent. Usually the code stands in the JSON content of a `200`, next to 498 for an invalid token.',
    },
  ],
  history: [
    {
      year: 2003,
      document: 'nginx 0.0.1, development version',
      note: 'In the source, for the log, since before the first public release.',
    },
    { year: 2006, document: 'nginx 0.4.3', note: 'No longer open to redirection with `error_page`.' },
  ],
  examples: [
    {
      about: 'A program waits 30 seconds for a report and leaves',
      messages: [
        {
          from: 'client',
          lines: ['GET /reports/turnover?year=2026 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'],
          note: 'After 30 seconds without an answer the client closes the connection.',
        },
        {
          from: 'server',
          lines: [],
          note: 'Nothing is sent, since nobody is left to read it. The access log of the server has 499 and a request time of 30.000.',
        },
      ],
    },
    {
      about: 'The same number in the content of an ArcGIS server, where the status is 200',
      messages: [
        {
          from: 'client',
          lines: ['GET /arcgis/rest/services/Depots?f=json HTTP/1.1', 'Host: maps.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 15:20:00 GMT',
            'Cache-Control: no-store',
            'Content-Type: application/json',
          ],
          content: '{"error":{"code":499,"message":"Token Required","details":[]}}',
        },
      ],
    },
  ],
}
