import type { Prose } from './prose.ts'

export const prose430: Prose = {
  code: 430,
  summary: 'Shopify: the request looked like an attack and was turned away.',
  standard:
    'Defined by Shopify for its APIs and shops, and registered nowhere. Today it means Security Rejection: the request might be malicious and was refused to protect the shop. Earlier Shopify named it Request Header Fields Too Large and used it against clients that asked for too many pages. A client without a rule for it falls back on `400`. The registered codes are `403` for the first and `429` for the second.',
  plain:
    'The shop took you for a robot or an attacker. That can happen with a VPN, with many tabs of one shop, or with a browser extension that fetches pages by itself. Stop for a while, and come back over another connection.',
  practice:
    'Send `403` when a filter refuses a request for its shape, and `429` with `Retry-After` when it is refused for its number. One code for both leaves an honest client guessing whether to wait or to change something.\n\nAgainst Shopify, do not answer 430 with more attempts. Use the API with a token in place of scraping pages, send a stable `User-Agent`, and keep input of users that looks like markup or SQL out of query strings.',
  retry: 'Not as it is. Wait at least several minutes, and change what looked suspicious: rate, address, or input.',
  symptoms: [
    'shopify security rejection',
    'shopify 430 scraping',
    'shopify blocks my requests',
    'shopify theme kit 430',
    'too many requests shopify 430',
  ],
  steps: {
    user: [
      'Close the other tabs of the shop, turn off VPN and price-watching extensions, and wait ten minutes.',
      'Open the shop over mobile data; if it works, your usual address is on a list.',
    ],
    developer: [
      'Send fewer requests at a time and spread them; keep below the limits of the API and read its cost fields.',
      'Move from pages of the shop to the Admin or Storefront API with an access token.',
      'Send the same request without free text of users: if it passes, encode or move that text into the content.',
    ],
    operator: [
      'Look whether an app or a crawler of yours shares the address with the client, and give it an address of its own.',
      'Report false alarms to Shopify Partner Support with the value of `X-Request-ID` and the time.',
    ],
  },
  fields: {},
  confused: [
    { code: 403, difference: 'The registered code for a refusal that more of the same will not change.' },
    { code: 429, difference: 'The registered code for too many requests, with a wait.' },
    {
      code: 431,
      difference: 'The registered code for request fields that are too large, whose name this number once bore.',
    },
  ],
  history: [
    {
      year: 2026,
      document: 'Shopify API response codes',
      note: 'Listed as Shopify Security Rejection; earlier called Request Header Fields Too Large.',
    },
  ],
  examples: [
    {
      about: 'A crawler that reads every product page',
      messages: [
        { from: 'client', lines: ['GET /collections/all?page=412 HTTP/1.1', 'Host: shop.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 430 Shopify Security Rejection',
            'Date: Sat, 21 Nov 2026 11:20:05 GMT',
            'Content-Type: text/plain',
            'Cache-Control: no-store',
          ],
          content: 'The request was rejected for security reasons.',
        },
      ],
    },
  ],
}

export const prose540: Prose = {
  code: 540,
  summary: 'Shopify: this endpoint is switched off for now and will be back shortly.',
  standard:
    'Defined by Shopify for its APIs and registered nowhere. The endpoint that was asked for is out of service on purpose and for a short time, while others may work. It differs from `503` at Shopify, which covers the whole server. A client that has no entry for it applies the rules of `500`. The registered code is `503` with `Retry-After`.',
  plain:
    'One function of the shop system is switched off for a short time, mostly for maintenance. Nothing is wrong with your shop or your account. Try again in a quarter of an hour, or look at the status page of Shopify.',
  practice:
    'Send `503` with `Retry-After`, also when only one resource is out of service: the code speaks about the target resource and not about the machine. Say in the problem document which function is off and until when. If it will never return, `410` is honest.\n\nA client treats 540 as `503` without `Retry-After`: idempotent requests later with a growing pause, and a queue for the rest.',
  retry: 'Yes for idempotent methods, after minutes, with a growing pause. No wait is named in the answer.',
  symptoms: [
    'shopify temporarily disabled',
    'shopify endpoint not available',
    'shopify api 540',
    'shopify maintenance api',
  ],
  steps: {
    user: ['Look at shopifystatus.com, wait fifteen minutes and do it again.'],
    developer: [
      'Queue writes and send them again after 5, 15 and 60 minutes, each with its idempotency key.',
      'Ask another endpoint of the same shop: if that works, only this function is off, and the rest of your app can go on.',
    ],
    operator: [
      'Subscribe to the status page and pause scheduled jobs for that endpoint while it is off.',
      'If it lasts longer than an hour, open a ticket with the request identifiers.',
    ],
  },
  fields: {},
  confused: [
    { code: 503, difference: 'The registered code, with `Retry-After` to say how long.' },
    { code: 501, difference: 'The function does not exist there and will not come back by waiting.' },
    { code: 423, difference: 'At Shopify: the shop as a whole is locked.' },
  ],
  history: [{ year: 2026, document: 'Shopify API response codes', note: 'Listed as Temporarily Disabled.' }],
  examples: [
    {
      about: 'Exports are off during maintenance',
      messages: [
        { from: 'client', lines: ['GET /admin/api/exports/18.json HTTP/1.1', 'Host: shop.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 540 Temporarily Disabled',
            'Date: Sat, 21 Nov 2026 11:24:40 GMT',
            'Content-Type: application/json',
            'Cache-Control: no-store',
          ],
          content: '{"errors":"This endpoint is temporarily disabled."}',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        { from: 'client', lines: ['GET /exports/18 HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 503 Service Unavailable',
            'Date: Sat, 21 Nov 2026 11:24:40 GMT',
            'Retry-After: 900',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"Exports are off until 11:40 GMT. Everything else works."}',
        },
      ],
    },
  ],
}

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
