import type { Prose } from './prose.ts'

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
