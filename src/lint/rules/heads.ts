import { visible } from '../../syntax/index.ts'
import { type HeadFault, type HeadFaultKind, headFaults } from '../head-faults.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { isAccepted, messagesOf } from '../sides.ts'

const placeOf = (message: Message, { name, line }: HeadFault): Mark['at'] =>
  name === undefined ? message.head : message.field(name, line)

/** What these fields hold is not for a report. */
const secret = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie'])

const sentence = (says: string, { name, text }: HeadFault): string =>
  name !== undefined && secret.has(name) ? `${says}, in ${name}.` : `${says}: "${visible(text.slice(0, 80))}".`

/** Marks each fault of some kinds, with the line that has it. */
function faultsIn(seen: Seen, kinds: readonly HeadFaultKind[], says: string): readonly Mark[] | undefined {
  let marks: Mark[] | undefined
  for (const message of messagesOf(seen)) {
    for (const fault of headFaults(message)) {
      if (!kinds.includes(fault.kind)) continue
      marks ??= []
      const at =
        fault.kind.startsWith('start') || fault.kind.startsWith('no space') ? message.start : placeOf(message, fault)
      marks.push({ at, says: sentence(says, fault) })
    }
  }
  return marks
}

const isFaulty = ({ request }: Seen, kinds: readonly HeadFaultKind[]): boolean =>
  request !== undefined && headFaults(request).some(({ kind }) => kinds.includes(kind))

const well = {
  request: 'GET / HTTP/1.1\r\nHost: a.example\r\nX-Empty:\r\n\r\n',
  response: 'HTTP/1.1 200 \r\nX-Date:\tx\r\n\r\n',
}

/** Line ends and field lines, as octets (RFC 9112 §2.2, §5). */
export const heads: readonly Rule[] = [
  {
    id: 'bare-line-feed',
    level: 'error',
    section: 'RFC 9112 §2.1',
    checks: [],
    says: 'Some lines of a head end in CRLF, and others in a line feed alone.',
    why: 'Lines end in CRLF. Where one party takes a bare line feed for a line end and the next one does not, they see different messages, which is how requests are smuggled.',
    mend: 'End every line of the head with CRLF.',
    on: 'head',
    find: seen => faultsIn(seen, ['bare line feed'], 'A line ends in a line feed without a carriage return'),
    passes: [
      well,
      // line ends that somebody's editor changed, all of them, never were on the wire
      { response: 'HTTP/1.1 200 OK\nContent-Length: 0\n\n' },
    ],
    fails: [{ response: 'HTTP/1.1 200 OK\r\nContent-Length: 0\nX-A: b\r\n\r\n' }],
  },
  {
    id: 'bare-carriage-return',
    level: 'error',
    section: 'RFC 9112 §2.2',
    checks: [],
    says: 'A head has a carriage return that no line feed follows.',
    why: 'Some parsers take a bare CR for a line end, others for a part of the value. An attacker uses the difference to add fields.',
    mend: 'Take line breaks out of values before they are put into fields.',
    on: 'head',
    find: seen => faultsIn(seen, ['bare carriage return'], 'A line has a carriage return inside'),
    passes: [well],
    fails: [{ response: 'HTTP/1.1 200 OK\r\nX-A: b\rX-C: d\r\n\r\n' }],
  },
  {
    id: 'leading-white-space',
    level: 'error',
    section: 'RFC 9112 §2.2',
    checks: [],
    says: 'White space stands between the start line and the first field.',
    why: 'Recipients refuse such a message, or drop the line: whatever it was meant to say is lost or read differently along the way.',
    mend: 'Begin the first field line with the name of a field.',
    on: 'head',
    find: seen =>
      faultsIn(seen, ['leading white space'], 'The first line after the start line begins with white space'),
    passes: [well],
    fails: [{ request: 'GET / HTTP/1.1\r\n Host: a.example\r\n\r\n' }],
  },
  {
    id: 'folded-line',
    level: 'error',
    section: 'RFC 9112 §5.2',
    checks: [],
    says: 'A field value goes on in a second line that begins with white space.',
    why: 'Folding was withdrawn: servers answer it with 400, gateways with 502, and parsers that disagree about it let requests be smuggled.',
    mend: 'Write the value in one line.',
    on: 'head',
    find: seen => faultsIn(seen, ['fold'], 'A field line is folded'),
    passes: [well],
    fails: [{ response: 'HTTP/1.1 200 OK\r\nContent-Security-Policy: default-src\r\n  self\r\n\r\n' }],
  },
  {
    id: 'space-before-colon',
    level: 'error',
    section: 'RFC 9112 §5.1',
    checks: [],
    says: 'White space stands between the name of a field and its colon.',
    why: 'Parsers disagree whether that is still the field of this name. Requests were smuggled and answers split that way.',
    mend: 'Write the colon right after the name: Content-Length: 5.',
    on: 'head',
    find: seen => faultsIn(seen, ['space before colon'], 'White space stands before the colon'),
    passes: [well],
    fails: [
      { response: 'HTTP/1.1 200 OK\r\nContent-Length : 0\r\n\r\n' },
      { request: 'GET / HTTP/1.1\r\nHost\t: a.example\r\n\r\n' },
    ],
  },
  {
    id: 'space-before-colon-accepted',
    level: 'error',
    section: 'RFC 9112 §5.1',
    checks: ['rfc9112-5.1-space-before-colon'],
    says: 'A request with white space before a colon was not answered with 400.',
    why: 'A server behind a proxy that reads the line differently may be made to take part of one request for another.',
    mend: 'Answer such a request with 400; do not mend it.',
    on: 'head',
    find: seen => isAccepted(seen) && isFaulty(seen, ['space before colon']) && seen.response?.start,
    passes: [
      well,
      { request: 'GET / HTTP/1.1\r\nHost : a.example\r\n\r\n', response: 'HTTP/1.1 400 Bad Request\r\n\r\n' },
      // another refusal may have come first
      { request: 'GET / HTTP/1.1\r\nHost : a.example\r\n\r\n', response: 'HTTP/1.1 503 Busy\r\n\r\n' },
    ],
    fails: [{ request: 'GET / HTTP/1.1\r\nHost : a.example\r\n\r\n', response: 'HTTP/1.1 200 OK\r\n\r\n' }],
  },
  {
    id: 'field-name-malformed',
    level: 'error',
    section: 'RFC 9110 §5.1',
    checks: ['rfc9110-2.2-grammar'],
    says: 'A line of a head is no field: its name is none, or it has no colon.',
    why: 'A field name is made of letters, digits and a few signs. A line with another name is refused, dropped, or read as something else.',
    mend: 'Name fields by letters, digits and hyphens, with a colon after the name.',
    on: 'head',
    find: seen => faultsIn(seen, ['name'], 'A line has no valid field name'),
    passes: [well, { response: "HTTP/1.1 200 OK\r\nX_a!#$%&'*+-.^_`|~9: odd, and valid\r\n\r\n" }],
    fails: [
      { response: 'HTTP/1.1 200 OK\r\nX Powered By: tea\r\n\r\n' },
      { response: 'HTTP/1.1 200 OK\r\nHSTS\r\n\r\n' },
      { request: 'GET / HTTP/1.1\r\n: empty\r\n\r\n' },
    ],
  },
  {
    id: 'control-in-head',
    level: 'error',
    section: 'RFC 9110 §5.5',
    checks: [],
    says: 'A head has a control character.',
    why: 'NUL and other control characters are refused, or cut a value short in software written in C: two parties then see different values.',
    mend: 'Take control characters out of values, or percent-encode them.',
    on: 'head',
    find: seen => faultsIn(seen, ['control'], 'A line has a control character'),
    passes: [well, { response: 'HTTP/1.1 200 OK\r\nX-A: b\tc\u00e9\r\n\r\n' }],
    fails: [
      { response: 'HTTP/1.1 200 OK\r\nX-A: b\u0000c\r\n\r\n' },
      { response: 'HTTP/1.1 200 OK\r\nX-A: \u007f\r\n\r\n' },
    ],
  },
  {
    id: 'start-line-spaces',
    level: 'error',
    section: 'RFC 9112 §3',
    checks: ['rfc9110-2.2-grammar'],
    says: 'The words of a start line are not parted by one space each.',
    why: 'Parsers that forgive this do so in different ways, and then disagree about the method, the target or the code.',
    mend: 'Write one space between the words: GET /orders HTTP/1.1.',
    on: 'head',
    find: seen =>
      faultsIn(seen, ['start line space'], 'The start line has more white space than one space between words'),
    passes: [well, { response: 'HTTP/1.1 200  two spaces are a phrase\r\n\r\n' }],
    fails: [{ request: 'GET  / HTTP/1.1\r\nHost: a\r\n\r\n' }, { response: 'HTTP/1.1  200 OK\r\n\r\n' }],
  },
  {
    id: 'status-line-space-missing',
    level: 'error',
    section: 'RFC 9112 §4',
    checks: ['rfc9112-4-space'],
    says: 'A status line without a reason phrase lacks the space after the code.',
    why: 'Strict parsers look for that space, and refuse the answer without it.',
    mend: 'Send the space even where nothing follows it: "HTTP/1.1 200 ".',
    on: 'head',
    find: seen => faultsIn(seen, ['no space after code'], 'No space follows the code'),
    passes: [
      well,
      // HTTP/2 has no status line; this is how curl shows it
      `< HTTP/2 204
       < server: x`,
    ],
    fails: [{ response: 'HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n' }],
  },
]
