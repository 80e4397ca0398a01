import type { Compilable } from 'kysely'

/** A statement in SQL with what stands for its parameters. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
  /**
   * How many of its parameters, from the first on, it only adds to what is there. Tasks that share a transaction may have
   * one statement run for all at its end, with the sums: none of them may look at what it changes.
   */
  readonly adds?: number
}

export type Row = Readonly<Record<string, unknown>>

/** What came of a statement: rows that it returned, and how many it changed. */
export interface Outcome {
  readonly rows: readonly Row[]
  readonly changed: number
}

/**
 * Work on a store, statement by statement: it yields each one and gets what came of it. A store that answers at once runs
 * it to its end without letting anything come between; any other awaits each statement. So there is one of everything for
 * both.
 *
 * What makes a task for each request is a generator function that is there once, never one that is made on the way: V8
 * makes a hidden class for each of those, which outlives many collections of garbage, with all that it refers to.
 */
export type Task<T> = Generator<Statement, T, Outcome>

/**
 * Runs a statement inside a task: `const { rows } = yield* run(statement)`.
 *
 * @param statement what to run, or what builds it
 */
export function* run<T = Row>(
  statement: Statement | Compilable<T>,
): Task<{ readonly rows: readonly T[]; readonly changed: number }> {
  const outcome = yield 'compile' in statement ? statement.compile() : statement
  return outcome as { readonly rows: readonly T[]; readonly changed: number }
}

/** Stands for a parameter in a statement that is built once and run often. */
class Slot {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/**
 * Builds a statement once, to be run with different values: building costs more than running.
 *
 * @param build what builds it, given what stands for each value
 * @param adds see {@link Statement.adds}
 * @returns the statement with values put in
 */
export function prepared<T, V extends object>(
  build: (slot: <Name extends keyof V & string>(name: Name) => V[Name]) => Compilable<T>,
  adds = 0,
): (values: V) => Task<{ readonly rows: readonly T[]; readonly changed: number }> {
  const { sql, parameters } = build(name => new Slot(name) as never).compile()
  return values =>
    run<T>({
      sql,
      parameters: parameters.map(parameter =>
        parameter instanceof Slot ? values[parameter.name as keyof V] : parameter,
      ),
      adds,
    })
}
