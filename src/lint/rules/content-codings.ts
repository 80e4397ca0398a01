import { isTokenList, splitList } from '../../syntax/index.ts'
import { answered, asked } from '../examples.ts'
import type { Message } from '../message.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault, shown } from '../values.ts'

/** The registry of content codings (RFC 9110 §16.6.1), as of 2026. */
const registered: ReadonlySet<string> = new Set([
  'aes128gcm',
  'br',
  'compress',
  'dcb',
  'dcz',
  'deflate',
  'exi',
  'gzip',
  'identity',
  'pack200-gzip',
  'x-compress',
  'x-gzip',
  'zstd',
])

/** What the first octets of a coded content are, where the coding has such a mark. */
const marks: Readonly<Record<string, (first: number, second: number) => boolean>> = {
  gzip: (first, second) => first === 0x1f && second === 0x8b,
  'x-gzip': (first, second) => first === 0x1f && second === 0x8b,
  compress: (first, second) => first === 0x1f && second === 0x9d,
  'x-compress': (first, second) => first === 0x1f && second === 0x9d,
  // RFC 1950 §2.2: the method is 8, and the two octets are a multiple of 31
  deflate: (first, second) => (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0,
  // a frame, or one to be skipped (RFC 8878 §3.1)
  zstd: (first, second) => (first === 0x28 && second === 0xb5) || ((first & 0xf0) === 0x50 && second === 0x2a),
}

const codingsOf = (message: Message): readonly string[] =>
  splitList(message.value('Content-Encoding') ?? '').map(coding => coding.toLowerCase())

/** The first two octets as they came, where the content begins with them. */
function firstOf(message: Message): readonly [number, number] | undefined {
  const { content, decoded } = message.seen
  if (!content || decoded || content.length < 2 || !message.lacks('Content-Range')) return undefined
  return [content[0] as number, content[1] as number]
}

function notCoded(message: Message | undefined) {
  const first = message && firstOf(message)
  const coding = first && codingsOf(message).at(-1)
  if (!message || !first || coding === undefined || !Object.hasOwn(marks, coding)) return undefined
  // the parts of several ranges are coded, and what holds them is not
  if (message.mediaType?.essence === 'multipart/byteranges' || marks[coding]?.(...first)) return undefined
  return { at: message.content, says: `The content does not begin as ${coding} does.` }
}

const malformed = {
  level: 'error',
  section: 'RFC 9110 §8.4',
  checks: [],
  says: 'Content-Encoding is no list of codings.',
  why: 'A recipient that cannot tell the codings cannot take them off, and the content stays unreadable.',
  mend: 'Send the names of the codings in the order they were applied: Content-Encoding: gzip.',
} as const
const mislabelled = {
  level: 'error',
  section: 'RFC 9110 §8.4',
  checks: [],
  says: 'The content is not in the coding that Content-Encoding names.',
  why: 'The recipient tries to take the coding off, and fails: it has no content at all then.',
  mend: 'Leave Content-Encoding out where no coding was applied. For deflate, send the zlib format (RFC 1950) around the data.',
} as const
const notList = (value: string): string | false => !isTokenList(value) && 'is no list of codings'

/** Content codings (RFC 9110 §8.4). */
export const contentCodings: readonly Rule[] = [
  {
    ...malformed,
    id: 'content-coding-malformed',
    on: { response: ['Content-Encoding'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Content-Encoding'], notList),
    passes: [answered('Content-Encoding: gzip'), answered('Content-Encoding: GZIP , br')],
    fails: [answered('Content-Encoding: gzip; br'), answered('Content-Encoding: "gzip"')],
  },
  {
    ...malformed,
    id: 'request-content-coding-malformed',
    on: { request: ['Content-Encoding'], alone: true },
    find: ({ request }) => linesAtFault(request, ['Content-Encoding'], notList),
    passes: [asked('Content-Encoding: gzip')],
    fails: [asked('Content-Encoding: gzip br')],
  },
  {
    id: 'content-coding-identity',
    level: 'warning',
    section: 'RFC 9110 §8.4',
    checks: ['rfc9110-8.4-identity'],
    says: 'Content-Encoding names identity, which is no coding.',
    why: 'The name is there for Accept-Encoding alone, and some clients fail on a coding that they do not know.',
    mend: 'Leave Content-Encoding out where no coding was applied.',
    on: { response: ['Content-Encoding'], alone: true },
    find: ({ response }) => response && codingsOf(response).includes('identity') && response.field('Content-Encoding'),
    passes: [answered('Content-Encoding: br')],
    fails: [answered('Content-Encoding: identity')],
  },
  {
    id: 'content-coding-unregistered',
    level: 'hint',
    section: 'RFC 9110 §8.4.1',
    checks: [],
    says: 'Content-Encoding names a coding that is not registered.',
    why: 'Only who knows the coding can read the content. Names of character sets and of transfer codings have no place here.',
    mend: 'Use a registered coding such as gzip, br or zstd. A character set goes into Content-Type, chunked into Transfer-Encoding.',
    on: { response: ['Content-Encoding'], alone: true },
    find: ({ response }) => {
      const value = response?.value('Content-Encoding')
      if (!response || value === undefined || !isTokenList(value)) return undefined
      if (codingsOf(response).every(coding => registered.has(coding))) return undefined
      const at = response.field('Content-Encoding')
      return { at, says: `${shown('Content-Encoding', value)} names a coding that is not registered.` }
    },
    passes: [answered('Content-Encoding: x-gzip, ZSTD')],
    fails: [answered('Content-Encoding: utf-8'), answered('Content-Encoding: chunked')],
  },
  {
    ...mislabelled,
    id: 'content-not-coded',
    on: { response: ['Content-Encoding'] },
    find: ({ response }) => notCoded(response),
    passes: [
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain
       < Content-Encoding: gzip
       <
       < \u001f\u008b\b`,
      // the last coding is the outermost; br has no mark
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain
       < Content-Encoding: gzip, br
       <
       < abc`,
      // a part from the middle begins with anything
      `< HTTP/1.1 206 Partial Content
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain
       < Content-Encoding: gzip
       < Content-Range: bytes 5-7/20
       < Content-Length: 3
       <
       < abc`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Content-Type: text/plain
       < Content-Encoding: gzip
       <
       < hello`,
      `< HTTP/1.1 200 OK
       < Content-Type: text/plain
       < Content-Encoding: deflate
       <
       < \u00cbH\u00cd\u00c9\u00c9`,
    ],
  },
  {
    ...mislabelled,
    id: 'request-content-not-coded',
    on: { request: ['Content-Encoding'] },
    find: ({ request }) => notCoded(request),
    passes: [asked('Content-Encoding: gzip', 'Content-Length: 0')],
    fails: [
      `> PUT /a HTTP/1.1
       > Host: erp.example
       > Content-Type: text/plain
       > Content-Encoding: gzip
       > Content-Length: 5
       >
       > hello`,
    ],
  },
  {
    id: 'content-coding-unsaid',
    level: 'error',
    section: 'RFC 9110 §8.4',
    checks: ['rfc9110-8.4-list'],
    says: 'The content is in gzip, although its media type is one of text and no Content-Encoding says so.',
    why: 'A recipient takes the content for text and shows or parses compressed octets.',
    mend: 'Send Content-Encoding: gzip, or do not compress the content.',
    on: { response: ['Content-Type'] },
    find: ({ response }) => {
      const first = response && firstOf(response)
      if (!response || !first || !response.lacks('Content-Encoding') || !marks.gzip?.(...first)) return undefined
      return (
        /^text\/|^application\/(?:[^ ]+\+)?(?:json|xml)$/.test(response.mediaType?.essence ?? '') && response.content
      )
    },
    passes: [
      // a file that is gzip itself
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: application/gzip
       <
       < \u001f\u008b\b`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Content-Type: application/json
       <
       < \u001f\u008b\b`,
    ],
  },
]
