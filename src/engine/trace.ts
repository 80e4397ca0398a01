/** One question of the graph, as one request met it; what it says, and the section that asks it, is in `graph`. */
export interface Step {
  /** A question of `graph`, or the project's own. */
  readonly question: string
  readonly outcome: boolean
}

/** The path of one request through the graph, in order. */
export type Trace = readonly Step[]
