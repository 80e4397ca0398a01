import type { Prose } from './prose.ts'

export const prose496: Prose = {
  code: 496,
  summary: 'Inside nginx: a TLS client certificate was required and none came. Sent as Bad Request.',
  standard:
    'Defined by nginx for its configuration and registered nowhere. `ssl_verify_client on` asks for a certificate during the handshake, and the client presented none. The handshake succeeds all the same; the refusal follows in HTTP. The number serves `error_page`; what the client and the access log see is `400`, with the rules of `400`. A registered code that fits is `403`.',
  plain:
    'This site wants to see a certificate from your device before it lets you in, and your device did not show one. Perhaps none is installed, or you dismissed the question of the browser. Import the certificate you were given and open the site again.',
  practice:
    'Do not send it. Answer `403` with a problem document that says that a client certificate is needed and how to get one: `error_page 496 =403 /certificate.json;`.\n\nIf only some paths need a certificate, `ssl_verify_client optional` on the host and a check of `$ssl_client_verify` per location does better, since the handshake knows no paths. Health checks of a load balancer are the usual victims: give them a listener of their own.',
  retry: 'After a certificate is configured, on a new connection. Without one the answer stays the same.',
  symptoms: [
    'no required ssl certificate was sent',
    'mtls client certificate missing',
    '400 no required ssl certificate',
    'health check fails mtls nginx',
    'browser does not ask for certificate',
  ],
  steps: {
    user: [
      'Import the certificate file that you were given (.p12 or .pfx) into the browser or the system, and restart the browser.',
      'If the browser asked and you cancelled, close all its windows: it remembers the refusal until then.',
    ],
    developer: [
      'Hand over both parts: `curl --cert client.pem --key client.key https://erp.example/orders`.',
      'Run `openssl s_client -connect erp.example:443 -servername erp.example` and see which authorities the server accepts; a client offers no certificate of another one.',
      'Check that a proxy in between does not end TLS: client certificates do not travel through it.',
    ],
    operator: [
      'Search the error log at level info for `client sent no required SSL certificate` and see which clients it concerns.',
      'Switch to `ssl_verify_client optional` where only some locations need it.',
      'Send a clear answer: `error_page 496 =403 /certificate.json;`.',
    ],
  },
  fields: {},
  confused: [
    { code: 495, difference: 'There a certificate came and did not pass.' },
    { code: 400, difference: 'What nginx really sends. Only the text of the page gives the reason.' },
    { code: 401, difference: 'Asks for credentials by an HTTP scheme, which a TLS certificate is not.' },
  ],
  history: [
    { year: 2006, document: 'nginx 0.3.45', note: 'Introduced together with 495, for client certificates.' },
    { year: 2008, document: 'nginx 0.6.27', note: 'Redirecting it with `error_page` mended.' },
  ],
  examples: [
    {
      about: 'A script without its certificate',
      messages: [
        { from: 'client', lines: ['GET /orders HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 400 Bad Request',
            'Server: nginx',
            'Date: Sat, 21 Nov 2026 10:06:02 GMT',
            'Content-Type: text/html',
            'Connection: close',
          ],
          content:
            '<html>\n<head><title>400 No required SSL certificate was sent</title></head>\n<body>\n<center><h1>400 Bad Request</h1></center>\n<center>No required SSL certificate was sent</center>\n</body>\n</html>\n',
        },
      ],
    },
  ],
}
