import { type Field, fields } from '../../book/fields.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Mark, Rule } from '../rule.ts'

const known: ReadonlyMap<string, Field> = new Map(Object.values(fields).map(field => [field.name.toLowerCase(), field]))

/** They have rules of their own: framing, parts, routing and early data hang on them. */
const elsewhere: ReadonlySet<string> = new Set(['content-length', 'content-range', 'early-data', 'host'])

const singletons: readonly string[] = [...known].flatMap(([name, { kind }]) =>
  kind === 'singleton' && !elsewhere.has(name) ? [name] : [],
)

function repeated(message: Message | undefined): Mark[] | undefined {
  if (!message || message.seen.joined) return undefined
  let marks: Mark[] | undefined
  for (const name of message.names) {
    const count = message.lines(name).length
    if (count < 2) continue
    const field = known.get(name)
    if (field?.kind !== 'singleton' || elsewhere.has(name)) continue
    // over HTTP/2 and HTTP/3 the cookies may come as lines of their own (RFC 9113 §8.2.3)
    if (name === 'cookie' && !message.seen.version?.startsWith('1')) continue
    marks ??= []
    marks.push({ at: message.field(name, 1), says: `${field.name} has one value, and comes ${count} times.` })
  }
  return marks
}

/** Of these another rule tells. */
const toldElsewhere: ReadonlySet<string> = new Set(['Pragma', 'Early-Data'])

/** The fields that are not defined for a message of this side. */
const notFor = (place: 'request' | 'response'): readonly string[] =>
  Object.values(fields)
    .filter(field => !(field.in as readonly string[]).includes(place) && !toldElsewhere.has(field.name))
    .map(({ name }) => name)

const notForAnswers = notFor('response')
const notForRequests = notFor('request')

function misplaced(message: Message | undefined, names: readonly string[], only: string): Mark[] {
  return names
    .filter(name => message?.has(name))
    .map(name => ({ at: (message as Message).field(name), says: `${name} is defined for ${only} alone.` }))
}

function trailing(message: Message | undefined): Mark[] | undefined {
  let marks: Mark[] | undefined
  for (const [line, { name }] of message?.seen.trailers?.entries() ?? []) {
    const field = known.get(name.toLowerCase())
    if (!message || !field || field.name === 'Early-Data' || (field.in as readonly string[]).includes('trailer'))
      continue
    marks ??= []
    const at = { ...message.field(name, line), part: { field: name.toLowerCase(), line, trailer: true } }
    marks.push({ at, says: `${field.name} stands in the trailers, where its definition does not allow it.` })
  }
  return marks
}

const once = {
  level: 'error',
  section: 'RFC 9110 §5.3',
  checks: ['rfc9110-5.3-repeat'],
  says: 'A field that has one value comes several times.',
  why: 'Readers take the first line, the last, or refuse the message; where two on the way differ, an attacker can slip something past one of them.',
  mend: 'Send the field once. Two parts of a server that both add it are the usual cause.',
} as const
const trailers = {
  level: 'error',
  section: 'RFC 9110 §6.5.1',
  checks: ['rfc9110-6.5.1-permitted'],
  says: 'A field stands in the trailers, where its definition does not allow it.',
  why: 'Recipients need many fields before the content, and ignore those that come after it, or merge them to harm.',
  mend: 'Send the field in the head. Only fields whose definition says so, as ETag or Content-Digest, may follow the content.',
} as const

/** Where fields stand, and how often (RFC 9110 §5.3, §6.5). */
export const fieldLines: readonly Rule[] = [
  {
    ...once,
    id: 'field-repeated',
    checks: ['rfc9110-5.3-repeat', 'rfc6797-7.1-one-field'],
    on: { response: singletons, alone: true },
    find: ({ response }) => repeated(response),
    passes: [
      answered(
        'Set-Cookie: a=1',
        'Set-Cookie: b=2',
        'Vary: Accept',
        'Vary: Origin',
        'Link: </a>; rel=next',
        'X-Ours: 1',
        'X-Ours: 2',
      ),
      answered('Content-Security-Policy: default-src', 'Content-Security-Policy: img-src'),
    ],
    fails: [
      answeredWith('302 Found', 'Location: /a', 'Location: /b'),
      answered('ETag: "a"', 'etag: "a"'),
      answered('Access-Control-Allow-Origin: *', 'Access-Control-Allow-Origin: https://a.example'),
    ],
  },
  {
    ...once,
    id: 'request-field-repeated',
    checks: ['rfc9110-5.3-repeat', 'rfc6265-5.4-once'],
    on: 'every',
    find: ({ request }) => repeated(request),
    passes: [
      asked('Accept: text/html', 'Accept: text/plain'),
      `> GET / HTTP/2
       > Host: erp.example
       > Cookie: a=1
       > Cookie: b=2`,
    ],
    fails: [asked('From: a@erp.example', 'From: b@erp.example'), asked('Cookie: a=1', 'Cookie: b=2')],
  },
  {
    id: 'request-field-in-answer',
    level: 'hint',
    section: 'RFC 9110 §5.1',
    checks: [],
    says: 'A field that is defined for requests alone stands in an answer.',
    why: 'It has no meaning there. It shows mostly that fields of the request were copied, which can give away credentials.',
    mend: 'Leave the field out of answers.',
    on: { response: notForAnswers, alone: true },
    find: ({ response }) => misplaced(response, notForAnswers, 'requests'),
    passes: [
      // what a resource takes (RFC 9110 §12.5.1, §12.5.3)
      answeredWith('415 Unsupported Media Type', 'Accept: application/json', 'Accept-Encoding: gzip'),
      answered('Connection: keep-alive', 'X-Ours: 1', 'Link: </a>; rel=next', 'Priority: u=1'),
    ],
    fails: [answered('Host: erp.example'), answered('Authorization: Basic YTpi'), answered('If-None-Match: "a"')],
  },
  {
    id: 'response-field-in-request',
    level: 'hint',
    section: 'RFC 9110 §5.1',
    checks: [],
    says: 'A field that is defined for answers alone stands in a request.',
    why: 'It has no effect there. Above all, no client can allow itself access to another origin.',
    mend: 'Leave the field out of requests; where it is meant for an answer, let the server send it.',
    on: { request: notForRequests, alone: true },
    find: ({ request }) => misplaced(request, notForRequests, 'answers'),
    passes: [asked('Cache-Control: no-cache', 'Pragma: no-cache', 'Content-Type: text/plain', 'X-Ours: 1')],
    fails: [asked('Access-Control-Allow-Origin: *'), asked('ETag: "a"')],
  },
  {
    ...trailers,
    id: 'trailer-not-allowed',
    on: { codes: ['any'] },
    find: ({ response }) => trailing(response),
    passes: [
      {
        response:
          'HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 09:30:00 GMT\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nETag: "a"\r\nServer-Timing: db;dur=1\r\n\r\n',
      },
    ],
    fails: [
      {
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nContent-Length: 5\r\n\r\n',
      },
      {
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nSet-Cookie: a=1\r\n\r\n',
      },
    ],
  },
  {
    ...trailers,
    id: 'request-trailer-not-allowed',
    on: { request: ['Transfer-Encoding'] },
    find: ({ request }) => trailing(request),
    passes: [
      {
        request:
          'PUT /a HTTP/1.1\r\nHost: erp.example\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n',
      },
    ],
    fails: [
      {
        request:
          'PUT /a HTTP/1.1\r\nHost: erp.example\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nAuthorization: Basic YTpi\r\n\r\n',
      },
    ],
  },
  {
    id: 'trailer-unannounced',
    level: 'warning',
    section: 'RFC 9110 §6.6.2',
    checks: ['rfc9110-6.6.2-announce'],
    says: 'Trailers came that no Trailer field had announced.',
    why: 'A recipient that knows beforehand what comes after the content can get ready for it, to compute a digest for one.',
    mend: 'Name the fields ahead of the content: Trailer: Content-Digest.',
    on: { codes: ['any'] },
    find: ({ response }) => (response?.seen.trailers?.length ?? 0) > 0 && response?.lacks('Trailer') && response.head,
    passes: [
      {
        response:
          'HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 09:30:00 GMT\r\nContent-Type: text/plain\r\nTrailer: ETag\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nETag: "a"\r\n\r\n',
      },
      answered(),
    ],
    fails: [
      {
        response:
          'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nETag: "a"\r\n\r\n',
      },
    ],
  },
]
