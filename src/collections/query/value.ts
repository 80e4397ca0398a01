import { type RawBuilder, sql } from 'kysely'
import type { Definition, Property } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import type { Scalar } from './query.ts'

/** What a property takes, in words. */
export const expected = {
  string: 'text',
  any: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** A value as a query has it, by the property's type; `undefined` where it is none of that type. */
export function readValue({ type }: Property, text: string): Scalar | undefined {
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  if (type === 'string' || type === 'any') return text
  const value = number.test(text) ? Number(text) : Number.NaN
  return (type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value)) ? value : undefined
}

/** A value as the database gives it. */
export function givenValue({ type }: Property, value: unknown): Scalar | null {
  if (value === null) return null
  if (type === 'boolean') return value === 1 || value === 'true'
  return type === 'number' || type === 'integer' ? Number(value) : String(value)
}

export const isKey = ({ key }: Definition, { name }: Property): boolean => name === key.property

/** The value of a property in SQL; the key has a column of its own. */
export const columnOf = (dialect: Dialect, definition: Definition, property: Property): RawBuilder<unknown> =>
  isKey(definition, property) ? sql.ref('id') : dialect.value(property)
