import type { Node } from '../compile.ts'

/** One way in which a program comes to an end. */
export interface Arrival {
  /** The last question; `undefined` where nothing is asked. */
  readonly question: string | undefined
  readonly outcome: boolean
  /** The code; `undefined` where the method, or an own question, decides it. */
  readonly code: number | undefined
  /** Whether the client was counted on the way, so that the answer says where it stands. */
  readonly counted: boolean
}

/** What can become of a program. */
export interface Walked {
  readonly arrivals: readonly Arrival[]
  /** Every question that may be asked. */
  readonly asked: ReadonlySet<string>
}

/**
 * Goes every way through a compiled program, but for those that nothing leads to.
 *
 * @param program what a resource and a method were compiled to
 * @param possible whether a question can have an outcome
 */
export function walk(program: Node, possible: (question: string, outcome: boolean) => boolean): Walked {
  const arrivals: Arrival[] = []
  const asked = new Set<string>()
  const go = (node: Node | undefined, at: Omit<Arrival, 'code'>): void => {
    if (node?.kind === 'end') arrivals.push({ ...at, code: node.code })
    else if (node?.kind === 'turn') go(node.on, at)
    else if (node?.kind === 'shortcut') go(node.near, at)
    else if (node && !asked.has(node.name)) {
      asked.add(node.name)
      const counted = at.counted || node.name === 'within rate limit'
      for (const outcome of [false, true]) {
        if (possible(node.name, outcome)) go(outcome ? node.yes : node.no, { question: node.name, outcome, counted })
      }
    }
  }
  go(program, { question: undefined, outcome: true, counted: false })
  return { arrivals, asked }
}
