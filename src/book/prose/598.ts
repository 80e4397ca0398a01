import type { Prose } from './prose.ts'

export const prose598: Prose = {
  code: 598,
  summary: 'A label in some proxy logs: the upstream took the request but did not answer in time.',
  standard:
    'Nobody owns this number and no specification defines it. Some proxies note it when the connection to the upstream was made, the request was sent, and the answer then failed to arrive within the read timeout. It tells two kinds of timeout apart in a log; towards the client both are `504`. With `Proxy-Status` the difference can be told in a standard way: `connection_read_timeout` stands for this one. A client that receives the number itself handles it as `500`.',
  plain:
    'The site reached the machine behind it, asked it for your page and got no reply in time. You normally see this as "gateway timeout". The machine is overloaded or stuck on something slow. Waiting a moment and trying again often works.',
  practice:
    'Use it, if at all, as a value in your own logs and metrics, and send `504` with a `Proxy-Status` field. The distinction is worth keeping: after a read timeout the upstream had the request and may still be working on it, or may have finished it. So a gateway must not repeat a POST by itself, and a client should have an idempotency key before it does.\n\nA rise of these points to slow queries, exhausted thread pools or a timeout set too low, while `599` points to the network or to a machine that is down. Invented numbers on the wire confuse caches, clients and dashboards, which know only the class.',
  retry:
    'What the client sees is `504`: it may repeat idempotent requests after a growing wait. Others it must not repeat blindly, since the upstream may have done the work.',
  symptoms: [
    'network read timeout error',
    'upstream read timeout',
    'proxy read timed out',
    'upstream timed out while reading response header',
    'backend accepted connection but no response',
    'gateway timeout on slow query',
  ],
  steps: {
    user: [
      'Wait a minute and reload the page once.',
      'Before you repeat an order or a payment, check in the list or in your mail whether it went through.',
      'If you asked for much at once, such as a report over years, ask for a smaller part.',
    ],
    developer: [
      'Read `Proxy-Status` in the answer: `connection_read_timeout` means that the upstream was reached.',
      'Measure the upstream without the proxy: `curl -o /dev/null -w "%{time_connect} %{time_starttransfer}\\n" http://upstream.example/parts`.',
      'Turn requests that take long by nature into jobs: answer `202` and let the client poll.',
    ],
    operator: [
      'Compare the read timeout of the proxy (nginx: `proxy_read_timeout`) with the slowest normal answers of the upstream.',
      'Look at the upstream at the time of the entries: slow query log, waiting threads, garbage collection, locks.',
      'Map the number to `504` on the way out, and alert on the two log values apart.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 599,
      difference: 'There the connection to the upstream was never made; here it was, and the answer stayed out.',
    },
    { code: 504, difference: 'Gateway Timeout is the registered code, and the one that goes on the wire for both.' },
    {
      code: 408,
      difference: 'Request Timeout is about a client that is too slow; here the server behind the proxy is.',
    },
    { code: 502, difference: 'Bad Gateway: the upstream answered, and the answer was invalid or cut off.' },
  ],
  history: [
    {
      year: 2015,
      document: 'httpstatuses issue 22',
      note: 'Reference sites look for the origin of the pair 598 and 599, and find only lists that copy each other.',
    },
    {
      year: 2022,
      document: 'RFC 9209',
      note: '`Proxy-Status` gives the standard name for the cause: `connection_read_timeout`.',
    },
  ],
  examples: [
    {
      about: 'The upstream is stuck; the client sees 504 and the log of the gateway says 598',
      messages: [
        { from: 'client', lines: ['GET /reports/stock HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 504 Gateway Timeout',
            'Date: Sat, 21 Nov 2026 18:00:30 GMT',
            'Proxy-Status: edge.example; error=connection_read_timeout',
            'Cache-Control: no-store',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Gateway Timeout","status":504,"detail":"The report server took the request and sent nothing for 30 seconds. Try again in a minute, or ask for one warehouse at a time."}',
          note: 'The gateway logs 598. That number is not sent.',
        },
      ],
    },
  ],
}
