import type { Prose } from './prose.ts'

export const prose429: Prose = {
  code: 429,
  summary: 'The client has sent more requests than it is allowed to in this time; it has to slow down.',
  standard:
    'Within some period the sender has made too many requests: a rate limit applies. How the server tells senders apart and what it counts is left to it: by credentials, by address, per resource, over a whole server or several. The representation is to explain the limit, and `Retry-After` may say how long to wait. Caches must not store the answer. A server under attack is free to drop connections instead, since even a refusal costs work.',
  plain:
    'You, or someone who shares your network or account, asked too often in a short time. The server does this to stay usable for everybody. Your request was not carried out. Wait as long as the page says, or a minute if it says nothing, and then go on more slowly.',
  practice:
    'Limit by account rather than by address where you can: whole offices share one address. Check the limit early, before work that costs more than the refusal. Send `Retry-After` in seconds with every refusal; name the policy that was exceeded, the limit and the window in the problem document. `RateLimit-Policy` and `RateLimit`, still a draft, let good clients pace themselves before they are refused, if you send them on successes too.\n\nCount so that a client which waits exactly as told gets through, and spread the waits a little, or all come back in the same second. Do not use it when the whole server is busy, which is `503`, nor when a paid quota is used up for the month: `402` or `403` tells that better.',
  retry:
    'Yes, with any method, after the time in `Retry-After`; the request was not processed. Without that field, wait a second, double it at each refusal and add some chance.',
  symptoms: [
    'rate limit exceeded',
    'too many attempts try again later',
    'api quota exceeded',
    'request throttled',
    'requests per minute limit',
    'slow down error',
    'blocked after too many logins',
    'retry-after header',
  ],
  steps: {
    user: [
      'Wait for the time the page shows, or one minute, and try once. Pressing reload again and again prolongs the block.',
      'Close other tabs and programs that use the same site or account.',
      'If you share a connection (VPN, office, school), try another one: all its users may be counted as one.',
    ],
    developer: [
      'Read `Retry-After` (seconds or a date) and hold back every request under the same limit until then, not only the one refused.',
      'Count your requests per minute and compare with the limit in the answer; look for polling loops, missing caches and retries that retry each other.',
      'Ask for more with each request (larger pages, batches), use `If-None-Match`, and cap the requests that run at once.',
    ],
    operator: [
      'Find out who was refused: group the log by account and address, and compare with the limit. One big client points to a bug or an attack, many small ones to a limit that is too low.',
      'Behind a proxy, make sure that the limit counts the real client and not the address of the proxy.',
      'Some limiters answer `503` unless told otherwise; in nginx set `limit_req_status 429`.',
    ],
  },
  fields: {
    'Retry-After':
      'Optional and strongly advised: the number of seconds, or the date, after which a repeated request will be counted afresh.',
  },
  confused: [
    {
      code: 503,
      difference:
        'Service Unavailable: the server is overloaded, whoever asks. Too Many Requests: this client has used its share, while others are served.',
    },
    { code: 403, difference: 'Forbidden does not end by waiting. Send it for a block that a person has to lift.' },
    {
      code: 402,
      difference: 'When the quota is bought and used up, and money rather than time helps, `402` says so.',
    },
    {
      code: 509,
      difference: 'Bandwidth Limit Exceeded is about the traffic of the site over a month, not about one client.',
    },
  ],
  history: [
    {
      year: 2012,
      document: 'RFC 6585',
      note: 'Introduced, and still the current definition. Before that, services used `403`, `503` or inventions such as `420`.',
    },
  ],
  examples: [
    {
      about: 'A client polls the orders too often',
      messages: [
        {
          from: 'client',
          lines: ['GET /orders?state=open HTTP/1.1', 'Host: erp.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 429 Too Many Requests',
            'Date: Sat, 21 Nov 2026 12:00:31 GMT',
            'Retry-After: 29',
            'RateLimit-Policy: "minute";q=60;w=60',
            'RateLimit: "minute";r=0;t=29',
            'Cache-Control: no-store',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"https://erp.example/problems/rate-limit","title":"Too Many Requests","status":429,"detail":"Your account may send 60 requests a minute. The next minute starts in 29 seconds.","policy":"minute"}',
        },
      ],
    },
  ],
}
