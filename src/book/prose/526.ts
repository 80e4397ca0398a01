import type { Prose } from './prose.ts'

export const prose526: Prose = {
  code: 526,
  summary: 'Cloudflare does not trust the certificate that the origin server shows.',
  standard:
    'Defined by Cloudflare for its edge and registered nowhere. In the mode Full (strict) the edge verifies the certificate of the origin server; here that failed: expired, revoked, self-signed, or issued for another name. Cloudflare Gateway and requests that a Worker makes to hosts outside the zone are strict as well. Without knowledge of the number, `500` governs. The registered code is `502`.',
  plain:
    'The site stands behind Cloudflare, which checks the identity card of the server behind it. That card has run out or bears another name, so Cloudflare sends nothing there. You are protected; the owner of the site has to renew the certificate.',
  practice:
    'Your own gateway sends `502` with `Proxy-Status: gateway.example; error=tls_certificate_error`.\n\nBehind Cloudflare, let certificates renew by themselves and watch the expiry of the one on the origin: visitors see only the certificate of the edge, so nobody notices that the other runs out. Changing the mode from Full (strict) to Full makes the message go away and the check with it; use that for minutes, not as the mend. A self-signed certificate can be put in the Custom Origin Trust Store.',
  retry: 'No. The answer stays the same until the certificate on the origin, or the trust in it, is changed.',
  symptoms: [
    'invalid ssl certificate cloudflare',
    'error code: 526',
    'origin certificate expired',
    'self signed certificate cloudflare strict',
    'full strict error',
    'let us encrypt renewal failed behind cloudflare',
    'worker fetch 526',
  ],
  steps: {
    user: [
      'Do not send anything until it is mended. Tell the owner that the certificate of their server behind Cloudflare is not valid, with the Ray ID.',
      'On a company network with Cloudflare Gateway, ask the administrator which site is not trusted: the message can come from there.',
    ],
    developer: [
      'Show what the origin presents: `openssl s_client -connect ORIGIN_IP:443 -servername erp.example </dev/null | openssl x509 -noout -dates -subject -issuer -ext subjectAltName`.',
      'Check that the whole chain is sent, not the leaf certificate alone.',
      'In a Worker, a subrequest to an outside host is always strict; point it at a host with a public certificate.',
    ],
    operator: [
      'Renew the certificate now (`certbot renew`, then reload the server) and find out why the renewal did not run; HTTP challenges often fail behind the proxy.',
      'Or install an origin certificate from Cloudflare, made for exactly the host names in use.',
      'Put a check on the expiry date of the certificate at the origin address into your monitoring.',
    ],
  },
  fields: {},
  confused: [
    { code: 525, difference: 'There the handshake itself breaks down. Here it works, and the certificate is refused.' },
    { code: 495, difference: 'At nginx it is the certificate of the client that did not pass.' },
    { code: 502, difference: 'The registered code for a gateway without a usable answer from upstream.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Cloudflare documentation',
      note: 'Described for Full (strict), for Gateway and for subrequests of Workers.',
    },
  ],
  examples: [
    {
      about: 'The certificate on the origin ran out last night',
      messages: [
        { from: 'client', lines: ['GET /orders HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 526 Invalid SSL Certificate',
            'Date: Sat, 21 Nov 2026 09:27:18 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
            'CF-RAY: 9a1d52269d1e2b41-FRA',
          ],
          content: 'error code: 526',
        },
      ],
    },
  ],
}
