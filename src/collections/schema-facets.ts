import type { Json } from '../engine/index.ts'
import type { JsonSchema, Property } from './definition.ts'
import { tokensOf } from './schema-faults.ts'

/** Whether it is an object of JSON. */
export const isObject = (value: Json | undefined): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listed = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/**
 * All schemas that speak of the same value as one does: itself, what it refers to, and its alternatives.
 *
 * @param root the whole schema, where `#/$defs/…` is
 * @param schema the one
 */
export function facetsOf(root: JsonSchema, schema: Json | undefined): ReadonlySet<JsonSchema> {
  const facets = new Set<JsonSchema>()
  const add = (each: Json | undefined): void => {
    if (!isObject(each) || facets.has(each)) return
    facets.add(each)
    add(referred(root, each.$ref))
    for (const parts of [each.allOf, each.anyOf, each.oneOf]) listed(parts).forEach(add)
  }
  add(schema)
  return facets
}

/**
 * Where `$ref` leads, as far as it is a JSON pointer (RFC 6901 §6); what is found otherwise stays open.
 *
 * @param root the whole schema
 * @param reference the value of `$ref`
 */
export function referred(root: JsonSchema, reference: Json | undefined): Json | undefined {
  if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference)) return undefined
  return tokensOf(decoded(reference)).reduce<Json | undefined>(
    (value, token) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, token)
        ? (value as JsonSchema)[token]
        : undefined,
    root,
  )
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/**
 * The properties that the facets of an object name, with the facets of each. One that must not be there is none.
 *
 * @param root the whole schema
 * @param facets those of the object
 */
export function propertiesOf(root: JsonSchema, facets: Iterable<JsonSchema>): Map<string, ReadonlySet<JsonSchema>> {
  const properties = new Map<string, ReadonlySet<JsonSchema>>()
  for (const { properties: said } of facets) {
    for (const [name, schema] of isObject(said) ? Object.entries(said) : []) {
      if (schema === false) continue
      properties.set(name, new Set([...(properties.get(name) ?? []), ...facetsOf(root, schema)]))
    }
  }
  return properties
}

/**
 * The facets of what a path leads to.
 *
 * @param root the whole schema
 * @param path names of properties; `*` stands for each element of an array
 * @returns `undefined` where the schema names no such place
 */
export function facetsAt(root: JsonSchema, path: readonly string[]): ReadonlySet<JsonSchema> | undefined {
  let facets: ReadonlySet<JsonSchema> | undefined = facetsOf(root, root)
  for (const step of path) {
    if (facets) facets = step === '*' ? elementsOf(root, facets) : propertiesOf(root, facets).get(step)
  }
  return facets
}

/** The facets of the elements of an array. */
function elementsOf(root: JsonSchema, facets: ReadonlySet<JsonSchema>): ReadonlySet<JsonSchema> | undefined {
  const elements = [...facets].flatMap(({ items, prefixItems }) => [items, ...listed(prefixItems)])
  if (elements.every(each => each === undefined || each === false)) return undefined
  return new Set(elements.flatMap(each => [...facetsOf(root, each)]))
}

/** The type of a value, in the words of JSON Schema. */
export const typeOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** The types that a facet names; none where it leaves the type open. */
function typesIn({ type, enum: values, const: value }: JsonSchema): readonly string[] {
  if (type !== undefined) return [type].flat() as string[]
  if (values !== undefined) return listed(values).map(typeOf)
  return value === undefined ? [] : [typeOf(value)]
}

/**
 * The types that facets name together; none where they leave the type open.
 *
 * @param facets those of one value
 */
export const typesOf = (facets: Iterable<JsonSchema>): Set<string> => new Set([...facets].flatMap(typesIn))

/**
 * The type of a scalar.
 *
 * @param facets those of the value
 * @returns `undefined` where it is none
 */
export function scalarOf(facets: ReadonlySet<JsonSchema>): Property['type'] | undefined {
  const types = typesOf(facets)
  if (types.size === 0) return [...facets].some(isStructure) ? undefined : 'any'
  types.delete('null')
  if (types.has('number')) types.delete('integer')
  const scalars = [...types].filter(type => type !== 'array' && type !== 'object')
  if (types.size !== 1) return scalars.length > 0 ? 'any' : undefined
  return scalars[0] as Property['type'] | undefined
}

const isStructure = (facet: JsonSchema): boolean =>
  ['properties', 'additionalProperties', 'patternProperties', 'items', 'prefixItems'].some(name => name in facet)
