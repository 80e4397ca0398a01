import type { Json, JsonObject } from '../../engine/index.ts'
import { nameIn, resolve } from './resolve.ts'

/** A property of a schema, in words. */
export interface Property {
  /** With the way to it: `lines[].partId`. */
  readonly name: string
  readonly type: string
  /** The schema of the document that its value, or each of its values, is of. */
  readonly of?: string
  readonly required: boolean
  readonly about: string
}

/**
 * The properties of a schema as a list, those of what is inside it too.
 *
 * @example
 * propertiesOf({ properties: { age: { type: 'integer', minimum: 0 } } })[0] // => { name: 'age', type: 'integer', required: false, about: 'At least 0.' }
 */
export function propertiesOf(schema: JsonObject): Property[] {
  return within(schema, { before: '', root: schema, above: [] })
}

interface Place {
  readonly before: string
  readonly root: JsonObject
  /** What it is inside of: a schema that has itself in it ends there. */
  readonly above: readonly Json[]
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function within(schema: JsonObject, { before, root, above }: Place): Property[] {
  const { properties } = schema
  if (!isObject(properties) || above.includes(properties)) return []
  const deeper = { root, above: [...above, properties] }
  const required = new Set(Array.isArray(schema.required) ? schema.required : [])
  return Object.entries(properties).flatMap(([key, value]) => {
    const stated = isObject(value) ? value : {}
    const own = local(stated, root)
    const items = isObject(own.items) ? local(own.items, root) : undefined
    const name = `${before}${key}`
    const of = named(stated) ?? (isObject(own.items) ? named(own.items) : undefined)
    const property: Property = {
      name,
      type: of === undefined ? typeOf(items ? { ...own, items } : own) : items ? `array of ${of}` : of,
      ...(of !== undefined && { of }),
      required: required.has(key),
      about: aboutOf(own),
    }
    const inside = items
      ? within(items, { ...deeper, before: `${name}[].` })
      : within(own, { ...deeper, before: `${name}.` })
    return [property, ...inside]
  })
}

const named = ({ $ref }: JsonObject): string | undefined => (typeof $ref === 'string' ? nameIn($ref) : undefined)

/** Goes to where a schema refers to within its own root, what stands beside the reference kept. */
function local(schema: JsonObject, root: JsonObject): JsonObject {
  const { $ref, ...others } = schema
  if (typeof $ref !== 'string' || nameIn($ref) !== undefined) return schema
  const { schema: found } = resolve($ref, root, {})
  return isObject(found) ? { ...found, ...others } : others
}

/** The type of a value, in words. */
export function typeOf({ type, enum: choices, const: only, format, items }: JsonObject): string {
  if (Array.isArray(choices)) return listed(choices)
  if (only !== undefined) return written(only)
  const types = [type ?? 'any'].flat().map(String)
  const words = types
    .map(each => (each === 'array' && isObject(items) ? `array of ${typeOf(items)}` : each))
    .join(' or ')
  return typeof format === 'string' ? `${words} (${format})` : words
}

/** A value as code: a text as it is. */
const written = (value: Json): string =>
  `\`${typeof value === 'string' && value !== '' ? value : JSON.stringify(value)}\``

/** More values than this are counted. */
const most = 12

function listed(values: readonly Json[]): string {
  if (values.length <= most) return values.map(written).join(' or ')
  return `${values
    .slice(0, most / 2)
    .map(written)
    .join(', ')} and ${values.length - most / 2} more`
}

const number = (value: Json): string => (typeof value === 'number' ? value.toLocaleString('en') : written(value))

/** What limits a value, in words. */
const limits: Readonly<Record<string, (value: Json) => string>> = {
  minimum: value => `At least ${number(value)}.`,
  exclusiveMinimum: value => `More than ${number(value)}.`,
  maximum: value => `At most ${number(value)}.`,
  exclusiveMaximum: value => `Less than ${number(value)}.`,
  multipleOf: value => `A multiple of ${number(value)}.`,
  minLength: value => (value === 1 ? 'Not empty.' : `At least ${number(value)} characters.`),
  maxLength: value => `At most ${number(value)} ${value === 1 ? 'character' : 'characters'}.`,
  pattern: value => `Matches \`${value}\`.`,
  minItems: value => (value === 1 ? 'Not empty.' : `At least ${number(value)} of them.`),
  maxItems: value => `At most ${number(value)} of them.`,
  uniqueItems: value => (value ? 'No two alike.' : ''),
  default: value => `Default ${written(value)}.`,
  readOnly: value => (value ? 'Set by the server.' : ''),
}

/** The description of a value, and what limits it. */
export function aboutOf(schema: JsonObject): string {
  const limited = Object.entries(limits).flatMap(([name, say]) => (schema[name] === undefined ? [] : say(schema[name])))
  return [typeof schema.description === 'string' ? schema.description : '', ...limited].filter(Boolean).join(' ')
}
