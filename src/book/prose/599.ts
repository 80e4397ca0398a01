import type { Prose } from './prose.ts'

export const prose599: Prose = {
  code: 599,
  summary: 'A label in some proxy logs and client libraries: the connection to the other side was not made in time.',
  standard:
    'Nobody owns this number and no specification defines it. Some proxies log it when they try to connect to the upstream and the attempt runs out of time, so that the request was never sent. On the wire it is `504`, and `Proxy-Status` has the standard name `connection_timeout` for it. Client libraries use the number too, for "no response at all": Tornado does, for timeouts and closed connections. Then it never was in a message. Received as a status, it is handled as `500`.',
  plain:
    'The site could not get through to the machine behind it, which is perhaps switched off, restarting or cut off from the network. You normally see this as "gateway timeout". Your request went no further, so trying again in a minute does no harm.',
  practice:
    'Keep it to logs and metrics; to the client send `504` with `Proxy-Status`. The useful difference from `598`: the upstream never saw the request, so a gateway may try another upstream at once, with any method, before it gives up. Give connecting a short timeout of its own, a second or two inside one data centre; thirty seconds there only pile up requests.\n\nIf your client library reports the number, treat it as a failed connection, not as an answer: there are no fields and no content to read. Do not pass it on as the status of your own response. A refused connection is not a timeout and is told as `502`.',
  retry:
    'What the client sees is `504`: it may repeat idempotent requests after a growing wait. The gateway, which knows that nothing was sent, may try another upstream at once.',
  symptoms: [
    'network connect timeout error',
    'upstream connect timeout',
    'proxy cannot reach backend',
    'tornado http 599 timeout',
    'connection timed out behind proxy',
    'backend down or firewalled',
  ],
  steps: {
    user: [
      'Wait a minute and reload the page; nothing you sent has been carried out.',
      'If it lasts longer than ten minutes, look at the status page of the service before you report it.',
    ],
    developer: [
      'If the number comes from your own client library (Tornado and others), read the text of the exception: it says whether connecting, the name lookup or the wait for an answer failed.',
      'Test the connection by hand from the same machine: `curl -v --connect-timeout 2 http://upstream.example/`.',
      'Set separate timeouts for connecting and for reading, the first one much shorter.',
    ],
    operator: [
      'Check from the proxy that the upstream listens: `nc -vz -w 2 upstream.example 8080`; silence until the timeout points to a firewall or a dead host.',
      'Compare the address the proxy uses with the present one: names resolved at start go stale when machines move.',
      'Look at the backlog and file descriptors of the upstream: a full accept queue looks just like this.',
    ],
  },
  fields: {},
  confused: [
    { code: 598, difference: 'There the upstream was reached and did not answer; here it was never reached.' },
    { code: 504, difference: 'Gateway Timeout is the registered code, and the one that goes on the wire for both.' },
    {
      code: 502,
      difference: 'Bad Gateway: the upstream refused the connection at once or answered badly. Here it kept silent.',
    },
    {
      code: 503,
      difference: 'Service Unavailable is said by a server that is there and knows that it cannot serve now.',
    },
  ],
  history: [
    {
      year: 2009,
      document: 'Tornado',
      note: 'Its HTTP client reports 599 where no response was received, from the first public version on.',
    },
    {
      year: 2015,
      document: 'httpstatuses issue 22',
      note: 'Reference sites look for the origin of the proxy meaning, and find only lists that copy each other.',
    },
    {
      year: 2022,
      document: 'RFC 9209',
      note: '`Proxy-Status` gives the standard name for the cause: `connection_timeout`.',
    },
  ],
  examples: [
    {
      about: 'The upstream is off; the client sees 504 and the log of the gateway says 599',
      messages: [
        { from: 'client', lines: ['GET /shipments/5530 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 504 Gateway Timeout',
            'Date: Sat, 21 Nov 2026 18:20:02 GMT',
            'Proxy-Status: edge.example; error=connection_timeout',
            'Cache-Control: no-store',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Gateway Timeout","status":504,"detail":"The shipment server could not be reached within 2 seconds. It did not receive the request."}',
          note: 'The gateway logs 599. That number is not sent.',
        },
      ],
    },
  ],
}
