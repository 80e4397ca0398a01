import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import pg from 'pg'
import { openPostgresql } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

export const postgresqlUrl = process.env.STATUTE_POSTGRESQL ?? 'postgres://postgres@127.0.0.1:5432/test'

/** Whether a PostgreSQL answers; if not, why what needs it is skipped. */
export const noPostgresql: string | false = await (async () => {
  const client = new pg.Client({ connectionString: postgresqlUrl, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.end()
    return false
  } catch {
    return 'no PostgreSQL answers at STATUTE_POSTGRESQL'
  }
})()

let schemas = 0
/** A schema of this process's own. */
export const newSchema = (): string => `statute_test_${process.pid}_${schemas++}`

/** Drops schemas that tests have made. */
export async function dropSchemas(names: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: postgresqlUrl })
  await client.connect()
  for (const name of names)
    await client.query(`set client_min_messages = warning; drop schema if exists "${name}" cascade`)
  await client.end()
}

/**
 * The same tests on every kind of store there is.
 *
 * @param name what is tested
 * @param tests the tests; `open` gives a new, empty store each time, which is closed after the last test
 */
export function eachStore(
  name: string,
  tests: (open: () => Promise<Store>, kind: Store['dialect']['name']) => void,
): void {
  const closing = (stores: Store[]) =>
    after(async () => {
      for (const store of stores.splice(0)) await store.close()
    })
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statute-'))
    const stores: Store[] = []
    let files = 0
    closing(stores)
    after(() => rmSync(folder, { recursive: true }))
    tests(async () => {
      const store = openSqlite(join(folder, `${files++}.db`))
      stores.push(store)
      return store
    }, 'sqlite')
  })
  describe(`${name}, on PostgreSQL`, { skip: noPostgresql }, () => {
    const stores: Store[] = []
    const names: string[] = []
    closing(stores)
    after(() => dropSchemas(names))
    tests(async () => {
      const schema = newSchema()
      names.push(schema)
      const store = openPostgresql(postgresqlUrl, { schema })
      stores.push(store)
      return store
    }, 'postgresql')
  })
}
