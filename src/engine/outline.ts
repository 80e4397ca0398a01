import { status } from '../book/index.ts'
import { compileResource, compileService, type Turn } from './compile.ts'
import type { About } from './outline/about.ts'
import { type AnswerOutline, answersOf, ended, type Occasion, occasionsOf } from './outline/answers.ts'
import { typesOf } from './outline/content.ts'
import { heeded } from './outline/heeded.ts'
import { possible } from './outline/possible.ts'
import { walk } from './outline/walk.ts'
import { isSafe } from './questions/question.ts'
import { defaultLimit } from './reception.ts'
import { nowhere, type Resource, receptionOf } from './resource.ts'
import type { Service } from './service.ts'

export type { AnswerOutline, CaseOutline, FieldOutline } from './outline/answers.ts'
export type { ApiDescription, ApiMessage, ApiParameter, ApiTexts } from './outline/description.ts'

/** What there is to know of a service from outside, as plain data. */
export interface Outline {
  /** What any request may be answered, before it is known what it is for, or because the service fails. */
  readonly service: readonly AnswerOutline[]
  readonly resources: readonly ResourceOutline[]
}

export interface ResourceOutline {
  /** Its path template. */
  readonly path: string
  readonly variables: readonly string[]
  /** How callers authenticate, in which field, and whether some may without. */
  readonly access?: { readonly schemes: readonly string[]; readonly field: string; readonly optional: boolean }
  readonly methods: readonly MethodOutline[]
}

export interface MethodOutline {
  readonly method: string
  /** What it takes as content: media types, content codings besides none, and the most octets. */
  readonly takes?: { readonly types: readonly string[]; readonly codings: readonly string[]; readonly limit: number }
  /** The fields of a request that make a difference to the answer, in the order in which they are looked at. */
  readonly heeds: readonly string[]
  /** False where the method acts, and nothing declares what comes of it: the codes of its work are missing then. */
  readonly declared: boolean
  /** Every code that it may answer, but for those of the service. */
  readonly answers: readonly AnswerOutline[]
}

/**
 * Tells every status code that each method of each resource can answer, and in which case: read off the program that the
 * two were compiled to, so that what cannot come about is not told. What `act` and questions of the project's own answer
 * is what their `outcomes` declare.
 *
 * @param service what `service` made
 * @param resources those of its resources that are told (default: all)
 * @example
 * import { resource, service } from 'statute'
 * const page = resource('/{name}', { find: () => 'hello', absences: ['gone'], represent: { 'text/plain': text => text } })
 * const answers = outline(service([page])).resources[0]?.methods[0]?.answers ?? []
 * answers.map(({ status }) => status) // => [200, 304, 406, 410, 412]
 * answers[3]?.cases.map(({ when }) => when) // => ['It was there, and is gone, likely for good.']
 */
export function outline(service: Service, resources: readonly Resource[] = service.resources): Outline {
  return {
    service: answersOf(ofService(service), service.questions),
    resources: resources.map(resource => ofResource(service, resource)),
  }
}

/** The program of a resource that has been come to is told by itself. */
const enter: Turn = {
  kind: 'turn',
  to: () => {
    throw new TypeError('This program is not run.')
  },
}

function ofService(service: Service): Occasion[] {
  const about: About = { service, resource: nowhere, method: 'OPTIONS', chosen: false }
  const { arrivals } = walk(compileService(enter, service, service.questions), () => true)
  const failed: Occasion = {
    status: 500,
    told: {
      when: 'The service failed. The log has the fault, under the id that the answer has.',
      section: status(500).section,
    },
    fields: {},
    types: typesOf(500, about),
  }
  return [
    ...arrivals.flatMap(arrival => occasionsOf(arrival, about)),
    ended(405, 'method allowed', false, about),
    failed,
  ]
}

function ofResource(service: Service, resource: Resource): ResourceOutline {
  const { path, segments, facts, methods } = resource
  const { access } =
    [facts, ...(facts.variants?.resources ?? []).map(({ facts }) => facts)].find(({ access }) => access) ?? {}
  return {
    path,
    variables: segments.flatMap(({ variable }) => variable ?? []),
    ...(access && {
      access: {
        schemes: access.schemes.map(({ challenge }) => challenge.split(' ', 1)[0] as string),
        field: access.proxy ? 'Proxy-Authorization' : 'Authorization',
        optional: access.anonymous !== undefined,
      },
    }),
    methods: methods.map(method => ofMethod({ service, resource, method, chosen: false })),
  }
}

function ofMethod(about: About): MethodOutline {
  const { service, resource, method } = about
  const { variants, outcomes = {} } = resource.facts
  // what represents it goes on in its place
  const chosen = method === 'OPTIONS' ? [] : (variants?.resources ?? [])
  const ways = [about, ...chosen.map(resource => ({ ...about, resource, chosen: true }))].map(about => {
    const plan = { own: service.questions, enter, variant: about.chosen }
    return { about, ...walk(compileResource(about.resource, method, plan), possible(about)) }
  })
  const occasions = ways.flatMap(({ about, arrivals }) => arrivals.flatMap(arrival => occasionsOf(arrival, about)))
  const reception = receptionOf(resource, method)
  return {
    method,
    ...(reception && {
      takes: {
        types: Object.keys(reception.accept),
        codings: (reception.codings ?? []).map(({ name }) => name),
        limit: reception.limit ?? defaultLimit,
      },
    }),
    heeds: [...new Set(ways.flatMap(({ asked, about }) => heeded(asked, about)))],
    declared: isSafe(method) || outcomes[method as keyof typeof outcomes] !== undefined,
    answers: answersOf(occasions, service.questions),
  }
}
