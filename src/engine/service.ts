import { type Answer, type Fields, united } from './answer.ts'
import { type Asking, compileResource, compileService, type Node } from './compile.ts'
import { after } from './eventually.ts'
import { Exchange } from './exchange.ts'
import { randomId } from './id.ts'
import { checkWiring, type OwnQuestion } from './own-question.ts'
import { type Problem, type ProblemPage, problem, problemAnswer } from './problem.ts'
import type { HttpRequest } from './request.ts'
import type { Resource } from './resource.ts'
import { type Route, Router } from './router.ts'
import type { Step, Trace } from './trace.ts'

/** Why a service takes no requests, and for how long. */
export interface Unavailability {
  readonly reason: string
  /** Seconds. */
  readonly retryAfter?: number
}

/** What holds for all resources of a service. */
export interface ServiceOptions {
  /** The longest request target in octets; RFC 9110 §4.1 recommends 8000 at least (default 8192). */
  readonly targetLimit?: number
  /** The hosts that are served, as Host names them; others are answered 421. Default: every host. */
  readonly hosts?: readonly string[]
  /** Fields that every answer carries, as those that secure a site. */
  readonly fields?: Fields
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
  /** Set while the service takes no requests: each one is answered 503. */
  unavailable: Unavailability | undefined
  readonly #router = new Router<Resource>()
  readonly #front: Node
  readonly #own: readonly OwnQuestion[]
  readonly #programs = new Map<Resource, Map<string, Node>>()
  readonly #known: ReadonlySet<string>
  readonly #fields: Fields | undefined
  readonly #onError: (error: unknown, id: string) => void

  /** @throws TypeError where two resources share a path template, or an own question is wired wrongly */
  constructor(resources: readonly Resource[], options: ServiceOptions = {}) {
    this.resources = resources
    this.targetLimit = options.targetLimit ?? 8192
    this.problemPage = options.problemPage
    this.hosts = options.hosts && new Set(options.hosts.map(host => host.toLowerCase()))
    this.#fields = options.fields
    this.#onError = options.onError ?? ((error, id) => console.error(id, error))
    this.methods = [...new Set(resources.flatMap(resource => resource.methods))]
    this.#known = new Set([...generalMethods, ...this.methods])
    const own = options.questions ?? []
    checkWiring(own)
    this.#own = own
    this.#front = compileService(own)
    for (const resource of resources) {
      this.#router.add(resource.segments, resource)
      this.#programs.set(
        resource,
        new Map(resource.methods.map(method => [method, compileResource(resource, method, own)])),
      )
    }
  }

  knows(method: string): boolean {
    return this.#known.has(method)
  }

  route(path: readonly string[]): Route<Resource> | undefined {
    return this.#router.match(path)
  }

  /**
   * Answers a request: synchronously where every callback is.
   *
   * @param request the request
   * @param options `trace`: whether the answer carries its path through the graph
   */
  answer(request: HttpRequest, { trace = false }: { trace?: boolean } = {}): Answer | Promise<Answer> {
    const exchange = new Exchange(this, request)
    const steps: Step[] | undefined = trace ? [] : undefined
    try {
      const answer = this.#run(this.#front, exchange, steps)
      if (!(answer instanceof Promise)) return this.#dress(exchange, answer)
      return answer.then(
        value => this.#dress(exchange, value),
        error => this.fault(error, request.field('accept')),
      )
    } catch (error) {
      return this.fault(error, request.field('accept'))
    }
  }

  /** Adds what the service, and the exchange so far, have for every answer. */
  #dress({ fields }: Exchange, answer: Answer): Answer {
    if (!this.#fields && !fields) return answer
    return { ...answer, fields: united({ ...this.#fields, ...fields }, answer.fields) }
  }

  #run(node: Node, exchange: Exchange, steps: Step[] | undefined): Answer | Promise<Answer> {
    let current = node
    while (!('end' in current)) {
      const question = current
      const outcome = question.ask(exchange)
      if (typeof outcome !== 'boolean') {
        return outcome.then(value => this.#run(this.#next(question, value, exchange, steps), exchange, steps))
      }
      current = this.#next(question, outcome, exchange, steps)
    }
    const answer = current.end(exchange)
    if (!steps) return answer
    return after(answer, value => traced(value, steps))
  }

  #next(node: Asking, outcome: boolean, exchange: Exchange, steps: Step[] | undefined): Node {
    const { name } = node
    steps?.push({ question: name, outcome })
    if (name === 'resource exists') exchange.looked ??= node
    if (name === 'content can be read' && outcome && exchange.looked && !exchange.lookedAgain) {
      // While the content was awaited, another request may have changed what the conditions were judged by.
      exchange.lookedAgain = true
      exchange.refresh()
      return exchange.looked
    }
    if (name === 'resource known' && exchange.resource) return this.#program(exchange.resource, exchange.request.method)
    return outcome ? node.yes : node.no
  }

  /** Methods that a resource does not allow are compiled when they are first met; only known ones come this far. */
  #program(resource: Resource, method: string): Node {
    const programs = this.#programs.get(resource) as Map<string, Node>
    let program = programs.get(method)
    if (!program) {
      program = compileResource(resource, method, this.#own)
      programs.set(method, program)
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
    const id = randomId()
    try {
      const told: unknown = this.#onError(error, id)
      Promise.resolve(told).catch(broken => console.error(id, error, broken))
    } catch (broken) {
      console.error(id, error, broken)
    }
    const details = problem(500, 'The server failed to answer. The fault is logged under the id.', { instance: id })
    return this.refuse(details, accept)
  }

  /**
   * A problem document in the look of the service: for what a transport refuses by itself.
   *
   * @param details the problem
   * @param accept the request's Accept, as far as it is known
   * @param fields further fields
   */
  refuse(details: Problem, accept?: string, fields: Fields = {}): Answer {
    const all = { ...this.#fields, ...fields }
    try {
      return problemAnswer(details, accept, all, this.problemPage)
    } catch (error) {
      console.error(error)
      return problemAnswer(details, accept, all)
    }
  }
}

const traced = (answer: Answer, trace: Trace): Answer => ({ ...answer, trace })

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
