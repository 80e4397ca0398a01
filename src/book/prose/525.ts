import type { Prose } from './prose.ts'

export const prose525: Prose = {
  code: 525,
  summary: 'Cloudflare and the origin server could not agree on a TLS connection.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. The TCP connection to the origin server was made, and the TLS handshake on it failed. It occurs in the encryption modes Full and Full (strict), where the edge speaks TLS to the origin. No request was delivered. The general rules of `500` hold for a client that has never heard of it. The registered code is `502`.',
  plain:
    'The site stands behind Cloudflare, and the protected link between the two could not be set up. Your own link to Cloudflare is in order. A certificate or a setting on the server of the site is wrong, and only its owner can change that.',
  practice:
    'A gateway of your own answers `502`, with `Proxy-Status: gateway.example; error=tls_protocol_error` or `tls_alert_received`.\n\nBehind Cloudflare, four causes cover most cases: no certificate installed for this host name, port 443 served by something that does not speak TLS, a server that cannot choose by SNI, and no common protocol version or cipher suite. When it comes and goes, suspect several machines with unlike settings behind one name, or a server that resets handshakes under load.',
  retry:
    'Once or twice for idempotent methods, since intermittent cases exist. If it comes back each time, waiting does not help until the origin is mended.',
  symptoms: [
    'ssl handshake failed cloudflare',
    'error code: 525',
    'origin has no certificate',
    'cipher mismatch origin',
    'full ssl mode error',
    'sni not supported origin',
  ],
  steps: {
    user: [
      'Wait some minutes and reload; a certificate may be in the middle of its renewal.',
      'Tell the owner that Cloudflare cannot set up TLS with their server, and give the Ray ID. Do not try to get around it.',
    ],
    developer: [
      'Repeat the handshake by hand: `openssl s_client -connect ORIGIN_IP:443 -servername erp.example` and read the alert.',
      'Try it without `-servername` as well: a difference shows that the certificate is bound to another name.',
      'Test versions one by one with `-tls1_2` and `-tls1_3`.',
    ],
    operator: [
      'Install a certificate for the host name on the origin; an origin certificate issued by Cloudflare is enough for traffic from the edge.',
      'Check that port 443 is open and that the listener speaks TLS there (`listen 443 ssl` in nginx).',
      'Enable TLS 1.2 and 1.3 with cipher suites that Cloudflare offers to origins, and compare every machine behind the name.',
      'Raise the log level for TLS and read the errors at the time of the Ray ID.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 526,
      difference:
        'There the handshake could go through and the certificate is not trusted. Here it breaks before that counts.',
    },
    { code: 521, difference: 'Port 443 refuses the connection altogether.' },
    { code: 495, difference: 'At nginx it is the certificate of the client that fails.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described as: SSL handshake failed, in the modes Full and Full (strict).',
    },
  ],
  examples: [
    {
      about: 'The origin has no certificate for this host name',
      messages: [
        { from: 'client', lines: ['GET /parts/4410 HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 525 SSL Handshake Failed',
            'Date: Sat, 21 Nov 2026 09:25:40 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d4fc0b9f32b41-FRA',
          ],
          content: 'error code: 525',
        },
      ],
    },
  ],
}
