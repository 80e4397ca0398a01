import type { Prose } from './prose.ts'

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
