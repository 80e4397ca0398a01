import type { Prose } from './prose.ts'

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
