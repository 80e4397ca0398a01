import type { Prose } from './prose.ts'

export const prose306: Prose = {
  code: 306,
  summary: 'Reserved: no longer used for anything, and not to be sent.',
  standard:
    'An early draft used the number; no standard gives it a meaning. RFC 9110 only records that it is out of use and reserved, so that nobody assigns it anew. Servers have no reason to generate it. A client that receives it falls back on the general code of the class, as for every number that it does not know: it may show the content, and need not follow a `Location`.',
  plain:
    'This number means nothing today. A server that sends it is very old, or somebody made the number up. What you were looking for was not delivered, and nothing tells where it can be found.',
  practice:
    'Never send it, and do not give it a private meaning: the number is reserved, and tools render it as Unused, Switch Proxy or not at all. Choose the redirect that you mean: `303` for the result of an action, `307` or `308` for a resource that is elsewhere, `300` for a choice.\n\nIn a client, let it fall into the general case of its class. Report it, do not follow `Location` by yourself, and under no circumstances change proxy settings because of it. In tests it is a useful probe: a client that raises an exception on an unknown number of a known class does not conform.',
  retry: 'Repeating the request does not help. Ask again only after the server has been corrected.',
  symptoms: [
    'switch proxy',
    'unused status code',
    'reserved status code in response',
    'unknown redirect status',
    'set-proxy field',
  ],
  steps: {
    user: [
      'Tell the owner of the site the address and the number; a link in the page that came with it, if any, may be opened by hand.',
    ],
    developer: [
      'Log the whole answer with `curl -si` and look at `Server` and `Via` to see who made it.',
      'Make the client handle unknown 3xx numbers as `300`: hand the content to the caller and follow nothing.',
    ],
    operator: [
      'Search the application and the proxy rules for the number and replace it with `303`, `307` or `308`.',
      'If it comes from a test or a mock server, mark it as such, so that nobody takes it for a redirect.',
    ],
  },
  fields: {},
  confused: [
    { code: 305, difference: 'Use Proxy was once in the standard and is deprecated. This one never was a standard.' },
    { code: 300, difference: 'The general code of the class: what a client takes this number for.' },
    { code: 307, difference: 'If another URI is to be used for now, this is the code to send.' },
  ],
  history: [
    {
      year: 1996,
      document: 'draft-cohen-http-305-306-responses',
      note: 'Switch Proxy: a proxy or server was to change which proxy the client uses. An expired draft.',
    },
    { year: 1999, document: 'RFC 2616', note: 'Listed as unused and reserved.' },
    { year: 2014, document: 'RFC 7231', note: 'Unchanged.' },
    { year: 2022, document: 'RFC 9110', note: 'Unchanged.' },
  ],
  examples: [
    {
      about: 'An old server sends the number. The client treats it as the general code of its class',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/1.1', 'Host: old.example', 'Accept: application/json'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 306 (Unused)',
            'Date: Sat, 21 Nov 2026 08:50:00 GMT',
            'Location: http://proxy.example:3128/',
            'Cache-Control: no-store',
            'Content-Type: text/plain; charset=utf-8',
          ],
          content: 'Switch to the proxy at http://proxy.example:3128/.\n',
          note: 'The client reads this as a `300`, leaves its proxy settings alone, does not follow `Location`, and hands the answer to the caller.',
        },
      ],
    },
  ],
}
