import { withKey } from './define-key.ts'
import { nameFault } from './define-name.ts'
import { scalarsOf } from './define-properties.ts'
import type { Definition, JsonSchema, Property, Reference } from './definition.ts'
import { judgeBy, standardSchema } from './schema.ts'
import { type Annotations, annotationsOf, keyword } from './schema-annotations.ts'
import { SchemaError } from './schema-compile.ts'
import { facetsAt, facetsOf, scalarOf, typesOf } from './schema-facets.ts'
import { tokensOf } from './schema-faults.ts'

/** A collection that cannot be defined so. */
export class DefinitionError extends Error {
  readonly collection: string
  /** Where in the schema (RFC 6901). */
  readonly pointer: string

  constructor(collection: string, path: readonly string[], message: string) {
    const pointer = path.map(token => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
    super(`The schema of ${JSON.stringify(collection)}${pointer && `, at ${pointer}`}: ${message}`)
    this.name = 'DefinitionError'
    this.collection = collection
    this.pointer = pointer
  }
}

/**
 * Defines a collection by the JSON Schema of its items, with the annotations in `x-collection`.
 *
 * @param name what it is called
 * @param schema the schema of its items; a key that it does not mention is added
 * @param others the names of all collections
 * @throws DefinitionError where something does not fit; it says where, and how to mend it
 * @example
 * const schema = { properties: { name: { type: 'string' }, customerId: { type: 'integer' } } }
 * const annotations = { references: { customerId: 'customers' }, indexes: ['name'] }
 * const orders = define('orders', { ...schema, 'x-collection': annotations }, new Set(['customers', 'orders']))
 * orders.key // => { property: 'id', type: 'string' }
 * orders.indexes // => ['customerId', 'name']
 */
export function define(name: string, schema: JsonSchema, others: ReadonlySet<string>): Definition {
  const unfit = nameFault(name)
  if (unfit !== undefined) throw new DefinitionError(name, [], unfit)
  const twin = [...others].find(other => other !== name && other.toLowerCase() === name.toLowerCase())
  if (twin !== undefined) throw new DefinitionError(name, [], `"${twin}" differs only in case; rename one of the two.`)
  try {
    return defined(name, schema, new Set([...others, name]))
  } catch (error) {
    if (error instanceof SchemaError) throw new DefinitionError(name, error.path, `${error.message}.`)
    throw error
  }
}

function defined(name: string, given: JsonSchema, collections: ReadonlySet<string>): Definition {
  judgeBy(given)
  const types = typesOf(facetsOf(given, given))
  if (types.size > 0 && !types.has('object')) throw new SchemaError(['type'], 'must be "object", as items are objects')
  const annotations = annotationsOf(given)
  const { schema, key } = withKey(given, annotations.key)
  const properties = scalarsOf(schema)
  checkNames(annotations, properties)
  const references = referencesOf(schema, annotations, collections)
  const indexes = [
    ...annotations.unique.filter(({ length }) => length === 1).flat(),
    ...references.map(({ path }) => path.join('.')).filter(name => properties.has(name)),
    ...annotations.indexes,
  ]
  return {
    name,
    schema,
    key,
    properties,
    unique: annotations.unique,
    references,
    search: annotations.search,
    indexes: [...new Set(indexes)].filter(name => name !== key.property),
    judge: standardSchema(schema),
  }
}

const listed = (names: Iterable<string>): string => [...names].slice(0, 50).join(', ')

function checkNames({ unique, search, indexes }: Annotations, properties: ReadonlyMap<string, Property>): void {
  const places: (readonly [place: readonly string[], name: string])[] = [
    ...unique.flatMap((names, list) => names.map((name, i) => [['unique', `${list}`, `${i}`], name] as const)),
    ...search.map((name, i) => [['search', `${i}`], name] as const),
    ...indexes.map((name, i) => [['indexes', `${i}`], name] as const),
  ]
  for (const [place, name] of places) {
    const property = properties.get(name)
    if (!property) {
      throw new SchemaError(
        [keyword, ...place],
        `no single value is called ${JSON.stringify(name)}. There are ${listed(properties.keys())}`,
      )
    }
    if (place[0] === 'search' && property.type !== 'string' && property.type !== 'any') {
      throw new SchemaError([keyword, ...place], `"${name}" is no string, and text is searched for in strings alone`)
    }
  }
}

function referencesOf(
  schema: JsonSchema,
  { references }: Annotations,
  collections: ReadonlySet<string>,
): readonly Reference[] {
  return Object.entries(references).map(([place, to]) => {
    const path = tokensOf(`/${place}`)
    const fail = (message: string): never => {
      throw new SchemaError([keyword, 'references', place], message)
    }
    const facets = facetsAt(schema, path)
    if (!facets) return fail('the schema has no such place. Write the path as in "customerId" or "lines/*/partId"')
    const type = scalarOf(facets)
    if (type !== 'string' && type !== 'integer' && type !== 'any') {
      return fail('what names an item must be a string or an integer, as keys are')
    }
    if (!collections.has(to)) {
      return fail(`no collection is called ${JSON.stringify(to)}. There are ${listed(collections)}`)
    }
    return { path, to }
  })
}
