import type { Json } from '../../engine/index.ts'
import type { Definition, JsonSchema, Property } from '../definition.ts'
import type { Selection } from '../query/select.ts'

/**
 * A column of a table of items. It is a property of the items: a scalar, or anything else as JSON (`any`). A property of
 * an object that the schema describes has a column of its own: `address.city`. What the schema does not describe has none.
 */
export type Column = Property

/** The columns of a collection: the key, then the properties in the order of the schema. */
export function columnsOf(definition: Definition): readonly Column[] {
  const columns = columnsWith(definition, true)
  // a property called `a.b` and one called `b` in `a` cannot both be the column `a.b`
  const clear = new Set(columns.map(({ name }) => name)).size === columns.length
  return clear ? columns : columnsWith(definition, false)
}

function columnsWith({ key, properties, schema }: Definition, nested: boolean): readonly Column[] {
  const described = membersOf(schema.properties)
  // what stands elsewhere in the schema: behind a reference, or in a part of it
  const others = [...properties.values()].filter(({ path: [name = ''] }) => !Object.hasOwn(described, name))
  const paths = [...pathsIn(schema, [], nested), ...others.map(({ path }) => path)]
  const columns = paths.map((path): Column => {
    const name = path.join('.')
    return { name, path, type: properties.get(name)?.type ?? 'any' }
  })
  const first: Column = { name: key.property, path: [key.property], type: key.type }
  return [first, ...columns.filter(({ name }) => name !== first.name)]
}

function pathsIn(schema: JsonSchema, path: readonly string[], nested: boolean): (readonly string[])[] {
  return Object.entries(membersOf(schema.properties)).flatMap(([name, property]) => {
    const own = [...path, name]
    const below = nested && isObjectOnly(membersOf(property).type) ? pathsIn(membersOf(property), own, nested) : []
    return below.length > 0 ? below : [own]
  })
}

/** An object, or null: anything else that the schema allows would have no column to stand in. */
const isObjectOnly = (type: Json | undefined): boolean =>
  [type].flat().includes('object') && [type].flat().every(each => each === 'object' || each === 'null')

const membersOf = (value: Json | undefined): JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : {}

/** Whether any of what a path leads to is wanted. */
export function isSelected(path: readonly string[], selection: Selection): boolean {
  let wanted: Selection | 'all' | undefined = selection
  for (const name of path) {
    if (wanted === 'all') return true
    wanted = wanted?.get(name)
  }
  return wanted !== undefined
}
