import { formatDate } from '../syntax/index.ts'
import { type Answer, type Content, type Fields, isStream, united } from './answer.ts'
import { after, type Eventually } from './eventually.ts'
import type { Exchange } from './exchange.ts'

/** The answer to a GET: the representation that was chosen, with everything that goes with it. */
export function represent(exchange: Exchange): Answer | Promise<Answer> {
  const content = rendered(exchange, exchange.found)
  return content instanceof Promise ? content.then(value => whole(exchange, value)) : whole(exchange, content)
}

/** Fields in the making. */
export type Made = Record<string, string | readonly string[]>

function whole(exchange: Exchange, content: Content): Answer {
  const { resource, chosen } = exchange
  const fields: Made = { ...chosen?.fields }
  const ranges = resource.facts.ranges
  if (ranges && !isStream(content)) fields['Accept-Ranges'] = ranges.unit
  addValidators(exchange, fields)
  return {
    status: 200,
    fields: resource.facts.fields ? united(fields, ownFields(exchange, exchange.found)) : fields,
    content,
  }
}

/**
 * A value as the chosen representation has it: rendered, then encoded.
 *
 * @throws TypeError where the resource has no such rendering, or it gives what is no content
 */
export function rendered(exchange: Exchange, value: unknown): Content | Promise<Content> {
  const { resource, chosen } = exchange
  const rendering = chosen && resource.facts.represent?.[chosen.type]
  let content: Eventually<Content> = after(rendering?.(value, exchange), plain => {
    if (chosen && isContent(plain)) return plain
    throw new TypeError(`Resource ${resource.path} renders no content as ${chosen?.type}.`)
  })
  for (const { kind, encode } of resource.offer.dimensions) {
    if (encode) content = after(content, plain => encode(plain, chosen?.names[kind] as string))
  }
  return content as Content | Promise<Content>
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'string' || value instanceof Uint8Array || isStream(value as Content)

/** Vary and the validators: what a 304 shares with its 200 (RFC 9110 §15.4.5), beside the resource's own fields. */
export function validators(exchange: Exchange): Made {
  const fields: Made = {}
  const vary = exchange.resource.offer.vary
  if (vary !== undefined) fields.Vary = vary
  addValidators(exchange, fields)
  return fields
}

/** By assignment: on the way of every answer, spreads would cost more than all that they copy. */
function addValidators(exchange: Exchange, fields: Made): void {
  const { entityTag, modified, variantOf } = exchange
  if (entityTag !== undefined) fields.ETag = entityTag
  if (modified !== undefined) fields['Last-Modified'] = formatDate(modified)
  // what the choice of it depended on, the service says on every answer
  if (variantOf) fields['Content-Location'] = variantOf.location
}

/** The fields that the resource adds to its representations. */
export function ownFields(exchange: Exchange, found: unknown): Fields {
  const fields = exchange.resource.facts.fields
  return (typeof fields === 'function' ? fields(found, exchange) : fields) ?? {}
}
