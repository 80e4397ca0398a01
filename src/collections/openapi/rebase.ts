import type { Json, JsonObject } from '../../engine/index.ts'

/** What holds data, and no schemas. */
const data: ReadonlySet<string> = new Set(['const', 'default', 'enum', 'example', 'examples'])

/**
 * A schema moved into a document: what refers to a place in it refers to that place still. One with an `$id` is found by
 * that, wherever it is.
 *
 * @param schema a JSON Schema
 * @param at where it stands in the document, as a URI reference: `#/components/schemas/Part`
 * @example
 * rebase({ items: { $ref: '#/$defs/line' } }, '#/here') // => { items: { $ref: '#/here/$defs/line' } }
 */
export function rebase(schema: JsonObject, at: string): JsonObject {
  return typeof schema.$id === 'string' ? schema : (moved(schema, at) as JsonObject)
}

function moved(value: Json, at: string): Json {
  if (Array.isArray(value)) return value.map(each => moved(each, at))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]): [string, Json] => {
      if (name === '$ref' && typeof member === 'string')
        return [name, /^#(\/|$)/.test(member) ? at + member.slice(1) : member]
      return [name, data.has(name) ? member : moved(member, at)]
    }),
  )
}
