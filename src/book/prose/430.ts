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
