import type { JsonSchema } from './definition.ts'
import { judgeBy } from './schema.ts'
import { SchemaError } from './schema-compile.ts'

/** What a schema says of its collection beyond the items themselves, in the keyword `x-collection` at its top. */
export interface Annotations {
  /** The property that identifies an item: `id`. */
  readonly key: string
  /** Lists of properties that no two items share: `[['sku']]`. */
  readonly unique: readonly (readonly string[])[]
  /** Which collection a value names an item of: `{ customerId: 'customers' }`; `*` stands for each element of an array. */
  readonly references: Readonly<Record<string, string>>
  /** The properties that full text is searched in. */
  readonly search: readonly string[]
  /** The properties that have an index. */
  readonly indexes: readonly string[]
}

export const keyword = 'x-collection'

const names: JsonSchema = { type: 'array', items: { type: 'string' }, uniqueItems: true }
const form: JsonSchema = {
  properties: {
    key: { type: 'string', minLength: 1 },
    unique: { type: 'array', items: { ...names, minItems: 1 }, uniqueItems: true },
    references: { type: 'object', additionalProperties: { type: 'string' } },
    search: names,
    indexes: names,
  },
  additionalProperties: false,
}
let judge: ReturnType<typeof judgeBy> | undefined

/**
 * Reads the annotations of a schema.
 *
 * @param schema the whole schema
 * @throws SchemaError where they are not of that form
 */
export function annotationsOf(schema: JsonSchema): Annotations {
  judge ??= judgeBy(form)
  const annotations = schema[keyword] ?? {}
  const [fault] = judge(annotations)
  if (fault) {
    const known = Object.keys(form.properties as JsonSchema).join(', ')
    throw new SchemaError([keyword, ...fault.path], `${fault.message}. ${keyword} may have ${known}`)
  }
  return { key: 'id', unique: [], references: {}, search: [], indexes: [], ...(annotations as Partial<Annotations>) }
}
