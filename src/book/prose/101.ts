import type { Prose } from './prose.ts'

export const prose101: Prose = {
  code: 101,
  summary: 'The server agrees to speak another protocol on this connection from here on.',
  standard:
    'The client offered one or more protocols in `Upgrade`, and the server takes one of them up. The answer must name in `Upgrade` what will be spoken next, and `Connection` must list `upgrade`. A server must not pick a protocol that was not offered, must ignore the offer in an HTTP/1.0 request, and must be able to honour the meaning of the request in the new protocol. The switch happens right after the empty line that ends this answer. Only HTTP/1.1 has it: HTTP/2 and HTTP/3 do without `Upgrade`. Where a `100` is owed as well, it goes out first.',
  plain:
    'Your program and the server have agreed to change how they talk, most often to keep a live line open for chat or news. Nothing is wrong. If you see this as an error, something between you and the server does not let such lines through.',
  practice:
    'Send it when the client asks for a protocol you speak, in practice `websocket`, and only after the checks that any request gets: is there such a resource, may this caller use it, is the `Origin` one you trust. Refuse with an ordinary code such as `401` or `403`, while you still speak HTTP; afterwards it is too late for a status code.\n\nTo refuse the offer alone, ignore `Upgrade` and answer as usual. If the resource works in no other way, answer `426`. Never send it unasked. A proxy must be told to pass it: `Upgrade` and `Connection` end at each hop. Over HTTP/2, WebSocket uses an extended CONNECT and a `200` instead.',
  retry:
    'There is nothing to retry. A client that did not ask for a switch treats it as an error and closes the connection.',
  symptoms: [
    'websocket handshake failed',
    'websocket behind proxy',
    'error during websocket handshake',
    'unexpected server response 200',
    'bad upgrade',
    'websocket 400 nginx',
    'upgrade header missing',
  ],
  steps: {
    user: [
      'If a live view stays empty, open the page over another network: company proxies and filters often block such connections.',
      'Switch off browser extensions that filter traffic, reload, and see whether the live view comes up.',
    ],
    developer: [
      'Read the handshake with `curl -v --http1.1 -H "Connection: Upgrade" -H "Upgrade: websocket" -H "Sec-WebSocket-Version: 13" -H "Sec-WebSocket-Key: c3RhdHV0ZS1lcnAtZGVtbw==" URL` and look at the status line.',
      'Compare `Sec-WebSocket-Accept` with the value computed from your key; a wrong one means that a cache or another server answered.',
      'If you get `200` or `404` instead, compare the path with the one the socket is mounted at.',
    ],
    operator: [
      'Let the proxy speak HTTP/1.1 to the origin server and hand on `Upgrade` and `Connection`; in nginx that is `proxy_http_version 1.1` and two `proxy_set_header` lines.',
      'Raise the idle timeout of the proxy for this path, or let the application send a ping more often than that timeout.',
      'When draining a server, close switched connections too: they do not end by themselves.',
    ],
  },
  fields: {
    'Content-Length': 'Never: the answer has no content, and the empty line ends it.',
    'Transfer-Encoding': 'Never: there is no content to be coded.',
    Upgrade:
      'Always. Names the protocol that is spoken after this answer, one that the client offered, such as `websocket`.',
    Connection: 'Always. Lists `upgrade`, because `Upgrade` is meant for this hop alone.',
  },
  confused: [
    {
      code: 426,
      difference:
        '`426` asks the client to switch and refuses the request until then. `101` grants what the client asked for.',
    },
    {
      code: 200,
      difference:
        'After `200` both sides still speak HTTP. It is the answer when the server ignores the offer, and also to a CONNECT.',
    },
    {
      code: 100,
      difference: 'Both are interim, but after `100` the same protocol goes on and the content is awaited.',
    },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1, together with `Upgrade`.' },
    { year: 2011, document: 'RFC 6455', note: 'WebSocket made it common.' },
    { year: 2015, document: 'RFC 7540', note: 'HTTP/2 left it out; HTTP/3 did the same later.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A warehouse screen opens a live line for stock changes',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /stock/live HTTP/1.1',
            'Host: erp.example',
            'Connection: Upgrade',
            'Upgrade: websocket',
            'Origin: https://erp.example',
            'Sec-WebSocket-Version: 13',
            'Sec-WebSocket-Key: c3RhdHV0ZS1lcnAtZGVtbw==',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 101 Switching Protocols',
            'Connection: Upgrade',
            'Upgrade: websocket',
            'Sec-WebSocket-Accept: 91U/tCdfTp/tQmj5/y3Tj+SNT8s=',
          ],
          note: 'From here on, both sides send WebSocket frames.',
        },
      ],
    },
  ],
}
