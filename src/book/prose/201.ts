import type { Prose } from './prose.ts'

export const prose201: Prose = {
  code: 201,
  summary: 'The request succeeded and made at least one new resource.',
  standard:
    'The request was carried out in full, and at least one resource now exists that did not before. The main one is at the URI in `Location`; where that field is missing, it is the target of the request. Content, if there is any, usually describes what was made and links to it. Validators in the answer are those of the new representation. After a PUT, an origin server must not send them if it stored anything other than exactly what it received. Caches get no leave to guess a lifetime.',
  plain:
    'What you sent was accepted, and something new was made of it: an order, an account, a file. The answer usually tells its address. Do not send the form again, or you may end up with two.',
  practice:
    'Send it for a POST to a collection that made a member, and for a PUT or COPY to a URI where nothing was before. A POST owes its client the address, so set `Location`. The most useful content is the new item itself, with its number and defaults; `Content-Location` with the same URI then says that this is the item, and its `ETag` spares the client a GET before the first change.\n\nA PUT that replaced something is `200` or `204`. If the item is only queued, send `202`. Commit before you answer: whoever follows `Location` at once must find it. `Location` is not a redirect here; clients do not follow it by themselves.',
  retry:
    'No: it is done. If the answer to a POST got lost, look for the item before you send it again, or use an idempotency key.',
  symptoms: [
    'where is the new id',
    'location header missing',
    'duplicate record after retry',
    'created but not found',
    'axios location header undefined',
    'what to return after post',
  ],
  steps: {
    user: [
      'Note the number or address that is shown; it leads to what you made.',
      'If you pressed the button twice, open the list, sort it by date, and delete the second copy.',
    ],
    developer: [
      'Read `Location` and resolve it against the URI of the request: it may be relative.',
      'If a browser script sees no `Location` across origins, let the server list it in `Access-Control-Expose-Headers`.',
      'Keep the `ETag` and send it as `If-Match` with the first change.',
    ],
    operator: [
      'If the new item is not found right after, check whether reads go to a replica that lags behind; read from the primary for a few seconds after a write.',
      'Make sure the proxy does not rewrite `Location` to the internal host name.',
    ],
  },
  fields: {
    Location:
      'The URI of the main new resource. Without it, the target of the request is the one that was made, as after a PUT.',
    ETag: 'The entity tag of the new representation. Left out after a PUT whose content was changed before it was stored.',
    'Last-Modified': 'When the new representation was last changed. The same restriction after a PUT.',
  },
  confused: [
    { code: 200, difference: 'Nothing new came to be; the request acted on what was there.' },
    { code: 202, difference: '`201` promises that the resource exists now. `202` promises nothing yet.' },
    {
      code: 204,
      difference:
        'A PUT that replaces an existing representation and has nothing to say is `204`; one that makes it is `201`.',
    },
    {
      code: 303,
      difference:
        '`303` sends the client on to another page with GET. A `Location` in `201` only names the new resource.',
    },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named CREATED, in the first list of codes.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0.' },
    { year: 1999, document: 'RFC 2616', note: 'May carry the entity tag of what was made.' },
    {
      year: 2014,
      document: 'RFC 7231',
      note: 'Without `Location`, the target of the request is the resource that was made.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A new order, sent back as it was stored',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /orders HTTP/1.1',
            'Host: erp.example',
            'Content-Type: application/json',
            'Accept: application/json',
          ],
          content: '{"customer":88,"lines":[{"part":"P-1001","quantity":40}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 09:10:00 GMT',
            'Location: /orders/4711',
            'Content-Location: /orders/4711',
            'Content-Type: application/json',
            'ETag: "order-4711-1"',
          ],
          content: '{"order":4711,"customer":88,"state":"open","lines":[{"part":"P-1001","quantity":40}]}',
        },
      ],
    },
    {
      about: 'A PUT makes a customer at a URI that the client chose, and only if there is none yet',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /customers/acme HTTP/1.1',
            'Host: erp.example',
            'If-None-Match: *',
            'Content-Type: application/json',
          ],
          content: '{"name":"Acme Fasteners"}',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 201 Created', 'Date: Sat, 21 Nov 2026 09:12:00 GMT', 'Content-Length: 0'],
        },
      ],
    },
  ],
}
