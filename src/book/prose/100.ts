import type { Prose } from './prose.ts'

export const prose100: Prose = {
  code: 100,
  summary: 'So far so good: the server has seen the start of the request and wants the rest.',
  standard:
    'An interim answer, without content and without trailers. The server has read the first part of the request, has found no reason to refuse it, and will send a final answer once it has the rest. Where the request carried `Expect: 100-continue`, it tells the client to send the content it held back. A server that sends it owes a final answer later, unless the connection breaks first. A client has to be able to read it even when it never asked, and may then drop it. It must not go to a client that speaks HTTP/1.0.',
  plain:
    'This is not an answer yet. Before sending something large, a program may ask whether it is worth the trouble, and this is the server saying: go on, send it. The real answer follows. If this is the last thing you see, something on the way got stuck.',
  practice:
    'Send it when a request has `Expect: 100-continue` and your code is about to read the content: after routing, credentials, method, media type and announced length have been checked. Then a client with a bad token or a file that is too large learns so before it sends a single octet. A final answer in its place is the whole point of the mechanism.\n\nCommon mistakes: a framework that sends it at once and refuses afterwards; a server that waits for content before it answers, while the client waits for the answer; a test server that sends it and nothing more. It may be left out when the content is already arriving.',
  retry: 'There is nothing to retry: send the content now and wait for the final answer.',
  symptoms: [
    'expect 100-continue',
    'upload hangs for one second',
    'curl waits before upload',
    'unexpected 100 response',
    'request stuck at 100',
    'post is slow because of expect',
  ],
  steps: {
    user: [
      'Wait: the upload is still running, and its result comes later.',
      'If nothing happens for several minutes, cancel the upload and start it again from another network, to rule out a proxy in between.',
    ],
    developer: [
      'Send the content as soon as this arrives, and read on until an answer with a code of 200 or above comes.',
      'Set a limit to the wait, about one second, and then send the content anyway: a server or proxy may not know the mechanism.',
      'If your HTTP library adds a delay to each upload, run `curl -v -H "Expect:" --data-binary @file URL` and compare: without the field there is no wait.',
    ],
    operator: [
      'Run `curl -v -H "Expect: 100-continue" --data-binary @big.bin URL` against the proxy and against the origin server, and compare which of them answers `100`.',
      'Check that the proxy forwards interim answers, or answers the expectation itself and then sends the content on.',
      'Make sure credentials and size limits are checked before the interim answer, so that a refusal costs no upload.',
    ],
  },
  fields: {
    'Content-Length': 'Never: the answer has no content, and the empty line ends it.',
    'Transfer-Encoding': 'Never: there is no content to be coded.',
  },
  confused: [
    {
      code: 417,
      difference:
        'The expectation cannot be met, perhaps because a hop on the way does not know it: the client repeats the request without `Expect`.',
    },
    {
      code: 102,
      difference:
        '`100` asks for content that is still to come. `102` is sent when all of it is there and work goes on.',
    },
    {
      code: 413,
      difference:
        'If the announced length is over the limit, the final refusal is sent in place of the invitation to go on.',
    },
    {
      code: 202,
      difference:
        '`202` is final: the request is taken and the work is done later. After `100` an answer still follows.',
    },
  ],
  history: [
    {
      year: 1997,
      document: 'RFC 2068',
      note: 'Introduced with HTTP/1.1, along with the whole class of interim answers.',
    },
    {
      year: 1999,
      document: 'RFC 2616',
      note: '`Expect: 100-continue` was added, so that a client can ask for it.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Defined anew; the rules moved to the description of `Expect`.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A list of parts is held back until the server wants it',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /imports HTTP/1.1',
            'Host: erp.example',
            'Authorization: Bearer t-5521',
            'Content-Type: text/csv',
            'Content-Length: 50',
            'Expect: 100-continue',
          ],
          note: 'The client waits, for a second at most.',
        },
        { from: 'server', lines: ['HTTP/1.1 100 Continue'] },
        {
          from: 'client',
          lines: [],
          content: 'part,name\nP-1010,Hex bolt M10\nP-1011,Hex bolt M12\n',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 201 Created',
            'Date: Sat, 21 Nov 2026 08:12:00 GMT',
            'Location: /imports/318',
            'Content-Type: application/json',
          ],
          content: '{"import":318,"parts":2}',
        },
      ],
    },
    {
      about: 'A refusal in its place: the token is bad, so the content is never sent',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /imports HTTP/1.1',
            'Host: erp.example',
            'Authorization: Bearer expired',
            'Content-Type: text/csv',
            'Content-Length: 48200331',
            'Expect: 100-continue',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 401 Unauthorized',
            'Date: Sat, 21 Nov 2026 08:13:00 GMT',
            'WWW-Authenticate: Bearer realm="erp", error="invalid_token"',
            'Connection: close',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Unauthorized","status":401,"detail":"The token has expired. Get a new one and send the import again."}',
          note: 'The server closes the connection; no content was transferred.',
        },
      ],
    },
  ],
}
