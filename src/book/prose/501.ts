import type { Prose } from './prose.ts'

export const prose501: Prose = {
  code: 501,
  summary: 'The server has no support for something the request needs, such as its method.',
  standard:
    'What the request asks for is beyond what the server can do at all. A method that the server does not know, and could not apply to any of its resources, is the case the code exists for. It should also be the answer to a transfer coding that the server does not understand. Caches may reuse the answer for a time of their own choosing unless the method or explicit directives say otherwise. An unknown method never calls for `405`, which concerns one resource only, and no list of methods is required here.',
  plain:
    'The server was asked to do a kind of thing that it cannot do for anyone. Trying again will not help: it would first have to be extended by the people who build it. Ordinary pages and forms hardly ever cause this.',
  practice:
    'Send it for a method that none of your resources has: `LINK`, `BREW`, or a typing mistake such as `GTE`. A method that you have elsewhere but not on this resource is `405` with `Allow`. Send it also for a transfer coding other than those you know, after which you cannot tell where the content ends, so close the connection.\n\nDo not use it as a note for endpoints that you mean to write later: until they exist they are `404`. Set `Cache-Control` if you expect to add the function soon, because caches may keep the answer on their own judgement. Clients take a 5xx as a sign that a retry may help; here it never does, so say so in the problem document.',
  retry: 'No. The same request gets the same answer until the server itself is extended.',
  symptoms: [
    'method not implemented',
    'unknown http method',
    'unsupported transfer encoding',
    'webdav method not supported',
    'patch not supported by server',
    'feature not implemented yet',
  ],
  steps: {
    user: [
      'Open the site in the browser instead of in an app or a mounted drive: your tool may use a function the site lacks.',
      'If an app causes this, update it; if it stays, tell its maker the name of the site and what you tried to do.',
    ],
    developer: [
      'Log the method as it leaves your client; methods are case-sensitive, so `patch` is not `PATCH`.',
      'Send `curl -i -X OPTIONS` to the resource and read `Allow`; use one of the methods listed.',
      'Remove `Transfer-Encoding` values other than `chunked` and send with `Content-Length` instead.',
      'Take the code out of your retry list: many clients repeat every 5xx.',
    ],
    operator: [
      'Request the origin directly, past the proxy: firewalls and older proxies answer this for methods such as `PATCH` or `PROPFIND`.',
      'Search the log for the methods that were refused; many odd ones from one address are a scan and need no answer from you.',
      'If clients have a good reason for the method, enable the module or route that handles it.',
    ],
  },
  fields: {},
  confused: [
    {
      code: 405,
      difference:
        'The server knows the method and this resource does not allow it: that is `405`, with `Allow`. Not Implemented speaks for all resources.',
    },
    {
      code: 404,
      difference: 'A path that has not been built yet is not found. The code here is about abilities, not addresses.',
    },
    {
      code: 505,
      difference: 'There the version of the protocol is refused; here a method or another function.',
    },
    {
      code: 415,
      difference: 'A media type or content coding that the resource does not accept is `415`, a client error.',
    },
  ],
  history: [
    { year: 1992, document: 'HTTP drafts, W3C', note: 'Listed as Not implemented.' },
    { year: 1996, document: 'RFC 1945', note: 'In HTTP/1.0.' },
    { year: 1997, document: 'RFC 2068', note: 'In HTTP/1.1; also for unknown transfer codings.' },
    { year: 2014, document: 'RFC 7231', note: 'Became cacheable by default.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition; the word is now heuristically cacheable.' },
  ],
  examples: [
    {
      about: 'A method that no resource of the server knows',
      messages: [
        {
          from: 'client',
          lines: ['LINK /parts/4410 HTTP/1.1', 'Host: erp.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 501 Not Implemented',
            'Date: Sat, 21 Nov 2026 10:20:05 GMT',
            'Content-Type: application/problem+json',
            'Cache-Control: no-store',
            'Vary: Accept',
          ],
          content:
            '{"type":"about:blank","title":"Not Implemented","status":501,"detail":"No resource on this server knows the method LINK. This will not change soon."}',
        },
      ],
    },
  ],
}
