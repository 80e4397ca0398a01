import type { Prose } from './prose.ts'

export const prose431: Prose = {
  code: 431,
  summary: 'The fields of the request, one of them or all together, are larger than the server is willing to read.',
  standard:
    'The server is not willing to process the request because its fields are too large. That can be their sum, or a single field at fault; in the second case the representation is to name the field. The client may send the request again once it has made the fields smaller. Caches must not store the answer. Nothing obliges a server to use the code: under attack, closing the connection can be the better choice.',
  plain:
    'Along with every request your browser sends small notes: cookies, the address you came from, sign-in data. Together they have grown too long for this server. Most often it is a pile of cookies from the same site, and deleting those cookies solves it.',
  practice:
    'The HTTP server itself sends this, before your code runs; Node stops at 16 KiB for all fields together by default, other servers at 8 KiB for a line. Know the limit of every hop, and keep the lowest at the outermost. Name the field in the problem document, never its value: it may hold a session. The rest of the request may be unread, so close the connection.\n\nAvoid causing it: keep cookies to an identifier and the data on the server; keep signed tokens free of lists of rights. A request line that is too long is `414`, and content that is too large is `413`. Sending `400` here, as nginx does, hides the cause from clients.',
  retry:
    'Not as it was. Remove or shorten the field that the answer names, then repeat; the same request fails every time.',
  symptoms: [
    'cookie too large',
    'request header or cookie too large',
    'header fields too long',
    'jwt token too big for header',
    'too many cookies',
    'hpe_header_overflow',
    'max-http-header-size',
    'redirect loop then header too large',
  ],
  steps: {
    user: [
      'Delete the cookies of this one site in the browser settings, then open the page and sign in again.',
      'Open the page in a private window. If it works there, the cookies are the cause.',
      'If you followed a very long link, go to the start page of the site and find the item from there: the link is also sent as the page you came from.',
    ],
    developer: [
      'Print the size of each field you send (`curl -v` shows them all) and cut the largest; look at `Cookie`, `Authorization` and `Referer` first.',
      'Look for code that adds to a cookie or a field in a loop, or appends it once for each redirect.',
      'Move bulky values into content, for instance a long filter into a POST to a search resource.',
    ],
    operator: [
      'Find the limit that was hit: Node `--max-http-header-size`, nginx `large_client_header_buffers`, Apache `LimitRequestFieldSize`. Raise it on every hop or on none.',
      'Expire old cookies from the server, with the same path and domain they were set with; a parent domain shared by many applications gathers the most.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 414,
      difference: 'URI Too Long concerns the request target in the first line; here the lines after it are too large.',
    },
    { code: 413, difference: 'Content Too Large concerns what follows the fields.' },
    {
      code: 400,
      difference: 'Bad Request means that the fields are malformed. These are well formed and too many or too long.',
    },
  ],
  history: [{ year: 2012, document: 'RFC 6585', note: 'Introduced; still the current definition.' }],
  examples: [
    {
      about: 'A cookie has grown to 20 KiB',
      messages: [
        {
          from: 'client',
          lines: [
            'GET /parts HTTP/1.1',
            'Host: erp.example',
            'Accept: application/json',
            'Cookie: recent=4711.4712.4713.4714.4715.4716.4717.4718.4719',
          ],
          note: 'The cookie is shortened here: in truth it lists some four thousand parts.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 431 Request Header Fields Too Large',
            'Date: Sat, 21 Nov 2026 13:15:00 GMT',
            'Connection: close',
            'Cache-Control: no-store',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Request Header Fields Too Large","status":431,"detail":"The field Cookie has 20480 octets. All fields together may have 16384.","field":"Cookie","limit":16384}',
          note: 'The server closes the connection.',
        },
      ],
    },
  ],
}
