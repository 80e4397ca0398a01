import type { Given } from './answer.ts'
import type { Context } from './context.ts'
import { edges, type QuestionName } from './edges.ts'
import type { Eventually } from './eventually.ts'
import type { Outcome } from './outcome.ts'
import type { Resource } from './resource.ts'
import type { Done, Refusal } from './result.ts'

/** A question of a project's own, put between two of the graph. */
export interface OwnQuestion {
  /** No question of the graph, and none of the other own ones, has it. */
  readonly name: string
  /** Which question it is asked before; `perform` for the last moment. */
  readonly before: QuestionName | 'perform'
  /** Which methods of which resources it is asked for, once the resource is known (default: all). */
  readonly concerns?: (resource: Resource, method: string) => boolean
  /** What it may answer, and in which case: for documentation. */
  readonly outcomes?: readonly Outcome[]
  /**
   * Nothing goes on; a refusal is the answer, and so is what was done already, as for a request that comes twice. Of an
   * unsafe request that something was awaited for, what stands after `resource exists` is asked again before the work is
   * done, as the conditions are. One at `perform` comes after the conditions: a 304 or 412 passes it by.
   */
  readonly ask: (context: Context) => Eventually<Refusal | Done | Given | undefined>
}

/**
 * Checks where own questions are put.
 *
 * @throws TypeError where a name is taken, or `before` names no question
 */
export function checkWiring(questions: readonly OwnQuestion[]): void {
  const names = new Set<string>(Object.keys(edges))
  for (const { name, before } of questions) {
    if (names.has(name)) throw new TypeError(`There is a question "${name}" already.`)
    if (before !== 'perform' && !Object.hasOwn(edges, before)) {
      throw new TypeError(`Question "${name}" is to be asked before "${before}", and there is no such question.`)
    }
    names.add(name)
  }
}
