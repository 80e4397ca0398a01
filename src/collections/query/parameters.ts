import type { JsonObject } from '../../engine/index.ts'
import type { Definition, Property } from '../definition.ts'
import { type Limits, mostSortKeys, pathsOf } from './control.ts'
import { mostValues, operators, operatorsOf } from './operators.ts'
import { longestCursor } from './pairs.ts'
import { mostWords } from './search.ts'

/** A parameter of a list's query, for documentation. */
export interface QueryParameter {
  readonly name: string
  readonly description: string
  /** JSON Schema of its value. An array is what is repeated, or what stands between commas. */
  readonly schema: JsonObject
  /** Of an array: whether each value is a parameter of its own, as OpenAPI says it. */
  readonly explode?: boolean
  /** The property that it filters by, and the operator as it is written. */
  readonly filter?: { readonly property: string; readonly operator: string }
}

/**
 * Every parameter that the list of a collection understands.
 *
 * @param definition the collection
 * @param limit as for `parseQuery`
 */
export function queryParameters(
  definition: Definition,
  limit: Limits = { default: 50, most: 1000 },
): readonly QueryParameter[] {
  return [...controlsOf(definition, limit), ...[...definition.properties.values()].flatMap(filtersOf)]
}

function controlsOf(definition: Definition, { default: usual, most }: Limits): QueryParameter[] {
  const names = [...definition.properties.keys()]
  const list = (items: JsonObject, bounds: JsonObject = {}): JsonObject => ({
    type: 'array',
    items,
    minItems: 1,
    ...bounds,
  })
  const search: QueryParameter = {
    name: '_q',
    description: `Items that have all of these words in ${definition.search.join(', ')}, each at least as a beginning; letter case does not count. At most ${mostWords} words.`,
    schema: { type: 'string' },
  }
  return [
    ...(definition.search.length > 0 ? [search] : []),
    {
      name: '_sort',
      description: 'Properties to sort by, with "-" in front for descending. A missing value comes before all others.',
      schema: list({ enum: names.flatMap(name => [name, `-${name}`]) }, { maxItems: mostSortKeys }),
      explode: false,
    },
    {
      name: '_fields',
      description: 'What is wanted of each item (default: all).',
      schema: list({ enum: [...pathsOf(definition).keys()] }),
      explode: false,
    },
    {
      name: '_limit',
      description: 'The most items of a page.',
      schema: { type: 'integer', minimum: 1, maximum: most, default: usual },
    },
    {
      name: '_cursor',
      description: 'Where the page begins. Links in the answer have it; it fits their filter and order only.',
      schema: { type: 'string', maxLength: longestCursor },
    },
    {
      name: '_total',
      description: 'Whether all the items that the query finds are counted.',
      schema: { type: 'boolean', default: false },
    },
  ]
}

function filtersOf(property: Property): QueryParameter[] {
  const { name, type } = property
  const value: JsonObject = { type: type === 'any' ? 'string' : type }
  return operatorsOf(property).map(written => {
    // the name is in the list
    const { takes, summary } = operators.get(written) as NonNullable<ReturnType<typeof operators.get>>
    const shared = { description: `Items whose ${name} ${summary}.`, filter: { property: name, operator: written } }
    if (written === 'eq') return { name, ...shared, schema: { type: 'array', items: value }, explode: true }
    const schema: JsonObject =
      takes === 'list'
        ? { type: 'array', items: value, maxItems: mostValues }
        : takes === 'presence'
          ? { type: 'string', enum: ['null', 'present'] }
          : takes === 'text'
            ? { type: 'string' }
            : value
    return { name: `${name}:${written}`, ...shared, schema, ...(takes === 'list' && { explode: false }) }
  })
}
