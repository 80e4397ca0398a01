import { matchesStrongly } from '../../syntax/entity-tag.ts'
import {
  type ByteRange,
  formatContentRange,
  parseIfRange,
  parseRange,
  resolveRange,
  resolveRanges,
} from '../../syntax/index.ts'
import { describing, type Fields } from '../answer.ts'

const encoder = new TextEncoder()

/** What decides whether part of a content is to be sent: what a GET asks for, and what its 200 would say. */
export interface PartialRequest {
  /** The value of Range; without one the whole is sent. */
  readonly range: string | undefined
  readonly ifRange?: string | undefined
  /** The Content-Type of the 200. */
  readonly contentType?: string | undefined
  /** The ETag of the 200, with its quotes. */
  readonly entityTag?: string | undefined
  /**
   * When the representation last changed, in milliseconds since the epoch. A date counts as a strong validator only where
   * no two changes fall into one second (RFC 9110 §8.8.2.2): leave it out where that is not certain.
   */
  readonly lastModified?: number | undefined
  /** The time of the answer (default: now). */
  readonly now?: number | undefined
}

/** None of the ranges can be satisfied (RFC 9110 §15.5.17). */
export interface Unsatisfiable {
  readonly status: 416
  readonly fields: { readonly 'Content-Range': string }
}

/** A 206, before its octets are read: write each part's `head` and its range of the content, then `tail`. */
export interface PartialPlan {
  readonly status: 206
  /** Content-Range, or a Content-Type of several parts, in place of those of the 200. */
  readonly fields: Fields
  readonly parts: readonly (ByteRange & { readonly head: string })[]
  readonly tail: string
  /** The length of it all, for Content-Length. */
  readonly length: number
}

/** A 206 with its content. */
export interface PartialAnswer {
  readonly status: 206
  readonly fields: Fields
  readonly content: Uint8Array
}

/**
 * Decides what a GET with Range gets in place of its 200, without the octets: for content that is read by range. Several
 * ranges are planned like one, since what stands between the parts is known beforehand. Call it only where the answer
 * would be 200 (RFC 9110 §14.2).
 *
 * @param length the length of the whole content
 * @param request the fields that decide
 * @param boundary what separates several parts; must not occur in the content, which 122 random bits make sure of
 * @returns the plan of a 206; a 416; `undefined` where the 200 stands
 * @example
 * planPartial(1000, { range: 'bytes=-100' })?.fields // => { 'Content-Range': 'bytes 900-999/1000' }
 * planPartial(1000, { range: 'bytes=1000-' })?.status // => 416
 * planPartial(1000, { range: 'lines=1-2' }) // => undefined
 */
export function planPartial(
  length: number,
  request: PartialRequest,
  boundary: string = crypto.randomUUID(),
): PartialPlan | Unsatisfiable | undefined {
  // no Content-Range can name a part of nothing, and §14.2 lets Range be ignored there
  if (request.range === undefined || length === 0 || !isCurrent(request)) return undefined
  const specs = parseRange(request.range)
  if (!specs) return undefined
  const asked = specs.flatMap(spec => resolveRange(spec, length) ?? [])
  if (asked.length === 0) return { status: 416, fields: { 'Content-Range': formatContentRange({ length }) } }
  // more than there is can only come of overlaps: a broken client or an attack (§14.2, §17.15)
  if (asked.reduce((sum, { first, last }) => sum + last - first + 1, 0) > length) return undefined
  const ranges = resolveRanges(specs, length)
  const [only] = ranges
  // one range alone must not come as multipart, and one that is left of several need not (§15.3.7.2)
  if (only && ranges.length === 1) {
    const fields = { 'Content-Range': formatContentRange({ ...only, length }) }
    return { status: 206, fields, parts: [{ ...only, head: '' }], tail: '', length: only.last - only.first + 1 }
  }
  return severalParts(ranges, length, request.contentType, boundary)
}

/** The form of §14.6. The boundary goes without quotes, since some recipients do not take them off. */
function severalParts(
  ranges: readonly ByteRange[],
  length: number,
  contentType: string | undefined,
  boundary: string,
): PartialPlan {
  const type = contentType === undefined ? '' : `Content-Type: ${contentType}\r\n`
  const parts = ranges.map((range, index) => {
    const contentRange = formatContentRange({ ...range, length })
    return { ...range, head: `${index ? '\r\n' : ''}--${boundary}\r\n${type}Content-Range: ${contentRange}\r\n\r\n` }
  })
  const tail = `\r\n--${boundary}--\r\n`
  return {
    status: 206,
    fields: { 'Content-Type': `multipart/byteranges; boundary=${boundary}` },
    parts,
    tail,
    length: parts.reduce(
      (sum, { first, last, head }) => sum + encoder.encode(head).length + last - first + 1,
      tail.length,
    ),
  }
}

/** Whether If-Range holds; what holds no validator is no match, and the whole is always right (RFC 9110 §13.1.5). */
export function isCurrent({
  ifRange,
  entityTag,
  lastModified,
  now = Date.now(),
}: Omit<PartialRequest, 'range'>): boolean {
  if (ifRange === undefined) return true
  const validator = parseIfRange(ifRange, now)
  if (typeof validator === 'number') {
    if (lastModified === undefined) return false
    const second = Math.floor(lastModified / 1000) * 1000
    // within its second, the representation may change again and keep the date (§8.8.2.2)
    return validator === second && now >= second + 1000
  }
  // ETag holds what one entity tag of If-Range does
  const current = parseIfRange(entityTag ?? '')
  return validator !== undefined && typeof current === 'object' && matchesStrongly(validator, current)
}

/**
 * Decides what a GET with Range gets in place of its 200 (RFC 9110 §14.2, §15.3.7, §15.5.17). Call it only where the
 * answer would be 200.
 *
 * @param octets the whole content
 * @param request the fields that decide
 * @param boundary makes what separates several parts; made anew where the content holds it
 * @returns a 206 with its content, a view of `octets` where it is one range; a 416; `undefined` where the 200 stands
 * @example
 * partialAnswer(new Uint8Array([7, 8, 9]), { range: 'bytes=1-' })?.fields // => { 'Content-Range': 'bytes 1-2/3' }
 * partialAnswer(new Uint8Array([7, 8, 9]), { range: 'bytes=3-' })?.fields // => { 'Content-Range': 'bytes *\/3' }
 */
export function partialAnswer(
  octets: Uint8Array,
  request: PartialRequest,
  boundary: () => string = () => crypto.randomUUID(),
): PartialAnswer | Unsatisfiable | undefined {
  for (;;) {
    const separator = boundary()
    const plan = planPartial(octets.length, request, separator)
    if (plan?.status !== 206) return plan
    const { status, fields, parts } = plan
    const [only] = parts
    if (only && parts.length === 1) return { status, fields, content: octets.subarray(only.first, only.last + 1) }
    if (!holds(octets, encoder.encode(`--${separator}`))) return { status, fields, content: write(plan, octets) }
  }
}

function write({ parts, tail, length }: PartialPlan, octets: Uint8Array): Uint8Array {
  const content = new Uint8Array(length)
  let at = 0
  const put = (octets: Uint8Array): void => {
    content.set(octets, at)
    at += octets.length
  }
  for (const { head, first, last } of parts) {
    put(encoder.encode(head))
    put(octets.subarray(first, last + 1))
  }
  put(encoder.encode(tail))
  return content
}

function holds(octets: Uint8Array, sought: Uint8Array): boolean {
  const start = sought[0] as number
  for (let at = octets.indexOf(start); at >= 0; at = octets.indexOf(start, at + 1)) {
    let same = 1
    while (same < sought.length && octets[at + same] === sought[same]) same++
    if (same === sought.length) return true
  }
  return false
}

/**
 * The fields of a 206: those of the 200, with its own in place of theirs. A client that sent If-Range has the other
 * representation fields from an earlier answer, and should not get them again (RFC 9110 §15.3.7).
 *
 * @param whole the fields that the 200 would have
 * @param part the fields that {@link planPartial} or {@link partialAnswer} give
 * @param ifRange the value of If-Range
 * @example
 * const whole = { ETag: '"v1"', 'Content-Type': 'text/csv' }
 * const part = { 'Content-Range': 'bytes 0-1/9' }
 * partialFields(whole, part, undefined) // => { ...whole, ...part }
 * partialFields(whole, part, '"v1"') // => { ETag: '"v1"', ...part }
 */
export function partialFields(whole: Fields, part: Fields, ifRange: string | undefined): Fields {
  const replaced = new Set(['content-length', ...Object.keys(part).map(name => name.toLowerCase())])
  const kept = Object.entries(whole).filter(([name]) => {
    const lower = name.toLowerCase()
    return !replaced.has(lower) && (ifRange === undefined || !describing.has(lower))
  })
  return { ...Object.fromEntries(kept), ...part }
}
