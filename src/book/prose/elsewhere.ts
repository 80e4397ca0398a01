import type { Prose } from './prose.ts'

/** Numbers whose owners have no other, or that nobody owns. */

export const prose218: Prose = {
  code: 218,
  summary: 'Folklore: an error dressed as a success, so that a proxy lets its text through.',
  standard:
    'Registered nowhere. Lists of codes name it "This is fine" and ascribe it to Apache; neither the manual nor the source of httpd knows it. The story behind it: with `ProxyErrorOverride` on, httpd replaces the content of every 4xx and 5xx from behind by its own page, so that some applications send an unknown 2xx to keep their text. A client has to take it for a plain `200`, which is wrong for an error.',
  plain:
    'You see an error message, but for the browser and every program in between all went well. A developer chose this number to slip a message past another server. Believe the text on the page, not the number.',
  practice:
    'Do not send it. Monitoring counts it as success, caches may store it where told, and clients go on with data that is not there. Send the true 4xx or 5xx with a problem document.\n\nIf a proxy replaces your content, change the proxy: `ProxyErrorOverride Off`, or list only the codes that it may replace, as `ProxyErrorOverride On 502 503`, and likewise `proxy_intercept_errors off` in nginx.',
  retry: 'By the number there is nothing to repeat: it counts as success. Decide by the content what happened.',
  symptoms: [
    'this is fine status code',
    'proxyerroroverride hides error body',
    'apache replaces json error',
    'unknown 2xx status',
  ],
  steps: {
    user: ['Read the text of the page and act on it, as if the page had an error code.'],
    developer: [
      'Search your code and your framework settings for 218 and send the true code instead.',
      'In a client, check the content of an unknown 2xx before you use it.',
    ],
    operator: [
      'Restrict the override to what the proxy itself should explain: `ProxyErrorOverride On 502 503 504`.',
      'Alert on every status code that is not in the IANA registry.',
    ],
  },
  fields: {},
  confused: [
    { code: 200, difference: 'What clients take it for.' },
    { code: 500, difference: 'What most senders of it ought to say.' },
    { code: 203, difference: 'The registered code of a proxy that changed the content of a success.' },
  ],
  history: [
    {
      year: 2026,
      document: 'Lists of status codes',
      note: 'Ascribed to Apache by lists that cite each other; httpd has no such code.',
    },
  ],
  examples: [
    {
      about: 'A failure sent as a success past a proxy',
      messages: [
        { from: 'client', lines: ['GET /orders/88 HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 218 This is fine',
            'Date: Sat, 21 Nov 2026 12:00:00 GMT',
            'Content-Type: application/json',
            'Cache-Control: no-store',
          ],
          content: '{"error":"The order service does not answer."}',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        { from: 'client', lines: ['GET /orders/88 HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 503 Service Unavailable',
            'Date: Sat, 21 Nov 2026 12:00:00 GMT',
            'Retry-After: 60',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"The order service does not answer. Try again in a minute."}',
        },
      ],
    },
  ],
}

export const prose529: Prose = {
  code: 529,
  summary: 'The service as a whole is overloaded, through no fault of this client.',
  standard:
    'Registered nowhere and used by several. Qualys defines it for the SSL Labs API: the service is overloaded, sleep about 30 minutes with a random part, against 15 after a `503`. Anthropic uses it in its API with the type `overloaded_error`: load over all users together, while the limits of one caller are `429`. Clients without a rule for it follow `500`, and so do not learn that waiting helps. The registered code is `503` with `Retry-After`.',
  plain:
    'Too many people are using the service at this moment. You did nothing wrong, and your allowance is not used up. Wait some minutes and try again; many attempts in a row make it worse for everybody.',
  practice:
    'Send `503` with `Retry-After` when the service as a whole is overloaded, and `429` when this caller asked too much. That is the very distinction for which 529 was invented, so no new number is needed: `503` is understood by proxies, crawlers and retry libraries, and 529 by few.\n\nAs a client, add it to the codes to repeat, with exponential backoff and full jitter, obey `Retry-After` where present, bound the attempts, and fall back to another model, region or queue.',
  retry:
    'Yes, after the wait in `Retry-After`, or else with a growing, randomised pause: seconds to minutes for an AI service, half an hour at SSL Labs. Of your own accord only idempotent methods.',
  symptoms: [
    'overloaded_error',
    'api overloaded 529',
    'service is overloaded ssl labs',
    'claude api overloaded',
    'site is overloaded',
    'retry on 529',
  ],
  steps: {
    user: [
      'Wait five minutes and send it again; the status page of the service shows whether it is known.',
      'Move large jobs to a quieter hour.',
    ],
    developer: [
      'Repeat with exponential backoff and jitter, at most four or five times, and honour `Retry-After` when it is there.',
      'Keep 529 and `429` apart in your metrics: only the second is mended by asking less.',
      'Put work that can wait into a queue or a batch endpoint.',
    ],
    operator: [
      'As the owner of the service: shed load early, answer `503` with `Retry-After`, and randomise the wait that you name.',
      'As its customer: raise an alarm on the share of 529 over ten minutes, not on single ones.',
    ],
  },
  fields: {
    'Retry-After':
      'Sent by some services: how many seconds to wait, or until when. Where it is missing, use a randomised backoff.',
  },
  confused: [
    { code: 503, difference: 'The registered code for overload and maintenance, with `Retry-After`.' },
    { code: 429, difference: 'This caller asked too much, whatever the load.' },
    { code: 509, difference: 'A quota of traffic over a period is used up.' },
  ],
  claims: [
    {
      owner: 'Qualys',
      name: 'The service is overloaded',
      meaning: 'SSL Labs has too much to do; sleep about 30 minutes, with a random part.',
    },
    {
      owner: 'Anthropic',
      name: 'overloaded_error',
      meaning: 'Traffic over all users exceeds what the API can take at the moment; back off and repeat.',
    },
  ],
  history: [
    { year: 2014, document: 'SSL Labs API documentation', note: 'Introduced by Qualys, apart from 429 and 503.' },
    { year: 2026, document: 'Anthropic API documentation', note: 'Listed with the type overloaded_error.' },
  ],
  examples: [
    {
      about: 'An AI service in the busiest hour',
      messages: [
        {
          from: 'client',
          lines: ['POST /v1/messages HTTP/1.1', 'Host: ai.example', 'Content-Type: application/json'],
          content: '{"messages":[{"role":"user","content":"Sum up order 88."}]}',
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 529 Service Is Overloaded',
            'Date: Sat, 21 Nov 2026 15:00:00 GMT',
            'Retry-After: 8',
            'Content-Type: application/json',
          ],
          content: '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        { from: 'client', lines: ['GET /reports/stock HTTP/1.1', 'Host: erp.example'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 503 Service Unavailable',
            'Date: Sat, 21 Nov 2026 15:00:00 GMT',
            'Retry-After: 8',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"All workers are busy. Your own limit is not used up."}',
        },
      ],
    },
  ],
}

export const prose999: Prose = {
  code: 999,
  summary: 'LinkedIn: it takes you for a robot and shows nothing. The number is no valid status code.',
  standard:
    'Sent by the web site of LinkedIn to programs that fetch its pages, documented by nobody, and registered nowhere. It belongs to no class: status codes end at 599. HTTP tells a client to go on after such a number as after a 5xx, although the refusal concerns the client and will not pass. Some parsers reject the response as malformed; the fetch of browsers accepts it. The registered codes are `403` and `429`.',
  plain:
    'LinkedIn does not answer programs that visit its pages without signing in, and took you for one. In the browser, sign in and try again. A link checker that reports 999 has not found a broken link: open it yourself.',
  practice:
    'Never send it. A refusal for what the client is or wants is `403`; one for how often it asks is `429` with `Retry-After`. Numbers above 599 break clients: strict parsers raise a protocol error, and lenient ones count a server error and retry, the opposite of what the sender wants.\n\nAs the author of a link checker, report such links as not checkable. As a client, use the API of LinkedIn with a token; faking a browser breaks its terms.',
  retry: 'No. More requests make the block firmer. Use the official API, or look at the page as a signed-in person.',
  symptoms: [
    'linkedin 999',
    '999 request denied',
    'link checker linkedin error',
    'curl linkedin blocked',
    'invalid status code 999',
    'scraping linkedin blocked',
  ],
  steps: {
    user: [
      'Open the link in a browser where you are signed in to LinkedIn.',
      'If the browser is refused too, turn off the VPN and wait some hours.',
    ],
    developer: [
      'Leave linkedin.com out of automatic link checks, or count 999 as unknown, not as broken.',
      'Ask for data through the API of LinkedIn with an access token of the member.',
      'Make your HTTP client survive numbers from 600 to 999: map them to one error of their own and do not retry.',
    ],
    operator: [
      'Let your gateway turn an upstream status outside 100 to 599 into `502`.',
      'Find the job that fetches the pages in your proxy log, and stop it before the address of your whole office is blocked.',
    ],
  },
  fields: {},
  confused: [
    { code: 403, difference: 'The registered code for a refusal.' },
    { code: 429, difference: 'The registered code for too many requests.' },
    { code: 783, difference: 'Another number out of range, listed by Shopify.' },
  ],
  history: [
    {
      year: 2025,
      document: 'Discussions of httpx',
      note: 'Reported as breaking clients built on the parser h11.',
    },
  ],
  examples: [
    {
      about: 'A link checker looks at a profile',
      messages: [
        { from: 'client', lines: ['GET /in/newel HTTP/1.1', 'Host: network.example', 'User-Agent: linkcheck/2.0'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 999 Request Denied',
            'Date: Sat, 21 Nov 2026 16:10:00 GMT',
            'Content-Type: text/html; charset=utf-8',
            'Cache-Control: no-cache, no-store',
          ],
          content: '<!doctype html><title>Sign in</title>',
        },
      ],
    },
    {
      about: 'The same, in registered terms',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/1.1', 'Host: erp.example', 'User-Agent: linkcheck/2.0'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 429 Too Many Requests',
            'Date: Sat, 21 Nov 2026 16:10:00 GMT',
            'Retry-After: 3600',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Crawlers may fetch 100 pages an hour. The API at /docs has a limit of its own."}',
        },
      ],
    },
  ],
}
