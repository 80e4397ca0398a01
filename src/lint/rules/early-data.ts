import { splitList } from '../../syntax/index.ts'
import type { Place } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** Early data and 425 (RFC 8470). */
export const earlyData: readonly Rule[] = [
  {
    id: 'early-data-repeated',
    level: 'error',
    section: 'RFC 8470 §5.1',
    checks: ['rfc8470-5.1-once'],
    says: 'A request has Early-Data more than once.',
    why: 'The field is a mark and no list. Some software takes a repeated one for invalid and passes over it.',
    mend: 'Send Early-Data: 1 once. An intermediary adds it only where it is not there yet.',
    on: { request: ['Early-Data'], alone: true },
    find: ({ request }) => splitList(request?.value('early-data') ?? '').length > 1 && request?.field('early-data', 0),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Early-Data: 1`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Early-Data: 1
       > Early-Data: 1`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Early-Data: 1, 1`,
    ],
  },
  {
    id: 'early-data-malformed',
    level: 'error',
    section: 'RFC 8470 §5.1',
    checks: [],
    says: 'Early-Data has another value than 1.',
    why: 'The only value is 1. Servers have to take any other for 1 too, so that a 0 means the opposite of what its sender thinks.',
    mend: 'Send Early-Data: 1 for a request from early data, and no such field for others.',
    on: { request: ['Early-Data'], alone: true },
    find: ({ request }) =>
      splitList(request?.value('early-data') ?? '').join() !== '1' &&
      splitList(request?.value('early-data') ?? '').length < 2 &&
      request?.field('early-data'),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Early-Data: 1`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Early-Data: 0`,
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Early-Data: ?1`,
    ],
  },
  {
    id: 'early-data-in-connection',
    level: 'error',
    section: 'RFC 8470 §5.1',
    checks: ['rfc8470-5.1-connection'],
    says: 'Connection lists Early-Data.',
    why: 'What Connection lists is removed at the next hop, so the server behind it would not learn that the request may be a replay.',
    mend: 'Take Early-Data out of Connection.',
    on: { request: ['Connection'], alone: true },
    find: ({ request }) =>
      splitList(request?.value('connection') ?? '').some(each => each.toLowerCase() === 'early-data') &&
      request?.field('connection'),
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Connection: close
       > Early-Data: 1`,
    ],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Connection: close, early-data
       > Early-Data: 1`,
    ],
  },
  {
    id: 'early-data-misplaced',
    level: 'error',
    section: 'RFC 8470 §5.1',
    checks: ['rfc8470-5.1-answers', 'rfc9110-2.2-role'],
    says: 'Early-Data stands in an answer or in trailers.',
    why: 'It tells a server about a request before it acts. An answer has no use for it, and trailers come too late.',
    mend: 'Send Early-Data in the head of a request alone.',
    on: 'every',
    find: ({ request, response }) => {
      if (response?.has('early-data')) return response.field('early-data')
      const line = request?.seen.trailers?.findIndex(({ name }) => /^early-data$/i.test(name)) ?? -1
      return line >= 0 && ({ in: 'request', part: { field: 'early-data', line: 0, trailer: true } } satisfies Place)
    },
    passes: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       > Early-Data: 1
       < HTTP/1.1 425 Too Early
       < Content-Type: text/plain
       <
       < Repeat it after the handshake.`,
    ],
    fails: [
      `< HTTP/1.1 425 Too Early
       < Early-Data: 1`,
      {
        request:
          'POST /a HTTP/1.1\r\nHost: erp.example\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nEarly-Data: 1\r\n\r\n',
      },
    ],
  },
  {
    id: 'too-early-unasked',
    level: 'warning',
    section: 'RFC 8470 §5.2',
    checks: ['rfc8470-5.2-reason'],
    says: 'A 425 answers a request without Early-Data over a connection without TLS.',
    why: 'A client repeats after a 425 as soon as the handshake is complete. Where there was no early data, it gets the same answer for ever.',
    mend: 'Answer 503 with Retry-After, 409 or 428, whichever is the true reason.',
    on: { codes: [425] },
    find: ({ exchange, request, response }) =>
      exchange.secure === false && request?.lacks('early-data') && response?.start,
    passes: [
      `> POST /a HTTP/1.1
       > Host: erp.example
       > Content-Length: 0
       > Early-Data: 1
       < HTTP/1.1 425 Too Early
       < Content-Type: text/plain
       <
       < Repeat it after the handshake.`,
      // over TLS the request itself may have come in early data
      {
        request: 'POST /a HTTP/1.1\r\nHost: erp.example\r\nContent-Length: 0\r\n\r\n',
        response: 'HTTP/1.1 425 Too Early\r\nContent-Type: text/plain\r\n\r\nLater.',
        secure: true,
      },
      {
        request: 'POST /a HTTP/1.1\r\nHost: erp.example\r\nContent-Length: 0\r\nEarly-Data: 1\r\n\r\n',
        response: 'HTTP/1.1 425 Too Early\r\nContent-Type: text/plain\r\n\r\nLater.',
        secure: false,
      },
    ],
    fails: [
      {
        request: 'POST /a HTTP/1.1\r\nHost: erp.example\r\nContent-Length: 0\r\n\r\n',
        response: 'HTTP/1.1 425 Too Early\r\nContent-Type: text/plain\r\n\r\nLater.',
        secure: false,
      },
    ],
  },
]
