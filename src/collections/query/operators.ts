import type { Property } from '../definition.ts'

/** How a value is compared with that of an item. `=` and `:eq` are `in`, of a single value. */
export type Operator = 'in' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'contains' | 'startsWith' | 'endsWith' | 'is'

/** What a parameter with an operator takes: one value, several with commas between them, text, or a word. */
interface Facts {
  readonly takes: 'value' | 'list' | 'text' | 'presence'
  /** Which items it leaves in the list, after "Items whose …". */
  readonly summary: string
}

/** The operators as they are written after the colon. */
export const operators: ReadonlyMap<string, Facts & { readonly operator: Operator }> = new Map([
  ['eq', { operator: 'in', takes: 'value', summary: 'is this; where it is repeated, any of these' }],
  ['in', { operator: 'in', takes: 'list', summary: 'is any of these' }],
  ['ne', { operator: 'ne', takes: 'value', summary: 'is not this, or is missing' }],
  ['gt', { operator: 'gt', takes: 'value', summary: 'is greater than this' }],
  ['gte', { operator: 'gte', takes: 'value', summary: 'is this or greater' }],
  ['lt', { operator: 'lt', takes: 'value', summary: 'is less than this' }],
  ['lte', { operator: 'lte', takes: 'value', summary: 'is this or less' }],
  ['contains', { operator: 'contains', takes: 'text', summary: 'has this in it, letter case counting' }],
  ['startsWith', { operator: 'startsWith', takes: 'text', summary: 'starts with this, letter case counting' }],
  ['endsWith', { operator: 'endsWith', takes: 'text', summary: 'ends with this, letter case counting' }],
  ['is', { operator: 'is', takes: 'presence', summary: 'is missing or null, or is there' }],
])

/** The most values of one list: a page of a sorted list repeats its filters, and SQL has a bound on parameters. */
export const mostValues = 50

/** The operators that make sense for a property, as they are written. */
export const operatorsOf = ({ type }: Property): readonly string[] =>
  type === 'boolean'
    ? ['eq', 'in', 'ne', 'is']
    : [...operators]
        .filter(([, { takes }]) => takes !== 'text' || type === 'string' || type === 'any')
        .map(([name]) => name)
