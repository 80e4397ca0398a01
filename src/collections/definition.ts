import type { Json, JsonObject, StandardSchema } from '../engine/index.ts'

/** A JSON Schema (2020-12), as it was given. */
export type JsonSchema = JsonObject

/** An item as a client sees it. */
export type Item = Readonly<Record<string, Json>>

/** A scalar property of the items, by its path: what can be filtered, sorted, searched and indexed by. */
export interface Property {
  /** As queries name it: `name`, `address.city`. */
  readonly name: string
  readonly path: readonly string[]
  /** `any` where the schema leaves it open; it is compared as text then. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'any'
}

/** Items of one collection name items of another. */
export interface Reference {
  /** The path of the value that names them; `*` stands for each element of an array: `['lines', '*', 'partId']`. */
  readonly path: readonly string[]
  /** The name of the collection that it names an item of. */
  readonly to: string
}

/** A collection as the store and the resources know it: everything about it that follows from its schema. */
export interface Definition {
  /** Its name, which is a path segment: a letter, then letters, digits, `-` and `_`, at most 48. */
  readonly name: string
  readonly schema: JsonSchema
  /** The property that identifies an item in its collection. */
  readonly key: { readonly property: string; readonly type: 'string' | 'integer' }
  readonly properties: ReadonlyMap<string, Property>
  /** Lists of properties whose values, taken together, no two items share; missing and null values are never the same. */
  readonly unique: readonly (readonly string[])[]
  readonly references: readonly Reference[]
  /** The properties that full text is searched in. */
  readonly search: readonly string[]
  /** The properties that have an index, so that filtering and sorting by them stays fast. */
  readonly indexes: readonly string[]
  /** Judges a whole item, its key included. */
  readonly judge: StandardSchema<Item>
}
