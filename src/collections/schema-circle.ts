import type { Json } from '../engine/index.ts'
import type { JsonSchema } from './definition.ts'
import { isObject, referred } from './schema-facets.ts'

/** The keywords whose schemas judge the same value as the one that they stand in. */
const inPlace = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else']

/**
 * Looks for a schema that leads back to itself without a step into the value, so that judging would never end.
 *
 * @param root the whole schema
 * @returns whether there is one
 */
export function isCircular(root: JsonSchema): boolean {
  const open = new Set<Json>()
  const closed = new Set<Json>()
  const circles = (schema: Json | undefined): boolean => {
    if (!isObject(schema) || closed.has(schema)) return false
    if (open.has(schema)) return true
    open.add(schema)
    const next = [referred(root, schema.$ref), ...inPlace.flatMap(keyword => schema[keyword])]
    const found = next.some(circles)
    open.delete(schema)
    closed.add(schema)
    return found
  }
  const within = (value: Json): boolean =>
    typeof value === 'object' && value !== null && (circles(value) || Object.values(value).some(within))
  return within(root)
}
