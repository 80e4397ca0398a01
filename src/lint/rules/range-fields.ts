import { isToken, isTokenList, parseContentRange, parseDate, parseRange, trimOws } from '../../syntax/index.ts'
import { answered, answeredWith, asked } from '../examples.ts'
import type { Rule } from '../rule.ts'
import { linesAtFault } from '../values.ts'

/** `other-range`: all that another unit than bytes has to keep to (RFC 9110 §14.1.1). */
function isOtherRange(text: string): boolean {
  const unit = text.indexOf('=')
  const set = text.slice(unit + 1)
  return unit > 0 && isToken(text.slice(0, unit)) && /^[\t -~]+$/.test(set) && /[^\t ,]/.test(set)
}
const otherContentRange = /^(?!bytes )[!#$%&'*+\-.^_`|~0-9A-Za-z]+ (?:\d+-\d+|\*)\/(?:\d+|\*)$/i

const hugeNumber = /\d{16}/

function rangeFault(value: string): string | undefined {
  const text = trimOws(value)
  if (!/^bytes=/i.test(text)) return isOtherRange(text) ? undefined : 'does not fit its grammar'
  return parseRange(text, Number.POSITIVE_INFINITY) ? undefined : 'is no valid set of byte ranges'
}

function contentRangeFault(value: string): string | undefined {
  const text = trimOws(value)
  // several ranges in a head have a rule of their own
  if (text.includes(',')) return undefined
  // numbers may be greater than JavaScript can hold
  if (parseContentRange(text) || otherContentRange.test(text) || hugeNumber.test(text)) return undefined
  return /^bytes [\d*]/i.test(text) ? 'is no valid range' : 'does not fit its grammar'
}

/** Ranges (RFC 9110 §14) and Retry-After (§10.2.3). */
export const rangeFields: readonly Rule[] = [
  {
    id: 'range-malformed',
    level: 'error',
    section: 'RFC 9110 §14.1.1',
    checks: [],
    says: 'Range cannot be read, or asks for a range that ends before it begins.',
    why: 'The server has to ignore such a field, and sends everything.',
    mend: 'Name the unit and the ranges, counted from 0, both ends included: Range: bytes=0-499.',
    on: { request: ['Range'], alone: true },
    find: ({ request }) => linesAtFault(request, ['Range'], rangeFault),
    passes: [
      asked('Range: bytes=0-499, 500- ,-5'),
      asked('Range: bytes=0-0'),
      asked('Range: Bytes=-99999999999999999999'),
      asked('Range: items=0-24'),
    ],
    fails: [
      asked('Range: bytes=500-1'),
      asked('Range: bytes 0-499'),
      asked('Range: bytes=-'),
      asked('Range: bytes=a-b'),
      asked('Range: 0-499'),
    ],
  },
  {
    id: 'content-range-malformed',
    level: 'error',
    section: 'RFC 9110 §14.4',
    checks: [],
    says: 'Content-Range cannot be read, or names a range that cannot be.',
    why: 'The recipient cannot tell where the part belongs, and must not join it to what it has.',
    mend: 'Name the unit, a space, first and last octet, and the whole length or *: Content-Range: bytes 0-499/1234.',
    on: { response: ['Content-Range'], alone: true },
    find: ({ response }) => linesAtFault(response, ['Content-Range'], contentRangeFault),
    passes: [
      answeredWith('416 Range Not Satisfiable', 'Content-Range: bytes */47022'),
      answeredWith('416 Range Not Satisfiable', 'Content-Range: items */5'),
    ],
    fails: [
      answeredWith('206 Partial Content', 'Content-Range: bytes=0-499/1234'),
      answeredWith('206 Partial Content', 'Content-Range: bytes 499-0/1234'),
      answeredWith('206 Partial Content', 'Content-Range: bytes 0-1234/1234'),
      answeredWith('206 Partial Content', 'Content-Range: bytes 0-499'),
      answeredWith('206 Partial Content', 'Content-Range: bytes */*'),
    ],
  },
  {
    id: 'partial-not-marked',
    level: 'error',
    section: 'RFC 9111 §3.3',
    checks: ['rfc9111-3.3-mark-partial'],
    says: 'Part of a representation is sent as if it were the whole.',
    why: 'Only a 206 says that content is a part. With a 200, clients and caches take the part for everything.',
    mend: 'Send a part with 206, and the whole without Content-Range.',
    on: { response: ['Content-Range'] },
    find: ({ response }) => {
      const range = response?.code === 200 ? response.parsed('Content-Range', parseContentRange) : undefined
      if (!response || !range || !('first' in range)) return undefined
      const length = response.seen.truncated ? undefined : response.length
      const isPart = range.first > 0 || (range.length !== undefined && range.last + 1 < range.length)
      return isPart && length === range.last - range.first + 1 && response.start
    },
    passes: [
      // a Content-Range that says nothing, beside the whole
      `< HTTP/1.1 200 OK
       < Date: Sat, 21 Nov 2026 09:30:00 GMT
       < Content-Type: text/plain
       < Content-Range: bytes 0-4/5
       < Content-Length: 5
       <
       < hello`,
    ],
    fails: [
      `< HTTP/1.1 200 OK
       < Content-Type: text/plain
       < Content-Range: bytes 1-2/5
       < Content-Length: 2
       <
       < el`,
    ],
  },
  {
    id: 'accept-ranges-malformed',
    level: 'error',
    section: 'RFC 9110 §14.3',
    checks: [],
    says: 'Accept-Ranges is no list of range units.',
    why: 'A client reads it to learn whether it can go on with a download that broke off.',
    mend: 'Send Accept-Ranges: bytes, or Accept-Ranges: none.',
    on: { response: ['Accept-Ranges'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['Accept-Ranges'], value => !isTokenList(value) && 'is no list of range units'),
    passes: [
      answered('Accept-Ranges: bytes'),
      answered('Accept-Ranges: bytes, items'),
      answered('Accept-Ranges: none'),
    ],
    fails: [answered('Accept-Ranges: 0-47022/47022'), answered('Accept-Ranges: bytes=0-499')],
  },
  {
    id: 'retry-after-malformed',
    level: 'error',
    section: 'RFC 9110 §10.2.3',
    checks: [],
    says: 'Retry-After holds neither whole seconds nor a date.',
    why: 'A client that cannot read it tries again too soon, or never.',
    mend: 'Send whole seconds, or a date: Retry-After: 120.',
    on: { response: ['Retry-After'], alone: true },
    find: ({ response }) =>
      linesAtFault(response, ['Retry-After'], value => {
        const text = trimOws(value)
        return !/^\d+$/.test(text) && parseDate(text) === undefined && 'is neither whole seconds nor a date'
      }),
    passes: [
      answeredWith('503 Service Unavailable', 'Retry-After: 120'),
      answeredWith('503 Service Unavailable', 'Retry-After: 0'),
      answeredWith('503 Service Unavailable', 'Retry-After: Sat, 21 Nov 2026 10:30:00 GMT'),
    ],
    fails: [
      answeredWith('503 Service Unavailable', 'Retry-After: 2m'),
      answeredWith('503 Service Unavailable', 'Retry-After: 1.5'),
      answeredWith('503 Service Unavailable', 'Retry-After: -1'),
      answeredWith('503 Service Unavailable', 'Retry-After: 2026-11-21T10:30:00Z'),
    ],
  },
  {
    id: 'retry-after-past',
    level: 'hint',
    section: 'RFC 9110 §10.2.3',
    checks: [],
    says: 'Retry-After names a time before the answer was made.',
    why: 'A client that obeys tries again at once, which is not what the field is for.',
    mend: 'Name a time that is still to come, or seconds: Retry-After: 120.',
    on: { response: ['Retry-After'] },
    find: ({ response }) => {
      const [until, made] = ['Retry-After', 'Date'].map(name => parseDate(trimOws(response?.value(name) ?? '')))
      return until !== undefined && made !== undefined && until < made && response?.field('Retry-After')
    },
    passes: [answeredWith('503 Service Unavailable', 'Retry-After: Sat, 21 Nov 2026 09:30:00 GMT')],
    fails: [answeredWith('503 Service Unavailable', 'Retry-After: Sat, 21 Nov 2026 09:29:59 GMT')],
  },
]
