import type { Prose } from './prose.ts'

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
