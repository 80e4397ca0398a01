import type { Prose } from './prose.ts'

export const prose412: Prose = {
  code: 412,
  summary: 'A condition that the request set, such as "only if unchanged", does not hold, so nothing was done.',
  standard:
    'At least one precondition in the request fields proved false when the server tested it, so the method was not applied. `If-Match` and `If-Unmodified-Since` lead here with any method that selects or changes a representation, `If-None-Match` with those other than GET and HEAD, which get `304`. Preconditions count last: where the same request without them would end in neither a 2xx nor this code, they are to be ignored. If a change asked for turns out to be in place already, the origin server may report success instead.',
  plain:
    'Your program asked for a change on the condition that the item is still as it last saw it. It is not: somebody changed it in the meantime. Nothing was saved, so nobody lost any work. Load the current version, make your change again and save.',
  practice:
    'Send it when `If-Match` names an entity tag that is no longer current, and when `If-None-Match: *` guards a PUT that is to create and finds something there. Test the condition and write in one transaction; a test before it leaves a gap for a second writer. Add the current `ETag` to the answer if the caller may read the item.\n\nCommon mistakes: comparing `If-Match` weakly (it needs the strong comparison, so a `W/` tag never matches), testing conditions before authorisation or before looking whether the item exists, a proxy that compresses and weakens the entity tag on the way, and sending this code when the request held no condition. That case is `409`, or `428` if you insist on one.',
  retry:
    'Not as it is. Fetch the current state first, decide whether your change still makes sense, and send it with the new entity tag; stop after a few rounds.',
  symptoms: [
    'etag mismatch',
    'if-match does not match',
    'record was modified by another user',
    'optimistic locking failure',
    'lost update',
    'save failed because the item changed',
    'if-unmodified-since failed',
    'put only if not exists',
  ],
  steps: {
    user: [
      'Copy what you typed, then reload the page to see the current version.',
      'Make your change again on top of the current version and save.',
      'If it happens every time though nobody else is editing, close other tabs that show the same item and tell the operator which item it is.',
    ],
    developer: [
      'GET the item, compare its `ETag` with the value your client sent in `If-Match`, character by character with quotes and any `W/`.',
      'Merge your change into the fresh representation and repeat with `If-Match` set to its entity tag; give up after three rounds and show the conflict.',
      'If your own earlier attempt timed out, check whether the fetched state already contains your change: then there is nothing left to do.',
      'Send `If-Unmodified-Since` only where the server gives no `ETag`; its resolution is one second.',
    ],
    operator: [
      'Run `curl -si https://erp.example/orders/9001 -H "Accept-Encoding: gzip" | grep -i etag` against the origin and against the proxy: a `W/` that appears on the way breaks every `If-Match`.',
      'If several servers answer, ask each for the same item and compare the entity tags; they must not depend on the machine, an inode or a start time.',
      'Look in the log for two clients that write the same item in turn.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 409,
      difference:
        'Conflict comes from the rules or the state of the resource. Precondition Failed comes from a condition that the client itself wrote into the request fields.',
    },
    {
      code: 428,
      difference: 'Precondition Required says that the condition was missing. Here it was present and false.',
    },
    {
      code: 304,
      difference:
        'For GET and HEAD a false `If-None-Match` is good news: the stored copy still holds. For any other method it is this failure.',
    },
    {
      code: 417,
      difference:
        'Expectation Failed concerns `Expect`, how a message is to be handled, and never the state of the resource.',
    },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with the conditional fields of HTTP/1.1.' },
    { year: 1999, document: 'RFC 2616', note: 'Kept.' },
    {
      year: 2014,
      document: 'RFC 7232',
      note: 'Moved to the document on conditional requests, with an order of tests.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'Two clerks edit one order; the second one saves an outdated copy',
      messages: [
        {
          from: 'client',
          lines: ['PUT /orders/9001 HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json', 'If-Match: "7"'],
          content: '{"customer":"/customers/18","lines":[{"part":"4711","quantity":3}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 412 Precondition Failed',
            'Date: Sat, 21 Nov 2026 10:12:00 GMT',
            'ETag: "8"',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Precondition Failed","status":412,"detail":"Order 9001 has changed since version 7 and is now at version 8. Fetch it, change it again, and send If-Match with its entity tag."}',
        },
      ],
    },
    {
      about: 'A part is to be created only if its number is free',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /parts/4711 HTTP/1.1',
            'Host: erp.example',
            'Content-Type: application/json',
            'If-None-Match: *',
          ],
          content: '{"name":"Hex bolt M8"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 412 Precondition Failed',
            'Date: Sat, 21 Nov 2026 10:13:00 GMT',
            'ETag: "3"',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Precondition Failed","status":412,"detail":"Part 4711 exists already. Choose another number, or change the part with If-Match."}',
        },
      ],
    },
  ],
}
