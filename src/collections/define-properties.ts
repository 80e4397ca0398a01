import type { JsonSchema, Property } from './definition.ts'
import { facetsOf, propertiesOf, scalarOf } from './schema-facets.ts'

const deepest = 5
const most = 1000

/**
 * The scalar properties of items, by the names that queries have for them: those of an object within come after a dot.
 * Those within arrays have none, nor has what begins with `_`, as queries keep that for themselves. They are followed five
 * objects deep; of more than a thousand the outermost count.
 *
 * @param schema the schema of the items
 */
export function scalarsOf(schema: JsonSchema): Map<string, Property> {
  const properties = new Map<string, Property>()
  let level = [{ path: [] as readonly string[], facets: facetsOf(schema, schema) }]
  for (let depth = 1; depth <= deepest; depth++) {
    const next: typeof level = []
    for (const outer of level) {
      for (const [member, facets] of propertiesOf(schema, outer.facets)) {
        const path = [...outer.path, member]
        const name = path.join('.')
        if (name === '' || name.startsWith('_')) continue
        if (next.length < most && [...facets].some(facet => 'properties' in facet)) next.push({ path, facets })
        const type = scalarOf(facets)
        if (type && !properties.has(name) && properties.size < most) properties.set(name, { name, path, type })
      }
    }
    level = next
  }
  return properties
}
