import { _, type ErrorObject, type FuncKeywordDefinition } from 'ajv/dist/2020.js'
import type { Json } from '../engine/index.ts'

/** Equal values have equal texts, whatever the order of their members. */
const canonical = (value: Json): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

const distinct: NonNullable<FuncKeywordDefinition['validate']> = (wanted: boolean, elements: readonly Json[]) => {
  if (!wanted) return true
  const seen = new Map<string, number>()
  for (const [index, element] of elements.entries()) {
    const text = canonical(element)
    const first = seen.get(text)
    if (first !== undefined) {
      distinct.errors = [{ keyword: 'uniqueItems', params: { first, second: index } } satisfies Partial<ErrorObject>]
      return false
    }
    seen.set(text, index)
  }
  return true
}

/** In linear time: ajv compares each element with each, which a hostile array of a megabyte turns into hours. */
const uniqueItems: FuncKeywordDefinition = {
  keyword: 'uniqueItems',
  type: 'array',
  schemaType: 'boolean',
  errors: true,
  validate: distinct,
}

/** To the precision of a double: 19.99 is a multiple of 0.01, though the quotient is 1998.9999999999998. */
const multipleOf: FuncKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: '', params: ({ schema }) => _`{multipleOf: ${schema}}` },
  validate: (step: number, value: number) => {
    const quotient = value / step
    return Math.abs(Math.round(quotient) - quotient) <= 2 * Number.EPSILON * Math.abs(quotient)
  },
}

/** Keywords that are judged otherwise than ajv does. */
export const ownKeywords: readonly FuncKeywordDefinition[] = [uniqueItems, multipleOf]
