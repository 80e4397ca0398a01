import type { Outcome, Statement } from './task.ts'

/** Statements that add to what is there, put together: one for all that differ only in how much they add. */
export class Sums {
  readonly #sums: { readonly statement: Statement; readonly parameters: unknown[] }[] = []

  /**
   * Takes a statement, to be run later.
   *
   * @param statement one that has {@link Statement.adds}
   * @returns what comes of it
   */
  take(statement: Statement): Outcome {
    const { parameters, adds = 0 } = statement
    const sum = this.#sums.find(known => isAlike(known.statement, statement))
    if (!sum) this.#sums.push({ statement, parameters: [...parameters] })
    else {
      for (let index = 0; index < adds; index++) {
        sum.parameters[index] = (sum.parameters[index] as number) + (parameters[index] as number)
      }
    }
    return done
  }

  /** What is to be run for all that was taken. */
  *[Symbol.iterator](): Generator<Statement> {
    for (const { statement, parameters } of this.#sums) yield { sql: statement.sql, parameters }
  }
}

const done: Outcome = { rows: [], changed: 1 }

function isAlike(one: Statement, { sql, parameters, adds = 0 }: Statement): boolean {
  if (one.sql !== sql) return false
  for (let index = adds; index < parameters.length; index++) {
    if (one.parameters[index] !== parameters[index]) return false
  }
  return true
}
