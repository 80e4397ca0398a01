import type { Prose } from './prose.ts'

export const prose520: Prose = {
  code: 520,
  summary: 'Cloudflare reached the origin server and got back something empty, cut off or not HTTP.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. The connection to the origin server was made, but what came back was empty, unknown or unexpected: a reset after the request, no status line, field lines beyond 128 KB, or broken HTTP/2. A client that does not know the number applies the rules of `500`. The registered code for an invalid answer from upstream is `502`.',
  plain:
    'The site stands behind Cloudflare. Cloudflare passed your request on, and the site broke off or answered with something unreadable. Your browser, your connection and Cloudflare itself are fine. The fault is with the site, and its owner may not know of it yet.',
  practice:
    'Never send it yourself; a gateway of your own sends `502` with `Proxy-Status`. If your API is behind Cloudflare, treat it as a crash report: a worker process died while it held the request, a proxy in front of the application closed early, or cookies made the response field section too large.\n\nThe request may have been carried out before the connection broke, so let clients repeat only idempotent methods, and give every POST an idempotency key.',
  retry:
    'Yes for idempotent methods, after a growing pause. Do not repeat a POST without an idempotency key: the origin may have acted on it before it broke off.',
  symptoms: [
    'cloudflare unknown error',
    'web server is returning an unknown error',
    'empty response from origin',
    'error code: 520',
    'response headers too large cloudflare',
    'php crash cloudflare',
  ],
  steps: {
    user: [
      'Wait a minute and reload once. If it works in a private window, delete the cookies of this site: oversized cookies are a common cause.',
      'Send the owner of the site the time, the full address and the Ray ID printed on the error page.',
    ],
    developer: [
      'Ask the origin without Cloudflare: `curl -sv --resolve erp.example:443:ORIGIN_IP https://erp.example/orders` and see whether a complete response arrives.',
      'Add up the response fields that your code sets; `Set-Cookie` in a loop is the usual way past 128 KB.',
      'Repeat with `--http2` and `--http1.1`. If only HTTP/2 fails, turn off HTTP/2 to Origin in Cloudflare or mend it on the server.',
    ],
    operator: [
      'Read the error logs of the web server and the application at the second of the Ray ID: look for segmentation faults, killed workers, out-of-memory.',
      'Keep idle connections open at the origin for longer than 900 seconds: the edge may reuse one for that long, and a close in between hits the next request.',
      'Allow every range listed at cloudflare.com/ips in the firewall, in fail2ban and in security plugins.',
      'If Authenticated Origin Pulls is on, check that the origin trusts the client certificate that Cloudflare presents.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 502,
      difference:
        'The registered code for the same thing. Cloudflare also passes on a `502` that the origin itself sent.',
    },
    { code: 521, difference: 'There the connection was refused. Here it was made, and the answer was useless.' },
    {
      code: 500,
      difference: 'The origin answered properly and said that it had failed. That is passed through unchanged.',
    },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described as an empty, unknown or unexpected response, with a limit of 128 KB for fields.',
    },
  ],
  examples: [
    {
      about: 'The application process died while it held the request',
      messages: [
        { from: 'client', lines: ['GET /orders/1188 HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 520 Web Server Returned an Unknown Error',
            'Date: Sat, 21 Nov 2026 09:12:44 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d3c5e7f902b41-FRA',
          ],
          content: 'error code: 520',
        },
      ],
    },
  ],
}
