import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Json } from '../engine/index.ts'
import { nameFault } from './define-name.ts'
import type { Item, JsonSchema } from './definition.ts'
import { DataError, type Fail, reasonOf } from './load-error.ts'
import { loadJson } from './load-json.ts'
import { withKeys } from './load-keys.ts'
import { lineOf } from './load-line.ts'
import { isObject } from './schema-facets.ts'

/**
 * Loads a file as json-server has it: an object with an array of items for each collection. Items without an `id` get one.
 *
 * @param file its path
 * @throws DataError where it is anything else; it names the file, and the line or the collection and the item
 */
export function loadData(file: string): Record<string, Item[]> {
  const { value: data, text } = loadJson(file)
  if (!isObject(data)) {
    throw new DataError(file, 'must hold an object with an array for each collection: { "parts": [ … ] }.')
  }
  const collections: Record<string, Item[]> = {}
  for (const [name, items] of Object.entries(data)) {
    // where the schema of the file is, for editors
    if (name === '$schema') continue
    const fail = (message: string, index?: number): never => {
      const place = index === undefined ? '' : `[${index}]`
      throw new DataError(file, `line ${lineOf(text, name, index)}: ${name.slice(0, 100)}${place} ${message}`)
    }
    const fault = nameFault(name)
    if (fault) fail(`cannot be the name of a collection. ${fault}`)
    collections[name] = withKeys(itemsIn(items, fail), fail)
  }
  return collections
}

function itemsIn(items: Json, fail: Fail): readonly Item[] {
  if (isObject(items)) return fail('is an object. Make it an array with one item: [ { … } ].')
  if (!Array.isArray(items)) return fail('is no array of items.')
  return items.map((item: Json, index) => (isObject(item) ? item : fail('is no object.', index)))
}

/**
 * Loads the schemas of collections: from each file `NAME.json` in a directory the JSON Schema of the collection NAME.
 *
 * @param directory its path
 * @throws DataError where a file is no schema, or there is none
 */
export function loadSchemas(directory: string): Record<string, JsonSchema> {
  const files = schemaFiles(directory)
  if (files.length === 0) throw new DataError(directory, 'holds no schema. Put the one of "parts" into parts.json.')
  return Object.fromEntries(
    files.map(name => {
      const file = join(directory, name)
      const collection = name.slice(0, -'.json'.length)
      const fault = nameFault(collection)
      if (fault) throw new DataError(file, `is called after no collection. ${fault}`)
      const { value: schema } = loadJson(file)
      if (!isObject(schema)) throw new DataError(file, 'must hold a JSON Schema, which is an object.')
      return [collection, schema]
    }),
  )
}

const listed: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such directory',
  ENOTDIR: 'it is a file, and a directory of schemas is wanted',
}

function schemaFiles(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter(name => name.endsWith('.json'))
      .sort()
  } catch (error) {
    throw new DataError(directory, `${listed[(error as NodeJS.ErrnoException).code ?? ''] ?? reasonOf(error)}.`)
  }
}
