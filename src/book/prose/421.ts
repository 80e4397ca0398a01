import type { Prose } from './prose.ts'

export const prose421: Prose = {
  code: 421,
  summary: 'The request reached a server that does not answer for this host, or came over the wrong connection.',
  standard:
    'The request arrived at a server that cannot, or does not want to, give an authoritative answer for its target URI. An origin server, or a gateway on its behalf, sends this code when the URI belongs to no origin it is set up for, or does not suit the connection that the request came over, such as one secured for another name. The client may try again on a different connection, whatever the method. A proxy must never generate the code.',
  plain:
    'Your request went to the wrong machine: it does not look after the site you asked for. Browsers put this right by themselves most of the time, with a fresh connection. If you can see the message, close the browser fully and open the page again.',
  practice:
    'Compare scheme, host and port of the target with the origins you serve, before any routing, and refuse all others here instead of falling through to a default site: that shuts out forged `Host` fields and poisoned caches. Over TLS, require also that the connection was secured with a certificate valid for that name. HTTP/2 and HTTP/3 clients reuse one connection for several hosts if the certificate covers them; if those hosts need different back ends or different client certificates, this code sends the client to a connection of its own.\n\nDo not use it for a missing resource (`404`) or a missing `Host` (`400`). Behind a gateway that rewrites `Host`, configure the names that it sends.',
  retry:
    'Yes, once, with any method, on a new connection made for that host; the server did not act on the request. If that fails too, the configuration is at fault.',
  symptoms: [
    'wrong virtual host',
    'sni and host header mismatch',
    'http2 connection reuse wildcard certificate',
    'server not configured for this hostname',
    'client certificate required for another host',
    'domain points to the wrong server',
    'apache misdirected after update',
  ],
  steps: {
    user: [
      'Close every window of the browser, start it again and open the page: that makes a new connection.',
      'Compare the host name in the address bar with the one you were given, letter by letter.',
      'If it stays, try another browser, then tell the owner of the site the full address and the time.',
    ],
    developer: [
      'Close the connection and send the same request once more on a new one, with the name in TLS (SNI) equal to the host of the URI.',
      'Log both names: `curl -v https://shop.example/` prints the certificate and the host; a custom `Host` field on a request to another address is a common cause.',
      'Switch off connection sharing between hosts in your HTTP/2 client if the hosts differ in back end or client certificate.',
    ],
    operator: [
      'List the names that the server is configured for and compare them with DNS and with the certificate: a wildcard certificate on two different servers invites the reuse of connections.',
      'Behind a proxy, make the name in the upstream TLS handshake follow the host: `proxy_ssl_server_name on` and `proxy_ssl_name` in nginx.',
      'Give hosts with different TLS settings separate certificates or separate addresses.',
      'Test a host with `curl --resolve shop.example:443:192.0.2.7 https://shop.example/` against each server.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 404,
      difference: 'The server answers for the host and has nothing at this path: Not Found.',
    },
    {
      code: 400,
      difference:
        'A missing, doubled or malformed `Host` is Bad Request. Here it is well formed and names a host served elsewhere.',
    },
    {
      code: 308,
      difference: 'A redirect gives a new URI. Here the URI is right and only the connection is wrong.',
    },
    {
      code: 502,
      difference: 'A gateway that got no usable answer from behind it says Bad Gateway.',
    },
  ],
  history: [
    {
      year: 2015,
      document: 'RFC 7540',
      note: 'Introduced with HTTP/2 and its shared connections; cacheable by default.',
    },
    {
      year: 2022,
      document: 'RFC 9110',
      note: 'Current definition, for every version of HTTP; no longer cacheable by default.',
    },
  ],
  examples: [
    {
      about: 'A connection opened for one host is reused for another that a different server looks after',
      messages: [
        {
          from: 'client',
          lines: ['GET /parts/4711 HTTP/1.1', 'Host: shop.example', 'Accept: application/json'],
          note: 'On a TLS connection that was opened for erp.example.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 421 Misdirected Request',
            'Date: Sat, 21 Nov 2026 17:10:00 GMT',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Misdirected Request","status":421,"detail":"This connection does not serve shop.example. Open a new connection to that host."}',
        },
        {
          from: 'client',
          lines: ['GET /parts/4711 HTTP/1.1', 'Host: shop.example', 'Accept: application/json'],
          note: 'On a new connection, to the address of shop.example.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 17:10:01 GMT',
            'Content-Type: application/json',
            'ETag: "3"',
            'Vary: Accept',
          ],
          content: '{"number":"4711","name":"Hex bolt M8","price":"0.12"}',
        },
      ],
    },
  ],
}
