import type { Definition, JsonSchema } from './definition.ts'
import { longestKey } from './items/item.ts'
import { SchemaError } from './schema-compile.ts'
import { facetsAt, isObject, scalarOf } from './schema-facets.ts'

/** A key is a segment of a path, where `.` and `..` mean something else (RFC 3986 §3.3). */
const segment: JsonSchema = { minLength: 1, maxLength: longestKey, not: { enum: ['.', '..'] } }

/**
 * Adds the key to a schema, or what the schema leaves open of it: an integer, or else a string that can be a segment of a
 * path. The key is required, as each item has it when it is judged.
 *
 * @param schema the schema as it was given
 * @param property the property that is the key
 * @throws SchemaError where it cannot be one
 */
export function withKey(
  schema: JsonSchema,
  property: string,
): { readonly schema: JsonSchema; readonly key: Definition['key'] } {
  const said = scalarOf(facetsAt(schema, [property]) ?? new Set())
  if (said !== 'string' && said !== 'integer' && said !== 'any') {
    throw new SchemaError(
      ['properties', property],
      `is the key, so its type must be "string" or "integer". Another property can be: "x-collection": { "key": … }`,
    )
  }
  const type = said === 'integer' ? 'integer' : 'string'
  const properties = isObject(schema.properties) ? schema.properties : {}
  const own = Object.hasOwn(properties, property) ? properties[property] : undefined
  const required = Array.isArray(schema.required) ? schema.required : []
  return {
    schema: {
      ...schema,
      properties: {
        ...properties,
        [property]: { ...(type === 'string' && segment), ...(isObject(own) && own), type },
      },
      required: required.includes(property) ? required : [property, ...required],
    },
    key: { property, type },
  }
}
