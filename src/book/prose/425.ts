import type { Prose } from './prose.ts'

export const prose425: Prose = {
  code: 425,
  summary: 'The request came as early data, and the server will not act on something that may be a replay.',
  standard:
    'The request reached the server in TLS early data, or behind a gateway that marked it with `Early-Data: 1`, and acting on a possible replay is too risky. A server is not to send the code to a request without one of these signs, since such a client may not know how to react. A user agent is to repeat the request by itself, and never again in early data. An intermediary has to pass the answer on when the request it received already carried `Early-Data`; otherwise it may repeat the request once the handshake with its client is done. Caches do not keep it by default.',
  plain:
    'Your browser tried to save time by sending the request before the secure connection was fully set up. For this action the server wants to wait, because someone could have recorded the request and sent it twice. Normally the browser repeats it within a moment and you notice nothing.',
  practice:
    'Send it when `Early-Data: 1` stands on a request that must not run twice: placing an order, booking a shipment, anything that is not safe. Let GET and HEAD through, unless they have costly effects. Refuse before you do any work, so that the repeat meets a clean state.\n\nA server that ends TLS itself has other ways: hold the request until the handshake completes, or accept no early data at all. Behind a gateway, read `Early-Data`, or switch early data off there; ignoring the field leaves every write open to replay. Do not use the code for "come back later" or for a date that has not arrived: that is `503`, `409` or `403`.',
  retry:
    'Yes, at once and with any method, as soon as the TLS handshake is complete; never as early data again. If the refused request was not early data, do not repeat it automatically.',
  symptoms: [
    'tls early data rejected',
    '0-rtt replay protection',
    'too early on page reload',
    'request fails only on first try after a pause',
    'early-data header 1',
    'post rejected over http/3 0-rtt',
    'ssl_early_data nginx error',
  ],
  steps: {
    user: [
      'Reload the page once: by then the connection is complete and the request goes through.',
      'If it returns on every reload, update the browser, or close it and open it again so that it starts a fresh connection.',
    ],
    developer: [
      'Repeat the request after the handshake, on the same connection or a new one, with early data switched off for that request.',
      'If a gateway of yours forwards early data, let it repeat the request itself once its client has finished the handshake, unless the client had already sent `Early-Data`.',
      'Reproduce it without TLS tricks: `curl -i -X POST -H "Early-Data: 1" -H "Content-Type: application/json" -d "{}" https://erp.example/orders`.',
    ],
    operator: [
      'Check that the gateway adds `Early-Data: 1` to what it forwards before the handshake completes; in nginx: `proxy_set_header Early-Data $ssl_early_data`.',
      'Count these answers by route. Where most traffic is writes, turn early data off (nginx: `ssl_early_data off`): the extra round trip for each refusal costs more than it saves.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 503,
      difference:
        'Service Unavailable means that the server cannot serve anyone well for now. Too Early concerns one request on one half-open connection and is over within a round trip.',
    },
    {
      code: 421,
      difference:
        'Misdirected Request asks for another connection because this one leads to the wrong server. Too Early accepts the connection and waits for its handshake.',
    },
    {
      code: 429,
      difference:
        'Too Many Requests is about how often the client asks, and asks for a wait; early data is not counted.',
    },
  ],
  history: [
    {
      year: 2000,
      document: 'RFC 2817',
      note: 'The registry of status codes begins; the number was set aside in it for an expired WebDAV draft on collections, whose name for it was Unordered Collection.',
    },
    {
      year: 2018,
      document: 'RFC 8470',
      note: 'Assigned anew as Too Early, together with the `Early-Data` field. Current.',
    },
  ],
  examples: [
    {
      about: 'A gateway forwards an order that came in early data; the origin server has it repeated',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /orders HTTP/1.1',
            'Host: erp.example',
            'Via: 1.1 edge.example',
            'Early-Data: 1',
            'Content-Type: application/json',
          ],
          content: '{"customer":1207,"part":"4711","quantity":20}',
          note: 'Here the gateway is the client. Its own client has not completed the TLS handshake yet, and ought not to have sent a POST in early data, where only safe requests belong.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 425 Too Early',
            'Date: Sat, 21 Nov 2026 08:12:03 GMT',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Too Early","status":425,"detail":"Orders are not taken from early data. Nothing was stored. Send the request again after the TLS handshake."}',
        },
        {
          from: 'client',
          lines: [
            'POST /orders HTTP/1.1',
            'Host: erp.example',
            'Via: 1.1 edge.example',
            'Content-Type: application/json',
          ],
          content: '{"customer":1207,"part":"4711","quantity":20}',
          note: 'The handshake is complete, so the gateway repeats the request without the mark.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 08:12:03 GMT',
            'Location: /orders/90112',
            'Content-Length: 0',
          ],
        },
      ],
    },
  ],
}
