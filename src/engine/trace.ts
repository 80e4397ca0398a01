import type { Exchange } from './exchange.ts'

/** One question of the graph, as one request met it. */
export interface Step {
  /** A question of `graph`, or the project's own. */
  readonly question: string
  readonly outcome: boolean
  /** The fact that decided it, in words; absent where the question alone says it. */
  readonly fact?: string
  /** The section that asks it; absent for a question of the project's own. */
  readonly section?: string
}

/** The path of one request through the graph, in order. */
export type Trace = readonly Step[]

/** Makes a step of what was asked and what came of it. */
export type Tell = (question: string, outcome: boolean, exchange: Exchange) => Step
