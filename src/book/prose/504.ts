import type { Prose } from './prose.ts'

export const prose504: Prose = {
  code: 504,
  summary: 'A gateway or proxy waited for the server behind it, and no answer came in time.',
  standard:
    'A gateway or proxy needed another server to complete the request and gave up waiting for it. Only an intermediary may say so, and the length of its patience is its own affair. The code covers a connection that was never made in time and a response that never came. A cache sends it as well, when a request with `only-if-cached` finds no stored response that may be used. `Proxy-Status` can tell these cases apart. The server behind may still be working, and may finish after the client has been told of the failure.',
  plain:
    'A machine between you and the site passed your request on and waited, but the real server took too long. What you asked for may be a big job that is still running there. Short requests often work again soon; for a long one, see first whether it was done.',
  practice:
    'Send it as a gateway, when your own limit on an upstream call runs out. An origin server whose handler is slow has no code for that: finish, or answer `202` at once and let the client follow a monitor. Cancel the upstream call when you give up, and set the limits in order, so that the inner one ends first and the outer ones hear the reason.\n\nName the phase in `Proxy-Status`: `dns_timeout`, `connection_timeout`, `connection_read_timeout` or `http_response_timeout`. Do not mix it up with `408`, where the client was the slow one. The usual mistake is to raise every limit until the error is gone: users wait longer, and connections pile up until the gateway falls over too.',
  retry:
    'Yes for idempotent methods, with a growing pause. A `POST` may have been carried out after all, so find that out first.',
  symptoms: [
    'gateway time-out',
    'nginx upstream timed out',
    'request takes more than 60 seconds',
    'long running report fails',
    'load balancer idle timeout',
    'export times out',
    'only-if-cached returns error',
    'api gateway 29 second limit',
  ],
  steps: {
    user: [
      'Wait a few minutes and look whether the export, upload or order you started is there before you start it again.',
      'Ask for less at once: a shorter period, fewer rows, one file at a time.',
      'If every page of the site does this, tell its operator the time and the address.',
    ],
    developer: [
      'Measure how long the request takes when it succeeds; a failure at a round number such as 30 or 60 seconds is a limit, not a crash.',
      'Page through large lists, or use the asynchronous form of the endpoint if it offers `202` with a monitor.',
      'Read `Proxy-Status` to learn which hop gave up, and in which phase.',
      'If your request carries `Cache-Control: only-if-cached`, remove that directive.',
    ],
    operator: [
      'Find the slow request in the log of the upstream and read its query plan or trace.',
      'List the limits of every hop from the outside to the database, and make each inner one shorter than the one around it.',
      'Test with `curl -w "%{time_connect} %{time_starttransfer}\\n"` from the gateway host: a slow connect is the network or a firewall, a slow first octet is the application.',
      'Turn jobs that take longer than a few seconds into `202` with a monitor.',
    ],
  },
  fields: {
    'Proxy-Status':
      'May name the intermediary and the phase that took too long, as in `edge; error=http_response_timeout`.',
  },
  confused: [
    {
      code: 408,
      difference: 'Request Timeout: the client was too slow to send. Here a server was too slow to answer.',
    },
    {
      code: 502,
      difference:
        'Bad Gateway: the server behind answered with something invalid, refused, or broke off. Here it said nothing.',
    },
    {
      code: 503,
      difference: 'Service Unavailable is said by a server about itself, before it tries.',
    },
    {
      code: 598,
      difference:
        'Informal numbers such as 598 and 599 appear in logs of proxies for the same event; on the wire it is `504`.',
    },
  ],
  history: [
    {
      year: 1992,
      document: 'HTTP drafts, W3C',
      note: 'Gateway timeout was listed under the number 503.',
    },
    {
      year: 1997,
      document: 'RFC 2068',
      note: 'Introduced with this number in HTTP/1.1; its list of phrases spells it Gateway Time-out.',
    },
    {
      year: 1999,
      document: 'RFC 2616',
      note: 'Covers helpers such as name servers too, not only the server that the URI names.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Gateway Timeout throughout, in a shorter definition.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
    { year: 2022, document: 'RFC 9209', note: '`Proxy-Status` tells the kinds of timeout apart.' },
  ],
  examples: [
    {
      about: 'The carrier behind the gateway does not answer within ten seconds',
      messages: [
        {
          from: 'client',
          lines: ['GET /shipments/5520/position HTTP/1.1', 'Host: erp.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 504 Gateway Timeout',
            'Date: Sat, 21 Nov 2026 11:15:38 GMT',
            'Proxy-Status: edge.erp.example; error=http_response_timeout',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Gateway Timeout","status":504,"detail":"The carrier did not give the position of shipment 5520 within 10 seconds."}',
        },
      ],
    },
  ],
}
