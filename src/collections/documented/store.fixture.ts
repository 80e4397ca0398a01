import { AsyncLocalStorage } from 'node:async_hooks'
import { relay } from '../limits/stores.fixture.ts'
import { openPostgresql } from '../store/postgresql.ts'
import { openSqlite } from '../store/sqlite.ts'
import { type Store, StoreFull, StoreGone } from '../store/store.ts'
import { dropSchemas, newSchema, postgresqlUrl } from '../store/stores.fixture.ts'

type Work<T> = () => Promise<T>

/** A store, and what can befall it while something is done. */
export interface Fragile {
  readonly store: Store
  /** Runs a statement beside everything else, as another client of the store. */
  run(sql: string, ...parameters: unknown[]): Promise<void>
  /** It cannot be reached. PostgreSQL really cannot. */
  away<T>(work: Work<T>): Promise<T>
  /** Nothing more fits into it. In SQLite's file it really does not, once `fill` has filled what is left of it. */
  full<T>(fill: Work<unknown>, work: Work<T>): Promise<T>
  /** Every statement fails, or every write. */
  failing<T>(error: Error, work: Work<T>, what?: 'everything' | 'writes'): Promise<T>
  /** Something is done just before each write, and just after it. */
  around<T>(each: { before?: Work<unknown>; after?: Work<unknown> }, work: Work<T>): Promise<T>
  close(): Promise<void>
}

/** A store in a file of SQLite. */
export async function fragileSqlite(file: string): Promise<Fragile> {
  const made = fragile(openSqlite(file))
  // what is tested here survives no power cut
  await made.rows('pragma synchronous = off')
  return {
    ...made,
    away: work => made.failing(new StoreGone('The file is on a disk that was taken out.'), work),
    full: async (fill, work) => {
      const [{ page_count } = { page_count: 0 }] = await made.rows<{ page_count: number }>('pragma page_count')
      await made.rows(`pragma max_page_count = ${page_count}`)
      await fill()
      return await work().finally(() => made.rows('pragma max_page_count = 1000000000'))
    },
  }
}

/** A store in a schema of PostgreSQL, behind a way that can be cut. */
export async function fragilePostgresql(): Promise<Fragile> {
  const way = await relay(postgresqlUrl)
  const schema = newSchema()
  const made = fragile(openPostgresql(way.url, { schema }))
  return {
    ...made,
    away: async work => {
      await made.quiet()
      await way.cut()
      return await work().finally(way.mend)
    },
    full: (_, work) => made.failing(new StoreFull('No space left on device'), work, 'writes'),
    close: async () => {
      await made.close()
      await way.cut()
      await dropSchemas([schema])
    },
  }
}

/** What befalls the work that is done at the moment. */
interface Trouble {
  readonly error?: Error
  readonly what?: 'everything' | 'writes'
  readonly before?: Work<unknown>
  readonly after?: Work<unknown>
}

function fragile(open: Store) {
  // jobs, which go on beside it, have none of its trouble
  const troubles = new AsyncLocalStorage<Trouble>()
  const running = new Set<Promise<unknown>>()
  const store: Store = {
    ...open,
    read: task => {
      const { error, what } = troubles.getStore() ?? {}
      if (error && what === 'everything') throw error
      return open.read(task)
    },
    snapshot: task => {
      const { error, what } = troubles.getStore() ?? {}
      if (error && what === 'everything') throw error
      return open.snapshot(task)
    },
    write: async task => {
      const { error, before, after } = troubles.getStore() ?? {}
      if (error) throw error
      await before?.()
      const writing = Promise.resolve(open.write(task))
      running.add(writing)
      return await writing.finally(() => running.delete(writing)).finally(after)
    },
  }
  const rows = async <T>(sql: string, ...parameters: unknown[]): Promise<readonly T[]> =>
    await open.read(function* () {
      return (yield { sql, parameters }).rows as readonly T[]
    })
  return {
    store,
    rows,
    /** Once nothing is written, not even by jobs. */
    quiet: async () => {
      while (running.size > 0) await Promise.allSettled(running)
    },
    run: async (sql: string, ...parameters: unknown[]) => {
      await rows(open.dialect.name === 'sqlite' ? sql.replaceAll(/\$\d/g, '?') : sql, ...parameters)
    },
    failing: <T>(error: Error, work: Work<T>, what: 'everything' | 'writes' = 'everything') =>
      troubles.run({ error, what }, work),
    around: <T>(each: Pick<Trouble, 'before' | 'after'>, work: Work<T>) => troubles.run(each, work),
    close: async () => {
      await open.close()
    },
  }
}
