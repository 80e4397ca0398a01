import type { Prose } from './prose.ts'

export const prose307: Prose = {
  code: 307,
  summary: 'The resource is at another URI for now; repeat the request there with the same method.',
  standard:
    'For the time being the target resource lives under a different URI, which the server should give in `Location`. A user agent that follows by itself must not change the request method: a POST stays a POST, and its content goes along. As the redirect may change, later requests start again at the original URI. A note with a link is the usual content. No cache may guess a lifetime for this answer; it is reused only with explicit freshness.',
  plain:
    'For the moment another address handles what you are doing, and your request is passed on there as it is, including anything that you typed. Keep the address that you have. Sometimes you are asked before your data goes to another site.',
  practice:
    'Use it when a write or any other method has to happen elsewhere for a while: the region that owns a customer, the node that holds a lease, a stand-in during a move. The client repeats method and content, so answer before you read a large upload; with `Expect: 100-continue` it then travels once.\n\nRedirect only to hosts that you trust with the content. Clients drop `Authorization` when the host changes, so the target has to accept another proof, for instance a signed URI that expires soon. Streams that cannot be rewound make clients fail here. Do not answer a form post with it when the work is done; that is `303`. Browsers refuse a redirect in answer to a CORS preflight, so redirect the real request or mend the base URL.',
  retry:
    'Follow `Location` with the same method and content, and start at the original URI next time. Ask the caller first if the method is unsafe and the host changes.',
  symptoms: [
    'temporary redirect post',
    'redirect keeps method and body',
    'authorization lost after redirect',
    'cors preflight redirect not allowed',
    'internal redirect hsts',
    'fastapi trailing slash redirect',
    'request body not replayable on redirect',
    'redirect http to https chrome internal',
  ],
  steps: {
    user: [
      'Look at the host in the address bar before you confirm that your data is sent on to it.',
      'Keep the original address; the forwarding is meant to be for a time only.',
    ],
    developer: [
      'Show each hop with `curl -siL -X POST --data @order.json URL` and see whether method and content arrive.',
      'If credentials are missing at the second host, send them there on purpose; clients leave `Authorization` behind when the host changes.',
      'If only a slash at the end differs, correct the path in your code and save the round trip.',
      'If the browser shows `Internal Redirect`, it was made by HSTS and not by the server: use https in your code.',
    ],
    operator: [
      'Check scheme and host in `Location` from outside: behind a proxy that ends TLS they are often http or an internal name.',
      'Send CORS fields with the redirect and with the target, and serve preflights at the first URI without redirecting them.',
      'If it has lasted for months, change it to `308` and update the clients.',
    ],
  },
  fields: {
    Location:
      'Owed with nearly every answer: the URI to repeat the request at, absolute or relative to the one requested.',
  },
  confused: [
    { code: 308, difference: 'The same, for good: clients and caches may remember the new URI.' },
    { code: 302, difference: 'Temporary as well, but a POST may turn into GET and lose its content.' },
    { code: 303, difference: 'The request has been processed; the result is fetched with GET.' },
    {
      code: 421,
      difference:
        'The URI is right and the connection is wrong: the same URI is to be asked again on another connection.',
    },
  ],
  history: [
    {
      year: 1999,
      document: 'RFC 2616',
      note: 'Introduced, since clients had changed POST to GET after `302`; a redirect of an unsafe method needed a confirmation.',
    },
    {
      year: 2014,
      document: 'RFC 7231',
      note: 'Automatic redirects of any method are allowed, and the method must not change.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'Orders of a customer in Europe are taken by another region for now',
      messages: [
        {
          from: 'client',
          lines: ['POST /orders HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"customer":17,"lines":[{"part":1001,"quantity":4}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 307 Temporary Redirect',
            'Date: Sat, 21 Nov 2026 08:55:00 GMT',
            'Location: https://eu.erp.example/orders',
            'Cache-Control: no-store',
            'Content-Type: text/html; charset=utf-8',
          ],
          content:
            '<!doctype html><title>Elsewhere for now</title><p>Orders are taken at <a href="https://eu.erp.example/orders">eu.erp.example</a>.</p>',
        },
        {
          from: 'client',
          lines: ['POST /orders HTTP/1.1', 'Host: eu.erp.example', 'Content-Type: application/json'],
          content: '{"customer":17,"lines":[{"part":1001,"quantity":4}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 08:55:01 GMT',
            'Location: https://eu.erp.example/orders/5121',
            'ETag: "o5121-1"',
            'Content-Type: application/json',
          ],
          content: '{"id":5121,"state":"open"}',
        },
      ],
    },
  ],
}
