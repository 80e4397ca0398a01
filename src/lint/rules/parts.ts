import {
  type BytePart,
  fieldOf,
  parseByteranges,
  parseContentRange,
  parseRange,
  resolveRange,
} from '../../syntax/index.ts'
import { earlierSelf, isEmpty } from '../evidence.ts'
import type { Response } from '../message.ts'
import type { Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'
import { isMultipart } from './partial.ts'

const decoder = new TextDecoder('latin1')

/** Parts are read once, however many rules want them; beyond this size nobody looks. */
const known = new WeakMap<Uint8Array, BytePart[] | undefined>()
const mostOctets = 1 << 20

/** The parts of a 206, where its content was seen whole; `undefined` where it was not, `'unreadable'` where they are broken. */
function partsOf(response: Response | undefined): readonly BytePart[] | 'unreadable' | undefined {
  const boundary = response?.mediaType?.parameters.get('boundary')
  const { content, truncated, complete } = response?.seen ?? {}
  if (!response || !isMultipart(response) || boundary === undefined || truncated || complete === false) return undefined
  if (!content || content.length === 0 || content.length > mostOctets || response.has('content-encoding'))
    return undefined
  if (!known.has(content)) known.set(content, parseByteranges(decoder.decode(content), boundary))
  return known.get(content) ?? 'unreadable'
}

const readable = (response: Response | undefined): readonly BytePart[] => {
  const parts = partsOf(response)
  return !parts || parts === 'unreadable' ? [] : parts
}

/** Where among the ranges asked for each part stands; of those that are one of them exactly, and of one alone. */
function placesOf({ request, response }: Seen): number[] {
  const specs = request?.parsed('range', parseRangeOfAny)
  if (!specs) return []
  const places: number[] = []
  for (const { fields } of readable(response)) {
    const range = parseContentRange(fieldOf(fields, 'content-range') ?? '')
    if (!range || !('first' in range) || range.length === undefined) continue
    const { length } = range
    const fits = specs
      .map(spec => resolveRange(spec, length))
      .map(asked => asked?.first === range.first && asked.last === range.last)
    if (fits.indexOf(true) !== -1 && fits.indexOf(true) === fits.lastIndexOf(true)) places.push(fits.indexOf(true))
  }
  return places
}

const parseRangeOfAny = (value: string) => parseRange(value)

/** A whole list of what several lines, or one with commas, say: a 206 has one range in its head. */
const severalRanges = (response: Response): boolean => (response.value('content-range') ?? '').includes(',')

const part = (ranges: readonly string[], type = 'Content-Type: text/plain'): string =>
  ranges
    .map(range => `       < --b\n       < ${type}\n       < Content-Range: ${range}\n       <\n       < he\n`)
    .join('')

const answer = (asked: string, parts: string): string => `> GET /a HTTP/1.1
       > Host: erp.example
       > Range: ${asked}
       < HTTP/1.1 206 Partial Content
       < Content-Type: multipart/byteranges; boundary=b
       <
${parts}       < --b--`

/** 206 in several parts (RFC 9110 §15.3.7.2). */
export const parts: readonly Rule[] = [
  {
    id: 'parts-unreadable',
    level: 'error',
    section: 'RFC 9110 §15.3.7.2',
    checks: ['rfc9110-15.3.7.2-multipart'],
    says: 'The parts of a 206 cannot be told apart.',
    why: 'Parts are divided by the boundary that Content-Type names. Where it is not named or not there, the content is one lump.',
    mend: 'Name the boundary, Content-Type: multipart/byteranges; boundary=b, put --b before each part and --b-- after the last.',
    on: { codes: [206] },
    find: ({ response, method }) => {
      if (!response || !isMultipart(response)) return
      if (!response.mediaType?.parameters.has('boundary')) return response.field('content-type')
      const empty = method !== undefined && method !== 'HEAD' && isEmpty(response)
      return (empty || partsOf(response) === 'unreadable') && response.content
    },
    passes: [answer('bytes=0-1,3-4', part(['bytes 0-1/5', 'bytes 3-4/5']))],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < Content-Type: multipart/byteranges`,
      `< HTTP/1.1 206 Partial Content
       < Content-Type: multipart/byteranges; boundary=c
       <
       < --b
       < Content-Range: bytes 0-1/5
       <
       < he
       < --b--`,
    ],
  },
  {
    id: 'parts-content-range',
    level: 'error',
    section: 'RFC 9110 §15.3.7.2',
    checks: ['rfc9110-15.3.7.2-no-content-range'],
    says: 'A 206 in several parts has a Content-Range of its own.',
    why: 'Each part has its range. A client that finds one in the head takes all parts and their boundaries for the octets of that range.',
    mend: 'Send Content-Range with each part, and not in the head.',
    on: { codes: [206] },
    find: ({ response }) =>
      response && isMultipart(response) && response.has('content-range') && response.field('content-range'),
    passes: [answer('bytes=0-1,3-4', part(['bytes 0-1/5', 'bytes 3-4/5']))],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < Content-Type: multipart/byteranges; boundary=b
       < Content-Range: bytes 0-4/5
       <
       < hello`,
    ],
  },
  {
    id: 'part-content-range-missing',
    level: 'error',
    section: 'RFC 9110 §15.3.7.2',
    checks: ['rfc9110-15.3.7.2-part-content-range'],
    says: 'A part of a 206 has no Content-Range.',
    why: 'The server may send other ranges than were asked for, and in another order. Without Content-Range a part belongs nowhere.',
    mend: 'Begin each part with its own Content-Range: bytes 0-499/1234.',
    on: { codes: [206] },
    find: ({ response }) =>
      readable(response).some(({ fields }) => fieldOf(fields, 'content-range') === undefined) && response?.content,
    passes: [answer('bytes=0-1,3-4', part(['bytes 0-1/5', 'bytes 3-4/5']))],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < Content-Type: multipart/byteranges; boundary=b
       <
       < --b
       < Content-Type: text/plain
       <
       < he
       < --b--`,
    ],
  },
  {
    id: 'part-content-type-missing',
    level: 'warning',
    section: 'RFC 9110 §15.3.7.2',
    checks: ['rfc9110-15.3.7.2-part-content-type'],
    says: 'A part of a 206 has no Content-Type, though the 200 had one.',
    why: 'The head of the answer tells that there are several parts; what they are parts of, only the parts can tell.',
    mend: 'Give each part the Content-Type of the whole representation.',
    on: { codes: [206] },
    find: seen =>
      readable(seen.response).some(({ fields }) => fieldOf(fields, 'content-type') === undefined) &&
      earlierSelf(seen)?.has('content-type') &&
      seen.response?.content,
    passes: [answer('bytes=0-1,3-4', part(['bytes 0-1/5', 'bytes 3-4/5'], 'X: y'))],
    fails: [
      `> GET /a HTTP/1.1
       > Host: erp.example
       < HTTP/1.1 200 OK
       < ETag: "a"
       < Content-Type: text/plain
       > GET /a HTTP/1.1
       > Host: erp.example
       > Range: bytes=0-1,3-4
       < HTTP/1.1 206 Partial Content
       < ETag: "a"
       < Content-Type: multipart/byteranges; boundary=b
       <
${part(['bytes 0-1/5', 'bytes 3-4/5'], 'X: y')}       < --b--`,
    ],
  },
  {
    id: 'parts-for-one-range',
    level: 'error',
    section: 'RFC 9110 §15.3.7.2',
    checks: ['rfc9110-15.3.7.2-single-range'],
    says: 'A request for one range is answered in parts.',
    why: 'A client that asked for one range may not be able to read multipart content, and would store the boundaries as data.',
    mend: 'Send the one range as the content, with Content-Range in the head.',
    on: { codes: [206] },
    find: ({ request, response }) =>
      response &&
      isMultipart(response) &&
      request?.parsed('range', parseRangeOfAny)?.length === 1 &&
      response.field('content-type'),
    passes: [
      answer('bytes=0-1,3-4', part(['bytes 0-1/5', 'bytes 3-4/5'])),
      // two were asked for, and one could be satisfied
      answer('bytes=0-1,300-400', part(['bytes 0-1/5'])),
    ],
    fails: [answer('bytes=0-1', part(['bytes 0-1/5']))],
  },
  {
    id: 'parts-out-of-order',
    level: 'warning',
    section: 'RFC 9110 §15.3.7.2',
    checks: ['rfc9110-15.3.7.2-part-order'],
    says: 'The parts of a 206 are not in the order in which the request names their ranges.',
    why: 'A client may name first what it needs first, as the index at the end of a document.',
    mend: 'Send the parts in the order of Range, without those that cannot be satisfied.',
    on: { codes: [206] },
    find: seen =>
      placesOf(seen).some((place, index, places) => index > 0 && place < (places[index - 1] as number)) &&
      seen.response?.content,
    passes: [
      answer('bytes=3-4,0-1', part(['bytes 3-4/5', 'bytes 0-1/5'])),
      // joined to one, which has no place of its own
      answer('bytes=3-4,0-1,1-2', part(['bytes 0-2/5', 'bytes 3-4/5'])),
    ],
    fails: [answer('bytes=3-4,0-1', part(['bytes 0-1/5', 'bytes 3-4/5']))],
  },
  {
    id: 'partial-several',
    level: 'error',
    section: 'RFC 9110 §15.3.7.2',
    checks: ['rfc9110-15.3.7.2-multipart'],
    says: 'A 206 names several ranges in its head.',
    why: 'One content cannot be told apart into ranges without boundaries. Several parts are sent as multipart/byteranges.',
    mend: 'Send Content-Type: multipart/byteranges; boundary=b, and a Content-Range with each part.',
    on: { codes: [206] },
    find: ({ response }) =>
      response && !isMultipart(response) && severalRanges(response) && response.field('content-range'),
    passes: [
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       <
       < he`,
    ],
    fails: [
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5
       < Content-Range: bytes 3-4/5
       <
       < he`,
      `< HTTP/1.1 206 Partial Content
       < Content-Range: bytes 0-1/5, bytes 3-4/5`,
    ],
  },
]
