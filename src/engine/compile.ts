import type { Answer } from './answer.ts'
import { edges, type QuestionName, start, type Target } from './edges.ts'
import { endings } from './endings.ts'
import type { Exchange } from './exchange.ts'
import { perform } from './perform.ts'
import { type Question, questions } from './questions/index.ts'
import type { Resource } from './resource.ts'

/** A question with its exits wired, or an end. */
export type Node = Asking | { readonly end: (exchange: Exchange) => Answer | Promise<Answer> }

export interface Asking {
  readonly name: QuestionName
  readonly ask: Question['ask']
  yes: Node
  no: Node
}

const ends = new Map<Target, Node>(
  Object.entries(endings).map(([code, end]) => [Number(code), { end }] as [Target, Node]),
)
ends.set('perform', { end: perform })

/**
 * Wires the questions that the service asks before it knows the resource. `resource known` leads nowhere yet: the
 * resource's own program goes on from there.
 */
export function compileService(): Node {
  return compile(start.service, () => undefined, new Map([[start.resource as Target, ends.get('perform') as Node]]))
}

/**
 * Specialises the graph for one method of one resource: a question that both settle beforehand is not asked.
 *
 * @param resource the resource
 * @param method a method, allowed or not
 */
export function compileResource(resource: Resource, method: string): Node {
  return compile(start.resource, name => questions[name].settled?.(resource, method), new Map())
}

function compile(
  name: QuestionName,
  settled: (name: QuestionName) => boolean | undefined,
  wired: Map<Target, Node>,
): Node {
  const follow = (target: Target): Node => {
    const known = ends.get(target) ?? wired.get(target)
    if (known) return known
    const row = edges[target as QuestionName]
    const outcome = settled(target as QuestionName)
    if (outcome !== undefined) return follow(outcome ? row.yes : row.no)
    const name = target as QuestionName
    const node = { name, ask: questions[name].ask } as Asking
    wired.set(target, node)
    node.yes = follow(row.yes)
    node.no = follow(row.no)
    return node
  }
  return follow(name)
}
