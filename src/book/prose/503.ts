import type { Prose } from './prose.ts'

export const prose503: Prose = {
  code: 503,
  summary: 'The server cannot serve now, through overload or maintenance, and expects to later.',
  standard:
    'The server cannot handle the request at the moment: too much load for now, or planned maintenance. The state is expected to end after some delay, and `Retry-After` may say how long that will take, in seconds or as a date. A server in trouble is not bound to use the code: one that is short of resources may also refuse connections. Unless told to, a cache does not keep the answer. A client that meets it without `Retry-After` has to choose its own pause.',
  plain:
    'The site is up but cannot take your request just now. It may be very busy, or somebody is working on it. This is meant to pass. If the page names a time, come back then; if not, try again in a few minutes.',
  practice:
    'Send it while you drain before a restart, during maintenance, when a queue or pool is full, and when a store you cannot work without is gone. Give `Retry-After` whenever you can estimate it, and spread the values a little, or every client returns in the same second. While draining add `Connection: close`, so that the next request goes to another instance.\n\nDo not send it because one client asks too often: that is `429`, for it alone. Do not send it from a fault in your code: that is `500`. Decide early and cheaply, before the content is read, since an overloaded server has nothing to waste. Search engines accept a short outage with this code; a maintenance page sent with `200` replaces your pages in their index.',
  retry:
    'Yes: after the time in `Retry-After`, or after a growing random pause where it is missing. By itself a client repeats idempotent methods only.',
  symptoms: [
    'service temporarily unavailable',
    'server overloaded',
    'down for maintenance',
    'no server is available to handle this request',
    'backend fetch failed',
    'too many connections',
    'site under heavy load',
    'retry-after header',
  ],
  steps: {
    user: [
      'Wait as long as the page says; if it says nothing, five minutes.',
      'Do not press reload again and again: each press adds to the load that keeps you out.',
      'Look at the status page or the news of the service for planned maintenance.',
    ],
    developer: [
      'Read `Retry-After`: a number is seconds to wait, anything else is a date. Wait at least that long, plus a small random amount.',
      'Without it, double the pause on each attempt, stop after a few, and stop at once when your own deadline comes first.',
      'Put a circuit breaker in front of the service, so that many workers do not all keep knocking.',
      'Hold back a `POST` until you know that it was not done, or send it with an idempotency key where the API has one.',
    ],
    operator: [
      'Look at what is full: worker pool, connection pool, queue, memory. Raise it or shed load earlier.',
      'Check the health probe of the load balancer: with every instance marked unhealthy, it answers this by itself.',
      'Look for a maintenance switch that was left on after the last deployment.',
      'Send `Retry-After` with slightly different values, so that clients do not return as one crowd.',
    ],
  },
  fields: {
    'Proxy-Status':
      'From a gateway or proxy that has no origin to turn to: which error it met, as `connection_limit_reached`.',
    'Retry-After':
      'May be sent, and should be whenever the end can be estimated: seconds from now, as in `120`, or the date at which service resumes.',
  },
  confused: [
    {
      code: 429,
      difference: 'Too Many Requests blames one client and its rate. Service Unavailable holds for everybody.',
    },
    { code: 500, difference: 'Internal Server Error is an unforeseen fault, with no promise that it passes.' },
    {
      code: 502,
      difference: 'Bad Gateway reports that another server gave no valid answer; here the sender speaks of itself.',
    },
    { code: 504, difference: 'Gateway Timeout: the request went on to a server behind, and time ran out there.' },
  ],
  history: [
    {
      year: 1992,
      document: 'HTTP drafts, W3C',
      note: 'The number stood for Gateway timeout, marked as to be discussed.',
    },
    { year: 1996, document: 'RFC 1945', note: 'Service Unavailable, in HTTP/1.0.' },
    {
      year: 1997,
      document: 'RFC 2068',
      note: '`Retry-After` became part of it; without that field a client treats it like `500`.',
    },
    { year: 2014, document: 'RFC 7231', note: 'The comparison with `500` was dropped.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'An instance drains before it is replaced',
      messages: [
        { from: 'client', lines: ['GET /orders?open=true HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 503 Service Unavailable',
            'Date: Sat, 21 Nov 2026 11:00:02 GMT',
            'Retry-After: 5',
            'Connection: close',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"This instance is shutting down. Connect again in 5 seconds to reach another one."}',
        },
      ],
    },
    {
      about: 'Planned maintenance, with the time at which it ends',
      messages: [
        { from: 'client', lines: ['GET /customers/311 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 503 Service Unavailable',
            'Date: Sat, 21 Nov 2026 22:10:30 GMT',
            'Retry-After: Sat, 21 Nov 2026 23:00:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"The database is being moved. Service resumes at 23:00 UTC."}',
        },
      ],
    },
  ],
}
