import type { Prose } from './prose.ts'

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
