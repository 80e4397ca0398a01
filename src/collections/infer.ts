import type { Json } from '../engine/index.ts'
import type { Item, JsonSchema } from './definition.ts'
import { inferReferences } from './infer-references.ts'
import { inferSchema } from './infer-schema.ts'
import { inferSearch } from './infer-search.ts'
import { keyword } from './schema-annotations.ts'
import { facetsAt } from './schema-facets.ts'
import { tokensOf } from './schema-faults.ts'

/**
 * Guesses the schema of each collection from its items, as files for json-server have none: the types, the references by
 * json-server's convention, and where text is searched for. Of the properties nothing but the key is required, and others
 * may come.
 *
 * @param data the items of each collection, each with its key in `id`
 * @example
 * const { parts } = infer({ parts: [{ id: 1, name: 'Bolt' }, { id: 2, stock: null }] })
 * parts?.properties // => { id: { type: 'integer' }, name: { type: 'string' }, stock: {} }
 */
export function infer(data: Readonly<Record<string, readonly Item[]>>): Record<string, JsonSchema> {
  const collections = Object.entries(data)
  const keys = new Map(collections.map(([name, items]) => [name, new Set(items.map(({ id }) => id as Json))]))
  return Object.fromEntries(
    collections.map(([name, items]) => {
      const schema: JsonSchema = { type: 'object', ...inferSchema(items), required: ['id'] }
      // what the schema leaves open cannot be referred from
      const references = Object.entries(inferReferences(items, keys)).filter(([path]) =>
        facetsAt(schema, tokensOf(`/${path}`)),
      )
      const annotations = { references: Object.fromEntries(references), search: inferSearch(items, schema) }
      return [name, { ...schema, [keyword]: annotations }]
    }),
  )
}
