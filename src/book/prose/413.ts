import type { Prose } from './prose.ts'

export const prose413: Prose = {
  code: 413,
  summary: 'The request carries more content than the server will take.',
  standard:
    'A server declines the request because its content exceeds a size that the server can or wants to handle. It may cut the request short where the version of HTTP has a way to do so (a stream reset in HTTP/2 and HTTP/3), or else close the connection. If the limit is a passing one, the server is to add `Retry-After` and so tell the client from when it may try again. Without that field the refusal stands for content of this size.',
  plain:
    'The file or form you sent is too big for this site. Nothing is wrong with it apart from its size. Make it smaller, send it in several pieces, or find out from the site how large a file may be.',
  practice:
    'Refuse as early as you can: compare `Content-Length` with the limit before reading, and before sending `100`, so that a client that waits never transmits the content. With chunked content count while you read, and count again while you decompress, or a small file becomes a huge one. State the limit in octets in the problem document, and offer another way: an upload in parts, a bulk import, a smaller image.\n\nIf content is left unread in HTTP/1.1, send `Connection: close` and keep reading for a moment, since a reset can destroy your answer before the client sees it. Add `Retry-After` only when waiting helps. Set the limits of proxy and application together, or the smaller one answers in a form you did not choose.',
  retry:
    'Not with the same content, unless the answer has `Retry-After`: then once that time is over. Otherwise send less.',
  symptoms: [
    'request entity too large',
    'file too big to upload',
    'upload limit exceeded',
    'nginx client_max_body_size',
    'image too large',
    'entity too large express',
    'upload aborted connection reset',
    'json too large',
  ],
  steps: {
    user: [
      'Look for a size limit next to the upload button or on the error page and compare your file with it.',
      'Shrink the file: export a picture at half its width, save a scan at 150 dpi, or split a PDF or spreadsheet into parts.',
      'If the file is within the limit that the page states, send the operator the file size and the time of your attempt.',
    ],
    developer: [
      'Read the limit from the problem document, then print the size of what you really send: base64 adds a third, and a multipart form adds its boundaries.',
      'Split a bulk request into several requests below the limit, or use the resumable or multipart upload that the API offers.',
      'Send `Expect: 100-continue` with large content, so that a refusal comes before the transfer.',
      'If `Retry-After` is there, wait that long and send the same request again.',
    ],
    operator: [
      'Find out who refused: look at the `Server` field and the shape of the error, and repeat with `curl -i --data-binary @file` directly at the origin.',
      'Set one limit at every hop: `client_max_body_size` (nginx), `LimitRequestBody` (Apache httpd), `maxAllowedContentLength` (IIS), the CDN plan, and the parser of the application.',
      'Raise the limit for the upload path alone, and keep it low everywhere else.',
    ],
  },
  fields: {
    'Retry-After':
      'Owed when the limit is temporary, for example while a disk is being cleared. It says in seconds, or as a date, when the same request may be tried again. Left out when the limit stays.',
  },
  confused: [
    { code: 414, difference: 'There the address is too long. Here the content is.' },
    { code: 431, difference: 'There the fields, often a cookie, are too large. Here it is what comes after them.' },
    {
      code: 507,
      difference:
        'Insufficient Storage says that the room for keeping things is used up. Here one request is too big, whatever room is left.',
    },
    {
      code: 429,
      difference: 'There too many requests came in a period. One request alone can be too large.',
    },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced as Request Entity Too Large.' },
    { year: 1999, document: 'RFC 2616', note: 'Kept that name.' },
    { year: 2014, document: 'RFC 7231', note: 'Renamed Payload Too Large.' },
    { year: 2022, document: 'RFC 9110', note: 'Renamed Content Too Large. Current definition.' },
  ],
  examples: [
    {
      about: 'A drawing of 700 MB is refused by its length, before it is sent',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /parts/4711/drawing HTTP/1.1',
            'Host: erp.example',
            'Content-Type: image/tiff',
            'Content-Length: 734003200',
            'Expect: 100-continue',
          ],
          note: 'The client holds its content back.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 413 Content Too Large',
            'Date: Sat, 21 Nov 2026 11:05:00 GMT',
            'Connection: close',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/content-too-large","title":"The drawing is too large","status":413,"detail":"A drawing may have 20971520 octets; this one has 734003200. Scan it at a lower resolution, or upload it in parts at /uploads.","limit":20971520}',
          note: 'The server closes the connection. No octet of the drawing was sent.',
        },
      ],
    },
    {
      about: 'A limit that is low for the moment',
      messages: [
        {
          from: 'client',
          lines: [
            'POST /imports HTTP/1.1',
            'Host: erp.example',
            'Content-Type: text/csv; charset=utf-8',
            'Content-Length: 9437184',
            'Expect: 100-continue',
          ],
          note: 'The client holds its content back.',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 413 Content Too Large',
            'Date: Sat, 21 Nov 2026 11:20:00 GMT',
            'Retry-After: 900',
            'Connection: close',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"https://erp.example/problems/content-too-large","title":"The import is too large for now","status":413,"detail":"While the nightly import runs, others are limited to 1048576 octets. Send this one again in 15 minutes.","limit":1048576}',
          note: 'The server closes the connection.',
        },
      ],
    },
  ],
}
