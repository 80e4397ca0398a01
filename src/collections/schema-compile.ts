import { Ajv2020, type ErrorObject, type Options } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { Json } from '../engine/index.ts'
import type { JsonSchema } from './definition.ts'
import { isCircular } from './schema-circle.ts'
import { faultsOf } from './schema-faults.ts'
import { ownKeywords } from './schema-keywords.ts'

/** A JSON Schema that cannot be used. */
export class SchemaError extends Error {
  /** Where in the schema, as far as that is known. */
  readonly path: readonly string[]

  constructor(path: readonly string[], message: string) {
    super(message)
    this.name = 'SchemaError'
    this.path = path
  }
}

const metaschema = 'https://json-schema.org/draft/2020-12/schema'

/** Of the formats that ajv-formats knows, `url` takes quadratic time and `byte` looks at one line alone. */
const { url: _, byte: __, ...formats } = fullFormats

const options: Options = {
  formats,
  ownProperties: true,
  strictTypes: false,
  strictTuples: false,
  logger: false,
  // what must not be is said by the schema alone
  verbose: true,
}

let grammar: ((schema: unknown) => readonly ErrorObject[]) | undefined

/**
 * Checks that a schema is one.
 *
 * @throws SchemaError where it is none, is of another version, or is circular
 */
export function checkSchema(schema: JsonSchema): void {
  if (schema.$schema !== undefined && schema.$schema !== metaschema && schema.$schema !== `${metaschema}#`) {
    throw new SchemaError(['$schema'], `must be "${metaschema}"; other versions of JSON Schema are not understood`)
  }
  grammar ??= errorsBy(new Ajv2020({ ...options, allErrors: true }).getSchema(metaschema) as Validate)
  const [fault] = faultsOf(grammar(schema))
  if (fault) throw new SchemaError(fault.path, fault.message)
  if (isCircular(schema)) throw new SchemaError([], 'a "$ref" leads back to itself without a step into the value')
}

type Validate = ReturnType<Ajv2020['compile']>

const errorsBy = (validate: Validate) => (value: unknown) => (validate(value) ? [] : (validate.errors ?? []))

/**
 * Compiles a schema that was checked.
 *
 * @param schema the schema
 * @param allErrors whether all that is wrong with a value is looked for, or what comes first
 * @returns what gives the errors of a value
 * @throws SchemaError where a keyword, a format or a `$ref` is not known
 */
export function compiled(schema: JsonSchema, allErrors: boolean): (value: unknown) => readonly ErrorObject[] {
  const ajv = new Ajv2020({ ...options, allErrors, meta: false, validateSchema: false })
  for (const definition of ownKeywords) ajv.removeKeyword(definition.keyword as string).addKeyword(definition)
  // of these two the standard knows nothing
  for (const keyword of ['$async', 'nullable']) ajv.removeKeyword(keyword)
  for (const keyword of ['$anchor', ...notesIn(schema)]) ajv.addKeyword(keyword)
  try {
    return errorsBy(ajv.compile(schema))
  } catch (error) {
    throw mended(error as Error)
  }
}

/** The names that begin with `x-`, wherever they stand. */
function notesIn(schema: Json, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names
  for (const [name, value] of Object.entries(schema)) {
    if (/^x-[\w$:-]+$/i.test(name)) names.add(name)
    notesIn(value, names)
  }
  return names
}

/** Says what ajv said so that one knows what to do. */
function mended(error: Error & { readonly missingRef?: string }): SchemaError {
  if (error.missingRef !== undefined) {
    return new SchemaError(
      [],
      `"$ref": ${JSON.stringify(error.missingRef)} leads nowhere in this schema. Other documents are not fetched: put what it means under "$defs", and refer to it as "#/$defs/…"`,
    )
  }
  const [, keyword] = /unknown keyword: "(.*)"/.exec(error.message) ?? []
  if (keyword !== undefined) {
    return new SchemaError([], `"${keyword}" is no keyword of JSON Schema 2020-12. Notes of your own begin with "x-"`)
  }
  const [, format] = /unknown format "(.*)" ignored/.exec(error.message) ?? []
  if (format !== undefined) {
    return new SchemaError([], `"${format}" is no format that is known. There are ${Object.keys(formats).join(', ')}`)
  }
  return new SchemaError([], error.message)
}
