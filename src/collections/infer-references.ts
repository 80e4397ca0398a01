import type { Json } from '../engine/index.ts'
import type { Item } from './definition.ts'
import { valuesByName } from './infer-schema.ts'
import { isObject } from './schema-facets.ts'

/** The names that a collection may have for items that a property names: `customers` for `customerId` or `customer_id`. */
function candidates(property: string): string[] {
  const [, stem] = /^(.+?)(?:Id|_id)$/.exec(property) ?? []
  return stem === undefined ? [] : [`${stem}s`, `${stem}es`, stem.replace(/y$/, 'ies'), stem]
}

/**
 * Finds the references of a collection by json-server's convention: a property such as `customerId` names items of
 * `customers`, if each value that is there does. Arrays and objects within are looked through, too.
 *
 * @param items the items of the collection
 * @param keys the keys of every collection
 * @returns the collections by path: `{ 'lines/*\/partId': 'parts' }`
 */
export function inferReferences(
  items: readonly Item[],
  keys: ReadonlyMap<string, ReadonlySet<Json>>,
): Record<string, string> {
  const references: Record<string, string> = {}
  const look = (values: readonly Json[], path: string): void => {
    const elements = values.flatMap(value => (Array.isArray(value) ? (value as Json[]) : []))
    if (elements.length > 0) look(elements, `${path}*/`)
    for (const [name, found] of valuesByName(values)) {
      const place = path + name.replaceAll('~', '~0').replaceAll('/', '~1')
      const there = found.filter(value => value !== null)
      const to = candidates(name).find(each => keys.get(each) && there.every(value => keys.get(each)?.has(value)))
      if (to !== undefined && there.length > 0) references[place] = to
      else if (there.some(value => isObject(value) || Array.isArray(value))) look(there, `${place}/`)
    }
  }
  look(items, '')
  return references
}
