import pg from 'pg'
import { postgresql } from './dialect.ts'
import { driveSlowly } from './drive.ts'
import { type Store, StoreFull, StoreGone } from './store.ts'
import type { Outcome, Statement } from './task.ts'

/** How a store in PostgreSQL is reached. */
export interface PostgresqlOptions {
  /** The schema that its tables are in (default `statute`). */
  readonly schema?: string
  /** The most connections (default 10). */
  readonly connections?: number
}

/** Statements that are kept prepared on each connection; lists have as many shapes as clients think of. */
const mostPrepared = 300
const mostAttempts = 20

const bigint = 20
const json = 114
const numeric = 1700

/** Counts and times are numbers here, and items are texts until somebody wants to look inside. */
const types = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => {
    if (type === bigint || type === numeric) return Number
    return type === json ? (text: string) => text : pg.types.getTypeParser(type, format as 'text')
  },
}

/**
 * A store in PostgreSQL, which several processes may share.
 *
 * @param url `postgres://…`
 * @param options the schema, and how many connections
 */
export function openPostgresql(url: string, { schema = 'statute', connections = 10 }: PostgresqlOptions = {}): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30_000,
    // an acknowledged write survives a power cut, whatever the server's default is
    options: `-c search_path=${quoted(schema)} -c synchronous_commit=on -c statement_timeout=60000`,
    types: types as never,
  })
  // a connection that breaks is replaced when the next is wanted, and the statement that it had at hand tells why
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const place = placeOf(url)
  const names = new Map<string, string>()
  const nameOf = (sql: string): string | undefined => {
    const known = names.get(sql)
    if (known || names.size >= mostPrepared) return known
    const name = `statute_${names.size}`
    names.set(sql, name)
    return name
  }
  const executeOn =
    (client: pg.Pool | pg.PoolClient) =>
    async ({ sql, parameters }: Statement): Promise<Outcome> => {
      const name = nameOf(sql)
      const { rows, rowCount } = await client.query({ text: sql, values: [...parameters], ...(name && { name }) })
      return { rows, changed: rowCount ?? 0 }
    }
  const transaction = async <T>(begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken = false
    let committing = false
    try {
      await client.query(begin)
      const value = await work(client)
      committing = true
      await client.query('commit')
      return value
    } catch (fault) {
      const error = translated(fault, place)
      if (error instanceof StoreGone) error.unsure = committing
      // what a connection that failed still holds, the server undoes
      await client.query('rollback').catch(() => {
        broken = true
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch(error => {
      throw translated(error, place)
    })
  return {
    dialect: postgresql,
    place,
    read: task => told(driveSlowly(task(), executeOn(pool))),
    snapshot: task =>
      told(
        transaction('begin isolation level repeatable read read only', client =>
          driveSlowly(task(), executeOn(client)),
        ),
      ),
    write: async task => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await transaction('begin', client => driveSlowly(task(), executeOn(client)))
        } catch (error) {
          if (attempt >= mostAttempts || !inTheWay.has(codeOf(error))) throw translated(error, place)
        }
      }
    },
    session: (kind, work) => {
      const begin = kind === 'write' ? 'begin' : 'begin isolation level repeatable read read only'
      return told(
        transaction(`${begin}; set local statement_timeout = 0`, client =>
          work(task => driveSlowly(task, executeOn(client))),
        ),
      )
    },
    close: async () => {
      if (!pool.ending) await pool.end()
    },
  }
}

const quoted = (schema: string): string => {
  if (!/^[A-Za-z_]\w{0,62}$/.test(schema)) throw new TypeError(`${JSON.stringify(schema)} is no name of a schema.`)
  return schema
}

/** Without the credentials. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `postgres://${host}${pathname}`
  } catch {
    throw new TypeError('The URL of the store should look like postgres://user@host:5432/database.')
  }
}

/** Serialization failure, deadlock, and a key that another transaction took since it was looked at. */
const inTheWay: ReadonlySet<string> = new Set(['40001', '40P01', '23505'])

/** Out of disk; and, of PostgreSQL's classes, what says that it is away, going or coming, or lets nobody in, or breaks statements off. */
const full: ReadonlySet<string> = new Set(['53100'])
const gone = /^(?:08...|28...|3D000|57014|57P0.|53300|ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH)$/

const codeOf = (error: unknown): string => (error as pg.DatabaseError).code ?? ''

function translated(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreGone || error instanceof StoreFull) return error
  const code = codeOf(error)
  // of several addresses that were tried, each has a reason of its own
  const { message } = error instanceof AggregateError ? (error.errors[0] as Error) : error
  if (full.has(code)) return new StoreFull(message, { cause: error })
  const away =
    gone.test(code) ||
    /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
      message,
    )
  return away ? new StoreGone(`${place}: ${message}`, { cause: error }) : error
}
