import type { Prose } from './prose.ts'

export const prose308: Prose = {
  code: 308,
  summary: 'The resource has a new URI for good; repeat the request there with the same method.',
  standard:
    'The target resource has been given another URI that is meant to last, and references to the old one ought to be replaced. The server should name the new URI in `Location`, and a user agent may follow it by itself. Unlike with `301`, there is no licence to turn POST into GET: the request is repeated as it was. The content usually holds a note with a link. The answer may be cached, and a cache may guess for how long.',
  plain:
    'What you asked for has moved for good, and your request goes on to the new address as it is, with everything that you sent. Replace the old address wherever you keep it; one day the forwarding will end.',
  practice:
    'This is the redirect for an API whose URIs changed: it keeps the method and the content, so PUT, PATCH, DELETE and POST work as before. Use it for renamed collections, for aliases that lead to one canonical URI, and from http to https where clients write. Point at the final URI in one hop and keep the query.\n\nAs with `301`, clients and caches remember it, so state `Cache-Control: max-age` and be sure before you send it. Very old clients do not know the code and show the content instead; put a link there. Some upload services gave the number another meaning, an upload that can be resumed: it then comes without `Location` and with `Range`, and a client must not follow anything.',
  retry:
    'Do not repeat the old URI; follow `Location` with the same method and content, and store the new URI. Ask the caller first if an unsafe request would go to another host.',
  symptoms: [
    'permanent redirect post',
    'trailing slash redirect post',
    'resume incomplete upload',
    'ingress http to https redirect',
    'webhook gets redirect and fails',
    'client does not follow redirect for put',
    'cached permanent redirect',
    'moved permanently keep method',
  ],
  steps: {
    user: [
      'Replace the address in bookmarks, documents and the settings of programs that use it.',
      'If you are sent somewhere that no longer works, try a private window: the browser may remember an old redirect.',
    ],
    developer: [
      'Run `curl -siL -X POST --data @order.json URL`, read the last `Location`, and use that URI in your code.',
      'Where a webhook sender refuses to follow redirects, register the final https URI there.',
      'If there is no `Location` but a `Range`, you met a resumable upload of a Google service: go on after the last octet named.',
    ],
    operator: [
      'Check that scheme, host, path and query in `Location` are those that the public uses, from outside the proxy.',
      'Find who still uses the old URI in the access log by `User-Agent` and tell them before you switch the redirect off.',
      'In Kubernetes ingress-nginx this code comes from `ssl-redirect` or `force-ssl-redirect`; turn it off for paths that have to answer on http.',
    ],
  },
  fields: {
    Location: 'Owed with nearly every answer: the new lasting URI, absolute or relative to the one that was requested.',
  },
  confused: [
    {
      code: 301,
      difference: 'Permanent too, but a client may turn POST into GET. For GET and HEAD there is no difference.',
    },
    { code: 307, difference: 'Keeps the method as well, but only for now: the old URI remains the right one.' },
    { code: 410, difference: 'Gone: there is no new URI to go to.' },
  ],
  history: [
    {
      year: 2014,
      document: 'RFC 7238',
      note: 'Introduced as an experiment, to stand to `301` as `307` stands to `302`.',
    },
    {
      year: 2015,
      document: 'RFC 7538',
      note: 'Became a proposed standard. Before, upload services had used the number for Resume Incomplete.',
    },
    { year: 2022, document: 'RFC 9110', note: 'Current definition, beside the other redirects.' },
  ],
  examples: [
    {
      about: 'A collection was renamed, and a change to one of its items follows it',
      messages: [
        {
          from: 'client',
          lines: [
            'PUT /customer/17 HTTP/1.1',
            'Host: erp.example',
            'If-Match: "c17-3"',
            'Content-Type: application/json',
          ],
          content: '{"name":"Brink and Sons","city":"Utrecht"}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 308 Permanent Redirect',
            'Date: Sat, 21 Nov 2026 09:00:00 GMT',
            'Location: /customers/17',
            'Cache-Control: max-age=86400',
            'Content-Type: text/html; charset=utf-8',
          ],
          content:
            '<!doctype html><title>Moved</title><p>Customer 17 is now at <a href="/customers/17">/customers/17</a>.</p>',
        },
        {
          from: 'client',
          lines: [
            'PUT /customers/17 HTTP/1.1',
            'Host: erp.example',
            'If-Match: "c17-3"',
            'Content-Type: application/json',
          ],
          content: '{"name":"Brink and Sons","city":"Utrecht"}',
        },
        {
          from: 'server',
          lines: ['HTTP/1.1 204 No Content', 'Date: Sat, 21 Nov 2026 09:00:01 GMT', 'ETag: "c17-4"'],
        },
      ],
    },
  ],
}
