import type { Prose } from './prose.ts'

export const prose102: Prose = {
  code: 102,
  summary: 'The whole request has arrived and the work on it goes on; an answer will follow.',
  standard:
    'An interim answer, from WebDAV as first published. The server has the complete request, has not finished with it, and expects to need a good while. It was meant for operations on whole trees, and it keeps the client from giving up: RFC 2518 suggests it after some 20 seconds. A final answer must follow. RFC 4918, which replaced that document in 2007, no longer defines the code, because hardly anyone had built it; the registry keeps it and still points to RFC 2518. As with all of its class: no content, and never to HTTP/1.0.',
  plain:
    'The server has all it needs and is still busy. This is a sign of life, not a result: the request has neither succeeded nor failed. Keep the window open and wait. The result comes on the same connection, when the work is done.',
  practice:
    'Use it to keep a slow synchronous operation alive: a COPY or MOVE of a large tree, an import that runs for half a minute. Send one after a set time and repeat it at intervals shorter than the idle timeouts on the way. Each must be followed in the end by a real answer on the same connection.\n\nDo not build an API on it. Many clients drop it unseen, many proxies do not count it as activity, and it carries no agreed report of progress. For work that takes minutes, answer `202` with a monitor that can be polled, cancelled and found again after a broken connection. Never send it as the final answer: the client would wait for ever.',
  retry:
    'Do not retry while it keeps coming: the first request is still being worked on, and a second one would do the work twice.',
  symptoms: [
    'request takes too long',
    'webdav copy timeout',
    'long running request',
    'keep connection alive while processing',
    'server still working',
    'response stuck on processing',
  ],
  steps: {
    user: [
      'Leave the window open and wait; do not press the button a second time.',
      'If no result comes within ten minutes, open the list in a new tab and look whether the change has already been made.',
    ],
    developer: [
      'Let each interim answer restart your idle timer, and keep a separate limit for the whole wait.',
      'Read on until a final answer comes; interim answers may repeat any number of times.',
      'After a lost connection, GET the target and compare before you send the request again.',
    ],
    operator: [
      'Compare the idle timeouts of every proxy in the path with the interval at which the interim answer is sent; the interval has to be the shorter one.',
      'Send a slow request with `curl -v` through the proxy and see whether the `102` lines arrive; some proxies swallow them.',
      'Move operations that regularly take longer than a minute to a queue with a monitor.',
    ],
  },
  fields: {
    'Content-Length': 'Never: the answer has no content, and the empty line ends it.',
    'Transfer-Encoding': 'Never: there is no content to be coded.',
  },
  confused: [
    {
      code: 202,
      difference:
        '`202` ends the exchange and points to a monitor. After `102` the client stays on the line for the result.',
    },
    {
      code: 100,
      difference: '`100` asks for the rest of the request. `102` says that nothing more is needed from the client.',
    },
    {
      code: 103,
      difference: '`103` carries fields that help the client prepare. `102` carries only the news that work goes on.',
    },
    {
      code: 504,
      difference:
        'A gateway that runs out of patience ends the exchange with `504`; the work behind it may still go on.',
    },
  ],
  history: [
    {
      year: 1999,
      document: 'RFC 2518',
      note: 'Introduced with WebDAV, along with a `Status-URI` field to go with it.',
    },
    {
      year: 2007,
      document: 'RFC 4918',
      note: 'Left out of the new WebDAV for want of implementations. The registry still lists it under RFC 2518.',
    },
  ],
  examples: [
    {
      about: 'A year of orders is copied to the archive',
      messages: [
        {
          from: 'client',
          lines: [
            'COPY /orders/2025/ HTTP/1.1',
            'Host: erp.example',
            'Destination: https://erp.example/archive/2025/',
            'Depth: infinity',
            'Overwrite: F',
          ],
        },
        { from: 'server', lines: ['HTTP/1.1 102 Processing'], note: 'Sent after 20 seconds of work.' },
        { from: 'server', lines: ['HTTP/1.1 102 Processing'], note: 'Sent 20 seconds later.' },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 20:00:52 GMT',
            'Location: https://erp.example/archive/2025/',
            'Content-Length: 0',
          ],
        },
      ],
    },
  ],
}
