import type { QuestionName } from './graph.ts'

/** One question of the graph, as one request met it. */
export interface Step {
  readonly question: QuestionName
  readonly outcome: boolean
  /** The section that asks it. */
  readonly section: string
}

/** The path of one request through the graph, in order. */
export type Trace = readonly Step[]
