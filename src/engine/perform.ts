import { type Answer, Given, united } from './answer.ts'
import { after, type Eventually } from './eventually.ts'
import type { Exchange } from './exchange.ts'
import { refuse } from './fail.ts'
import { reads } from './questions/question.ts'
import { rendered, represent } from './represent.ts'
import { nowhere } from './resource.ts'
import { Done, Refusal, Stale } from './result.ts'

/** What a method does once every question has been answered. */
export type Work = (exchange: Exchange) => Answer | Promise<Answer>

/** The work of a method, which decides the status code where no question has. */
export function workOf(method: string): Work {
  if (method === 'OPTIONS') return options
  if (reads(method)) return exchange => exchange.whole ?? represent(exchange)
  if (method === 'DELETE') return exchange => conclude(exchange, exchange.resource.facts.delete?.(exchange))
  return exchange => conclude(exchange, exchange.reception?.act(exchange.content, exchange))
}

function conclude(exchange: Exchange, result: Eventually<unknown>): Answer | Promise<Answer> {
  return after(result, value => answerFor(exchange, value))
}

/** Stands for the answer where the work has to be done anew. */
export const anew: Answer = { status: 0, fields: {} }

/** The answer that a result of the method stands for. */
export function answerFor(exchange: Exchange, result: unknown): Answer | Promise<Answer> {
  if (result instanceof Stale) return anew
  if (!exchange.free(result instanceof Refusal ? result : undefined)) return refuse(exchange)
  if (result instanceof Given) return result
  const { answer, value } =
    result instanceof Done ? result : new Done({ status: codeFor(exchange, result), fields: {} }, result)
  const made = answer.status === 200 ? { ...answer, status: codeFor(exchange, result) } : answer
  return value === undefined || value === null ? made : withContent(exchange, value, made)
}

/** A PUT that gave a resource its first representation made it: 201 (RFC 9110 §9.3.4). */
function codeFor({ request, exists }: Exchange, result: unknown): number {
  if (request.method === 'PUT' && !exists) return 201
  return result === undefined || result === null ? 204 : 200
}

/** The result, represented; not to be kept by a cache, since it answers a write. */
function withContent(exchange: Exchange, value: unknown, answer: Answer): Answer | Promise<Answer> {
  exchange.found = value
  return after(rendered(exchange, value), content => ({
    ...answer,
    // what the content is, the representation knows better than the answer
    fields: united({ 'Cache-Control': 'no-store', ...answer.fields }, exchange.chosen?.fields ?? {}),
    content,
  }))
}

function options({ resource, service }: Exchange): Answer {
  if (resource === nowhere) return { status: 204, fields: { Allow: service.methods.join(', ') } }
  const { post, patch } = resource.facts
  const accepted = (reception: typeof post): string => Object.keys(reception?.accept ?? {}).join(', ')
  return {
    status: 204,
    fields: {
      Allow: resource.methods.join(', '),
      ...(post && { 'Accept-Post': accepted(post) }),
      ...(patch && { 'Accept-Patch': accepted(patch) }),
    },
  }
}
