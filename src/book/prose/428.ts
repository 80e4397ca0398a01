import type { Prose } from './prose.ts'

export const prose428: Prose = {
  code: 428,
  summary: 'The server takes this change only with a condition, so that nobody overwrites what they have not seen.',
  standard:
    'The origin server accepts the request only if it is conditional, in most cases to rule out lost updates: two clients read the same state, both change it, and the later write silently undoes the earlier. With the condition, a client proves which version it worked from. The response is to explain how the request can be sent so that it succeeds. No cache may store it. The code is optional: a server that wants conditions need not use it, and a client cannot count on being warned.',
  plain:
    'The program you use tried to save a change without saying which version it had started from. The server refuses such changes, because they could wipe out what someone else saved in the meantime. Nothing was altered. A fresh look at the record and a second attempt usually help.',
  practice:
    'Demand a condition on PUT, PATCH and DELETE of anything that several people edit. Send an `ETag` with each GET, so that clients have something to put into `If-Match`. For "create only if absent", ask for `If-None-Match: *`. Say in the problem document which field is missing, and where the current version can be read.\n\nCheck it after authorization and after existence: a missing item stays `404`. Do not put the current entity tag into the answer: a client that copies it without looking has defeated the purpose. Accepting `If-Match: *` from clients in a hurry does the same. Send `Cache-Control: no-store` for old caches.',
  retry:
    'Not as it was. Fetch the current state, look whether the change still makes sense, then repeat it with `If-Match` and the entity tag you received.',
  symptoms: [
    'if-match required',
    'missing if-match header',
    'etag required for update',
    'put rejected without etag',
    'lost update protection',
    'optimistic locking header missing',
    'conditional request required',
  ],
  steps: {
    user: [
      'Reload the record, enter your change again and save.',
      'If it fails again, update the program: the version you have was written before the server asked for this.',
      'Tell the people who run the program which record you tried to save; only they can make it send the missing condition.',
    ],
    developer: [
      "GET the item, keep the value of `ETag` with its quotes, and send it in `If-Match` with the change: `curl -X PUT -H 'If-Match: \"v17\"' -H 'Content-Type: application/json' -d @part.json https://erp.example/parts/4711`.",
      'To create, send `If-None-Match: *` with the PUT.',
      'Answer a following `412` by fetching again and merging; never by dropping the condition or by sending `If-Match: *`.',
    ],
    operator: [
      'Check that no proxy removes `ETag` from answers or `If-Match` from requests; compressing gateways often drop or weaken the tag.',
      'Before you switch the requirement on, count the writes without `If-Match` by client in the access log and warn their owners.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 412,
      difference: 'Precondition Failed: a condition was sent and is false. Precondition Required: none was sent.',
    },
    {
      code: 409,
      difference:
        'Conflict says that the change clashes with the present state. Here the server has not compared anything, since it was not told what with.',
    },
    {
      code: 400,
      difference: 'Bad Request is for a request that is malformed. This one is well formed and lacks a safeguard.',
    },
    { code: 411, difference: 'Length Required also misses a field, but the missing one is `Content-Length`.' },
  ],
  history: [{ year: 2012, document: 'RFC 6585', note: 'Introduced; still the current definition.' }],
  examples: [
    {
      about: 'A change of price without a condition is refused, and succeeds with one',
      messages: [
        {
          from: 'client',
          lines: ['PATCH /parts/4711 HTTP/1.1', 'Host: erp.example', 'Content-Type: application/merge-patch+json'],
          content: '{"price":"12.40"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 428 Precondition Required',
            'Date: Sat, 21 Nov 2026 11:20:00 GMT',
            'Cache-Control: no-store',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Precondition Required","status":428,"detail":"Changes to parts need If-Match. GET /parts/4711, then repeat the change with the entity tag of that answer.","instance":"/parts/4711"}',
        },
        { from: 'client', lines: ['GET /parts/4711 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 11:20:01 GMT',
            'ETag: "v17"',
            'Cache-Control: no-cache',
            'Vary: Accept',
            'Content-Type: application/json',
          ],
          content: '{"number":"4711","name":"Flange, 40 mm","price":"11.90"}',
        },
        {
          from: 'client',
          lines: [
            'PATCH /parts/4711 HTTP/1.1',
            'Host: erp.example',
            'If-Match: "v17"',
            'Content-Type: application/merge-patch+json',
          ],
          content: '{"price":"12.40"}',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 204 No Content', 'Date: Sat, 21 Nov 2026 11:20:02 GMT', 'ETag: "v18"'],
        },
      ],
    },
  ],
}
