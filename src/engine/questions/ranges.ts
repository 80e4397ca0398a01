import { parseRange } from '../../syntax/index.ts'
import { isStream } from '../answer.ts'
import { isCurrent, partialAnswer } from '../partial.ts'
import { ownFields, represent, validators } from '../represent.ts'
import type { Resource } from '../resource.ts'
import type { Questions } from './question.ts'

const encoder = new TextEncoder()

/** Only GET gives parts (RFC 9110 §14.2), of a resource that does not decline to. */
const offered = (resource: Resource | undefined, method: string): boolean =>
  method === 'GET' && resource !== undefined && resource.types.length > 0 && resource.facts.ranges !== false

/** Whether a part of the representation is to be sent in place of the whole (RFC 9110 §14.2). */
export const ranges = {
  'range asked': {
    ask: ({ request, resource }) => {
      const range = request.field('range')
      return range !== undefined && offered(resource, request.method) && parseRange(range) !== undefined
    },
    settled: (resource, method) => (offered(resource, method) ? undefined : false),
  },
  'If-Range true': {
    ask: exchange => {
      const ifRange = exchange.request.field('if-range')
      if (ifRange === undefined) return true
      const { ETag } = { ...validators(exchange), ...ownFields(exchange, exchange.found) }
      return isCurrent({ ifRange, entityTag: ETag as string | undefined, lastModified: exchange.modified })
    },
  },
  'range applies': {
    ask: exchange => {
      exchange.whole = represent(exchange)
      const { content = '', fields } = exchange.whole
      if (isStream(content)) return false
      const octets = typeof content === 'string' ? encoder.encode(content) : content
      const contentType = fields['Content-Type'] as string | undefined
      exchange.part = partialAnswer(octets, { range: exchange.request.field('range'), contentType })
      return exchange.part !== undefined
    },
  },
  'range satisfiable': { ask: ({ part }) => part?.status === 206 },
} as const satisfies Questions<string>
