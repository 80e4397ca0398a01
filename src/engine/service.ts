import { type Answer, type Fields, united } from './answer.ts'
import { compileResource, compileService, type Ending, type Node, type Turn } from './compile.ts'
import { Malformed, Unprocessable } from './content.ts'
import { endings } from './endings.ts'
import { after } from './eventually.ts'
import { Exchange } from './exchange.ts'
import { refuse } from './fail.ts'
import { randomId } from './id.ts'
import { checkWiring, type OwnQuestion } from './own-question.ts'
import { anew } from './perform.ts'
import { type Problem, type ProblemPage, problem, problemAnswer } from './problem.ts'
import { ContentTooLarge, type HttpRequest } from './request.ts'
import { nowhere, type Resource } from './resource.ts'
import { Refusal } from './result.ts'
import { type Route, Router } from './router.ts'
import type { Step, Tell } from './trace.ts'

/** Why a service takes no requests, and for how long. */
export interface Unavailability {
  readonly reason: string
  /** Seconds. */
  readonly retryAfter?: number
}

type FieldsFor = (request: HttpRequest, resource: Resource | undefined) => Fields | undefined

/** What holds for all resources of a service. */
export interface ServiceOptions {
  /** The longest request target in octets; RFC 9110 §4.1 recommends 8000 at least (default 8192). */
  readonly targetLimit?: number
  /** The hosts that are served, as Host names them; others are answered 421. Default: every host. */
  readonly hosts?: readonly string[]
  /**
   * Fields that every answer carries, as those that secure a site. A function is told the request, and the resource where
   * it is known; it is not asked for what a transport refuses by itself.
   */
  readonly fields?: Fields | FieldsFor
  /** Questions of the project's own, each put before one of the graph. */
  readonly questions?: readonly OwnQuestion[]
  /** How problem documents look as HTML. */
  readonly problemPage?: ProblemPage
  /** Told of every error that user code throws, with the id that the client got (default: standard error). */
  readonly onError?: (error: unknown, id: string) => void
}

/** RFC 9110 §9.1: what a general-purpose server knows by name, even where no resource here allows it. */
const generalMethods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE']

/** Resources, and the graph compiled for them: a function from a request to an answer. */
export class Service {
  readonly resources: readonly Resource[]
  readonly methods: readonly string[]
  readonly targetLimit: number
  readonly problemPage: ProblemPage | undefined
  readonly hosts: ReadonlySet<string> | undefined
  /** The project's own questions. */
  readonly questions: readonly OwnQuestion[]
  /** Set while the service takes no requests: each one is answered 503. */
  unavailable: Unavailability | undefined
  readonly #router = new Router<Resource>()
  readonly #front: Node
  readonly #programs = new Map<Resource, Map<string, Node>>()
  readonly #variants: ReadonlySet<Resource>
  readonly #enter: Turn = { kind: 'turn', to: ({ resource, request }) => this.#program(resource, request.method) }
  readonly #known: ReadonlySet<string>
  readonly #fields: Fields | undefined
  readonly #fieldsFor: FieldsFor | undefined
  readonly #onError: (error: unknown, id: string) => void

  /** @throws TypeError where two resources share a path template, or an own question is wired wrongly */
  constructor(resources: readonly Resource[], options: ServiceOptions = {}) {
    if (!Array.isArray(resources)) throw new TypeError('A service has a list of resources: service([…]).')
    this.resources = resources
    this.targetLimit = options.targetLimit ?? 8192
    this.problemPage = options.problemPage
    this.hosts = options.hosts && new Set(options.hosts.map(host => host.toLowerCase()))
    if (typeof options.fields === 'function') this.#fieldsFor = options.fields
    else this.#fields = options.fields
    this.#onError = options.onError ?? ((error, id) => console.error(id, error))
    this.methods = [...new Set(resources.flatMap(resource => resource.methods))]
    this.#known = new Set([...generalMethods, ...this.methods])
    const own = options.questions ?? []
    checkWiring(own)
    this.questions = own
    this.#front = compileService(this.#enter, this, own)
    this.#variants = new Set(resources.flatMap(({ facts }) => facts.variants?.resources ?? []))
    for (const resource of resources) this.#router.add(resource.segments, resource)
    for (const resource of [...resources, ...this.#variants]) {
      for (const method of resource.methods) this.#program(resource, method)
    }
  }

  knows(method: string): boolean {
    return this.#known.has(method)
  }

  route(path: string): Route<Resource> | undefined {
    return this.#router.match(path)
  }

  /**
   * Answers a request: synchronously where every callback is.
   *
   * @param request the request
   * @param options `trace`: makes the steps of the path through the graph that the answer carries then; `reasons` does
   */
  answer(request: HttpRequest, { trace }: { readonly trace?: Tell } = {}): Answer | Promise<Answer> {
    const exchange = new Exchange(this, request)
    return trace ? this.#trace(exchange, this.#front, trace, []) : this.#run(exchange, this.#front)
  }

  /** Goes from question to question until one ends it. What is thrown on the way is answered. */
  #run(exchange: Exchange, node: Node): Answer | Promise<Answer> {
    try {
      let current = node
      while (current.kind !== 'end') {
        if (current.kind === 'question') {
          const { ask, yes, no } = current
          const outcome = ask(exchange)
          if (outcome === true) current = yes
          else if (outcome === false) current = no
          else {
            exchange.waited = true
            return outcome.then(
              value => this.#run(exchange, value ? yes : no),
              error => this.#failed(exchange, error),
            )
          }
        } else if (current.kind === 'turn') current = current.to(exchange)
        else current = current.applies(exchange) ? current.far : current.near
      }
      return this.#end(exchange, current)
    } catch (error) {
      return this.#failed(exchange, error)
    }
  }

  /** The same path, told step by step. */
  #trace(exchange: Exchange, node: Node, tell: Tell, steps: Step[]): Answer | Promise<Answer> {
    const fail = (error: unknown) => ({ ...this.#failed(exchange, error), trace: steps })
    const go = (current: Node): Answer | Promise<Answer> => {
      if (current.kind === 'end') return after(this.#end(exchange, current), answer => ({ ...answer, trace: steps }))
      if (current.kind !== 'question') return go(current.kind === 'turn' ? current.to(exchange) : current.near)
      const { name, ask, yes, no } = current
      const told = ask(exchange)
      exchange.waited ||= typeof told !== 'boolean'
      return after(told, outcome => {
        steps.push(tell(name, outcome, exchange))
        return go(outcome ? yes : no)
      }) as Answer | Promise<Answer>
    }
    try {
      const answer = go(node)
      return answer instanceof Promise ? answer.catch(fail) : answer
    } catch (error) {
      return fail(error)
    }
  }

  #end(exchange: Exchange, { end, anew: again }: Ending): Answer | Promise<Answer> {
    const finish = (answer: Answer): Answer | Promise<Answer> => {
      if (answer !== anew || !again) return this.#dressed(exchange, answer)
      if (exchange.begin()) return this.#run(exchange, again)
      const detail = 'Others keep changing it, and nothing was done. Send it again.'
      return this.#failed(exchange, new Refusal(503, detail, {}, { 'Retry-After': '1' }))
    }
    const answer = end(exchange)
    return answer instanceof Promise
      ? answer.then(finish).catch(error => this.#failed(exchange, error))
      : finish(answer)
  }

  /** With what the service, and the exchange so far, have for every answer. */
  #dressed({ fields, variantOf, request, resource }: Exchange, answer: Answer): Answer {
    const own = this.#fieldsFor ? this.#fieldsFor(request, resource === nowhere ? undefined : resource) : this.#fields
    if (!own && !fields && !variantOf) return answer
    const all = united({ ...own, ...fields }, answer.fields)
    return { ...answer, fields: variantOf ? united({ Vary: variantOf.vary }, all) : all }
  }

  #failed(exchange: Exchange, error: unknown): Answer {
    const answer = toldOf(exchange, error)
    if (answer) return this.#dressed(exchange, answer)
    const fault = this.fault(error, exchange.request.field('accept'))
    return this.#fieldsFor ? this.#dressed(exchange, fault) : fault
  }

  /** Methods that a resource does not allow are compiled when they are first met; only known ones come this far. */
  #program(resource: Resource, method: string): Node {
    const programs = this.#programs.get(resource) ?? new Map<string, Node>()
    let program = programs.get(method)
    if (!program) {
      program = compileResource(resource, method, {
        own: this.questions,
        enter: this.#enter,
        variant: this.#variants.has(resource),
      })
      this.#programs.set(resource, programs.set(method, program))
    }
    return program
  }

  /**
   * The answer to a fault of the program: the message goes to the log alone, under an id that both sides can name.
   *
   * @param error what was thrown
   * @param accept the request's Accept, as far as it is known
   */
  fault(error: unknown, accept?: string): Answer {
    const id = this.report(error)
    const details = problem(500, 'The server failed to answer. The fault is logged under the id.', { instance: id })
    return { ...this.refuse(details, accept), fault: id }
  }

  /**
   * Has an error logged.
   *
   * @param error what was thrown
   * @returns the id under which the log has it
   */
  report(error: unknown): string {
    const id = randomId()
    try {
      const told: unknown = this.#onError(error, id)
      Promise.resolve(told).catch(broken => console.error(id, error, broken))
    } catch (broken) {
      console.error(id, error, broken)
    }
    return id
  }

  /**
   * A problem document in the look of the service: for what a transport refuses by itself.
   *
   * @param details the problem
   * @param accept the request's Accept, as far as it is known
   * @param fields further fields
   */
  refuse(details: Problem, accept?: string, fields: Fields = {}): Answer {
    const dressed = (page?: ProblemPage): Answer => {
      const answer = problemAnswer(details, accept, fields, page)
      return this.#fields ? { ...answer, fields: united(this.#fields, answer.fields) } : answer
    }
    try {
      return dressed(this.problemPage)
    } catch (error) {
      console.error(error)
      return dressed()
    }
  }
}

/** What user code throws to be told: a refusal, or what is wrong with content that it took as a stream. */
function toldOf(exchange: Exchange, error: unknown): Answer | undefined {
  if (error instanceof Refusal) return exchange.free(error) ? undefined : refuse(exchange)
  if (error instanceof ContentTooLarge) return endings[413](exchange)
  if (error instanceof Malformed) {
    exchange.fault = error.message
    return endings[400](exchange)
  }
  if (!(error instanceof Unprocessable)) return undefined
  exchange.faults = error.faults
  return endings[422](exchange)
}

/**
 * Puts resources together as a service.
 *
 * @param resources what {@link resource} made; no two share a template
 * @param options what holds for all of them
 * @throws TypeError where two resources share a path template, or an own question is wired wrongly
 */
export function service(resources: readonly Resource[], options: ServiceOptions = {}): Service {
  return new Service(resources, options)
}
