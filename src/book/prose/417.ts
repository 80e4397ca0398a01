import type { Prose } from './prose.ts'

export const prose417: Prose = {
  code: 417,
  summary: 'A server on the way cannot meet what the request demands in its `Expect` field.',
  standard:
    'At least one server between the client and the resource, the last included, could not fulfil an expectation from the `Expect` field. HTTP defines one expectation alone, `100-continue`; a server that finds any other there may answer with this code. A client that had asked for `100-continue` is to repeat the request without it, because the refusal says no more than that some server in the chain does not support expectations.',
  plain:
    'Your program asked the server to confirm something before going on, and a server on the way cannot do that. This is between machines; there is nothing wrong with your data. The program should send the same thing again without the demand.',
  practice:
    'An origin server needs it rarely: for an `Expect` value other than `100-continue`, and even there you may ignore the field and go on. Refuse if the unknown expectation could carry a promise that you would break by going on. Compare the value without regard to case, and ignore `100-continue` in an HTTP/1.0 request.\n\nDo not answer this because the content is too large or of the wrong type. Say that with `413` or `415` in place of the `100`. Never send `100` first and this after it. As a client, keep the content so that it can be sent again, drop `Expect`, and remember for the host that it is of no use there.',
  retry:
    'Yes, at once and with any method: send the same request again without `Expect`, since nothing was carried out.',
  symptoms: [
    'expect 100-continue fails',
    'curl expect header',
    'upload fails behind a proxy',
    '.net expect100continue',
    'squid rejects expect',
    'post larger than 1024 bytes fails',
    'unknown expectation',
  ],
  steps: {
    user: [
      'Try once more from another network, for example a phone hotspot: if it works there, a proxy in your network is the cause, and its administrator is the person to tell.',
      'Update the program you upload with; old versions do not repeat the request by themselves.',
    ],
    developer: [
      'Send the request without the field: `curl -H "Expect:" ...`, or set `ServicePointManager.Expect100Continue` to false in old .NET.',
      'Log the value of `Expect` that you send; anything other than `100-continue` has no defined meaning.',
      'Make your client repeat by itself, once, without `Expect`, and keep the content for that.',
    ],
    operator: [
      'Send `curl -v -H "Expect: 100-continue" -T file` to each hop in turn, origin first, and find the one that refuses.',
      'Update or reconfigure that proxy: one that speaks HTTP/1.1 must forward the expectation or honour it, and old versions of Squid refuse it.',
      'Until then strip `Expect` at the edge, in front of the hop that refuses.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 100,
      difference: 'Continue is the answer hoped for: the expectation is met, send the content.',
    },
    {
      code: 412,
      difference:
        'Precondition Failed concerns the state of the resource, from fields such as `If-Match`. Expectations concern how the message is handled.',
    },
    {
      code: 413,
      difference:
        'If content is held back and would be refused for its size, the server says that with Content Too Large; it did understand the expectation.',
    },
  ],
  history: [
    { year: 1999, document: 'RFC 2616', note: 'Introduced with `Expect`; owed for any expectation not understood.' },
    { year: 2014, document: 'RFC 7231', note: 'To refuse an unknown expectation became a choice.' },
    {
      year: 2022,
      document: 'RFC 9110',
      note: 'Current definition; `Expect` can be a list with parameters again.',
    },
  ],
  examples: [
    {
      about: 'An expectation that nobody defined, and the repeat without it',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /shipments HTTP/1.1',
            'Host: erp.example',
            'Content-Type: application/json',
            'Expect: carrier-confirmed',
          ],
          content: '{"order":"/orders/9001"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 417 Expectation Failed',
            'Date: Sat, 21 Nov 2026 16:30:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Expectation Failed","status":417,"detail":"The expectation carrier-confirmed is not known here. Send the request again without Expect."}',
        },
        {
          from: 'client',
          lines: ['POST /shipments HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"order":"/orders/9001"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 16:30:01 GMT',
            'Location: /shipments/5512',
            'Content-Length: 0',
          ],
        },
      ],
    },
    {
      about: 'A proxy in front of an HTTP/1.0 server cannot pass `100-continue` on',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /exports/stock.csv HTTP/1.1',
            'Host: old.example',
            'Content-Type: text/csv; charset=utf-8',
            'Content-Length: 26',
            'Expect: 100-continue',
          ],
          note: 'The client holds its content back.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 417 Expectation Failed',
            'Date: Sat, 21 Nov 2026 16:35:00 GMT',
            'Connection: close',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Expectation Failed","status":417,"detail":"The server behind this proxy speaks HTTP/1.0 and knows no expectations. Send the request again without Expect."}',
          note: 'The proxy closes the connection.',
        },
        {
          from: 'client',
          lines: ['PUT /exports/stock.csv HTTP/1.1', 'Host: old.example', 'Content-Type: text/csv; charset=utf-8'],
          content: 'part,stock\n4711,12\n4712,0\n',
          note: 'On a new connection.',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 204 No Content', 'Date: Sat, 21 Nov 2026 16:35:01 GMT'],
        },
      ],
    },
  ],
}
