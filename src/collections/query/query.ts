import type { Property } from '../definition.ts'
import type { Cursor } from './cursor.ts'
import type { Operator } from './operators.ts'
import type { Selection } from './select.ts'

/** A value of a scalar property. */
export type Scalar = string | number | boolean

/** Something that has to hold of each item that is listed. */
export interface Filter {
  readonly property: Property
  readonly operator: Operator
  /** Several for `in`; one for all others, `null` or `present` for `is`. */
  readonly values: readonly Scalar[]
}

export interface SortKey {
  readonly property: Property
  readonly descending: boolean
}

/** What a client asks of a collection. */
export interface ListQuery {
  /** All of them hold. */
  readonly filters: readonly Filter[]
  /** Words to search for; an item has to have all of them. */
  readonly words: readonly string[]
  /** Nothing stands after the key of the collection: no two items share that. */
  readonly sort: readonly SortKey[]
  /** `undefined` for whole items. */
  readonly fields: Selection | undefined
  readonly limit: number
  /** Whether all the items that the query finds are to be counted. */
  readonly total: boolean
  /** Where the page begins; `undefined` for the first. */
  readonly cursor: Cursor | undefined
}
