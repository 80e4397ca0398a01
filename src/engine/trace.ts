import type { QuestionName } from './edges.ts'

/** One question of the graph, as one request met it; what it says, and the section that asks it, is in `graph`. */
export interface Step {
  readonly question: QuestionName
  readonly outcome: boolean
}

/** The path of one request through the graph, in order. */
export type Trace = readonly Step[]
