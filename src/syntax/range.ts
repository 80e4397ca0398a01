import { parseDate } from './date.ts'
import { type EntityTag, parseEntityTags } from './entity-tag.ts'
import { Scanner, trimOws } from './scanner.ts'

/**
 * One range of Range, as it was asked for (RFC 9110 §14.1.2): from `first` to `last`, or the last `suffix` octets. An
 * open end is `Infinity`, and so is a number that JavaScript cannot hold exactly: both lie beyond any content.
 */
export type RangeSpec = { readonly first: number; readonly last: number } | { readonly suffix: number }

/** Octets of a content, counted from zero, both ends included. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}

/**
 * What Content-Range says (RFC 9110 §14.4): a range and the complete length where it is known, or that length alone, which
 * means that the range could not be satisfied.
 */
export type ContentRange = (ByteRange & { readonly length?: number }) | { readonly length: number }

/**
 * Reads Range in the unit `bytes` (RFC 9110 §14.1.2, §14.2).
 *
 * @param value the field value
 * @param limit the most ranges it may name. A server may ignore a field that looks like an attack, as one with many small
 * ranges (§14.2, §17.15), and to ignore it is never wrong
 * @returns the ranges in the order named; `undefined` where the field is to be ignored: another unit, a malformed value,
 * a range that ends before it begins, or too many
 * @example
 * parseRange('bytes=0-499, -500') // => [{ first: 0, last: 499 }, { suffix: 500 }]
 * parseRange('bytes=9500-') // => [{ first: 9500, last: Infinity }]
 * parseRange('lines=1-2') // => undefined
 */
export function parseRange(value: string, limit = 50): RangeSpec[] | undefined {
  const scanner = new Scanner(value).ows()
  // the names of units are case-insensitive (§14.1)
  if (scanner.token().toLowerCase() !== 'bytes' || !scanner.eat('=')) return undefined
  const specs: RangeSpec[] = []
  while (!scanner.ows().done) {
    if (scanner.eat(',')) continue
    if (specs.length === limit) return undefined
    const spec = parseSpec(trimOws(scanner.until(',')))
    if (!spec) return undefined
    specs.push(spec)
  }
  return specs.length > 0 ? specs : undefined
}

function parseSpec(text: string): RangeSpec | undefined {
  const [, first, last] = /^(\d*)-(\d*)$/.exec(text) ?? []
  if (first === undefined || last === undefined || text === '-') return undefined
  if (first === '') return { suffix: position(last) }
  if (last === '') return { first: position(first), last: Number.POSITIVE_INFINITY }
  return isLess(last, first) ? undefined : { first: position(first), last: position(last) }
}

/** Decimal numbers can have any length, and no overflow may come of it (RFC 9110 §14.1.2). */
function position(digits: string): number {
  const number = Number(digits)
  return Number.isSafeInteger(number) ? number : Number.POSITIVE_INFINITY
}

/** Compares by digits, since two numbers too large for JavaScript would look the same. */
function isLess(a: string, b: string): boolean {
  const [x, y] = [a, b].map(digits => digits.replace(/^0+/, '')) as [string, string]
  return x.length === y.length ? x < y : x.length < y.length
}

/**
 * What a range comes to in a content (RFC 9110 §14.1.2).
 *
 * @param spec the range asked for
 * @param length the length of the content
 * @returns the octets; `undefined` where it cannot be satisfied
 * @example
 * resolveRange({ first: 900, last: 1999 }, 1000) // => { first: 900, last: 999 }
 * resolveRange({ suffix: 2000 }, 1000) // => { first: 0, last: 999 }
 * resolveRange({ suffix: 0 }, 1000) // => undefined
 */
export function resolveRange(spec: RangeSpec, length: number): ByteRange | undefined {
  const suffix = 'suffix' in spec
  const first = suffix ? Math.max(0, length - spec.suffix) : spec.first
  const last = suffix ? length - 1 : Math.min(spec.last, length - 1)
  return first <= last ? { first, last } : undefined
}

/** What another part of multipart/byteranges costs, in octets: about 80 (RFC 9110 §15.3.7.2). */
export const partOverhead = 80

/**
 * The ranges to send: those that can be satisfied, in the order asked for (RFC 9110 §15.3.7.2). Ranges that overlap, touch,
 * or stand closer than another part would cost become one, which takes the place of the first of them.
 *
 * @param specs the ranges asked for
 * @param length the length of the content
 * @param overhead what another part costs, in octets; 0 joins only what overlaps or touches
 * @returns the ranges, none of which overlap; an empty list where none can be satisfied
 * @example
 * const specs = [{ suffix: 1 }, { first: 0, last: 9 }, { first: 5, last: 19 }]
 * resolveRanges(specs, 500) // => [{ first: 499, last: 499 }, { first: 0, last: 19 }]
 */
export function resolveRanges(specs: readonly RangeSpec[], length: number, overhead = partOverhead): ByteRange[] {
  const ascending = specs
    .map((spec, place) => ({ place, range: resolveRange(spec, length) }))
    .flatMap(({ place, range }) => (range ? [{ place, ...range }] : []))
    .sort((a, b) => a.first - b.first)
  const joined: typeof ascending = []
  for (const range of ascending) {
    const before = joined.at(-1)
    if (before && range.first - before.last - 1 < Math.max(overhead, 1)) {
      before.place = Math.min(before.place, range.place)
      before.last = Math.max(before.last, range.last)
    } else joined.push(range)
  }
  return joined.sort((a, b) => a.place - b.place).map(({ first, last }) => ({ first, last }))
}

/**
 * Writes Content-Range in the unit `bytes` (RFC 9110 §14.4).
 *
 * @throws RangeError where it would be invalid: an end before the beginning, or not below the complete length
 * @example
 * formatContentRange({ first: 0, last: 499, length: 1234 }) // => 'bytes 0-499/1234'
 * formatContentRange({ first: 42, last: 1233 }) // => 'bytes 42-1233/*'
 * formatContentRange({ length: 1234 }) // => 'bytes *\/1234'
 */
export function formatContentRange(range: ContentRange): string {
  if (!isValid(range)) throw new RangeError(`No Content-Range can say ${JSON.stringify(range)} (RFC 9110 §14.4).`)
  return `bytes ${'first' in range ? `${range.first}-${range.last}` : '*'}/${range.length ?? '*'}`
}

/**
 * Reads Content-Range in the unit `bytes` (RFC 9110 §14.4).
 *
 * @param value the field value
 * @returns what it says; `undefined` for another unit, an invalid value, or a number that JavaScript cannot hold exactly:
 * content that comes with it must not be joined to what is stored
 * @example
 * parseContentRange('bytes 0-499/1234') // => { first: 0, last: 499, length: 1234 }
 * parseContentRange('bytes 42-1233/*') // => { first: 42, last: 1233 }
 * parseContentRange('bytes 5-4/10') // => undefined
 */
export function parseContentRange(value: string): ContentRange | undefined {
  const parts = /^bytes (?:(?<first>\d+)-(?<last>\d+)|\*)\/(?:(?<length>\d+)|\*)$/i.exec(trimOws(value))?.groups
  if (!parts) return undefined
  const { first, last, length } = parts
  const range = {
    ...(first !== undefined && last !== undefined && { first: position(first), last: position(last) }),
    ...(length !== undefined && { length: position(length) }),
  } as ContentRange
  return isValid(range) ? range : undefined
}

function isValid(range: ContentRange): boolean {
  const { length } = range
  if (length !== undefined && !isPosition(length)) return false
  if (!('first' in range)) return length !== undefined
  const { first, last } = range
  return isPosition(first) && isPosition(last) && first <= last && (length === undefined || last < length)
}

const isPosition = (number: number): boolean => Number.isSafeInteger(number) && number >= 0

/**
 * Reads If-Range: one entity tag, or a date (RFC 9110 §13.1.5). The comparison is strong, so a weak tag, though it is read,
 * matches nothing; a date has to be the very date of Last-Modified, and a strong validator by §8.8.2.2.
 *
 * @param value the field value
 * @param now what a two-digit year is measured against
 * @returns the tag; the time in milliseconds since the epoch; `undefined` where it is neither, which is no match either
 * @example
 * parseIfRange('"v1"') // => { tag: 'v1', weak: false }
 * parseIfRange('Sat, 21 Nov 2026 09:30:00 GMT') // => 1795253400000
 * parseIfRange('"v1", "v2"') // => undefined
 */
export function parseIfRange(value: string, now: number = Date.now()): EntityTag | number | undefined {
  const text = trimOws(value)
  // the first three characters of a tag hold a quote, those of a date never do (§13.1.5)
  if (!text.slice(0, 3).includes('"')) return parseDate(text, now)
  const tags = text.startsWith(',') || text.endsWith(',') ? undefined : parseEntityTags(text)
  return tags?.length === 1 && tags !== '*' ? tags[0] : undefined
}
