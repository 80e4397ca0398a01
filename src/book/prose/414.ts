import type { Prose } from './prose.ts'

export const prose414: Prose = {
  code: 414,
  summary: 'The address in the request is longer than the server is willing to read.',
  standard:
    'The server refuses the request since its target URI exceeds the length that the server will interpret. In HTTP/1.1 a request target beyond what a server wishes to parse has to be answered with this code; request lines of 8000 octets at least are recommended to be supported. Typical causes: a form sent with GET that ought to use POST, redirects that lengthen the address at each hop, or an attack. Caches may store the answer and guess its lifetime.',
  plain:
    'The address your browser asked for is far too long. Often a form put everything into the address, or a site kept sending you round in circles and added a little at each turn. Start again from a short address and leave out filters you do not need.',
  practice:
    'Send it from the parser, with the limit in the problem document, and tell it apart from `431`: there the fields are too large, here the first line. Many servers mix the two up or answer `400`. Support 8000 octets at least.\n\nIf honest clients reach the limit, the API is at fault. Offer a way to send long filters as content: POST to a search resource, or a saved filter with a short name. Page through long lists of identifiers instead of naming them all. Never truncate the target and go on: a shortened filter can select far more than was asked. Log only a prefix of the target, since it may hold secrets.',
  retry: 'Not with the same address. Shorten it, or send the long part as content if the server offers that.',
  symptoms: [
    'request-uri too long',
    'request-uri too large',
    'url too long',
    'query string too long',
    'get request with too many parameters',
    'maximum url length',
    'redirect loop adds to the url',
    'too many ids in the query',
  ],
  steps: {
    user: [
      'Cut the address at the `?`, open the short part, and set the filters again, fewer of them.',
      'If the address repeats the same piece over and over, delete the cookies of the site and start at its front page.',
      'If a form led you here, note which one and tell the operator that it puts its fields into the address.',
    ],
    developer: [
      'Print the length in octets of the request target after percent-encoding: one non-ASCII letter takes six characters or more.',
      'Move the long part into content: change the form from GET to POST, or use the search resource of the API.',
      'Split a list of identifiers into requests of fifty or a hundred each and join the answers.',
      'Follow the redirects one by one with `curl -sI` and find the hop that adds to its own address.',
    ],
    operator: [
      'Compare the limits of each hop: `large_client_header_buffers` (nginx), `LimitRequestLine` (Apache httpd), `maxUrl` and `maxQueryString` (IIS), `--max-http-header-size` (Node).',
      'Group the log by the first hundred characters of the target and look for a page whose form uses GET, or for a rewrite rule that matches its own result.',
      'If the targets look like attack strings, block the sender and leave the limit as it is.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 431,
      difference:
        'There the fields are too large, one of them or all together. Here it is the request target in the first line.',
    },
    { code: 413, difference: 'There the content is too large. A long address moved into content may well fit.' },
    {
      code: 400,
      difference: 'Bad Request is for a target that is malformed. A long one may be perfectly well formed.',
    },
    {
      code: 404,
      difference: 'A well formed address of tolerable length that leads nowhere is Not Found.',
    },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced as Request-URI Too Long.' },
    { year: 1999, document: 'RFC 2616', note: 'Kept as Request-URI Too Long; one list there has Too Large.' },
    { year: 2014, document: 'RFC 7231', note: 'Renamed URI Too Long; cacheable by default.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A list of identifiers outgrows the address and then travels as content',
      messages: [
        {
          from: 'client',
          lines: ['GET /parts?number=4711,4712,4713,4714,4715,4716 HTTP/1.1', 'Host: erp.example'],
          note: 'Shown cut: the target goes on in the same way for 9412 octets.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 414 URI Too Long',
            'Date: Sat, 21 Nov 2026 13:40:00 GMT',
            'Connection: close',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"https://erp.example/problems/uri-too-long","title":"The address is too long","status":414,"detail":"A request target may have 8192 octets. Send a long list of part numbers as content: POST /parts/searches.","limit":8192}',
          note: 'The server closes the connection, for it did not read the rest.',
        },
        {
          from: 'client',
          lines: ['POST /parts/searches HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"number":["4711","4712","4713"]}',
          note: 'On a new connection.',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 200 OK', 'Date: Sat, 21 Nov 2026 13:40:02 GMT', 'Content-Type: application/json'],
          content: '[{"number":"4711","stock":12},{"number":"4712","stock":0}]',
        },
      ],
    },
  ],
}
