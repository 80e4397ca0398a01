import { fromOrigin } from '../evidence.ts'
import type { Rule } from '../rule.ts'

/** Date: when an answer was made (RFC 9110 §6.6.1). */
export const dates: readonly Rule[] = [
  {
    id: 'date-left-out',
    level: 'error',
    section: 'RFC 9110 §6.6.1',
    checks: ['rfc9110-6.6.1-date'],
    says: 'The answer has no Date, though this server has a clock, as its answer before shows.',
    why: 'Caches count the age of an answer from its Date, and a client cannot compare validators without it.',
    mend: 'Send Date with every 2xx, 3xx and 4xx: Date: Sat, 21 Nov 2026 09:30:00 GMT.',
    on: { codes: ['2xx', '3xx', '4xx'] },
    find: ({ response, earlier }) =>
      response?.lacks('date') &&
      fromOrigin(response) &&
      earlier?.response?.has('date') &&
      fromOrigin(earlier.response) &&
      response.head,
    passes: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       > GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK`,
      // a 5xx need not have one
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       > GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 503 Service Unavailable`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       > GET / HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 404 Not Found`,
    ],
  },
  {
    id: 'date-unstored',
    level: 'error',
    section: 'RFC 9110 §6.6.1',
    checks: ['rfc9110-6.6.1-append'],
    says: 'An answer from a cache has Age and no Date.',
    why: 'A cache that gets an answer without Date has to add one. Without it nobody further on can tell how old the answer is.',
    mend: 'Add Date where the answer is stored: the time at which it came.',
    on: { response: ['Age'] },
    find: ({ response }) => response?.lacks('date') && response.head,
    passes: [
      `< HTTP/1.1 200 OK
       < Age: 60
       < Date: Sat, 21 Nov 2026 09:30:00 GMT`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Age: 60`,
    ],
  },
  {
    id: 'date-missing',
    level: 'hint',
    section: 'RFC 9110 §6.6.1',
    checks: [],
    says: 'The answer has no Date, which every server with a clock must send.',
    why: 'Caches count the age of an answer from its Date. Only a server without a clock may leave it out.',
    mend: 'Send Date with every 2xx, 3xx and 4xx: Date: Sat, 21 Nov 2026 09:30:00 GMT.',
    on: { codes: ['2xx', '3xx', '4xx'] },
    find: ({ response, earlier }) =>
      response?.lacks('date') && fromOrigin(response) && !earlier?.response?.has('date') && response.head,
    passes: [
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT`,
      '< HTTP/1.1 503 Service Unavailable',
    ],
    fails: ['< HTTP/1.1 200 OK'],
  },
]
