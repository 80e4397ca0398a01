import { hash } from 'node:crypto'
import type { Definition, Property } from '../definition.ts'
import { longestCursor } from './pairs.ts'
import type { Filter, Scalar, SortKey } from './query.ts'
import { isKey } from './value.ts'

/** Where in a list a page begins or ends. */
export interface Cursor {
  readonly direction: 'next' | 'prev'
  /** The row of the item that it stands at. */
  readonly row: number
  /** What that item has for each key of the sort; of a text that is too long, the beginning. */
  readonly values: readonly (Scalar | Beginning | null)[]
}

/** The beginning of a text. The whole of it is in the row. */
export type Beginning = readonly [string]

/** A cursor of five texts this long is within the bounds, whatever they are made of. */
const beginning = 40

/** What a cursor belongs to. */
export interface Course {
  readonly definition: Definition
  readonly filters: readonly Filter[]
  readonly words: readonly string[]
  readonly sort: readonly SortKey[]
}

/**
 * A cursor as text that a client gives back as it is.
 *
 * @param course the list that it belongs to
 * @param cursor where it stands
 */
export function writeCursor(course: Course, { direction, row, values }: Cursor): string {
  const text = (some: Cursor['values']): string =>
    Buffer.from(JSON.stringify([hashOf(course), direction, row, ...some])).toString('base64url')
  const whole = text(values)
  if (whole.length <= longestCursor) return whole
  return text(values.map(value => (typeof value === 'string' ? [[...value].slice(0, beginning).join('')] : value)))
}

/**
 * Reads a cursor that a client gave. Nothing in it is believed: every value has the type of its property.
 *
 * @param course the list that it has to belong to
 * @param text the cursor
 * @returns what is wrong, in words, where it is none
 */
export function readCursor(course: Course, text: string): Cursor | string {
  const parts = partsOf(text)
  if (!parts) return notOurs
  const [hash, direction, row, ...values] = parts
  if (hash !== hashOf(course)) {
    return 'This cursor belongs to another filter or order. Leave it out for the first page of this one.'
  }
  const { definition, sort } = course
  const sound =
    (direction === 'next' || direction === 'prev') &&
    Number.isSafeInteger(row) &&
    values.length === sort.length &&
    sort.every(({ property }, index) => fits(definition, property, values[index]))
  if (!sound) return 'This cursor was changed on its way. Leave it out for the first page.'
  return { direction, row: row as number, values: values as Cursor['values'] }
}

export const isCursor = (text: string): boolean => partsOf(text) !== undefined

export const notOurs = 'Take the cursor from a link of a list as it is, or leave it out for the first page.'

function partsOf(text: string): unknown[] | undefined {
  if (text.length > longestCursor || !/^[\w-]+$/.test(text)) return undefined
  try {
    const parts: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64url')))
    return Array.isArray(parts) ? parts : undefined
  } catch {
    return undefined
  }
}

function fits(definition: Definition, property: Property, value: unknown): boolean {
  const key = isKey(definition, property)
  const { type } = property
  if (value === null) return !key
  if (type === 'boolean') return typeof value === 'boolean'
  // a column of integers has no place for others
  if (key && type === 'integer') return Number.isSafeInteger(value)
  if (type === 'number' || type === 'integer') return Number.isFinite(value)
  const text = Array.isArray(value) && value.length === 1 ? value[0] : value
  return typeof text === 'string' && !text.includes('\0')
}

/** A list is mostly asked for page by page. */
let last = { text: '', hash: '' }

/** Tells lists apart; the limit and the fields may change from page to page. */
function hashOf({ definition, filters, words, sort }: Course): string {
  const course = [
    definition.name,
    filters.map(({ property, operator, values }) => [property.name, operator, values]),
    words,
    sort.map(({ property, descending }) => [property.name, descending]),
  ]
  const text = JSON.stringify(course)
  if (text !== last.text) last = { text, hash: hash('sha256', text, 'base64url').slice(0, 12) }
  return last.hash
}
