import { formatDate } from '../syntax/index.ts'
import { type Answer, type Content, type Fields, isStream } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { entityTagFor } from './resource.ts'

/** The answer to a GET: the representation that was chosen, with everything that goes with it. */
export function represent(exchange: Exchange): Answer {
  const { resource, found, type = '' } = exchange
  const content = render(exchange)
  const ranges = resource?.facts.ranges !== false && !isStream(content)
  return {
    status: 200,
    fields: {
      'Content-Type': contentType(type),
      ...(ranges && { 'Accept-Ranges': 'bytes' }),
      ...validators(exchange),
      ...ownFields(exchange, found),
    },
    content,
  }
}

/** The rendering of what was found, in the chosen media type. */
export function render(exchange: Exchange): Content {
  const rendering = exchange.resource?.facts.represent?.[exchange.type ?? '']
  if (!rendering) throw new TypeError(`Resource ${exchange.resource?.path} represents nothing as ${exchange.type}.`)
  return rendering(exchange.found, exchange)
}

export const contentType = (type: string): string =>
  type.startsWith('text/') && !type.includes('charset') ? `${type}; charset=utf-8` : type

/** Vary and the validators: what a 304 shares with its 200 (RFC 9110 §15.4.5), beside the resource's own fields. */
export function validators(exchange: Exchange): Fields {
  const { resource, found, type = '', modified, exists } = exchange
  const tag = exists ? resource?.facts.entityTag?.(found) : undefined
  return {
    ...(resource && tag !== undefined && { ETag: entityTagFor(resource, tag, type) }),
    ...(modified !== undefined && { 'Last-Modified': formatDate(modified) }),
    ...vary(exchange),
  }
}

export const vary = ({ resource }: Exchange): Fields => ((resource?.types.length ?? 0) > 1 ? { Vary: 'Accept' } : {})

/** The fields that the resource adds to its representations. */
export function ownFields(exchange: Exchange, found: unknown): Fields {
  const fields = exchange.resource?.facts.fields
  return (typeof fields === 'function' ? fields(found, exchange) : fields) ?? {}
}
