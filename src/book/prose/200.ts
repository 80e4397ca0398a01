import type { Prose } from './prose.ts'

export const prose200: Prose = {
  code: 200,
  summary: 'The request succeeded, and the answer carries what its method promises.',
  standard:
    'The request did what its method says. What the content stands for depends on that method: for GET, the target resource; for HEAD the same without the data; for POST, the outcome of the action; for PUT and DELETE, how the action went; for OPTIONS, the ways to communicate; for TRACE, the request as it arrived. After CONNECT there is no content: the tunnel starts at once. Otherwise content is expected, even if its length is zero. To GET and HEAD, an origin server should add the validators it has. Caches may keep the answer, and guess for how long, where method and cache directives allow it.',
  plain:
    'It worked. You asked for something and here it is, or you changed something and the change was made. If what you see looks wrong all the same, the fault lies in the content: an old copy, or an error message that was sent as a success.',
  practice:
    'The plain success, when nothing more exact fits: `201` when something was made, `202` when the work is still to be done, `204` when there is nothing to say. A list without members is a success too: send the empty list, not `404`.\n\nGive GET an `ETag`, and `Last-Modified` if you know it; without them neither a cache nor a careful writer can do anything with the answer. Say with `Cache-Control` how long it holds, and with `Vary` which request fields chose it. Never wrap an error in it: clients, caches and monitoring go by the code, and an error that calls itself a success is stored as one.',
  retry: 'No need: the request succeeded. Repeating a POST may carry out its action a second time.',
  symptoms: [
    '200 but error in response',
    'empty response with 200',
    'old data after update',
    'cached response is stale',
    'unexpected token < in json',
    'html instead of json',
    'false success',
  ],
  steps: {
    user: [
      'If the page shows old data, reload it past the cache: Ctrl+F5, or Cmd+Shift+R on a Mac.',
      'If the page reports an error in its text, act on that text: the code does not show it.',
    ],
    developer: [
      'Compare `Content-Type` with what you parse: HTML where JSON was expected is often a login page or the fallback page of a front end.',
      'Look at `Age`, `Cache-Control` and `ETag` to see whether a cache answered; send `Cache-Control: no-cache` in the request to get past it.',
      'If the API reports errors inside a success, read the field it uses for them in one place of your client, and ask its makers for proper codes.',
    ],
    operator: [
      'Let health checks look for a word in the content, not at the code alone: a blank page succeeds as well.',
      'If a front end answers every path with its start page, exclude the paths of the API, so that these get a `404`.',
      'Compare what the cache sends with `curl` straight to the origin server, and purge the entry if they differ.',
    ],
  },
  fields: {
    ETag: 'For GET and HEAD, whenever the state has a version that you can name without rendering it. A strong one is worth more.',
    'Last-Modified':
      'For GET and HEAD, whenever you know when the state last changed, beside the entity tag and not in its place.',
  },
  confused: [
    { code: 201, difference: 'If the request made a new resource, `201` says so and tells where it is.' },
    { code: 202, difference: '`200` reports work that is done. Work that has only been queued is `202`.' },
    { code: 204, difference: '`204` has no content at all. `200` has, even where the length of it is zero.' },
    { code: 304, difference: 'If the copy that the client holds is still good, `304` spares the transfer.' },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Named OK, in the first list of codes.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0.' },
    { year: 1997, document: 'RFC 2068', note: 'In HTTP/1.1.' },
    { year: 2014, document: 'RFC 7231', note: 'Content defined method by method, as representations.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A part, with validators and a lifetime for caches',
      messages: [
        { from: 'client', lines: ['GET /parts/P-1001 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 09:00:00 GMT',
            'Content-Type: application/json',
            'ETag: "p1001-7"',
            'Last-Modified: Fri, 20 Nov 2026 15:22:41 GMT',
            'Cache-Control: max-age=60',
            'Vary: Accept',
          ],
          content: '{"part":"P-1001","name":"Hex bolt M8","stock":180}',
        },
      ],
    },
    {
      about: 'A search that finds nothing succeeds as well',
      messages: [
        {
          from: 'client',
          lines: ['GET /parts?bin=Z-99 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 200 OK',
            'Date: Sat, 21 Nov 2026 09:01:00 GMT',
            'Content-Type: application/json',
            'ETag: "parts-z99-0"',
            'Cache-Control: no-cache',
            'Vary: Accept',
          ],
          content: '{"total":0,"items":[]}',
        },
      ],
    },
  ],
}
