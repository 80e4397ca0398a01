import type { Collections } from '../collections.ts'
import { run, type Task } from '../store/task.ts'

/**
 * How many items a collection has.
 *
 * @param erp the collections
 * @param name of the collection
 */
export async function countOf({ store }: Pick<Collections, 'store'>, name: string): Promise<number> {
  return await store.read(function* (): Task<number> {
    const { rows } = yield* run(
      store.dialect.db
        .selectFrom('statute_counters')
        .select(({ fn }) => fn.sum<number>('items').as('items'))
        .where('collection', '=', name),
    )
    return Number(rows[0]?.items ?? 0)
  })
}
