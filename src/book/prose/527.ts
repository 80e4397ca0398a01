import type { Prose } from './prose.ts'

export const prose527: Prose = {
  code: 527,
  summary: 'The link between Cloudflare and the Railgun listener at the origin broke. Railgun is retired.',
  standard:
    'Defined by Cloudflare for Railgun, an accelerator with a listener program beside the origin server, and registered nowhere. The connection between the edge and that listener was interrupted or timed out. Railgun was switched off in January 2024, so no current set-up can lead to the number. A client that still meets it goes by the rules of `500`.',
  plain:
    'This number belongs to an old Cloudflare product that no longer exists. If you see it today, something is replaying an old answer or uses the number for a purpose of its own. Read the text that comes with it.',
  practice:
    'Do not send it. A gateway whose link to the next server breaks answers `502`, or `504` when time ran out, with `Proxy-Status` for the reason.\n\nKeep it only in log analysis, to explain records from before February 2024. A number that its owner gave up is not free for use: clients and dashboards go on showing the old name for it, and no registry prevents the next owner from giving it another meaning.',
  retry:
    'For idempotent methods as after any `500`: once or twice with a growing pause. Where it is a replay from an old recording, never.',
  symptoms: [
    'railgun error',
    'rg-listener timeout',
    'error 527 cloudflare',
    'railgun listener to origin error',
    'lan timeout railgun',
  ],
  steps: {
    user: [
      'Reload once. If the same page comes back, tell the owner of the site that it shows a message of a retired Cloudflare product.',
    ],
    developer: [
      'Read `Server` and `CF-RAY` of the answer: without them it does not come from Cloudflare, so search your own code and mocks for 527.',
      'Remove it from lists of codes to retry, or leave it there as one more 5xx.',
    ],
    operator: [
      'Look for a forgotten `rg-listener` process and port 2408 in the firewall, and remove both.',
      'Have the DNS record point straight to the web server and test it with `curl --resolve`.',
    ],
  },
  fields: {},
  confused: [
    { code: 520, difference: 'The current number of Cloudflare for an answer that broke off.' },
    { code: 502, difference: 'The registered code for a gateway without a valid answer from upstream.' },
  ],
  history: [
    {
      year: 2024,
      document: 'Cloudflare Railgun end of life',
      note: 'Railgun became unavailable on 31 January; the number has no use since.',
    },
  ],
  examples: [
    {
      about: 'From a recording made before 2024',
      messages: [
        { from: 'client', lines: ['GET /parts HTTP/1.1', 'Host: erp.example', 'User-Agent: curl/8.14.1'] },
        {
          from: 'server',
          lines: [
            'HTTP/1.1 527 Railgun Error',
            'Date: Sat, 21 Nov 2026 09:29:00 GMT',
            'Content-Type: text/plain; charset=UTF-8',
            'Cache-Control: private, no-store',
            'Server: cloudflare',
          ],
          content: 'error code: 527',
        },
      ],
    },
  ],
}
