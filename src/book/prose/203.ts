import type { Prose } from './prose.ts'

export const prose203: Prose = {
  code: 203,
  summary: 'The request succeeded, but something on the way changed the content the origin sent.',
  standard:
    'The origin server answered `200`, and a proxy or gateway that transforms content altered what it sent. With this code the intermediary may make its hand in it known, since that bears on what can be done with the content later: a validator may hold only along the same path, for example. An intermediary must not transform where the message says `no-transform`. For caching it counts like `200`: a lifetime may be guessed where nothing is said. It never comes from the origin server itself.',
  plain:
    'You got what you asked for, though not quite as it left its source. Something in between, such as a filter, a translator or a service that shrinks pictures, has changed it. If an exact copy matters, fetch it by another route.',
  practice:
    'An API at its origin never sends it. It belongs in a gateway that rewrites links, shrinks images, removes fields or converts a media type, and is honest about it. Such a gateway must drop or replace what no longer fits: a strong `ETag`, `Content-Length`, any digest or signature of the content. It should add itself to `Via`.\n\nFew gateways do so; most pass on `200` after a change. Do not count on the code to detect one. If your content must arrive unchanged, send `Cache-Control: no-transform` and use TLS as far as the client. Plain compression for one hop, with transfer codings, is no transformation. Clients should treat it as a success and mark the content as altered.',
  retry:
    'No need: the request succeeded. The same path gives the same altered content, so fetch by another path if you need the original.',
  symptoms: [
    'proxy modified response',
    'content differs from origin',
    'images compressed by proxy',
    'checksum mismatch after download',
    'transforming proxy',
    'links rewritten by gateway',
  ],
  steps: {
    user: [
      'If the page or picture looks reduced, switch off the data saver of the browser and load it again.',
      'If a downloaded file does not match its checksum, download it over another network.',
    ],
    developer: [
      'Read `Via` to see which intermediary had a hand in it.',
      'Fetch the same URI with and without the gateway, and compare content, `Content-Type` and `ETag`.',
      'Do not use the `ETag` of the altered content in a condition that goes to the origin server by another path.',
    ],
    operator: [
      'List the transformations that your gateway makes, and switch off those nobody needs.',
      'Make the gateway obey `no-transform`, and remove or recompute `ETag`, `Content-Length` and digests wherever it changes content.',
    ],
  },
  fields: {},
  confused: [
    { code: 200, difference: '`200` is what the origin server said. `203` is what became of it on the way.' },
    { code: 206, difference: '`206` is a part of the unchanged representation, and was asked for.' },
    {
      code: 226,
      difference:
        'With `226` the server changed the form of the answer by a manipulation that the client listed in `A-IM`.',
    },
  ],
  history: [
    {
      year: 1992,
      document: 'HTTP drafts, W3C',
      note: 'Named Partial Information, for data taken from a private overlay.',
    },
    {
      year: 1997,
      document: 'RFC 2068',
      note: 'Named Non-Authoritative Information: the metadata came from a copy, not from the origin server.',
    },
    { year: 2014, document: 'RFC 7231', note: 'Now about content that a transforming proxy changed.' },
    { year: 2022, document: 'RFC 9110', note: 'Current definition.' },
  ],
  examples: [
    {
      about: 'A gateway rewrites the internal links of a price list',
      messages: [
        { from: 'client', lines: ['GET /price-list HTTP/1.1', 'Host: erp.example', 'Accept: text/html'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 203 Non-Authoritative Information',
            'Date: Sat, 21 Nov 2026 12:00:00 GMT',
            'Via: 1.1 gateway.example',
            'Content-Type: text/html; charset=utf-8',
            'ETag: W/"prices-12-gw"',
            'Cache-Control: max-age=300',
            'Vary: Accept',
          ],
          content:
            '<!doctype html><html lang="en"><title>Prices</title><p><a href="https://erp.example/parts/P-1001">Hex bolt M8</a>: 0.12</p></html>',
        },
      ],
    },
  ],
}
