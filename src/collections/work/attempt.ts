import { Refusal } from '../../engine/index.ts'
import { run, type Task } from '../store/task.ts'

const statement = (sql: string) => ({ sql, parameters: [] })

/**
 * Does something inside a transaction that may fail by itself: then it is undone, and what went before stays.
 *
 * @param task what is done
 * @returns what it gave, or the refusal that it threw
 */
export function* attempt<T>(task: Task<T>): Task<T | Refusal> {
  yield* run(statement('savepoint attempt'))
  try {
    const value = yield* task
    yield* run(statement('release savepoint attempt'))
    return value
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    yield* run(statement('rollback to savepoint attempt'))
    yield* run(statement('release savepoint attempt'))
    return error
  }
}
