import { existsSync } from 'node:fs'
import {
  type Arriving,
  type CollectionSource,
  DataError,
  type Item,
  infer,
  loadData,
  loadSchemas,
  openStore,
  type Store,
  StoreGone,
  storedCollections,
} from '../collections/index.ts'
import { Usage } from './usage.ts'

/** The options that say which collections there are, and where they are kept. */
export const sourceOptions = { schema: { type: 'string' }, store: { type: 'string' } } as const

/** Collections, the store that they are in, and the items that a new store begins with. */
export interface Source {
  readonly store: Store | string
  readonly defined: readonly CollectionSource[]
  readonly data: Readonly<Record<string, readonly Item[]>>
  /** A word to whoever starts it. */
  readonly note?: string
}

/**
 * What a command is told to work on: a data file, a folder of schemas, or a store as it is.
 *
 * @throws Usage where nothing is named; DataError, StoreGone where what is named cannot be used
 */
export async function sourceOf(
  file: string | undefined,
  { schema, store: place }: { readonly schema?: string | undefined; readonly store?: string | undefined },
): Promise<Source> {
  if (file === undefined && schema === undefined && place === undefined) {
    throw new Usage('serve what? A data file (parts.json), --schema FOLDER, or --store of one that is there')
  }
  const data = file === undefined ? {} : loadData(file)
  const beside = file ?? schema
  const kept = place ?? `${beside?.replace(/\/+$/, '').replace(/\.json$/, '')}.db`
  // a file is not made before it is clear what goes in
  const there = !isFile(kept) || existsSync(kept)
  if (!there && beside === undefined) throw new StoreGone(`There is no store at ${kept}.`)
  const store = there ? openStore(kept) : kept
  const stored = typeof store === 'string' ? [] : await storedIn(store)
  const given = Object.entries(schema === undefined ? infer(data) : loadSchemas(schema)).map(([name, schema]) => ({
    name,
    schema,
  }))
  // a data file is what a store begins with: once it is there, the store is what counts
  const known = new Set(stored.map(({ name }) => name))
  const defined = schema === undefined ? [...stored, ...given.filter(({ name }) => !known.has(name))] : given
  if (defined.length === 0) {
    if (typeof store !== 'string') await store.close()
    if (file !== undefined) throw new DataError(file, 'holds no collections. One with no items is { "parts": [] }.')
    throw new Usage(`${kept} holds no collections; name a data file that has some, or --schema FOLDER`)
  }
  const note =
    file !== undefined && stored.length > 0
      ? `${kept} was made before, and is what is served: ${file} is read only for collections that it lacks.`
      : undefined
  return { store, defined, data, ...(note && { note }) }
}

/** What is not open keeps no process from ending. */
async function storedIn(store: Store): Promise<CollectionSource[]> {
  try {
    return await storedCollections(store)
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Items as they arrive for an import, with where each stands. */
export const arriving = (name: string, items: readonly Item[]): Arriving =>
  (async function* () {
    for (const [index, value] of items.entries()) yield { value, at: `${name}[${index}]` }
  })()

const isFile = (place: string): boolean => place !== ':memory:' && !/^postgres(?:ql)?:\/\//.test(place)
