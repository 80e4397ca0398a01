import type { Prose } from './prose.ts'

export const prose420: Prose = {
  code: 420,
  summary: 'An old, unregistered way to say that a client asks too often; nowadays a different code does it.',
  standard:
    'No standard defines this number, so a recipient that does not know it handles it as `400`. Three owners gave it three meanings: Twitter limited the rate of callers with it, Spring kept it for a failed method from a WebDAV draft, and Shopify marked locked shops. The registered code for rate limits is `429`, which has replaced it nearly everywhere. A client that still meets it in an interface known to limit rates may treat it as that code and heed `Retry-After`.',
  plain:
    'The service tells you, with a joke from a film, to calm down: you or your program asked too often. The number is out of date, and few services still send it. Wait as long as the message says, or a few minutes, then continue at a slower pace.',
  practice:
    'Never send it from a new interface. For rate limits, `429` has the same meaning with a definition, with library support and with the rule that caches must not store it. For a step that failed because another did, send `424`; for a locked account or shop, `423` or `403`.\n\nIn a client, look at who answers before you react: from an interface in the old Twitter manner, treat it as `429`; from anything else, as `400`. If you maintain an interface that sends it, change to `429` and announce a date, because clients that match on the exact number will notice. Keep `Retry-After` either way: it is the part that programs act on.',
  retry:
    'Where it stands for a rate limit: yes, with any method, after the time in `Retry-After`, else after a wait that grows each time.',
  symptoms: [
    'enhance your calm',
    'twitter rate limit',
    'stream disconnected rate limited',
    'spring method failure',
    'shopify store locked',
    'too many reconnects to stream',
  ],
  steps: {
    user: [
      'Stop the program for the time the message gives; if it gives none, for 15 minutes.',
      'Close other programs that use the same account, then start the one you need.',
      'Update the program: one that still meets this number was probably built against an interface that no longer exists.',
    ],
    developer: [
      'Read `Retry-After` and hold all requests to that service until it has passed; then start with a longer interval than before.',
      'Check in the documentation of the service whether your version of the interface is still supported, and move to the one that sends `429`.',
      'If it comes from a Spring application, search its code for `METHOD_FAILURE`; the author meant a failed method, not a rate.',
    ],
    operator: [
      'Search your gateway and code for the number and replace it with `429`, `Retry-After` and a problem document.',
      'Check alerts and dashboards: rules that count only `429` miss these refusals.',
    ],
  },
  fields: {},
  confused: [
    { code: 429, difference: 'Too Many Requests is the registered code for the same situation. Send that one.' },
    {
      code: 424,
      difference:
        'Failed Dependency is what became of the WebDAV draft in which this number stood for a failed method.',
    },
    { code: 423, difference: 'Locked is what Shopify changed to for shops that are locked.' },
  ],
  claims: [
    {
      owner: 'Twitter',
      name: 'Enhance Your Calm',
      meaning: 'The caller exceeded the rate limit of the search, trends or streaming interface.',
    },
    {
      owner: 'Spring',
      name: 'Method Failure',
      meaning:
        'A constant of Spring Framework, long deprecated, after a WebDAV draft: the method was abandoned because a part of it failed.',
    },
    {
      owner: 'Shopify',
      name: 'Locked shop',
      meaning: 'The shop was locked, for instance for an unpaid bill. Changed to `423` on 2018-08-30.',
    },
  ],
  history: [
    {
      year: 1997,
      document: 'draft-ietf-webdav-protocol-05',
      note: 'Called Method Failure. RFC 2518 did not keep it; `424` covers the case.',
    },
    {
      year: 2012,
      document: 'RFC 6585',
      note: 'Defines `429` for rate limits, which the REST API of Twitter sends from version 1.1 on.',
    },
    { year: 2018, document: 'Shopify changelog', note: 'Locked shops answer `423` instead.' },
  ],
  examples: [
    {
      about: 'A service in the old manner slows a caller down',
      messages: [
        {
          from: 'client',
          lines: ['GET /search?q=flange HTTP/1.1', 'Host: api.parts.example', 'Accept: application/json'],
        },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 420 Enhance Your Calm',
            'Date: Sat, 21 Nov 2026 09:00:00 GMT',
            'Retry-After: 120',
            'Cache-Control: no-store',
            'Content-Type: application/problem+json',
          ],
          content:
            '{"type":"about:blank","title":"Enhance Your Calm","status":420,"detail":"More than 180 searches in 15 minutes. Search again in two minutes."}',
        },
      ],
    },
  ],
}
