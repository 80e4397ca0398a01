import type { Prose } from './prose.ts'

export const prose495: Prose = {
  code: 495,
  summary: 'Inside nginx: the TLS certificate that the client showed did not pass the check. Sent as Bad Request.',
  standard:
    'Defined by nginx for its configuration and registered nowhere. With `ssl_verify_client` on or optional, the client presented a certificate that does not verify: expired, revoked, or issued by an authority that `ssl_client_certificate` does not list. `error_page` can name the number; the client and the access log get `400`, and `400` is what the client handles. In registered terms the refusal is a `403`.',
  plain:
    'This site asks visitors for a certificate as their identity card. The one your device showed has run out, was withdrawn or comes from an issuer that the site does not accept. You need a new certificate from whoever gave you this one.',
  practice:
    'Do not send it. TLS client certificates have no challenge in HTTP, so `401` with `WWW-Authenticate` does not fit; answer `403` with a problem document that says which check failed. `error_page 495 =403 /certificate.json;` does it in nginx.\n\nTo answer from the application, set `ssl_verify_client optional_no_ca`, hand `$ssl_client_verify` on, and refuse there. Take care that nobody can send that field from outside.',
  retry: 'Only with another certificate, on a new connection. The same one fails in the same way.',
  symptoms: [
    'the ssl certificate error nginx',
    'client ssl certificate verify error',
    'mtls certificate rejected',
    'unable to get local issuer certificate nginx',
    'client certificate expired',
  ],
  steps: {
    user: [
      'Open the certificates of your browser or system and look at the expiry date of the one for this site.',
      'Ask the issuer, often the IT department, for a new certificate, import it, and restart the browser.',
    ],
    developer: [
      'Check the dates and the issuer: `openssl x509 -in client.pem -noout -dates -issuer`.',
      'Verify it against the authority of the server: `openssl verify -CAfile ca.pem -untrusted chain.pem client.pem`.',
      'Send the intermediate certificates too: `curl --cert client-and-chain.pem --key client.key https://erp.example/`.',
    ],
    operator: [
      'Set the error log to info and read `client SSL certificate verify error`: the number and text of OpenSSL name the reason.',
      'Compare `ssl_client_certificate`, `ssl_verify_depth` and `ssl_crl` with the chain of the client; an outdated revocation list refuses everybody.',
      'Send a clear answer: `error_page 495 =403 /certificate.json;`.',
    ],
  },
  fields: {},
  confused: [
    { code: 496, difference: 'There the client showed no certificate at all.' },
    { code: 400, difference: 'What nginx really sends. Only the text of the page gives the reason.' },
    { code: 403, difference: 'The registered code for a client that is known, or not accepted, and refused.' },
    { code: 526, difference: 'At Cloudflare it is the certificate of the origin server that fails.' },
  ],
  history: [
    { year: 2006, document: 'nginx 0.3.45', note: 'Introduced together with 496, for client certificates.' },
    { year: 2008, document: 'nginx 0.6.27', note: 'Redirecting it with `error_page` mended.' },
  ],
  examples: [
    {
      about: 'A scanner in the warehouse with a certificate of last year',
      messages: [
        { from: 'client', lines: ['GET /shipments HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 400 Bad Request',
            'Server: nginx',
            'Date: Sat, 21 Nov 2026 10:04:30 GMT',
            'Content-Type: text/html',
            'Connection: close',
          ],
          content:
            '<html>\n<head><title>400 The SSL certificate error</title></head>\n<body>\n<center><h1>400 Bad Request</h1></center>\n<center>The SSL certificate error</center>\n</body>\n</html>\n',
        },
      ],
    },
  ],
}
