import type { Prose } from './prose.ts'

export const prose502: Prose = {
  code: 502,
  summary: 'A gateway or proxy got no usable answer from the server behind it.',
  standard:
    'A gateway or proxy asked another server on behalf of the client, and what came back was not a valid response. Only a server in that role may say so; an origin server that fails by itself uses other codes. A refused or broken connection, a response cut short, and a request that has come back to its own sender are reported this way too. The optional field `Proxy-Status` names the intermediary and the kind of error. Whether the inbound server acted on the request stays unknown.',
  plain:
    'Between you and the site stands a machine that passes requests on. It reached out to the real server and got nothing it could use, often because that server was restarting or had crashed. Your device and your connection are fine. It usually passes within minutes.',
  practice:
    'An application behind a gateway does not send this about itself. Send it when your service acts as the gateway: you called a supplier for the client and the reply was malformed, incomplete or refused. Where you can still answer usefully from stored data, do that instead. If the upstream gave a proper `404` or `409`, pass that on or translate it; a valid answer is no bad gateway.\n\nPut the kind of error into `Proxy-Status`, such as `connection_refused` or `http_response_incomplete`, and keep internal host names and addresses out unless clients may know them. A request that meets its own `Via` or `CDN-Loop` gets this code with `proxy_loop_detected`. Never repeat a `POST` to the upstream by yourself after it may have arrived.',
  retry:
    'Yes for idempotent methods, after a growing pause. Not for a `POST`, which the server behind may have carried out, and never for a loop.',
  symptoms: [
    'nginx bad gateway',
    'upstream prematurely closed connection',
    'connect failed connection refused while connecting to upstream',
    'load balancer no healthy target',
    'site down after restart',
    'php-fpm not running',
    'proxy error',
    'invalid response from upstream',
  ],
  steps: {
    user: [
      'Wait one or two minutes and load the page again.',
      'After a payment or an order, look for the confirmation in your mail or your account before you send it again.',
      'Open the site with a VPN or company proxy switched off; if that works, tell whoever runs that proxy.',
    ],
    developer: [
      'Read `Proxy-Status`, `Server` and `Via` in the answer to see which intermediary spoke and what it saw.',
      'Repeat idempotent requests with a growing pause and a limit; before you repeat a `POST`, `GET` the item to see whether it was made.',
      'If only some requests fail, compare the size of their fields and content with those that work: an oversized `Set-Cookie` breaks many gateways.',
    ],
    operator: [
      'Run `curl -i` from the gateway host to the upstream address and port; a refusal means that the process is not listening there.',
      'Read the error log of the gateway at that minute: it says refused, reset, cut short or malformed.',
      'Set the keep-alive timeout of the upstream longer than that of the gateway, so that no connection closes while a request is under way.',
      'Look for out-of-memory kills and restarts of the upstream; drain its connections before each deployment.',
      'Check that the gateway does not point at itself: count its own name in `Via`.',
    ],
  },
  fields: {
    'Proxy-Status':
      'May name the intermediary and the error, as in `edge; error=connection_refused`; it can give the next hop and details where these may be told.',
  },
  confused: [
    {
      code: 504,
      difference: 'Gateway Timeout: no answer in time. Bad Gateway: a refusal, a break, or an answer that is invalid.',
    },
    {
      code: 503,
      difference:
        'Service Unavailable comes from a server that knows it cannot serve now. Bad Gateway is a report about another server.',
    },
    {
      code: 500,
      difference: 'A fault in the server itself, the gateway included, is an Internal Server Error.',
    },
    {
      code: 508,
      difference:
        'Loop Detected is about resources that contain each other. Requests that run in a circle through proxies are `502`.',
    },
  ],
  history: [
    {
      year: 1992,
      document: 'HTTP drafts, W3C',
      note: 'The number stood for Service temporarily overloaded, marked as to be discussed.',
    },
    { year: 1996, document: 'RFC 1945', note: 'Bad Gateway, in HTTP/1.0.' },
    { year: 1997, document: 'RFC 2068', note: 'In HTTP/1.1.' },
    { year: 2014, document: 'RFC 7231', note: 'Speaks of the inbound server instead of the upstream one.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
    { year: 2022, document: 'RFC 9209', note: '`Proxy-Status` gives the cause in a form that programs can read.' },
  ],
  examples: [
    {
      about: 'The gateway cannot connect to the parts service',
      messages: [
        { from: 'client', lines: ['GET /parts/4410 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 502 Bad Gateway',
            'Date: Sat, 21 Nov 2026 10:31:17 GMT',
            'Proxy-Status: edge.erp.example; error=connection_refused',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Bad Gateway","status":502,"detail":"The gateway could not connect to the service that holds the parts. The request did not reach it."}',
        },
      ],
    },
    {
      about: 'A request comes back to the gateway that sent it',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /shipments/5520 HTTP/1.1',
            'Host: erp.example',
            'Via: 1.1 edge.erp.example, 1.1 relay.example',
            'CDN-Loop: edge.erp.example',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 502 Bad Gateway',
            'Date: Sat, 21 Nov 2026 10:33:40 GMT',
            'Proxy-Status: edge.erp.example; error=proxy_loop_detected',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Bad Gateway","status":502,"detail":"This gateway has seen the request before: the way to the server runs in a circle."}',
        },
      ],
    },
  ],
}
