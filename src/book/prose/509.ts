import type { Prose } from './prose.ts'

export const prose509: Prose = {
  code: 509,
  summary: 'The site has used up the traffic its hosting allows for this period and is switched off until it ends.',
  standard:
    'This number is not registered; a client that does not know it handles it as `500`. It comes from a module for Apache, spread by cPanel: once an account has transferred more than its plan allows, the server answers each request this way until the period ends or the limit is raised. The limit is that of the site, not of the caller. `Retry-After` may give the end of the period. Since the condition passes, a client can react as to `503`.',
  plain:
    'The site has sent out more data this month than its owner pays for, so the hosting company has switched it off for now. You did nothing wrong, and your connection is fine. The site returns when the new period starts, often on the first of the month, or when the owner buys more.',
  practice:
    'Send it only if you sell traffic by the period and want to tell this limit from other refusals. Then treat it like `429`: `Retry-After` with the end of the period, the limit and the usage in a problem document, `no-store` so that no cache keeps it past that. Let the pages that show usage and sell more stay reachable.\n\nIn all other cases a registered code is better understood: `503` with `Retry-After` where the whole site pauses, `429` where one caller has taken too much, `402` where paying is the remedy. `507` is about storage, not traffic. Search engines drop sites that answer this way for weeks, so warn the owner at 80 percent.',
  retry:
    'Yes, for idempotent requests, at the time that `Retry-After` gives. Without it, try again after hours, not seconds: the limit lasts until the period ends.',
  symptoms: [
    'bandwidth limit exceeded',
    'site owner reached bandwidth limit',
    'monthly traffic used up',
    'hosting account suspended for traffic',
    'download quota exceeded',
    'cpanel bandwidth exceeded',
  ],
  steps: {
    user: [
      'Come back on the first day of next month, when most limits start anew.',
      'Look for a copy in a web archive or a search engine if you need the page now.',
      'Tell the owner by mail or social media; many do not notice that their site is off.',
    ],
    developer: [
      'Stop polling the site; check once a day, or at the time in `Retry-After`.',
      'Keep a local copy of files that you fetch again and again, and ask with `If-None-Match`, so that you do not use up the allowance of others.',
    ],
    operator: [
      'In cPanel, open Metrics, then Bandwidth, and see which domain and which files use the most.',
      'Raise the limit of the account in WHM, or buy more traffic; the site comes back as soon as the check runs.',
      'Move large files to a content network, compress answers, set `Cache-Control`, and block other sites that embed your images.',
    ],
  },
  fields: {
    'Retry-After': 'Optional: the date on which the period ends and the allowance starts anew.',
  },
  confused: [
    {
      code: 429,
      difference: 'Too Many Requests counts what one client does. Here the site as a whole has used its allowance.',
    },
    { code: 503, difference: 'Service Unavailable is the registered code for any pause of a site, this one included.' },
    { code: 402, difference: 'Payment Required asks the caller to pay. Here the owner of the site would have to.' },
    { code: 507, difference: 'Insufficient Storage is about space to store things, not about data sent.' },
  ],
  claims: [
    {
      owner: 'Apache',
      name: 'Bandwidth Limit Exceeded',
      meaning: 'The answer of a bandwidth module for Apache HTTP Server that is not a part of the server itself.',
    },
    {
      owner: 'cPanel',
      name: 'Bandwidth Limit Exceeded',
      meaning: 'A hosted account has used up the traffic of its plan for the month, so its sites are switched off.',
    },
  ],
  history: [
    {
      year: 2005,
      document: 'cPanel hosting',
      note: 'By then its error page was common on shared hosting; the first use is not recorded.',
    },
  ],
  examples: [
    {
      about: 'The price list of a small dealer has used its traffic for November',
      messages: [
        { from: 'client', lines: ['GET /prices.pdf HTTP/1.1', 'Host: dealer.example', 'Accept: application/pdf'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 509 Bandwidth Limit Exceeded',
            'Date: Sat, 21 Nov 2026 17:00:00 GMT',
            'Retry-After: Tue, 01 Dec 2026 00:00:00 GMT',
            'Cache-Control: no-store',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Bandwidth Limit Exceeded","status":509,"detail":"dealer.example has sent 50 GB, its limit for November. It is available again on 1 December 2026."}',
        },
      ],
    },
  ],
}
