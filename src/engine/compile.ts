import type { Answer } from './answer.ts'
import { type EndingCode, edges, type QuestionName, start, type Target } from './edges.ts'
import { endings } from './endings.ts'
import { after } from './eventually.ts'
import type { Exchange } from './exchange.ts'
import { refuse } from './fail.ts'
import type { OwnQuestion } from './own-question.ts'
import { answerFor, workOf } from './perform.ts'
import { problemType } from './problem.ts'
import { isOrdinary } from './questions/front.ts'
import { type Question, questions } from './questions/index.ts'
import { reads } from './questions/question.ts'
import type { Resource } from './resource.ts'
import { Refusal } from './result.ts'
import type { Service } from './service.ts'

/** A question with its exits wired, a turn to another place, or an end. */
export type Node = Asking | Turn | Shortcut | Ending

export interface Asking {
  readonly kind: 'question'
  readonly name: string
  readonly ask: Question['ask']
  yes: Node
  no: Node
}

/** Where the table alone does not say where the path goes on. */
export interface Turn {
  readonly kind: 'turn'
  readonly to: (exchange: Exchange) => Node
  /** Where it goes on for most; `undefined` where only the exchange can tell. */
  readonly on?: Node
}

/** Saves a request the questions that something about it answers all together. A trace goes the long way. */
export interface Shortcut {
  readonly kind: 'shortcut'
  readonly applies: (exchange: Exchange) => boolean
  readonly far: Node
  readonly near: Node
}

export interface Ending {
  readonly kind: 'end'
  /** The status code; `undefined` where the method, or an own question, decides it. */
  readonly code: EndingCode | undefined
  readonly end: (exchange: Exchange) => Answer | Promise<Answer>
  /** Where it goes on if the end shows that everything has to be judged anew. */
  readonly anew?: Node
}

const ends = new Map<Target, Ending>(
  Object.entries(endings).map(([code, end]) => [
    Number(code) as EndingCode,
    { kind: 'end', code: Number(code) as EndingCode, end },
  ]),
)
/** Where an own question ends the path. */
const told: Ending = {
  kind: 'end',
  code: undefined,
  end: exchange => (exchange.done ? answerFor(exchange, exchange.done) : refuse(exchange)),
}

/** What the program of a resource is compiled from. */
export interface Plan {
  /** The project's own questions. */
  readonly own?: readonly OwnQuestion[]
  /** Goes on with the program of the resource that the exchange has come to. */
  readonly enter?: Turn
  /** Whether the resource is a variant of another. */
  readonly variant?: boolean
}

/**
 * Wires the questions that the service asks before it knows the resource.
 *
 * @param enter goes on with the program of the resource
 * @param service settles a question where it serves every host
 * @param own the project's own questions
 */
export function compileService(enter: Turn, { hosts }: Pick<Service, 'hosts'>, own: readonly OwnQuestion[]): Node {
  const settled = (name: QuestionName) => (name === 'host served' && !hosts ? true : undefined)
  const wired = new Map<Target, Node>([[start.resource, enter]])
  const near = compile(start.service, settled, wired, own, 'perform', 'OPTIONS')
  const far = wired.get('target well formed')
  return far && !hosts && own.length === 0 ? { kind: 'shortcut', applies: isOrdinary, far, near } : near
}

/**
 * Specialises the graph for one method of one resource: a question that both settle beforehand is not asked.
 *
 * @param resource the resource
 * @param method a method, allowed or not
 * @param plan what else there is to know
 */
export function compileResource(
  resource: Resource,
  method: string,
  { own = [], enter, variant = false }: Plan = {},
): Node {
  const settled = (name: QuestionName) =>
    name === 'chosen already' && !variant ? false : questions[name].settled?.(resource, method)
  // a GET may end in a part, without coming to its own work: the last moment is before that
  const lastMoment = (['delta asked', 'range asked'] as const).find(name => settled(name) === undefined) ?? 'perform'
  const concerned = own.filter(({ concerns }) => concerns?.(resource, method) ?? true)
  // what represents this resource in its place has a program of its own
  const wired = new Map<Target, Node>(resource.facts.variants && enter ? [['connection secure', enter]] : [])
  return remembered(compile(start.resource, settled, wired, concerned, lastMoment, method))
}

/** An end that nothing is asked before is the same for everyone, but for the form in which it is told. */
function remembered(node: Node): Node {
  if (node.kind !== 'end' || node.code === undefined) return node
  const known = new Map<string, Answer>()
  return {
    ...node,
    end: exchange => {
      // a page of the service's own may differ each time
      if (exchange.service.problemPage) return node.end(exchange)
      const form = problemType(exchange.request.field('accept'))
      const answer = known.get(form) ?? (node.end(exchange) as Answer)
      known.set(form, answer)
      return answer
    },
  }
}

function compile(
  first: QuestionName,
  settled: (name: QuestionName) => boolean | undefined,
  wired: Map<Target, Node>,
  own: readonly OwnQuestion[],
  lastMoment: Target,
  method: string,
): Node {
  const work: Ending & { anew?: Node } = { kind: 'end', code: undefined, end: workOf(method) }
  /**
   * While something was awaited, another request may have changed what the conditions were judged by: before the work is
   * done, they are judged again.
   */
  const again: Turn = {
    kind: 'turn',
    to: exchange =>
      (exchange.lookAgain() && (asked.get('resource exists') ?? judges.map(at => wired.get(at)).find(node => node))) ||
      work,
    on: work,
  }
  work.anew = again
  const asked = new Map<QuestionName, Asking>()
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
    if (target === 'perform') return reads(method) ? work : again
    const name = target as QuestionName
    const { yes, no } = edges[name]
    const outcome = settled(name)
    if (outcome !== undefined) return follow(outcome ? yes : no)
    const node: Asking = { kind: 'question', name, ask: questions[name].ask, yes: work, no: work }
    asked.set(name, node)
    node.yes = follow(yes)
    node.no = follow(no)
    return name === presences[0] ? shortOf(node) : node
  }
  /** Past every question whether a condition is present, where no field begins with "If-". */
  const shortOf = (near: Asking): Node => {
    if (own.some(({ before }) => presences.some(name => name === before))) return near
    let after: Target = near.name as QuestionName
    while (presences.some(name => name === after)) after = edges[after as QuestionName].no
    return { kind: 'shortcut', applies: ({ request }) => request.conditional === false, far: follow(after), near }
  }
  return follow(first)
}

const presences = [
  'If-Match present',
  'If-Unmodified-Since present',
  'If-None-Match present',
  'If-Modified-Since present',
] as const satisfies readonly QuestionName[]

/** Where judging begins, where nothing is looked for. */
const judges = ['lock free', 'condition given', 'If-Match present'] as const satisfies readonly QuestionName[]

function askOwn({ name, ask }: OwnQuestion): Asking {
  return {
    kind: 'question',
    name,
    ask: exchange =>
      after(ask(exchange), told => {
        if (told === undefined || told === null || told instanceof Refusal) return exchange.free(told)
        exchange.done = told
        return false
      }),
    yes: told,
    no: told,
  }
}
