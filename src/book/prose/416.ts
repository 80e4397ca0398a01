import type { Prose } from './prose.ts'

export const prose416: Prose = {
  code: 416,
  summary: 'The part that was asked for lies outside the file, or the ranges are too many or overlap.',
  standard:
    'The server rejects the ranges in the `Range` field: not one of them can be satisfied, or there are so many small or overlapping ones that they look like an attack. For byte ranges it is to state how long the selected representation is at present, in `Content-Range` with an asterisk where the range would stand. A precondition such as `If-Range` counts first; if that fails, `Range` is to be ignored. Servers are free to ignore `Range` in any case and answer `200`, so no client can rely on this code.',
  plain:
    'A download was to go on from the middle, and there is no such middle: the file is shorter than the part already on your disk, or it has been replaced by another. Delete the half-finished download and start it afresh.',
  practice:
    'Send it to a GET whose byte range starts at or behind the end, with `Content-Range: bytes */` and the length, so that the client can see whether it already holds everything. Evaluate `If-Range` first: when it does not match, the whole representation with `200` is right. One satisfiable range among several suffices for `206`.\n\nIgnore `Range` on other methods, a unit you do not know, and a field you cannot parse; a full `200` harms nobody. Cap the number of ranges, merge those that touch, and refuse sets that overlap many times over. Do not use the code for paging through a list with a query such as `page=900`: that is an empty `200`, or `404`.',
  retry:
    'Yes, without `Range`: drop the stored part and fetch the whole. With the same range it fails again until the file grows.',
  symptoms: [
    'requested range not satisfiable',
    'resume download fails',
    'video seek fails',
    'download stuck at 100 percent',
    'range bytes out of bounds',
    'content-range bytes */0',
    'wget continue the file is already fully retrieved',
    'invalid byte range',
  ],
  steps: {
    user: [
      'Delete the unfinished file (often named `.part` or `.crdownload`) and start the download anew.',
      'If a video will not jump to another place, empty the cache of the browser for this site and load the page again.',
      'If the finished file is already there with the size the page states, keep it: nothing was missing.',
    ],
    developer: [
      'Compare the length in `Content-Range: bytes */N` with the size of your partial file: equal means that you have it all, if the validator is unchanged.',
      'Otherwise repeat the GET without `Range` and overwrite what you stored.',
      'Send `If-Range` with a strong entity tag whenever you resume, so that a changed file brings a full `200` in place of this error.',
      'Count from zero: the last octet of a file of N octets is N-1, and an empty file has none to ask for.',
    ],
    operator: [
      'Run `curl -sI` and `curl -s -r 0-0 -D - -o /dev/null` on the address, at the origin and at the CDN, and compare `Content-Length`, `Content-Range` and `ETag`.',
      'If the CDN holds an old length, purge the address; publish new versions under new names.',
      'If compression is switched on for this type, check that ranges are applied to the same bytes that the validator and the length describe.',
    ],
  },
  fields: {
    'Content-Range':
      'Owed when byte ranges were asked for. Its value is `bytes */` followed by the length of the selected representation as it is now, in octets.',
  },
  confused: [
    { code: 206, difference: 'At least one of the ranges could be served: the answer is Partial Content.' },
    {
      code: 200,
      difference:
        'A server that supports no ranges, or finds that `If-Range` does not match, sends everything with OK.',
    },
    {
      code: 400,
      difference:
        'A `Range` that breaks the grammar may be ignored or refused as Bad Request. This code is for ranges that parse and do not fit.',
    },
    { code: 412, difference: 'There a condition such as `If-Match` failed before any range was looked at.' },
  ],
  history: [
    { year: 1999, document: 'RFC 2616', note: 'Introduced as Requested Range Not Satisfiable.' },
    {
      year: 2014,
      document: 'RFC 7233',
      note: 'Renamed Range Not Satisfiable; also for abusive sets of small or overlapping ranges.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition, for range units in general.' },
  ],
  examples: [
    {
      about: 'A download is resumed behind the end of a file that has become shorter, then started over',
      messages: [
        {
          from: 'client',
          lines: ['GET /exports/stock.csv HTTP/1.1', 'Host: erp.example', 'Accept: text/csv', 'Range: bytes=40-'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 416 Range Not Satisfiable',
            'Date: Sat, 21 Nov 2026 15:00:00 GMT',
            'Content-Range: bytes */26',
            'Content-Type: application/problem+json',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Range Not Satisfiable","status":416,"detail":"The export has 26 octets, so nothing starts at octet 40. Fetch it whole."}',
        },
        {
          from: 'client',
          lines: ['GET /exports/stock.csv HTTP/1.1', 'Host: erp.example', 'Accept: text/csv'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 15:00:01 GMT',
            'Accept-Ranges: bytes',
            'ETag: "2026-11-21"',
            'Content-Type: text/csv; charset=utf-8',
            'Vary: Accept',
          ],
          content: 'part,stock\n4711,12\n4712,0\n',
        },
      ],
    },
  ],
}
