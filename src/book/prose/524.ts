import type { Prose } from './prose.ts'

export const prose524: Prose = {
  code: 524,
  summary: 'The origin server took the request and did not answer within the time Cloudflare allows.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. The connection stood and the request was acknowledged, but no response began within the proxy read timeout: 120 seconds unless an Enterprise customer sets another, up to 6,000. A write to the origin that takes more than 30 seconds counts too. Where the number is not known, the rules of `500` hold. The registered counterpart is `504`.',
  plain:
    'The site got your request and works on it, or is stuck on it, for longer than two minutes, so Cloudflare stopped waiting. What you asked for may still be done. Look before you send an order or a payment a second time.',
  practice:
    'Your own gateway sends `504` with `Proxy-Status: gateway.example; error=http_response_timeout`.\n\nBehind Cloudflare, the lasting remedy is not a longer timeout. Answer a long export or import with `202` and the URI of a monitor that the client polls. Where that cannot be, begin to send early, or move the path to a host name that is DNS-only. The origin does not learn that the client is gone and often finishes the work, so a repeated POST does it twice unless it carries an idempotency key.',
  retry:
    'Idempotent methods may be repeated after a growing pause. Before you repeat a POST, fetch the state of the resource: the first one was received and may have been carried out.',
  symptoms: [
    'a timeout occurred cloudflare',
    'error code: 524',
    'export takes longer than 100 seconds',
    'proxy read timeout cloudflare',
    'long running request cloudflare',
    'slow report times out',
  ],
  steps: {
    user: [
      'Look whether the thing was done: open the list of orders or your mailbox before you send it again.',
      'Ask for less at a time: a shorter period, one customer, a smaller file.',
      'Tell the owner which page takes more than two minutes, with the Ray ID.',
    ],
    developer: [
      'Time the request at the origin itself: `curl -w "%{time_starttransfer}\\n" --resolve erp.example:443:ORIGIN_IP https://erp.example/reports/stock`.',
      'Turn the endpoint into a job: `202 Accepted` with `Location` and `Retry-After`, then poll.',
      'Find the slow step with the query log or a profiler; a lock that is never released looks the same.',
    ],
    operator: [
      'Log the response time per request (`$request_time` in nginx, `%D` in Apache) and sort for those above 100 seconds.',
      'Set the timeouts of your own proxy and application below 120 seconds, so that a clear `504` comes from you first.',
      'On an Enterprise plan raise `proxy_read_timeout` for the path with a cache rule; otherwise put it on a DNS-only host name.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 522,
      difference: 'There the origin never took the connection or the request. Here it did, and then nothing came back.',
    },
    { code: 504, difference: 'The registered code for a gateway that waited too long.' },
    { code: 408, difference: 'The server waited for the client to finish its request, the other way round.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'The default is given as 120 seconds. It was 100 seconds for years, which older guides still say.',
    },
  ],
  examples: [
    {
      about: 'A stock report that takes three minutes',
      messages: [
        { from: 'client', lines: ['GET /reports/stock HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 524 A Timeout Occurred',
            'Date: Sat, 21 Nov 2026 09:22:05 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d4a83d2c72b41-FRA',
          ],
          content: 'error code: 524',
          note: 'It arrives 120 seconds after the request.',
        },
      ],
    },
    {
      about: 'The remedy: the report as a job',
      messages: [
        {
          from: 'client',
          lines: ['POST /reports HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"kind":"stock"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 202 Accepted',
            'Date: Sat, 21 Nov 2026 09:30:00 GMT',
            'Location: /reports/jobs/71',
            'Retry-After: 20',
            'Content-Type: application/json',
          ],
          content: '{"state":"running","monitor":"/reports/jobs/71"}',
        },
      ],
    },
  ],
}
