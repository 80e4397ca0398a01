import type { Definition, Item, Property } from '../definition.ts'
import { setUp } from '../store/setup.ts'
import type { Store } from '../store/store.ts'
import { run, type Statement } from '../store/task.ts'
import { type Page, pageFrom } from './list.ts'
import { parseQuery } from './parse.ts'
import { searchTables } from './search.ts'

const property = (name: string, type: Property['type'], path = name.split('.')): [string, Property] => [
  name,
  { name, path, type },
]

/** A name that SQL might stumble over; so is `$ref`, to SQLite. */
export const odd = `odd'"\\ [name`

/** A collection with a property of each type. */
export const parts: Definition = {
  name: 'parts',
  schema: { properties: { lines: {}, address: {} } },
  key: { property: 'id', type: 'string' },
  properties: new Map([
    property('id', 'string'),
    property('name', 'string'),
    property('price', 'number'),
    property('stock', 'integer'),
    property('active', 'boolean'),
    property('extra', 'any'),
    property('note', 'string'),
    property('address.city', 'string'),
    property(odd, 'string', [odd]),
    property('$ref', 'string', ['$ref']),
  ]),
  unique: [],
  references: [],
  search: ['name', 'note', 'stock'],
  indexes: ['price', 'name'],
  judge: { '~standard': { version: 1, vendor: 'test', validate: value => ({ value: value as Item }) } },
}

/** The same, counted. */
export const counted: Definition = {
  ...parts,
  name: 'counted',
  key: { property: 'id', type: 'integer' },
  properties: new Map([...parts.properties, property('id', 'integer')]),
  search: [],
}

/** Does a task of several statements in one transaction. */
export const doAll = async (store: Store, statements: readonly Statement[]): Promise<void> => {
  await store.write(function* () {
    for (const statement of statements) yield* run(statement)
  })
}

/** Makes a collection with items in it, in this order. */
export async function filled(store: Store, definition: Definition, items: readonly Item[]): Promise<void> {
  const { dialect } = store
  // its search tables are made here, so that what makes them is what is tested
  await setUp(store, [{ ...definition, search: [] }])
  const table = `items_${definition.name}` as const
  const inserts = items.map(item =>
    dialect.db
      .insertInto(table)
      .values({ id: item.id, version: 1, changed: 0, deleted: null, data: JSON.stringify(item) } as never)
      .compile(),
  )
  await doAll(store, [...searchTables(dialect, definition), ...inserts])
}

/** Lists by a query as a client writes it. */
export async function list(store: Store, definition: Definition, query: string): Promise<Page & { items: Item[] }> {
  const parsed = parseQuery(query, definition)
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const page = await pageFrom(store, definition, parsed.query)
  return { ...page, items: page.rows.map(({ data }) => JSON.parse(data)) }
}

/** All pages from one on, in a direction. */
export async function walk(
  store: Store,
  definition: Definition,
  query: string,
  direction: 'next' | 'prev' = 'next',
  cursor?: string,
): Promise<(Page & { items: Item[] })[]> {
  const pages: (Page & { items: Item[] })[] = []
  for (let at = cursor; pages.length < 1000; ) {
    const page = await list(store, definition, at === undefined ? query : `${query}&_cursor=${at}`)
    pages.push(page)
    at = page[direction]
    if (at === undefined) return pages
  }
  throw new Error('the pages have no end')
}
