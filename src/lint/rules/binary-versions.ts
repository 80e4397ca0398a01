import { visible } from '../../syntax/index.ts'
import type { Message } from '../message.ts'
import { badName, badValue, capitals, missing, pseudoFault, sectionOf, sectionsAtFault } from '../pseudo-fields.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { isAccepted, isBinary, messagesOf } from '../sides.ts'

/** Fields about the connection (RFC 9113 §8.2.2, RFC 9114 §4.2). */
const aboutConnection = ['connection', 'proxy-connection', 'keep-alive', 'transfer-encoding', 'upgrade'] as const

const named = (message: Message): readonly string[] => aboutConnection.filter(name => message.has(name))

/** Tools put such fields into requests that they show; only where pseudo-fields stand were they really sent. */
const connectionFields = (message: Message, isRequest: boolean): readonly string[] =>
  isBinary(message) && (!isRequest || sectionOf(message)) ? named(message) : []

function isMalformed({ request }: Seen): boolean {
  const section = request && sectionOf(request)
  if (!section || !request) return false
  return (
    named(request).length > 0 ||
    (pseudoFault(section, true) ?? capitals(section) ?? badName(section) ?? badValue(section)) !== undefined ||
    missing(section, true).length > 0
  )
}

/** Nothing is wrong with this exchange. */
export const wellInHttp2 = `> GET / HTTP/2
 > :method: GET
 > :scheme: https
 > :authority: erp.example
 > :path: /
 > te: trailers
 < HTTP/2 200
 < :status: 200
 < content-length: 0`

/** Fields of HTTP/2 and HTTP/3 (RFC 9113 §8, RFC 9114 §4). */
export const binaryVersions: readonly Rule[] = [
  {
    id: 'connection-field-in-http2',
    level: 'error',
    section: 'RFC 9113 §8.2.2',
    checks: ['rfc9113-8.2.2-connection', 'rfc9114-4.2-connection', 'rfc9114-4.1-transfer-encoding'],
    says: 'A message of HTTP/2 or HTTP/3 has a field about the connection.',
    why: 'These versions have their own ways for that. Browsers and servers treat such a message as malformed and end its stream.',
    mend: 'Leave Connection, Keep-Alive, Proxy-Connection, Transfer-Encoding and Upgrade out where the version is 2 or 3.',
    on: { message: aboutConnection },
    find: seen =>
      messagesOf(seen).flatMap(message =>
        connectionFields(message, message === seen.request).map(name => ({
          at: message.field(name),
          says: `${name} has no place in HTTP/${message.seen.version}.`,
        })),
      ),
    passes: [
      wellInHttp2,
      // browsers show it in recordings, and do not send it
      `> GET / HTTP/2
       > Host: a
       > Connection: keep-alive`,
      `< HTTP/1.1 200 OK
       < Connection: keep-alive`,
    ],
    fails: [
      `< HTTP/2 200
       < connection: keep-alive`,
      `< HTTP/3 200
       < transfer-encoding: chunked`,
      `> GET / HTTP/2
       > :method: GET
       > keep-alive: timeout=5`,
    ],
  },
  {
    id: 'te-in-http2',
    level: 'error',
    section: 'RFC 9113 §8.2.2',
    checks: ['rfc9113-8.2.2-te', 'rfc9114-4.2-te'],
    says: 'TE holds something other than trailers in HTTP/2 or HTTP/3.',
    why: 'These versions have no transfer codings, so there is nothing else that TE could ask for.',
    mend: 'Send te: trailers, or no TE.',
    on: { request: ['TE'] },
    find: ({ request }) =>
      request && sectionOf(request) && request.value('te')?.toLowerCase() !== 'trailers' && request.field('te'),
    passes: [wellInHttp2],
    fails: [
      `> GET / HTTP/2
       > :method: GET
       > te: trailers, gzip`,
    ],
  },
  {
    id: 'capitals-in-http2',
    level: 'error',
    section: 'RFC 9113 §8.2',
    checks: ['rfc9113-8.2-lower-case', 'rfc9114-4.2-lower-case'],
    says: 'A field name has capital letters in HTTP/2 or HTTP/3.',
    why: 'These versions write names in lower case, and treat any other message as malformed.',
    mend: 'Turn field names into lower case.',
    on: 'section',
    find: seen =>
      sectionsAtFault(seen, section => {
        const name = capitals(section)
        return name === undefined ? undefined : `The field name ${visible(name)} has capital letters`
      }),
    passes: [
      wellInHttp2,
      // this is how a tool shows it
      `< HTTP/2 200
       < Content-Length: 0`,
    ],
    fails: [
      `< HTTP/2 200
       < :status: 200
       < Content-Length: 0`,
    ],
  },
  {
    id: 'name-in-http2',
    level: 'error',
    section: 'RFC 9113 §8.2.1',
    checks: ['rfc9113-8.2.1-name-characters', 'rfc9113-8.2.1-name-colon'],
    says: 'A field name of HTTP/2 or HTTP/3 has a character that none may have.',
    why: 'Where such a message is turned into HTTP/1.1, the name may become another field, or a request of its own.',
    mend: 'Name fields by letters, digits and hyphens.',
    on: 'section',
    find: seen =>
      sectionsAtFault(seen, section => {
        const name = badName(section)
        return name === undefined ? undefined : `"${visible(name)}" is no field name`
      }),
    passes: [wellInHttp2],
    fails: [
      `< HTTP/2 200
       < :status: 200
       < x powered by: tea`,
    ],
  },
  {
    id: 'value-in-http2',
    level: 'error',
    section: 'RFC 9113 §8.2.1',
    checks: ['rfc9113-8.2.1-value-characters'],
    says: 'A field value of HTTP/2 or HTTP/3 has NUL, CR or LF.',
    why: 'Where such a message is turned into HTTP/1.1, the line ends there, and what follows becomes a field or a request.',
    mend: 'Take line breaks and NUL out of values.',
    on: 'section',
    find: seen =>
      sectionsAtFault(seen, section => {
        const name = badValue(section)
        return name === undefined ? undefined : `The value of ${visible(name)} has NUL, CR or LF`
      }),
    passes: [wellInHttp2],
    fails: [{ response: 'HTTP/2 200\r\n:status: 200\r\nx-a: b\u0000c\r\n\r\n' }],
  },
  {
    id: 'malformed-in-http2-accepted',
    level: 'error',
    section: 'RFC 9113 §8.1.1',
    checks: [
      'rfc9113-8.2.1-malformed',
      'rfc9113-8.2.1-bad-request',
      'rfc9113-8.2.2-connection-malformed',
      'rfc9113-8.3-malformed',
      'rfc9113-8.3-first-malformed',
      'rfc9113-8.3-once-malformed',
      'rfc9114-4.2-capitals-malformed',
      'rfc9114-4.2-connection-malformed',
      'rfc9114-4.3-malformed',
      'rfc9114-4.3-first-malformed',
      'rfc9114-10.3-names',
      'rfc9114-10.3-values',
    ],
    says: 'A malformed request of HTTP/2 or HTTP/3 was not refused.',
    why: 'Where such a request is turned into HTTP/1.1 on its way, it may become two. Refusing it keeps attackers from that.',
    mend: 'End the stream with a protocol error, or answer 400.',
    on: 'section',
    find: seen => isAccepted(seen) && isMalformed(seen) && seen.response?.start,
    passes: [
      wellInHttp2,
      `> GET / HTTP/2
       > :method: GET
       > Capital: a
       < HTTP/2 400`,
    ],
    fails: [
      `> GET / HTTP/2
       > :method: GET
       > :scheme: https
       > :path: /
       > :authority: a
       > transfer-encoding: chunked
       < HTTP/2 200`,
    ],
  },
]
