import type { Definition } from '../definition.ts'
import { type Control, controls, type Limits, readers } from './control.ts'
import { readCursor } from './cursor.ts'
import type { QueryFault } from './fault.ts'
import { listed, readFilter, united } from './filter.ts'
import { type Pair, readPairs, shown } from './pairs.ts'
import type { Filter, ListQuery } from './query.ts'

/** A query that is understood, or everything that is wrong with it. */
export type Parsed = { readonly query: ListQuery } | { readonly faults: readonly QueryFault[] }

/**
 * Reads the query of a list. Where json-server 1.0 has a syntax, it is that: `price:gte=5`, `_sort=-price,name`.
 *
 * @param text what stands after the "?" of the target
 * @param definition the collection
 * @param options `limit`: how many items a page has (default 50), and the most that a client may ask for (1000)
 */
export function parseQuery(
  text: string,
  definition: Definition,
  { limit = { default: 50, most: 1000 } }: { readonly limit?: Limits } = {},
): Parsed {
  const { pairs, faults: undecodable } = readPairs(text)
  const faults = [...undecodable]
  const filters: Filter[] = []
  const given = new Map<Control, string>()
  let query: ListQuery = { ...nothing, limit: limit.default }
  for (const pair of pairs) {
    const { name, value } = pair
    const known = isControl(name)
    const twice = known && given.has(name)
    if (known) given.set(name, value)
    const read = twice
      ? 'Write it once.'
      : known
        ? readers[name](value, definition, limit)
        : (readFilter(definition, pair) ?? unknown(definition, pair))
    if (typeof read === 'string') faults.push({ parameter: shown(name), detail: read })
    else if ('operator' in read) filters.push(read)
    else query = { ...query, ...read }
  }
  query = { ...query, filters: united(filters) }
  const cursor = given.get('_cursor')
  if (cursor !== undefined && faults.length === 0) {
    const read = readCursor({ definition, ...query }, cursor)
    if (typeof read === 'string') faults.push({ parameter: '_cursor', detail: read })
    else query = { ...query, cursor: read }
  }
  return faults.length > 0 ? { faults } : { query }
}

const nothing = { filters: [], words: [], sort: [], fields: undefined, total: false, cursor: undefined }

const isControl = (name: string): name is Control => (controls as readonly string[]).includes(name)

const byCursor = 'Follow the Link field, rel="next": pages are linked by cursor here, and have _limit items.'
const notEmbedded = 'Ask for the other item by itself: nothing is embedded here.'

/** What json-server calls otherwise, or has and this has not. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['_page', byCursor],
  ['_per_page', 'Write _limit.'],
  ['_start', byCursor],
  ['_end', byCursor],
  ['_order', 'Write _sort=-name to sort in descending order.'],
  ['_embed', notEmbedded],
  ['_expand', notEmbedded],
  ['_where', 'Write each condition as a parameter: name:gte=5.'],
  ['q', 'Write _q.'],
])

function unknown({ properties }: Definition, { name }: Pair): string {
  const known = elsewhere.get(name)
  if (known) return known
  const [, property = '', operator = ''] = /^(.+)_(gte?|lte?|ne|like)$/.exec(name) ?? []
  if (properties.has(property)) return `Write ${property}:${operator === 'like' ? 'contains' : operator}.`
  return `There is no such parameter. There is: ${listed([...controls, ...properties.keys()])}.`
}
