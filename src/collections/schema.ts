import type { Json, StandardSchema } from '../engine/index.ts'
import type { Item, JsonSchema } from './definition.ts'
import { checkSchema, compiled } from './schema-compile.ts'
import { inspect } from './schema-content.ts'
import { faultsOf, mostFaults, type SchemaFault } from './schema-faults.ts'

/** How many values an item may have for every fault to be looked for; of a larger one the first is told. */
const mostValues = 10_000
/** A client names the properties, and each fault repeats them. */
const mostCharacters = 20_000

/**
 * Turns a JSON Schema (2020-12) into a schema that judges items: 422 with the faults. It changes nothing: no defaults, no
 * other types. Formats are checked. Besides what the schema says, an item has to be an object, no text in it holds U+0000,
 * and it nests at most 32 deep. At most 100 faults are told. A `pattern` is tried on any text that a client sends, so it
 * should be one that never takes long.
 *
 * @param schema the JSON Schema; keywords that begin with `x-` are notes, others have to be of 2020-12
 * @throws SchemaError where it is no JSON Schema, or refers to another document
 * @example
 * const parts = standardSchema({ properties: { name: { type: 'string' } }, required: ['name'] })
 * parts['~standard'].validate({}) // => { issues: [{ path: ['name'], message: '"name" is missing' }] }
 * parts['~standard'].validate({ name: 'Bolt' }) // => { value: { name: 'Bolt' } }
 */
export function standardSchema(schema: JsonSchema): StandardSchema<Item> {
  const judge = judgeBy(schema)
  return {
    '~standard': {
      version: 1,
      vendor: 'statute',
      validate: value => {
        const issues = judge(value as Json)
        return issues.length === 0 ? { value: value as Item } : { issues }
      },
    },
  }
}

/**
 * Turns a JSON Schema into what finds the faults of an object: see {@link standardSchema}.
 *
 * @param schema the JSON Schema
 * @throws SchemaError where it is no JSON Schema, or refers to another document
 */
export function judgeBy(schema: JsonSchema): (value: Json) => readonly SchemaFault[] {
  checkSchema(schema)
  const fits = compiled(schema, false)
  let fitsWholly: typeof fits | undefined
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [{ path: [], message: 'must be an object' }]
    }
    const { faults, values } = inspect(value)
    if (faults.length > 0) return bounded(faults)
    let errors = fits(value)
    if (errors.length === 0) return []
    if (values <= mostValues) {
      fitsWholly ??= compiled(schema, true)
      errors = fitsWholly(value)
    }
    return bounded(faultsOf(errors))
  }
}

function bounded(faults: readonly SchemaFault[]): SchemaFault[] {
  let characters = 0
  return faults.slice(0, mostFaults).filter(({ path, message }, index) => {
    characters += path.reduce((sum, token) => sum + token.length, message.length)
    return index === 0 || characters <= mostCharacters
  })
}
