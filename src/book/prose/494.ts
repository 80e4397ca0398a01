import type { Prose } from './prose.ts'

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
