import type { Prose } from './prose.ts'

export const prose505: Prose = {
  code: 505,
  summary: 'The server will not speak the major version of HTTP that the request used.',
  standard:
    'The major version named in the request is one that the server cannot or will not use; beyond this error it answers nothing in that version. The server is to send content that says why, and which protocols it does speak. A server may refuse a major version for any reason of its own. Minor versions are no ground: they are compatible within a major version, and a message with a higher one is read as the highest the server knows. In HTTP/2 and HTTP/3 the version travels outside the message, so the code is at home in the text form of HTTP/1.',
  plain:
    'Your program and the server disagree about which edition of the web protocol to speak. Browsers settle this by themselves, so a person seldom meets it. When it appears, the cause is mostly a broken tool, a very old device, or an address with a stray space in it.',
  practice:
    'You hardly ever send it from an application; the server in front of it does. It is due for a request line that ends in `HTTP/2.0` or `HTTP/3.0` as text, and for `HTTP/0.9` if you choose to refuse that. Answer in the highest version you speak, list the versions in the problem document, and close the connection, as you cannot be sure how the rest is framed.\n\nA request line without a proper version at all is malformed: `400`. A client that ought to change to a newer protocol gets `426` with `Upgrade`, not this code. Look at the target first when you debug: a space in a path that was not encoded makes the parser read the rest as the version.',
  retry: 'Not as it is. Send it again in a version that the server names, for instance HTTP/1.1.',
  symptoms: [
    'http version not supported',
    'invalid http version in request line',
    'space in url breaks request',
    'http/2.0 in request line',
    'unsupported protocol version',
    'old device cannot load site',
  ],
  steps: {
    user: [
      'Remove spaces from the address, or replace each one with `%20`, and open it again.',
      'Update the browser or the app that shows the error.',
      'If a company proxy or a virus scanner filters your traffic, try from another network and tell the people who run the filter.',
    ],
    developer: [
      'Print the first line of the request as it is sent: one method, one target without spaces, one version.',
      'Encode the path and the query with `encodeURIComponent` or the URL builder of your language.',
      'Force a version and compare: `curl -i --http1.1 URL`, then `curl -i --http2 URL`.',
      'Never write `HTTP/2` into a request line; let the client library negotiate it in the TLS handshake.',
    ],
    operator: [
      'Set the version your proxy speaks to the upstream; in nginx that is `proxy_http_version 1.1;`.',
      'Search the log for the raw request line: a target with a space points to a client, an odd version to a scan.',
      'Check that a rewrite rule does not decode `%20` before it passes the target on.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 426,
      difference:
        'Upgrade Required tells the client to move to another protocol, named in `Upgrade`. Here one is only refused.',
    },
    { code: 400, difference: 'A version that is malformed, not unknown, makes the whole request line a bad request.' },
    { code: 501, difference: 'There a method or function is missing; here the language itself.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced in HTTP/1.1 as HTTP Version Not Supported.' },
    { year: 2014, document: 'RFC 7231', note: 'The refusal of a major version, said more clearly.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition; versions explained in a section of their own.' },
  ],
  examples: [
    {
      about: 'A hand-written client puts HTTP/2.0 into the request line',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/2.0', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 505 HTTP Version Not Supported',
            'Date: Sat, 21 Nov 2026 11:24:09 GMT',
            'Connection: close',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"HTTP Version Not Supported","status":505,"detail":"A request line cannot ask for HTTP/2. This port speaks HTTP/1.1 and HTTP/1.0; HTTP/2 is offered over TLS by ALPN.","supported":["HTTP/1.0","HTTP/1.1"]}',
          note: 'The server closes the connection.',
        },
      ],
    },
  ],
}
