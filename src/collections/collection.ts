import type { Json } from '../engine/index.ts'
import type { JsonSchema } from './definition.ts'

/** A collection by name, with the JSON Schema of its items. */
export interface CollectionSource {
  readonly name: string
  readonly schema: JsonSchema
}

/** What a collection is made from. */
export interface CollectionOptions extends CollectionSource {
  /** The property that identifies an item (default `id`). */
  readonly key?: string
  /** Lists of properties that no two items share. */
  readonly unique?: readonly (readonly string[])[]
  /** Which properties name items of which collection: `{ customerId: 'customers' }`. */
  readonly references?: Readonly<Record<string, string>>
  /** Properties that full text is searched in. */
  readonly search?: readonly string[]
  /** Properties that have an index. */
  readonly indexes?: readonly string[]
}

/**
 * A collection, for {@link collections}.
 *
 * @param options its name, the JSON Schema (2020-12) of its items, and what the schema cannot say
 * @example
 * collection({ name: 'parts', schema: { type: 'object' }, unique: [['sku']] }).schema['x-collection'] // => { unique: [['sku']] }
 */
export function collection({ name, schema, ...said }: CollectionOptions): CollectionSource {
  if (Object.keys(said).length === 0) return { name, schema }
  const before = schema['x-collection']
  const all = { ...(typeof before === 'object' && before !== null && !Array.isArray(before) && before), ...said }
  return { name, schema: { ...schema, 'x-collection': all as Json } }
}
