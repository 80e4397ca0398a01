import { answered, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'
import { standard } from './structured-fields.ts'

const names = new Map(standard.map(name => [name.toLowerCase(), name]))

/** The structured fields that a message has. */
function presentIn(message: Message | undefined): readonly string[] {
  const present: string[] = []
  for (const key of message?.names ?? []) {
    const name = names.get(key)
    if (name !== undefined) present.push(name)
  }
  return present
}

/** The value without its texts in quotes, which may hold anything. */
const withoutTexts = (value: string): string => value.replace(/"(?:[^"\\]|\\.)*"/g, '""')

const writesTrue = (value: string): boolean => value.includes('=?1') && withoutTexts(value).includes('=?1')

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Whether bits that only pad are set in a byte sequence (RFC 4648 §3.5). */
function setsPadBits(value: string): boolean {
  if (!value.includes('=:')) return false
  for (const [, last = '', padding = ''] of withoutTexts(value).matchAll(/:[A-Za-z0-9+/]*([A-Za-z0-9+/])(={1,2}):/g)) {
    if (digits.indexOf(last) & (padding.length === 1 ? 0b11 : 0b1111)) return true
  }
  return false
}

/** The trailer members of Proxy-Status, which the head has to have as well. */
function lateProxies(message: Message | undefined): Mark | undefined {
  const line = message?.seen.trailers?.findIndex(({ name }) => name.toLowerCase() === 'proxy-status') ?? -1
  if (!message || line < 0 || !message.lacks('Proxy-Status')) return undefined
  const at = message.field('Proxy-Status', line)
  return { at: { ...at, part: { field: 'proxy-status', line, trailer: true } } }
}

const trueWritten = {
  level: 'error',
  section: 'RFC 9651 §3.1.2',
  checks: ['rfc9651-3.1.2-true', 'rfc9651-3.2-true'],
  says: 'A structured field spells out the value true.',
  why: 'What is true is written by its name alone. Signatures over the field, and readers that compare text, fail on the other form.',
  mend: 'Leave out =?1: Cache-Status: edge; hit.',
} as const

/** Structured fields as their senders have to write them (RFC 9651 §3, §4.1), and Proxy-Status in trailers (RFC 9209). */
export const structuredWriting: readonly Rule[] = [
  {
    ...trueWritten,
    id: 'structured-true-written',
    on: { response: standard, alone: true },
    find: ({ response }) =>
      linesAtFault(response, presentIn(response), value => writesTrue(value) && 'spells out the value true'),
    passes: [
      answered('Cache-Status: edge; hit; detail="a=?1"', 'Priority: u=1, i', 'Age: 1'),
      // false has to be written
      answered('Cache-Status: edge; hit=?0'),
    ],
    fails: [answered('Priority: u=1, i=?1'), answered('Cache-Status: edge; fwd=miss; stored=?1')],
  },
  {
    ...trueWritten,
    id: 'request-structured-true-written',
    on: { request: standard, alone: true },
    find: ({ request }) =>
      linesAtFault(request, presentIn(request), value => writesTrue(value) && 'spells out the value true'),
    passes: [asked('Priority: i', 'Sec-CH-UA-Mobile: ?1')],
    fails: [asked('Priority: i=?1')],
  },
  {
    id: 'structured-pad-bits',
    level: 'warning',
    section: 'RFC 9651 §4.1.8',
    checks: ['rfc9651-4.1.8-pad-bits'],
    says: 'The last character of octets in base64 sets bits that mean nothing.',
    why: 'Strict decoders refuse such a value, and the same octets come in several spellings.',
    mend: 'Encode the octets with a library for base64.',
    on: { response: standard, alone: true },
    find: ({ response }) =>
      linesAtFault(response, presentIn(response), value => setsPadBits(value) && 'sets bits that only pad octets'),
    passes: [
      answered('Content-Digest: sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:'),
      answered('Content-Digest: own=:AA==:, other=::'),
    ],
    fails: [answered('Content-Digest: own=:AB==:'), answered('Content-Digest: own=:AAB=:')],
  },
  {
    id: 'proxy-status-late',
    level: 'error',
    section: 'RFC 9209 §2',
    checks: ['rfc9209-2-trailer'],
    says: 'Proxy-Status stands in the trailers, and not in the head.',
    why: 'Many readers drop trailers. A member that only they hold is lost, and what it says of the head comes too late.',
    mend: 'Send the member in the head as well, and repeat it in the trailers with what became known later.',
    on: { response: ['Transfer-Encoding', 'Trailer'] },
    find: ({ response }) => lateProxies(response),
    passes: [
      {
        response:
          'HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 09:30:00 GMT\r\nContent-Type: text/plain\r\nProxy-Status: edge\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nProxy-Status: edge; error=http_response_incomplete\r\n\r\n',
      },
    ],
    fails: [
      {
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nProxy-Status: edge; error=http_response_incomplete\r\n\r\n',
      },
    ],
  },
]
