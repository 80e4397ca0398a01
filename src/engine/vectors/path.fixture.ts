import type { Answer } from '../answer.ts'
import { edges, type QuestionName, start, type Target } from '../edges.ts'
import { endings } from '../endings.ts'
import { Exchange } from '../exchange.ts'
import type { HttpRequest } from '../index.ts'
import { workOf } from '../perform.ts'
import { questions } from '../questions/index.ts'
import type { Service } from '../service.ts'
import type { Path } from './format.fixture.ts'

/** A question as one request met it. */
export interface Met {
  readonly question: QuestionName
  readonly outcome: boolean
  /** What it says when it is asked, even where that is settled. */
  readonly asked: boolean
  /** The outcome where it follows from the resource and the method alone: a compiled program does not ask. */
  readonly settled: boolean | undefined
}

export interface Walk {
  readonly met: readonly Met[]
  readonly answer: Answer
}

/** Walks the table itself, and asks everything on the way: what the compiled program has to agree with. */
export async function walk(service: Service, request: HttpRequest): Promise<Walk> {
  const exchange = new Exchange(service, request)
  const met: Met[] = []
  let target: Target = start.service
  while (typeof target === 'string' && target !== 'perform') {
    const question: QuestionName = target
    const settled = settledBy(exchange, question)
    const asked: boolean = await questions[question].ask(exchange)
    const outcome: boolean = settled ?? asked
    met.push({ question, outcome, asked, settled })
    target = outcome ? edges[question].yes : edges[question].no
  }
  const answer = await (target === 'perform'
    ? workOf(exchange.request.method)(exchange)
    : endings[target as keyof typeof endings](exchange))
  return { met, answer }
}

function settledBy({ service, resource, request }: Exchange, question: QuestionName): boolean | undefined {
  // no fact of a resource tells these two: one is the service's, one another resource's
  if (question === 'host served' && !service.hosts) return true
  if (!resource) return undefined
  const variants = service.resources.flatMap(({ facts }) => facts.variants?.resources ?? [])
  if (question === 'chosen already' && !variants.includes(resource)) return false
  return questions[question].settled?.(resource, request.method)
}

/** A walk as the vectors have it. */
export const pathOf = ({ met }: Walk): Path => met.map(({ question, outcome }) => [question, outcome ? 'yes' : 'no'])
