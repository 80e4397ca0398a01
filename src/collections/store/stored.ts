import type { CollectionSource } from '../collection.ts'
import type { Store } from './store.ts'
import { run, type Task } from './task.ts'

/**
 * The collections that a store holds, as they were defined when they were made.
 *
 * @param store the store; a new one holds none
 */
export async function storedCollections(store: Store): Promise<CollectionSource[]> {
  const { db, isThere } = store.dialect
  return await store.read(function* (): Task<CollectionSource[]> {
    if ((yield* run(isThere('statute_collections').compile(db))).rows.length === 0) return []
    const { rows } = yield* run(db.selectFrom('statute_collections').selectAll().orderBy('name'))
    return rows.map(({ name, definition }) => ({ name, schema: JSON.parse(definition) }))
  })
}
