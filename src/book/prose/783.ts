import type { Prose } from './prose.ts'

export const prose783: Prose = {
  code: 783,
  summary: 'Shopify: the JSON in the request has a syntax error. The number is no valid status code.',
  standard:
    'Listed by Shopify for its APIs and registered nowhere. The content of the request is not well-formed JSON. The number lies outside 100 to 599, the range of all status codes, and so belongs to no class. HTTP asks a client that gets such a number to go on as after a server error, which here points the wrong way, since the client is at fault. The registered code is `400`.',
  plain:
    'The program you use sent something that the shop system cannot read: a comma too many, a missing bracket, a quotation mark in the wrong place. You cannot mend that yourself. Tell the maker of the app what you did when it happened.',
  practice:
    'Never send a number above 599. Parsers differ: some refuse the whole response as broken HTTP, some file it under server errors and retry. Malformed JSON is `400`, and well-formed JSON with wrong values is `422`; say in the problem document where the parser stopped.\n\nAs a client, treat it like `400` by a rule of its own, before the general one for 5xx makes you send the same broken content again.',
  retry:
    'Not as it is: the same content fails again. Correct the JSON first, although the class of errors it falls into suggests a retry.',
  symptoms: [
    'shopify unexpected token',
    'shopify 783',
    'invalid status code 783',
    'json syntax error shopify api',
    'trailing comma json',
  ],
  steps: {
    user: [
      'Note what you entered just before, above all quotation marks and pasted text, and send that to the maker of the app.',
    ],
    developer: [
      'Check the content byte for byte as sent: `node -e "JSON.parse(require(\'fs\').readFileSync(0))" < request.json`.',
      'Build JSON with the serializer of your language, never by joining strings.',
      'Look for a trailing comma, `NaN`, single quotes, or a byte order mark at the start.',
    ],
    operator: [
      'Check that no proxy cuts the content: compare `Content-Length` with the octets that arrive.',
      'Let your gateway turn numbers outside 100 to 599 into `502`, so that clients get valid HTTP.',
    ],
  },
  fields: {},
  confused: [
    { code: 400, difference: 'The registered code for content that does not parse.' },
    { code: 422, difference: 'The JSON parses and its values are wrong.' },
    { code: 999, difference: 'Another number out of range, sent by LinkedIn to turn programs away.' },
  ],
  history: [{ year: 2026, document: 'Shopify API response codes', note: 'Listed as Unexpected Token.' }],
  examples: [
    {
      about: 'A comma too many',
      messages: [
        {
          from: 'client',
          lines: ['POST /admin/api/orders.json HTTP/1.1', 'Host: shop.example', 'Content-Type: application/json'],
          content: '{"order":{"note":"urgent",}}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 783 Unexpected Token',
            'Date: Sat, 21 Nov 2026 11:28:16 GMT',
            'Content-Type: application/json',
          ],
          content: '{"errors":"unexpected token at \'}}\'"}',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        {
          from: 'client',
          lines: ['POST /orders HTTP/1.1', 'Host: erp.example', 'Content-Type: application/json'],
          content: '{"note":"urgent",}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 400 Bad Request',
            'Date: Sat, 21 Nov 2026 11:28:20 GMT',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Bad Request","status":400,"detail":"The JSON ends wrongly: a name was expected at octet 17, after the comma."}',
        },
      ],
    },
  ],
}
