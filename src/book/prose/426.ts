import type { Prose } from './prose.ts'

export const prose426: Prose = {
  code: 426,
  summary: 'The server refuses this request over the current protocol and names the one to switch to.',
  standard:
    'The server declines to act under the protocol that carried the request; over another one it might agree. It must name the protocols it would accept in an `Upgrade` field, the preferred first, and must list `upgrade` in `Connection`, because the field holds for a single hop. The client may then ask for the switch in a new request and gets `101` if it succeeds. The mechanism exists in HTTP/1.1 alone: HTTP/2 and HTTP/3 have no `Upgrade` field, and one in an HTTP/1.0 request is ignored.',
  plain:
    'The server answered, but not in a language it accepts for this address. Perhaps it insists on an encrypted connection, or the address belongs to a live channel that only a program can open. An ordinary browser tab usually cannot do anything with such an address.',
  practice:
    'Send it from an address that speaks WebSocket only, when a plain GET arrives: `Upgrade: websocket`. Send it also to a WebSocket handshake of a version you lack, adding `Sec-WebSocket-Version` with those you have. It suits HTTP clients that must switch to a newer protocol on the same connection.\n\nFor a page that moved to HTTPS, browsers follow `308` and do nothing with this code. Never send it over HTTP/2 or HTTP/3, where `Upgrade` is forbidden. A client application that is too old is no case for it either: the protocol is fine, so use `400` or `403` with a problem type of your own. The usual mistake is to send the number without `Upgrade` and `Connection`.',
  retry:
    'Not as it was. Repeat it with the upgrade that the answer names, or over a connection that speaks that protocol from the start; unchanged, it is refused each time.',
  symptoms: [
    'websocket endpoint opened in browser',
    'expected websocket upgrade',
    'server requires tls',
    'upgrade header missing behind proxy',
    'http/1.0 not accepted by gateway',
    'nginx proxy_http_version 1.1 websocket',
    'unsupported websocket version',
  ],
  steps: {
    user: [
      'If the address starts with `http:`, type it again with `https:`.',
      'If the page names WebSocket, the address is not meant for a browser tab: open the application that uses it instead.',
      'Update the browser or app. If it is current, tell the publisher of the app the address and the protocol named in the answer.',
    ],
    developer: [
      'Read the `Upgrade` field: `curl -i --http1.1 https://erp.example/live` shows which protocols are accepted.',
      'For `websocket`, connect with a WebSocket client and a `wss:` URI rather than with an HTTP library.',
      'Send `Connection: Upgrade` together with `Upgrade` and check with a packet trace that both leave your machine; many HTTP libraries drop them.',
    ],
    operator: [
      'If clients upgrade correctly and still fail, the proxy drops the two fields. In nginx: `proxy_http_version 1.1`, `proxy_set_header Upgrade $http_upgrade` and `proxy_set_header Connection "upgrade"`.',
      'Check the log for answers of this code on HTTP/2: the request lost its upgrade when it changed versions; route that path over HTTP/1.1 or support WebSocket over HTTP/2.',
    ],
  },
  fields: {
    Upgrade:
      'Owed on every answer with this code: the protocols that would be accepted, the most wanted first, such as `websocket`.',
    Connection: 'Owed wherever `Upgrade` is sent: it lists `upgrade`, so that no intermediary forwards that field.',
  },
  confused: [
    {
      code: 101,
      difference:
        'Switching Protocols agrees to an upgrade that the client asked for. `426` demands one that it did not.',
    },
    {
      code: 505,
      difference:
        'HTTP Version Not Supported rejects the major version of the message itself. `426` understood the message and wants another protocol for it.',
    },
    {
      code: 308,
      difference:
        'To move browsers from `http:` to `https:`, redirect: they follow `308`, and ignore a demand to upgrade to TLS.',
    },
    {
      code: 428,
      difference:
        'Both ask for something more. `428` wants a precondition in the request; `426` another protocol under it.',
    },
  ],
  history: [
    { year: 2000, document: 'RFC 2817', note: 'Introduced to demand TLS inside a plain HTTP/1.1 connection.' },
    {
      year: 2011,
      document: 'RFC 6455',
      note: 'WebSocket servers may send it, with `Sec-WebSocket-Version`, to a handshake of another version.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Moved into HTTP itself and meant for any protocol.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'Stock levels are pushed over WebSocket; a plain GET is told so, and upgrades',
      messages: [
        { from: 'client', lines: ['GET /live/stock HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 426 Upgrade Required',
            'Date: Sat, 21 Nov 2026 10:04:00 GMT',
            'Upgrade: websocket',
            'Connection: Upgrade',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Upgrade Required","status":426,"detail":"Stock levels are sent over WebSocket. Connect to wss://erp.example/live/stock, or GET /parts for the levels at this moment."}',
        },
        {
          from: 'client',
          lines: [
            'GET /live/stock HTTP/1.1',
            'Host: erp.example',
            'Upgrade: websocket',
            'Connection: Upgrade',
            'Sec-WebSocket-Key: c3RhdHV0ZS1leGFtcGxlIQ==',
            'Sec-WebSocket-Version: 13',
          ],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 101 Switching Protocols',
            'Date: Sat, 21 Nov 2026 10:04:01 GMT',
            'Upgrade: websocket',
            'Connection: Upgrade',
            'Sec-WebSocket-Accept: 9nHOVaanVk34Zpn5gjOKF8sApNw=',
          ],
          note: 'From here on the connection carries WebSocket frames.',
        },
      ],
    },
  ],
}
