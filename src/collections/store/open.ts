import { openPostgresql, type PostgresqlOptions } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

/**
 * Opens a store.
 *
 * @param place `postgres://…`, the path of a file for SQLite, or `:memory:`
 * @param options for PostgreSQL: the schema, and how many connections
 * @throws StoreGone where a file cannot be opened; TypeError where the URL is none
 * @example
 * openStore(':memory:').dialect.name // => 'sqlite'
 */
export function openStore(place: string, options: PostgresqlOptions = {}): Store {
  return /^postgres(?:ql)?:\/\//.test(place) ? openPostgresql(place, options) : openSqlite(place)
}
