import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { dropSchemas, newSchema, noPostgresql, postgresqlUrl } from '../store/stores.fixture.ts'

/** Where a store is: several processes open it by that. */
export interface Place {
  readonly kind: Store['dialect']['name']
  /** As `openStore` takes it. */
  readonly store: string
  readonly schema: string
  /** Opens it in this process, to look inside. */
  open(): Store
  /** Waits until nothing goes on there that processes which are killed have left behind. */
  settled(): Promise<void>
}

/** When to give up: long after a slow machine would have done it. */
export const patience = { timeout: 600_000 }

/**
 * The same tests on a file of SQLite and on PostgreSQL.
 *
 * @param name what is tested
 * @param tests the tests; `place` gives a new place each time
 */
export function eachPlace(name: string, tests: (place: () => Place, kind: Place['kind']) => void): void {
  describe(`${name}, on SQLite`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'statute-chaos-'))
    let files = 0
    tests(() => sqlitePlace(join(folder, `${files++}.db`)), 'sqlite')
    after(() => rmSync(folder, { recursive: true }))
  })
  describe(`${name}, on PostgreSQL`, { skip: noPostgresql }, () => {
    const schemas: string[] = []
    tests(() => {
      const place = postgresqlPlace()
      schemas.push(place.schema)
      return place
    }, 'postgresql')
    // in their order: first the servers end
    after(() => dropSchemas(schemas))
  })
}

const sqlitePlace = (store: string): Place => ({
  kind: 'sqlite',
  store,
  schema: '',
  open: () => openStore(store),
  settled: async () => {},
})

/** A place of its own on the server for tests. */
export function postgresqlPlace(): Place {
  const schema = newSchema()
  const url = new URL(postgresqlUrl)
  url.searchParams.set('application_name', schema)
  return {
    kind: 'postgresql',
    store: url.href,
    schema,
    open: () => openStore(postgresqlUrl, { schema }),
    // a session that has lost its client first ends the statement at hand, and that may be a commit
    settled: async () => {
      const busy = `select 1 from pg_stat_activity where application_name = '${schema}' and state <> 'idle'`
      while ((await onServer(busy)) > 0) await wait(10)
    },
  }
}

/** Runs a statement on the server for tests; how many rows it gave. */
export async function onServer(sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: postgresqlUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
