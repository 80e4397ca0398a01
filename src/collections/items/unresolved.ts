import { sql } from 'kysely'
import type { Definition } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import { run, type Task } from '../store/task.ts'

/** An item that names another which is not there. */
export interface Unresolved {
  readonly collection: string
  readonly id: string
  readonly pointer: string
  readonly target: string
  readonly target_id: string
}

/**
 * Looks for an item that names another which is not there: for imports, where items name what comes later.
 *
 * @param dialect which SQL
 * @param definition whose items are named
 */
export function* unresolved(dialect: Dialect, { name }: Definition): Task<Unresolved | undefined> {
  const query = sql<Unresolved>`select r.collection, r.id, r.pointer, r.target, r.target_id from statute_references r
    where r.target = ${name} and not exists (
      select 1 from ${sql.table(`items_${name}`)} t where cast(t.id as text) = r.target_id and t.deleted is null
    ) limit 1`
  return (yield* run<Unresolved>(query.compile(dialect.db))).rows[0]
}
