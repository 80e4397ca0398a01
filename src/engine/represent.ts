import { formatDate } from '../syntax/index.ts'
import type { Answer, Fields } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { Done } from './outcome.ts'
import { entityTagFor } from './resource.ts'

/** What the method does once every question has been answered. */
export function perform(exchange: Exchange): Answer | Promise<Answer> {
  const { request, resource } = exchange
  if (request.method === 'OPTIONS') return options(exchange)
  if (request.method !== 'POST' || !resource?.facts.post) return represent(exchange)
  const result = resource.facts.post.act(exchange.content, exchange)
  return result instanceof Promise ? result.then(value => conclude(exchange, value)) : conclude(exchange, result)
}

function conclude(exchange: Exchange, result: unknown): Answer {
  if (result instanceof Done) return result.answer
  if (result === undefined) return { status: 204, fields: {} }
  exchange.found = result
  const { 'Content-Type': type, Vary } = representationFields(exchange)
  return {
    status: 200,
    fields: { 'Content-Type': type as string, ...(Vary && { Vary }), 'Cache-Control': 'no-store' },
    content: render(exchange),
  }
}

function represent(exchange: Exchange): Answer {
  return {
    status: 200,
    fields: { ...representationFields(exchange), ...validators(exchange) },
    content: render(exchange),
  }
}

function render(exchange: Exchange) {
  const rendering = exchange.resource?.facts.represent[exchange.type ?? '']
  if (!rendering) throw new TypeError(`No rendering for ${exchange.type}.`)
  return rendering(exchange.found, exchange)
}

function representationFields({ type = '', resource }: Exchange): Fields {
  const textual = type.startsWith('text/') && !type.includes('charset')
  const vary = (resource?.types.length ?? 0) > 1
  return { 'Content-Type': textual ? `${type}; charset=utf-8` : type, ...(vary && { Vary: 'Accept' }) }
}

/** The fields that a 304 and a 412 share with the 200: validators, Vary and what the resource adds (RFC 9110 §15.4.5). */
export function validators(exchange: Exchange): Fields {
  const { resource, found, type = '' } = exchange
  if (!resource) return {}
  const tag = resource.facts.entityTag?.(found)
  const modified = exchange.modified
  const { fields } = resource.facts
  return {
    ...(tag !== undefined && { ETag: entityTagFor(resource, tag, type) }),
    ...(modified !== undefined && { 'Last-Modified': formatDate(modified) }),
    ...(resource.types.length > 1 && { Vary: 'Accept' }),
    ...(typeof fields === 'function' ? fields(found, exchange) : fields),
  }
}

function options({ resource, service }: Exchange): Answer {
  if (!resource) return { status: 204, fields: { Allow: service.methods.join(', ') } }
  const accepted = Object.keys(resource.facts.post?.accept ?? {})
  return {
    status: 204,
    fields: { Allow: resource.methods.join(', '), ...(accepted.length > 0 && { 'Accept-Post': accepted.join(', ') }) },
  }
}
