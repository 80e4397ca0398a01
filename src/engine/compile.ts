import type { Answer } from './answer.ts'
import { edges, type QuestionName, start, type Target } from './edges.ts'
import { type EndingCode, endings, refuse } from './endings.ts'
import { after } from './eventually.ts'
import type { Exchange } from './exchange.ts'
import type { OwnQuestion } from './own-question.ts'
import { perform } from './perform.ts'
import { type Question, questions } from './questions/index.ts'
import type { Resource } from './resource.ts'

/** A question with its exits wired, or an end. */
export type Node = Asking | Ending

export interface Asking {
  readonly name: string
  readonly ask: Question['ask']
  yes: Node
  no: Node
}

export interface Ending {
  /** The status code; `undefined` where the method, or an own question, decides it. */
  readonly code: EndingCode | undefined
  readonly end: (exchange: Exchange) => Answer | Promise<Answer>
}

const ends = new Map<Target, Ending>(
  Object.entries(endings).map(([code, end]) => [Number(code), { code: Number(code) as EndingCode, end }]),
)
const performed: Ending = { code: undefined, end: perform }
const refused: Ending = { code: undefined, end: refuse }

/**
 * Wires the questions that the service asks before it knows the resource. `resource known` leads nowhere yet: the
 * resource's own program goes on from there.
 */
export function compileService(own: readonly OwnQuestion[]): Node {
  const wired = new Map<Target, Node>([[start.resource, performed]])
  return compile(start.service, () => undefined, wired, own, 'perform')
}

/**
 * Specialises the graph for one method of one resource: a question that both settle beforehand is not asked.
 *
 * @param resource the resource
 * @param method a method, allowed or not
 * @param own the project's own questions
 */
export function compileResource(resource: Resource, method: string, own: readonly OwnQuestion[] = []): Node {
  const settled = (name: QuestionName) => questions[name].settled?.(resource, method)
  // a GET may end in a part, without coming to its own work: the last moment is before that
  const lastMoment = settled('range asked') === undefined ? 'range asked' : 'perform'
  return compile(start.resource, settled, new Map(), own, lastMoment)
}

function compile(
  first: QuestionName,
  settled: (name: QuestionName) => boolean | undefined,
  wired: Map<Target, Node>,
  own: readonly OwnQuestion[],
  lastMoment: Target,
): Node {
  const follow = (target: Target): Node => {
    const known = ends.get(target) ?? wired.get(target)
    if (known) return known
    const entry = own.filter(({ before }) => (before === 'perform' ? lastMoment : before) === target).map(askOwn)
    entry.forEach((node, index) => {
      node.yes = entry[index + 1] ?? node.yes
    })
    if (entry[0]) wired.set(target, entry[0])
    const node = wire(target)
    const last = entry.at(-1)
    if (last) last.yes = node
    else wired.set(target, node)
    return entry[0] ?? node
  }
  const wire = (target: Target): Node => {
    if (target === 'perform') return performed
    const name = target as QuestionName
    const { yes, no } = edges[name]
    const outcome = settled(name)
    if (outcome !== undefined) return follow(outcome ? yes : no)
    return { name, ask: questions[name].ask, yes: follow(yes), no: follow(no) }
  }
  return follow(first)
}

function askOwn({ name, ask }: OwnQuestion): Asking {
  return {
    name,
    ask: exchange => after(ask(exchange), refusal => exchange.free(refusal)),
    yes: performed,
    no: refused,
  }
}
