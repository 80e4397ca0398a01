import type { Prose } from './prose.ts'

export const prose411: Prose = {
  code: 411,
  summary: 'The server wants to know the length of the content before it accepts the request.',
  standard:
    'The server turns the request down because no `Content-Length` field says how long its content is. The client may try once more after adding that field with the true number of octets. HTTP/1.1 lets a server refuse content of undeclared length in this way, even though it has to understand the chunked transfer coding. In HTTP/2 and HTTP/3 frames carry the content, and the field may be missing there as well.',
  plain:
    'The site wants to know how large your upload is before it starts, and your program did not say. This is a matter between the program and the site. Nothing was stored. Another program, a browser or a newer version usually sends the size by itself.',
  practice:
    'Send it where the length decides something before the first octet is read: space is reserved, a quota is checked, or content is handed to a store that needs the size. Everywhere else accept content of unknown length and count it while reading, with `413` when it exceeds the limit.\n\nAnswer before reading the content; with `Expect: 100-continue` the client then need not send any. Close the connection if you do not mean to read the rest. Do not ask for a length where no content is due: a GET or DELETE seldom has any, and some clients send no length with an empty POST. As a client, measure the content first, or buffer it, whenever you can.',
  retry:
    'Yes, with any method, as soon as `Content-Length` states the true length; the server refused before it did anything.',
  symptoms: [
    'content-length missing',
    'chunked upload rejected',
    'transfer-encoding chunked not supported',
    'post without body fails',
    'streaming upload fails',
    'curl upload from stdin refused',
    'proxy requires content length',
  ],
  steps: {
    user: [
      'Save the file on your device first and upload it from there, instead of straight from a cloud drive or a camera.',
      'Update the app that uploads, or use the page of the site in an ordinary browser.',
      'Send the maker of the app the address of the site and the words "length of the content is missing".',
    ],
    developer: [
      'Send the content as a string, a buffer or a file with known size in place of a stream; most clients then add the length.',
      'For a stream of known size, set `Content-Length` yourself, in octets and not in characters.',
      'With curl, send a file by `--data-binary @file` or `-T file`; from standard input curl can only send chunks.',
      'For a POST without content, send `Content-Length: 0`.',
    ],
    operator: [
      'Find out whether the application or a proxy before it refuses; the one that does needs the setting that buffers requests or accepts chunks.',
      'Check that no proxy on the way turns a request with a length into a chunked one, as happens when it filters or compresses.',
      'Raise the version of HTTP that an old proxy uses towards the application from 1.0 to 1.1.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 413,
      difference: 'The content is too large, whether its length was given or counted. `411` is about not knowing.',
    },
    { code: 400, difference: 'A `Content-Length` is there and is not a valid number, or contradicts the framing.' },
    { code: 501, difference: 'A transfer coding that the server does not understand. Chunked it must understand.' },
    { code: 428, difference: 'A condition is missing from the request, not a length.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1, along with the chunked transfer coding.' },
    { year: 2014, document: 'RFC 7231', note: 'In the revision of HTTP/1.1.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A chunked upload is refused before its content is sent, then repeated with a length',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /shipments/5512/note HTTP/1.1',
            'Host: erp.example',
            'Content-Type: text/plain; charset=utf-8',
            'Transfer-Encoding: chunked',
            'Expect: 100-continue',
          ],
          note: 'The client holds its content back.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 411 Length Required',
            'Date: Sat, 21 Nov 2026 16:10:00 GMT',
            'Connection: close',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Length Required","status":411,"detail":"Space for a note is reserved before it is read. Send the request again with Content-Length."}',
          note: 'The server closes the connection.',
        },
        {
          from: 'client',
          lines: ['PUT /shipments/5512/note HTTP/1.1', 'Host: erp.example', 'Content-Type: text/plain; charset=utf-8'],
          content: 'Leave with the gate in Dock 4.\n',
          note: 'On a new connection.',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 204 No Content', 'Date: Sat, 21 Nov 2026 16:10:01 GMT', 'ETag: "2"'],
        },
      ],
    },
  ],
}
