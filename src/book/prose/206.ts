import type { Prose } from './prose.ts'

export const prose206: Prose = {
  code: 206,
  summary: 'Here is the part of the representation that the request asked for.',
  standard:
    'The answer to a request with `Range`: one part or several of what a `200` would carry. A single part must come with `Content-Range`. Several parts come as `multipart/byteranges`, each with its own `Content-Range` and none in the fields of the message; a request for one range must not get that form. Each of ETag, Date, Vary, Expires, Cache-Control and Content-Location is owed that the `200` would have. After `If-Range`, other representation fields should be left out. The client must look at what it got, which may be less than it wanted, and may join parts only under one strong validator.',
  plain:
    'You got a piece of a file, because your program asked for a piece. That is how a broken download goes on and how a film starts in the middle. If you wanted the whole file and have only a part, let the download run on, or start it again.',
  practice:
    'Support it for everything large and stable: exports, documents, pictures, films. It needs a strong `ETag`, or a client cannot join parts safely. Ignoring `Range` and sending `200` is always allowed. Announce support with `Accept-Ranges: bytes`.\n\nHonour `If-Range`: where its validator no longer matches, send the whole as `200`. Count from zero, both ends included: `bytes 0-99/1000` is a hundred octets. The ranges apply to the content as coded, so do not compress on the fly. Bound the number of ranges in a request. It is not for paging through a list: that is `200` with links, since the pages of a list are resources of their own.',
  retry:
    'No need: the request succeeded. If parts are missing, ask for just those, with `If-Range` and the same strong entity tag.',
  symptoms: [
    'resume download',
    'partial download corrupted',
    'video does not seek',
    'only part of file received',
    'content-range header',
    'range request not working',
    'video will not play in safari',
  ],
  steps: {
    user: [
      'Press resume in the list of downloads; the program fetches what is missing.',
      'If the joined file is damaged, delete it with all its parts and download it from the start: it changed in between.',
    ],
    developer: [
      'Compare `Content-Range` with the range you asked for, and write each part at the offset it names, not at the one you expected.',
      'Join parts only if their `ETag` is the same and does not begin with `W/`; if it changed, start over without `Range`.',
      'Test with `curl -v -r 0-99 URL`: expect a `206`, a `Content-Range` of `bytes 0-99/` and the total, and 100 octets.',
    ],
    operator: [
      'Request a range through the CDN and at the origin server, and compare: some proxies drop `Range` or compress the part.',
      'Check that all servers behind the load balancer give the same file the same `ETag`.',
      'If players cannot seek, look for `Accept-Ranges` and for a `Content-Length` in the full answer.',
    ],
  },
  fields: {
    'Content-Range':
      'Owed with a single part: unit, first and last octet and total length, as `bytes 0-99/1000`. With several parts it stands in each part and not in the fields of the message.',
    Date: 'Owed if a `200` would have it: when the answer was made.',
    ETag: 'Owed if a `200` would have it. Only a strong one allows parts to be joined.',
    'Cache-Control': 'Owed if a `200` would have it, with the same directives.',
    Expires: 'Owed if a `200` would have it, with the same date.',
    Vary: 'Owed if a `200` would have it: the request fields that chose the representation.',
    'Content-Location': 'Owed if a `200` would have it: the URI of the representation that was selected.',
  },
  confused: [
    {
      code: 200,
      difference:
        'The whole representation. A server may always send it in place of a part, and has to when `If-Range` does not match.',
    },
    { code: 416, difference: 'None of the ranges lies within the representation.' },
    { code: 226, difference: 'A manipulation listed in `A-IM`, such as a delta against a copy that the client holds.' },
    { code: 104, difference: 'The counterpart for uploads that can be resumed.' },
  ],
  history: [
    { year: 1997, document: 'RFC 2068', note: 'Introduced with HTTP/1.1.' },
    { year: 2014, document: 'RFC 7233', note: 'Ranges and this code in a document of their own.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition, back among the others.' },
  ],
  examples: [
    {
      about: 'The first 46 octets of a stock report',
      messages: [
        {
          from: 'client',
          lines: ['GET /reports/stock.csv HTTP/1.1', 'Host: erp.example', 'Range: bytes=0-45'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 206 Partial Content',
            'Date: Sat, 21 Nov 2026 13:00:00 GMT',
            'Content-Range: bytes 0-45/18460',
            'Content-Type: text/csv',
            'ETag: "stock-118"',
            'Last-Modified: Sat, 21 Nov 2026 05:00:00 GMT',
            'Cache-Control: max-age=3600',
            'Accept-Ranges: bytes',
          ],
          content: 'part,bin,stock\nP-1001,A-04,180\nP-1002,A-05,42\n',
        },
      ],
    },
    {
      about: 'The line of column names and the last 13 octets, in one answer',
      messages: [
        {
          from: 'client',
          lines: ['GET /reports/stock.csv HTTP/1.1', 'Host: erp.example', 'Range: bytes=0-13, -13'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 206 Partial Content',
            'Date: Sat, 21 Nov 2026 13:01:00 GMT',
            'Content-Type: multipart/byteranges; boundary=part-7f3a',
            'ETag: "stock-118"',
            'Last-Modified: Sat, 21 Nov 2026 05:00:00 GMT',
            'Cache-Control: max-age=3600',
            'Accept-Ranges: bytes',
          ],
          content: [
            '--part-7f3a',
            'Content-Type: text/csv',
            'Content-Range: bytes 0-13/18460',
            '',
            'part,bin,stock',
            '--part-7f3a',
            'Content-Type: text/csv',
            'Content-Range: bytes 18447-18459/18460',
            '',
            'P-1899,F-02,7',
            '--part-7f3a--',
            '',
          ].join('\r\n'),
        },
      ],
    },
  ],
}
