import { formatDate } from '../syntax/index.ts'
import { type Answer, type Content, type Fields, isStream, united } from './answer.ts'
import type { Exchange } from './exchange.ts'

/** The answer to a GET: the representation that was chosen, with everything that goes with it. */
export function represent(exchange: Exchange): Answer {
  const { resource, found, type = '' } = exchange
  const content = render(exchange)
  const fields: Made = { 'Content-Type': contentType(type) }
  if (resource?.facts.ranges !== false && !isStream(content)) fields['Accept-Ranges'] = 'bytes'
  addValidators(exchange, fields)
  return {
    status: 200,
    fields: resource?.facts.fields ? united(fields, ownFields(exchange, found)) : fields,
    content,
  }
}

type Made = Record<string, string | readonly string[]>

/** The rendering of what was found, in the chosen media type. */
export function render(exchange: Exchange): Content {
  const rendering = exchange.resource?.facts.represent?.[exchange.type ?? '']
  if (!rendering) throw new TypeError(`Resource ${exchange.resource?.path} represents nothing as ${exchange.type}.`)
  const content = rendering(exchange.found, exchange)
  if (typeof content === 'string' || content instanceof Uint8Array || isStream(content)) return content
  throw new TypeError(`Resource ${exchange.resource?.path}: ${exchange.type} is rendered as text, octets or a stream.`)
}

export const contentType = (type: string): string =>
  type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type

/** Vary and the validators: what a 304 shares with its 200 (RFC 9110 §15.4.5), beside the resource's own fields. */
export function validators(exchange: Exchange): Fields {
  const fields: Made = {}
  addValidators(exchange, fields)
  return fields
}

/** By assignment: on the way of every answer, spreads would cost more than all that they copy. */
function addValidators(exchange: Exchange, fields: Made): void {
  const { entityTag, modified } = exchange
  if (entityTag !== undefined) fields.ETag = entityTag
  if (modified !== undefined) fields['Last-Modified'] = formatDate(modified)
  if (isNegotiated(exchange)) fields.Vary = 'Accept'
}

const isNegotiated = ({ resource }: Exchange): boolean => (resource?.types.length ?? 0) > 1

export const vary = (exchange: Exchange): Fields => (isNegotiated(exchange) ? { Vary: 'Accept' } : {})

/** The fields that the resource adds to its representations. */
export function ownFields(exchange: Exchange, found: unknown): Fields {
  const fields = exchange.resource?.facts.fields
  return (typeof fields === 'function' ? fields(found, exchange) : fields) ?? {}
}
