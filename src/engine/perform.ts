import type { Answer } from './answer.ts'
import { fail } from './endings.ts'
import { after, type Eventually } from './eventually.ts'
import type { Exchange } from './exchange.ts'
import { problem } from './problem.ts'
import { contentType, render, represent, vary } from './represent.ts'
import { Done, Refusal } from './result.ts'

/** What the method does once every question has been answered. */
export function perform(exchange: Exchange): Answer | Promise<Answer> {
  const { request, resource, reception } = exchange
  if (request.method === 'OPTIONS') return options(exchange)
  if (reception) return conclude(exchange, reception.act(exchange.content, exchange))
  if (request.method === 'DELETE') return conclude(exchange, resource?.facts.delete?.(exchange))
  return exchange.whole ?? represent(exchange)
}

function conclude(exchange: Exchange, result: Eventually<unknown>): Answer | Promise<Answer> {
  return after(result, value => answerFor(exchange, value))
}

function answerFor(exchange: Exchange, result: unknown): Answer {
  if (result instanceof Refusal) {
    return fail(exchange, problem(result.status, result.detail, result.members), result.fields)
  }
  const { answer, value } =
    result instanceof Done ? result : new Done({ status: codeFor(exchange, result), fields: {} }, result)
  return value === undefined || value === null ? answer : { ...answer, ...contentOf(exchange, value, answer) }
}

/** A PUT that gave a resource its first representation made it: 201 (RFC 9110 §9.3.4). */
function codeFor({ request, exists }: Exchange, result: unknown): number {
  if (request.method === 'PUT' && !exists) return 201
  return result === undefined || result === null ? 204 : 200
}

/** The result, represented; not to be kept by a cache, since it answers a write. */
function contentOf(exchange: Exchange, value: unknown, { fields }: Answer): Pick<Answer, 'fields' | 'content'> {
  exchange.found = value
  const type = contentType(exchange.type ?? '')
  return {
    fields: { 'Cache-Control': 'no-store', ...vary(exchange), ...fields, 'Content-Type': type },
    content: render(exchange),
  }
}

function options({ resource, service }: Exchange): Answer {
  if (!resource) return { status: 204, fields: { Allow: service.methods.join(', ') } }
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
