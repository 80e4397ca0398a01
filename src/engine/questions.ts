import {
  type EntityTag,
  matchesStrongly,
  matchesWeakly,
  parseDate,
  parseEntityTags,
  parseMediaType,
} from '../syntax/index.ts'
import { Malformed } from './content.ts'
import type { Exchange } from './exchange.ts'
import type { QuestionName } from './graph.ts'
import { negotiate } from './negotiate.ts'
import { Gone, Missing, Moved } from './outcome.ts'
import { ContentTooLarge } from './request.ts'
import { entityTagFor, type Reception, type Resource } from './resource.ts'
import { decodePath } from './target.ts'

/** How a question of the graph is answered. */
export interface Question {
  readonly ask: (exchange: Exchange) => boolean | Promise<boolean>
  /** The answer where it follows from the resource and the method alone: such a question costs nothing per request. */
  readonly settled?: (resource: Resource, method: string) => boolean | undefined
}

const reads = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** Conditions concern the methods that select or change a representation, not OPTIONS (RFC 9110 §13.2.1). */
const settledWithout = (fact: 'entityTag' | 'lastModified') => (resource: Resource) =>
  resource.facts[fact] ? undefined : false

/** What receives the content of this request; `undefined` for a method that takes none. */
function reception({ resource, request }: Exchange): Reception<unknown, unknown> | undefined {
  return request.method === 'POST' ? resource?.facts.post : undefined
}

/** The content coding of the request; without Content-Encoding there is none, which is called identity. */
export const coding = ({ request }: Exchange): string => (request.field('content-encoding') ?? 'identity').toLowerCase()

const takesContent = (_: Resource, method: string): boolean | undefined => (method === 'POST' ? undefined : true)

/** Every current entity tag that a condition can mean: the selected one for a read, each variant's for a write. */
function currentTags(exchange: Exchange): EntityTag[] {
  const { resource, found, type, request } = exchange
  const tag = resource?.facts.entityTag?.(found)
  if (!resource || tag === undefined) return []
  const types = reads(request.method) && type ? [type] : resource.types
  return types.flatMap(type => parseEntityTags(entityTagFor(resource, tag, type)) as EntityTag[])
}

function anyTagMatches(exchange: Exchange, field: string, same: (a: EntityTag, b: EntityTag) => boolean): boolean {
  const tags = parseEntityTags(exchange.request.field(field) ?? '')
  if (tags === '*') return true
  const current = currentTags(exchange)
  return tags?.some(tag => current.some(other => same(tag, other))) ?? false
}

const dateOf = ({ request }: Exchange, field: string): number | undefined => {
  const value = request.field(field)
  return value === undefined ? undefined : parseDate(value)
}

/** One answer a question, by the question's name: the compiler finds a missing one, the type system an extra one. */
export const questions: Readonly<Record<QuestionName, Question>> = {
  'service available': { ask: ({ service }) => !service.unavailable },
  'target within limit': { ask: ({ service, request }) => request.target.length <= service.targetLimit },
  'method known': { ask: ({ service, request }) => service.knows(request.method) },
  'expectation can be met': {
    ask: ({ request }) => (request.field('expect') ?? '100-continue').toLowerCase() === '100-continue',
  },
  'asks about the server': { ask: ({ request }) => request.target === '*' && request.method === 'OPTIONS' },
  'target well formed': { ask: ({ request }) => decodePath(request.target) !== undefined },
  'resource known': {
    ask: exchange => {
      const route = exchange.service.route(decodePath(exchange.request.target) ?? [])
      exchange.resource = route?.value
      exchange.parameters = route?.parameters ?? {}
      return route !== undefined
    },
  },
  'method allowed': {
    ask: ({ resource, request }) => resource?.methods.includes(request.method) ?? false,
    settled: (resource, method) => resource.methods.includes(method),
  },
  'asks about the resource': {
    ask: ({ request }) => request.method === 'OPTIONS',
    settled: (_, method) => method === 'OPTIONS',
  },
  'content within limit': {
    ask: exchange => {
      const length = Number(exchange.request.field('content-length') ?? 0)
      return length <= (reception(exchange)?.limit ?? Number.POSITIVE_INFINITY)
    },
    settled: takesContent,
  },
  'content coding accepted': {
    ask: exchange => !reception(exchange) || coding(exchange) === 'identity',
    settled: takesContent,
  },
  'content type accepted': {
    ask: exchange => {
      const receiving = reception(exchange)
      if (!receiving) return true
      const type = parseMediaType(exchange.request.field('content-type') ?? '')
      return type !== undefined && Object.hasOwn(receiving.accept, type.essence)
    },
    settled: takesContent,
  },
  'resource exists': {
    ask: exchange => {
      if (!exchange.resource?.facts.find) return true
      const found = exchange.resource.facts.find(exchange.parameters, exchange)
      if (found instanceof Promise) return found.then(value => exists(exchange, value))
      return exists(exchange, found)
    },
    settled: resource => (resource.facts.find ? undefined : true),
  },
  'resource moved': { ask: ({ found }) => found instanceof Moved },
  'moved for good': { ask: ({ found }) => found instanceof Moved && found.lasting },
  'method kept for good': { ask: ({ found }) => found instanceof Moved && found.method === 'kept' },
  'method kept for now': { ask: ({ found }) => found instanceof Moved && found.method === 'kept' },
  'resource gone': { ask: ({ found }) => found instanceof Gone },
  'representation acceptable': {
    ask: exchange => {
      exchange.type = negotiate(exchange.request.field('accept'), exchange.resource?.types ?? [])
      return exchange.type !== undefined
    },
  },
  'If-Match present': { ask: ({ request }) => request.field('if-match') !== undefined },
  'If-Match true': { ask: exchange => anyTagMatches(exchange, 'if-match', matchesStrongly) },
  'If-Unmodified-Since present': {
    ask: exchange => dateOf(exchange, 'if-unmodified-since') !== undefined && exchange.modified !== undefined,
    settled: settledWithout('lastModified'),
  },
  'If-Unmodified-Since true': {
    ask: exchange => Number(exchange.modified) <= Number(dateOf(exchange, 'if-unmodified-since')),
  },
  'If-None-Match present': { ask: ({ request }) => request.field('if-none-match') !== undefined },
  'If-None-Match true': { ask: exchange => !anyTagMatches(exchange, 'if-none-match', matchesWeakly) },
  'method reads': { ask: ({ request }) => reads(request.method), settled: (_, method) => reads(method) },
  'If-Modified-Since present': {
    ask: exchange =>
      reads(exchange.request.method) &&
      dateOf(exchange, 'if-modified-since') !== undefined &&
      exchange.modified !== undefined,
    settled: (resource, method) => (reads(method) && resource.facts.lastModified ? undefined : false),
  },
  'If-Modified-Since true': {
    ask: exchange => Number(exchange.modified) > Number(dateOf(exchange, 'if-modified-since')),
  },
  'content can be read': {
    ask: async exchange => {
      const receiving = reception(exchange)
      if (!receiving) return true
      try {
        exchange.octets = await exchange.request.content(receiving.limit ?? Number.POSITIVE_INFINITY)
        return true
      } catch (error) {
        if (error instanceof ContentTooLarge) return false
        throw error
      }
    },
    settled: takesContent,
  },
  'content parses': {
    ask: exchange => {
      const type = parseMediaType(exchange.request.field('content-type') ?? '')?.essence ?? ''
      const parse = reception(exchange)?.accept[type]
      try {
        exchange.content = parse?.(exchange.octets ?? new Uint8Array(), exchange)
        return true
      } catch (error) {
        if (!(error instanceof Malformed)) throw error
        exchange.fault = error.message
        return false
      }
    },
    settled: takesContent,
  },
}

function exists(exchange: Exchange, found: unknown): boolean {
  exchange.found = found
  return found !== undefined && !(found instanceof Moved || found instanceof Gone || found instanceof Missing)
}
