import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { sqlite } from './dialect.ts'
import { drive } from './drive.ts'
import { type Store, StoreFull, StoreGone, StoreUnfit } from './store.ts'
import { Sums } from './sums.ts'
import type { Outcome, Row, Statement, Task } from './task.ts'

/** A write that waits for its transaction. */
interface Waiting {
  readonly task: () => Task<unknown>
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** Statements that are kept prepared; lists have as many shapes as clients think of. */
const mostPrepared = 500

/**
 * A store in one file of SQLite, or in memory. An acknowledged write survives a power cut: WAL with `synchronous=FULL`.
 *
 * Writes that come together share one transaction: what a commit costs is waiting for the disk, and they wait once. Where
 * one fails, all are done again, that one undone by itself: savepoints cost all of them time, and are seldom needed.
 *
 * @param file the path of the file; `:memory:` for none
 * @throws StoreGone where it cannot be opened, or is no database
 */
export function openSqlite(file: string): Store {
  const database = opened(file)
  const prepared = new Map<string, (parameters: readonly SQLInputValue[]) => Outcome>()
  const execute = ({ sql, parameters }: Statement): Outcome => {
    let ready = prepared.get(sql)
    if (!ready) {
      ready = executable(database.prepare(sql))
      if (prepared.size >= mostPrepared) prepared.delete(prepared.keys().next().value as string)
      prepared.set(sql, ready)
    }
    return ready(parameters as readonly SQLInputValue[])
  }
  const told = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw translated(error, file)
    }
  }
  const transaction = <T>(begin: string, work: () => T): T => {
    database.exec(begin)
    try {
      const value = work()
      database.exec('commit')
      return value
    } catch (error) {
      // where the disk is full, SQLite has rolled back by itself
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
  let waiting: Waiting[] = []
  /** Does all, each to be undone by itself. */
  const apart = (all: readonly Waiting[]): (() => void)[] =>
    transaction('begin immediate', () =>
      all.map(({ task, resolve, reject }) => {
        database.exec('savepoint one')
        let tell: () => void
        try {
          const value = drive(task(), execute)
          tell = () => resolve(value as never)
        } catch (error) {
          if (!database.isTransaction) throw error
          database.exec('rollback to one')
          tell = () => reject(translated(error, file))
        }
        database.exec('release one')
        return tell
      }),
    )
  const flush = (): void => {
    const all = waiting
    waiting = []
    /** Whether it is one of them that fails, and not the transaction. */
    let one = false
    let tell: (() => void)[]
    try {
      const values = transaction('begin immediate', () => {
        one = true
        const sums = new Sums()
        const executeOrSum = (statement: Statement) => (statement.adds ? sums.take(statement) : execute(statement))
        const values = all.map(({ task }) => drive(task(), executeOrSum))
        one = false
        for (const statement of sums) execute(statement)
        return values
      })
      tell = all.map(
        ({ resolve }, index) =>
          () =>
            resolve(values[index] as never),
      )
    } catch (error) {
      const refuse = (error: unknown) =>
        all.map(
          ({ reject }) =>
            () =>
              reject(translated(error, file)),
        )
      try {
        tell = one && all.length > 1 ? apart(all) : refuse(error)
      } catch (error) {
        tell = refuse(error)
      }
    }
    for (const each of tell) each()
  }
  return {
    dialect: sqlite,
    place: file === ':memory:' ? 'memory' : file,
    read: task => told(() => drive(task(), execute)),
    snapshot: task => told(() => transaction('begin', () => drive(task(), execute))),
    write: task =>
      new Promise((resolve, reject) => {
        if (waiting.push({ task, resolve, reject }) === 1) setImmediate(flush)
      }),
    session: async (kind, work) => {
      try {
        database.exec(kind === 'write' ? 'begin immediate' : 'begin')
        const value = await work(async task => drive(task, execute))
        database.exec('commit')
        return value
      } catch (error) {
        if (database.isTransaction) database.exec('rollback')
        throw translated(error, file)
      }
    },
    close: () => {
      if (waiting.length > 0) flush()
      prepared.clear()
      if (database.isOpen) database.close()
    },
  }
}

/** Which columns a statement gives is asked once. */
function executable(statement: StatementSync): (parameters: readonly SQLInputValue[]) => Outcome {
  const names = statement.columns().map(({ name }) => name)
  if (names.length === 0) {
    return parameters => ({ rows: [], changed: Number(statement.run(...parameters).changes) })
  }
  // objects that Node makes of rows are slow to make and to look into
  statement.setReturnArrays(true)
  return parameters => {
    const rows = statement.all(...parameters).map(values => rowOf(names, values as never))
    return { rows, changed: rows.length }
  }
}

function rowOf(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < names.length; index++) row[names[index] as string] = values[index]
  return row
}

function opened(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: patience })
    toWal(database)
    database.exec('pragma synchronous = full')
    return database
  } catch (error) {
    throw translated(error, file)
  }
}

/** Milliseconds for which another process may have the file. */
const patience = 10_000
const pause = 50
const busy = 5
const nobody = new Int32Array(new SharedArrayBuffer(4))

/** Others may open a new file at the same time; while one of them writes to it, SQLite refuses to change its mode at once. */
function toWal(database: DatabaseSync): void {
  for (let waited = 0; ; waited += pause) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      const { errcode = 0 } = error as { readonly errcode?: number }
      if ((errcode & 0xff) !== busy || waited >= patience) throw error
      Atomics.wait(nobody, 0, 0, pause)
    }
  }
}

/** SQLite's result codes: busy, locked, readonly, ioerr, cantopen, notadb come and go, or are for the operator to see to. */
const gone: ReadonlySet<number> = new Set([5, 6, 8, 10, 14, 26])
const full = 13
const corrupt = 11

function translated(error: unknown, file: string): unknown {
  const { errcode, message } = error as { readonly errcode?: number; readonly message: string }
  if (errcode === undefined) return error
  if ((errcode & 0xff) === full) return new StoreFull(message, { cause: error })
  if ((errcode & 0xff) === corrupt) {
    return new StoreUnfit(`${file} is damaged: ${message}. Put a copy of it in its place.`, { cause: error })
  }
  return gone.has(errcode & 0xff) ? new StoreGone(`${file}: ${message}`, { cause: error }) : error
}
