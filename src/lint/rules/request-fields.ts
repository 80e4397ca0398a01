import { splitList } from '../../syntax/index.ts'
import { asked } from '../examples.ts'
import type { Rule } from '../rule.ts'
import { isInTheClear } from '../sides.ts'
import { shown } from '../values.ts'

const isKnownExpectation = (value: string): boolean => splitList(value).every(member => /^100-continue$/i.test(member))

/** Fields of requests: what they say of the client, and under which conditions it asks (RFC 9110 §10.1, §13.1, §14.2). */
export const requestFields: readonly Rule[] = [
  {
    id: 'expect-unknown',
    level: 'hint',
    section: 'RFC 9110 §10.1.1',
    checks: [],
    says: 'Expect holds something other than 100-continue.',
    why: 'No other expectation is defined. Servers answer 417, or pass it over.',
    mend: 'Send Expect: 100-continue, or leave Expect out.',
    on: { request: ['Expect'], alone: true },
    find: ({ request }) => request?.parsed('expect', isKnownExpectation) === false && request.field('expect'),
    passes: [
      `> PUT / HTTP/1.1
       > Host: a
       > Content-Length: 5
       > Expect: 100-Continue`,
    ],
    fails: [
      `> PUT / HTTP/1.1
       > Host: a
       > Expect: 200-ok`,
    ],
  },
  {
    id: 'referer-in-the-clear',
    level: 'error',
    section: 'RFC 9110 §10.1.3',
    checks: ['rfc9110-10.1.3-unsecured'],
    says: 'A request in the clear tells in Referer of a page that came over TLS.',
    why: 'Everybody on the way can read which page somebody was on, although the page itself was protected.',
    mend: 'Send no Referer from an https page to an http address.',
    on: { request: ['Referer'] },
    find: seen =>
      /^https:/i.test(seen.request?.value('referer') ?? '') && isInTheClear(seen) && seen.request?.field('referer'),
    passes: [
      { request: 'GET / HTTP/1.1\r\nHost: a.example\r\nReferer: https://erp.example/\r\n\r\n', secure: true },
      { request: 'GET / HTTP/1.1\r\nHost: a.example\r\nReferer: https://erp.example/\r\n\r\n' },
      // a gateway may have taken TLS off
      {
        request:
          'GET / HTTP/1.1\r\nHost: a.example\r\nX-Forwarded-For: 192.0.2.1\r\nReferer: https://a.example/\r\n\r\n',
        secure: false,
      },
      // nobody is on the way of what stays on one machine
      { request: 'GET / HTTP/1.1\r\nHost: localhost:8080\r\nReferer: https://erp.example/\r\n\r\n', secure: false },
    ],
    fails: [{ request: 'GET / HTTP/1.1\r\nHost: a.example\r\nReferer: https://erp.example/\r\n\r\n', secure: false }],
  },
  {
    id: 'range-ignored',
    level: 'hint',
    section: 'RFC 9110 §14.2',
    checks: [],
    says: 'Range comes with a method for which no ranges are defined.',
    why: 'Ranges are defined for GET. Servers ignore Range with every other method and do the whole.',
    mend: 'Send Range with GET alone.',
    on: { request: ['Range'] },
    // QUERY has a representation to take ranges of as well
    find: ({ request }) => request && request.method !== 'GET' && request.method !== 'QUERY' && request.field('range'),
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > Range: bytes=0-9`,
    ],
    fails: [
      `> POST / HTTP/1.1
       > Host: a
       > Content-Length: 0
       > Range: bytes=0-9`,
    ],
  },
  {
    id: 'if-range-without-range',
    level: 'error',
    section: 'RFC 9110 §13.1.5',
    checks: ['rfc9110-13.1.5-without-range'],
    says: 'If-Range comes without Range.',
    why: 'If-Range says under which condition Range holds. Without Range it asks nothing, and servers ignore it.',
    mend: 'Send Range as well, or leave If-Range out.',
    on: { request: ['If-Range'] },
    find: ({ request }) => request?.lacks('range') && request.field('if-range'),
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > Range: bytes=5-
       > If-Range: "a1"`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > If-Range: "a1"`,
    ],
  },
  {
    id: 'if-range-weak',
    level: 'error',
    section: 'RFC 9110 §13.1.5',
    checks: ['rfc9110-13.1.5-weak'],
    says: 'If-Range has a weak entity tag.',
    why: 'Parts can be joined only where every octet is the same, which a weak entity tag does not promise. The condition is never true.',
    mend: 'Use a strong entity tag, or fetch the whole.',
    on: { request: ['If-Range'], alone: true },
    find: ({ request }) => request?.value('if-range')?.startsWith('W/"') && request.field('if-range'),
    passes: [
      `> GET / HTTP/1.1
       > Host: a
       > Range: bytes=5-
       > If-Range: Sat, 21 Nov 2026 09:30:00 GMT`,
    ],
    fails: [
      `> GET / HTTP/1.1
       > Host: a
       > Range: bytes=5-
       > If-Range: W/"a1"`,
    ],
  },
  {
    id: 'if-modified-since-ignored',
    level: 'hint',
    section: 'RFC 9110 §13.1.3',
    checks: [],
    says: 'If-Modified-Since comes with a method other than GET and HEAD.',
    why: 'It is there to refresh what a cache holds. Servers ignore it with every other method, so it protects nothing.',
    mend: 'To guard a change, send If-Match or If-Unmodified-Since.',
    on: { request: ['If-Modified-Since'] },
    find: ({ request }) =>
      request && request.method !== 'GET' && request.method !== 'HEAD' && request.field('if-modified-since'),
    passes: [
      `> HEAD / HTTP/1.1
       > Host: a
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT`,
    ],
    fails: [
      `> PUT / HTTP/1.1
       > Host: a
       > Content-Length: 0
       > If-Modified-Since: Sat, 21 Nov 2026 09:30:00 GMT`,
    ],
  },
  {
    id: 'conditions-contradict',
    level: 'hint',
    section: 'RFC 9110 §13.2.2',
    checks: [],
    says: 'The conditions of the request can never hold together.',
    why: 'If-Match asks for a representation that If-None-Match forbids, so the change is never made: the answer is always 412.',
    mend: 'Send If-Match to change what is there, or If-None-Match: * to make what is not there yet.',
    on: { request: ['If-Match'] },
    find: ({ request }) => {
      const [match, noneMatch] = [request?.value('if-match'), request?.value('if-none-match')]
      // a GET asks by both whether that very representation is there still
      if (!request || noneMatch === undefined || request.method === 'GET' || request.method === 'HEAD') return false
      return (noneMatch === '*' || noneMatch === match) && request.head
    },
    passes: [
      asked('If-Match: "a1"', 'If-None-Match: "a1"'),
      `> PUT / HTTP/1.1
       > Host: a
       > Content-Length: 0
       > If-Match: "a1"
       > If-None-Match: "b2"`,
    ],
    fails: [
      `> PUT / HTTP/1.1
       > Host: a
       > Content-Length: 0
       > If-Match: *
       > If-None-Match: *`,
    ],
  },
  {
    id: 'max-forwards-malformed',
    level: 'error',
    section: 'RFC 9110 §7.6.2',
    checks: [],
    says: 'Max-Forwards is not a number in digits.',
    why: 'Intermediaries count it down, which they can do with a number alone.',
    mend: 'Send digits alone: Max-Forwards: 3.',
    on: { request: ['Max-Forwards'], alone: true },
    find: ({ request }) => {
      const value = request?.value('max-forwards')
      return (
        value !== undefined &&
        !/^\d+$/.test(value) && {
          at: request?.field('max-forwards') as never,
          says: `${shown('Max-Forwards', value)} is not a number in digits.`,
        }
      )
    },
    passes: [
      `> TRACE / HTTP/1.1
       > Host: a
       > Max-Forwards: 0`,
    ],
    fails: [
      `> TRACE / HTTP/1.1
       > Host: a
       > Max-Forwards: -1`,
    ],
  },
]
