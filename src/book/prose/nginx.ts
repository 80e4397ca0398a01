import type { Prose } from './prose.ts'

/** Numbers that nginx uses inside itself: `error_page` can name them, and the client gets 400. */

export const prose494: Prose = {
  code: 494,
  summary: 'Inside nginx: one field of a request, or all of them, did not fit the buffers. Sent as Bad Request.',
  standard:
    'Defined by nginx for its configuration and registered nowhere. A field line of the request exceeds one buffer of `large_client_header_buffers`, or all of them are full. The number exists so that `error_page` can tell the case apart; on the wire and in the access log it is `400`, whose rules the client follows. The registered code that says as much is `431`.',
  plain:
    'Your browser sent along too much, nearly always cookies that piled up for this site. The page says "Request Header Or Cookie Too Large". Delete the cookies of the site and open it again; you will have to sign in once more.',
  practice:
    'Never send it. A server that finds the fields too large owes `431`, naming the field at fault; a target that is too long is `414`. With nginx in front, you can put that right: `error_page 494 =431 /431.json;`.\n\nMind who fills the fields: session data in cookies, tokens with every group of a user, tracing baggage. Raising the buffers moves the wall and lets every connection take more memory.',
  retry: 'Not as it is: the same fields meet the same limit. Make them smaller, then send the request again.',
  symptoms: [
    'request header or cookie too large',
    '400 bad request nginx cookies',
    'client sent too long header line',
    'large_client_header_buffers',
    'jwt cookie too big',
  ],
  steps: {
    user: [
      'Delete the cookies of this one site in the settings of the browser and load the page again.',
      'If it works in a private window, cookies are the cause for certain.',
    ],
    developer: [
      'Print the size of each field that your client sends; look at `Cookie` and `Authorization` first.',
      'Keep a session identifier in the cookie and the session on the server.',
      'Replace a token that lists every group by one that names the user.',
    ],
    operator: [
      'Search the error log at level info for `too long header line`: it names the line.',
      'Set `large_client_header_buffers 4 16k;` in the default server of the address as well, since the limit can apply before the host name is known.',
      'Map it to the registered code: `error_page 494 =431 /431.json;`.',
    ],
  },
  fields: {},
  confused: [
    { code: 431, difference: 'The registered code for request fields that are too large.' },
    { code: 414, difference: 'The target in the request line is too long, not the fields.' },
    { code: 400, difference: 'What nginx really sends. Only the text of the page gives the reason.' },
    { code: 413, difference: 'The content is too large, not the fields.' },
  ],
  history: [
    { year: 2011, document: 'nginx 0.9.4', note: 'Introduced, on 21 January.' },
    {
      year: 2020,
      document: 'nginx 1.17.9',
      note: 'Mended: with `error_page` it had leaked onto the wire as 494 in place of 400.',
    },
  ],
  examples: [
    {
      about: 'Forty kilobytes of cookies',
      messages: [
        {
          from: 'client',
          lines: ['GET /orders HTTP/1.1', 'Host: erp.example', 'Cookie: basket=QUJDREVGR0g'],
          note: 'The value is shortened here; it was 40,000 octets long.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 400 Bad Request',
            'Server: nginx',
            'Date: Sat, 21 Nov 2026 10:02:11 GMT',
            'Content-Type: text/html',
            'Connection: close',
          ],
          content:
            '<html>\n<head><title>400 Request Header Or Cookie Too Large</title></head>\n<body>\n<center><h1>400 Bad Request</h1></center>\n<center>Request Header Or Cookie Too Large</center>\n</body>\n</html>\n',
        },
      ],
    },
  ],
}

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

export const prose497: Prose = {
  code: 497,
  summary: 'Inside nginx: unencrypted HTTP arrived on a port that speaks TLS. Sent as Bad Request.',
  standard:
    'Defined by nginx for its configuration and registered nowhere. A listener with the `ssl` parameter received plain HTTP where a TLS handshake should begin. nginx answers in plain HTTP, on the wire and in the access log with `400`; the number is there for `error_page`, so that such requests can be redirected. For the client the rules of `400` hold.',
  plain:
    'The address begins with http where it should begin with https, and so your browser spoke openly on a line meant for encrypted talk. Put https:// in front of the address, keep the port number, and open it again.',
  practice:
    'Do not send it. For people who type the address, redirect: `error_page 497 =308 https://$host:$server_port$request_uri;`. For an API prefer a plain refusal with a problem document: by the time the redirect is sent, an `Authorization` field has already crossed the network in the clear, and a silent redirect hides that.\n\nBehind a load balancer it nearly always means that TLS ends at the balancer and the balancer speaks plain HTTP to a port that expects TLS.',
  retry: 'Yes, as a new request to the same place by `https`. As plain HTTP it will fail each time.',
  symptoms: [
    'the plain http request was sent to https port',
    '400 bad request https port',
    'http to https port nginx',
    'load balancer plain http to 443',
    'wrong scheme in url',
  ],
  steps: {
    user: ['Change `http://` to `https://` in the address bar, keep the rest including the port, and press enter.'],
    developer: [
      'Correct the base URI in the configuration of your client to `https`, and treat a password or token that was sent as disclosed.',
      'See which scheme a redirect used: `curl -sv http://erp.example:8443/ 2>&1 | grep -i "^< "`.',
      'Check that your application builds absolute URIs from the forwarded scheme.',
    ],
    operator: [
      'Set the protocol from the load balancer to this port to HTTPS, or remove `ssl` from the `listen` line if TLS ends before it.',
      'Redirect people: `error_page 497 =308 https://$host:$server_port$request_uri;`.',
      'Check that `listen 80` and `listen 443 ssl` are not mixed up in one line.',
    ],
  },
  fields: {},
  confused: [
    { code: 400, difference: 'What nginx really sends. Only the text of the page gives the reason.' },
    {
      code: 426,
      difference: 'The registered way to demand TLS or another protocol, on a port that speaks plain HTTP.',
    },
    { code: 308, difference: 'What to send where people are to be led from http to https.' },
    { code: 421, difference: 'The connection is in order, and the server does not answer for this host on it.' },
  ],
  history: [
    { year: 2004, document: 'nginx 0.0.7', note: 'Introduced.' },
    { year: 2008, document: 'nginx 0.6.27', note: 'Redirecting it with `error_page` mended.' },
  ],
  examples: [
    {
      about: 'http where https was meant',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/1.1', 'Host: erp.example:8443'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 400 Bad Request',
            'Server: nginx',
            'Date: Sat, 21 Nov 2026 10:07:45 GMT',
            'Content-Type: text/html',
            'Connection: close',
          ],
          content:
            '<html>\n<head><title>400 The plain HTTP request was sent to HTTPS port</title></head>\n<body>\n<center><h1>400 Bad Request</h1></center>\n<center>The plain HTTP request was sent to HTTPS port</center>\n</body>\n</html>\n',
        },
      ],
    },
  ],
}
