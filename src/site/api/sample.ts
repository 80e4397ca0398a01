import type { Json, JsonObject } from '../../engine/index.ts'
import { resolve } from './resolve.ts'

const formats: Readonly<Record<string, string>> = {
  date: '2026-11-21',
  'date-time': '2026-11-21T09:00:00Z',
  time: '09:00:00Z',
  duration: 'P1D',
  email: 'anna@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  'uri-reference': '/example',
  uuid: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
}

/**
 * A value that a schema allows, as far as its examples, its defaults and its types show one: for people to read.
 *
 * @param schema a JSON Schema
 * @param schemas those that it may refer to by `#/components/schemas/…`
 * @example
 * sampleOf({ type: 'object', properties: { id: { type: 'integer' }, name: { examples: ['Bolt'] } } }) // => { id: 1, name: 'Bolt' }
 */
export function sampleOf(schema: Json | undefined, schemas: Readonly<Record<string, JsonObject>> = {}): Json {
  return sample(schema, { schemas, root: schema, above: [] })
}

interface Place {
  readonly schemas: Readonly<Record<string, JsonObject>>
  /** What `#` stands for. */
  readonly root: Json | undefined
  /** What it is inside of: a schema that has itself in it ends there. */
  readonly above: readonly (Json | undefined)[]
}

function sample(schema: Json | undefined, place: Place): Json {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema) || place.above.includes(schema))
    return null
  const {
    $ref,
    examples,
    default: usual,
    const: only,
    enum: choices,
    type,
    format,
    oneOf,
    anyOf,
  } = schema as JsonObject
  const deeper = { ...place, above: [...place.above, schema] }
  if (typeof $ref === 'string') {
    const { schema: found, root } = resolve($ref, place.root, place.schemas)
    return sample(found, { ...deeper, root })
  }
  const shown =
    (Array.isArray(examples) ? examples[0] : undefined) ??
    usual ??
    only ??
    (Array.isArray(choices) ? choices[0] : undefined)
  if (shown !== undefined) return shown
  const either = [oneOf, anyOf].find(schemas => Array.isArray(schemas)) as readonly Json[] | undefined
  if (either && type === undefined && !('properties' in schema)) return sample(either[0], deeper)
  switch (Array.isArray(type) ? type[0] : (type ?? ('properties' in schema ? 'object' : undefined))) {
    case 'object':
      return members(schema as JsonObject, deeper)
    case 'array':
      return [sample((schema as JsonObject).items, deeper)]
    case 'integer':
    case 'number':
      return ((schema as JsonObject).minimum as number | undefined) ?? 1
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return formats[String(format)] ?? 'text'
  }
}

/** Every property that a client may write. */
function members({ properties }: JsonObject, place: Place): JsonObject {
  if (typeof properties !== 'object' || properties === null) return {}
  const written = Object.entries(properties).filter(([, schema]) => (schema as JsonObject | null)?.readOnly !== true)
  return Object.fromEntries(written.map(([name, schema]) => [name, sample(schema, place)]))
}
