import type { Json } from '../engine/index.ts'
import type { JsonSchema } from './definition.ts'
import { isObject, typeOf } from './schema-facets.ts'

/** An object with more names than this is a table, whose names are data. */
const mostNames = 1000

/**
 * The closest simple schema that some values fit: their type, with `null` where it occurs, and the same of what is in them.
 * Where types differ it stays open.
 *
 * @param values the values
 * @example
 * inferSchema([1, 2.5, null]) // => { type: ['number', 'null'] }
 * inferSchema([{ a: 1 }, {}]) // => { type: 'object', properties: { a: { type: 'number' } } }
 * inferSchema([1, '1']) // => {}
 */
export function inferSchema(values: readonly Json[]): JsonSchema {
  const types = new Set(values.map(typeOf))
  const nullable = types.delete('null')
  if (types.has('number')) types.delete('integer')
  const [type] = types
  if (type === undefined || types.size > 1) return {}
  return { type: nullable ? [type, 'null'] : type, ...within(type, values) }
}

/** What is in the values, where they are arrays or objects. */
function within(type: string, values: readonly Json[]): JsonSchema {
  if (type === 'array') {
    const elements = values.flatMap(value => (Array.isArray(value) ? (value as Json[]) : []))
    return elements.length > 0 ? { items: inferSchema(elements) } : {}
  }
  if (type !== 'object') return {}
  const byName = valuesByName(values)
  if (byName.size > mostNames) return {}
  return {
    properties: Object.fromEntries(
      [...byName].map(([name, some]) => [name, keys.test(name) ? inferSchema(some) : loosened(inferSchema(some))]),
    ),
  }
}

/** What names items, is a key for good. */
const keys = /^id$|(?:Ids?|_ids?)$/

/** A price that happens to be whole everywhere is a number all the same. */
function loosened(schema: JsonSchema): JsonSchema {
  const { type } = schema
  if (type === 'integer') return { ...schema, type: 'number' }
  return Array.isArray(type) && type[0] === 'integer' ? { ...schema, type: ['number', 'null'] } : schema
}

/** What the members of some objects hold, by name. */
export function valuesByName(values: Iterable<Json>): Map<string, Json[]> {
  const byName = new Map<string, Json[]>()
  for (const value of values) {
    for (const [name, member] of isObject(value) ? Object.entries(value) : []) {
      const some = byName.get(name)
      if (some) some.push(member)
      else byName.set(name, [member])
    }
  }
  return byName
}
