import type { Json } from '../engine/index.ts'
import { scalarsOf } from './define-properties.ts'
import type { Item, JsonSchema } from './definition.ts'
import { isObject } from './schema-facets.ts'

/** Dates and times, URLs, UUIDs, and long runs of letters and digits: texts without words. */
const wordless = new RegExp(
  [
    /\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d\S*)?/,
    /[A-Za-z][A-Za-z\d+.-]*:\/\/\S*/,
    /[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}/,
    /(?=\S*\d)[A-Za-z\d]{16,}/,
  ]
    .map(({ source }) => `^(?:${source})$`)
    .join('|'),
)

const namesKey = /(?:^id|Id|_id|[Uu]uid|[Gg]uid|UUID|GUID)$/

/**
 * Chooses the properties that full text is searched in: those that hold strings with words in them.
 *
 * @param items the items of a collection
 * @param schema their schema
 */
export function inferSearch(items: readonly Item[], schema: JsonSchema): string[] {
  const strings = [...scalarsOf(schema).values()].filter(({ name, type }) => type === 'string' && !namesKey.test(name))
  return strings
    .filter(({ path }) =>
      items.some(item => {
        const value = path.reduce<Json | undefined>((part, step) => (isObject(part) ? part[step] : undefined), item)
        return typeof value === 'string' && value !== '' && !wordless.test(value)
      }),
    )
    .map(({ name }) => name)
}
