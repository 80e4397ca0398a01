import type { Definition } from '../definition.ts'
import { isCursor, notOurs } from './cursor.ts'
import { listed, listOf } from './filter.ts'
import type { ListQuery, SortKey } from './query.ts'
import { mostWords, wordsOf } from './search.ts'
import { selection } from './select.ts'
import { isKey } from './value.ts'

/** How many items a page has where the client does not say so, and how many it may ask for. */
export interface Limits {
  readonly default: number
  readonly most: number
}

export const mostSortKeys = 5

/** The parameters that are no filters. */
export const controls = ['_q', '_sort', '_fields', '_limit', '_cursor', '_total'] as const
export type Control = (typeof controls)[number]

type Read = Omit<ListQuery, 'filters' | 'cursor'>

/** Reads each control; a text is what is wrong with it. */
export const readers: {
  readonly [name in Control]: (text: string, definition: Definition, limits: Limits) => Partial<Read> | string
} = {
  _q(text, { search }) {
    if (search.length === 0) return 'Filter by properties instead: there is no text to search in.'
    const words = wordsOf(text)
    if (words.length === 0) return 'Write a word to search for: letters and digits.'
    return words.length > mostWords ? `Write at most ${mostWords} words; these are ${words.length}.` : { words }
  },
  _sort(text, definition) {
    const names = listOf(text)
    if (names.length > mostSortKeys) return `Sort by at most ${mostSortKeys} properties; these are ${names.length}.`
    const sort: SortKey[] = []
    for (const written of names) {
      const descending = written.startsWith('-')
      const name = descending ? written.slice(1) : written
      const property = definition.properties.get(name)
      if (!property) return unknown(name, definition.properties.keys())
      if (sort.some(key => key.property === property)) return `Name ${JSON.stringify(name)} once.`
      sort.push({ property, descending })
    }
    const key = sort.findIndex(({ property }) => isKey(definition, property))
    return { sort: key < 0 ? sort : sort.slice(0, key + 1) }
  },
  _fields(text, definition) {
    const known = pathsOf(definition)
    const paths: (readonly string[])[] = []
    for (const name of listOf(text)) {
      const path = known.get(name)
      if (!path) return unknown(name, known.keys())
      paths.push(path)
    }
    return { fields: selection(paths) }
  },
  _limit(text, _, { most }) {
    const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0
    return limit >= 1 && limit <= most ? { limit } : `Write a whole number from 1 to ${most}.`
  },
  // which list it belongs to is clear once all else is read
  _cursor: text => (isCursor(text) ? {} : notOurs),
  _total: text => (text === 'true' || text === 'false' ? { total: text === 'true' } : 'Write true or false.'),
}

const unknown = (name: string, known: Iterable<string>): string =>
  `There is no ${JSON.stringify(name.slice(0, 100))}. There is: ${listed([...known])}.`

/** What can be selected: each property, what it is in, and each member of the item whatever it holds. */
export function pathsOf({ schema, properties }: Definition): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  const { properties: members } = schema
  if (typeof members === 'object' && members !== null) for (const name of Object.keys(members)) paths.set(name, [name])
  for (const { name, path } of properties.values()) {
    for (const index of path.keys()) {
      const above = path.slice(0, index + 1)
      if (!paths.has(above.join('.'))) paths.set(above.join('.'), above)
    }
    paths.set(name, path)
  }
  return paths
}
