import { parseMediaType } from '../../syntax/index.ts'
import { codingsOf } from '../coding.ts'
import { Malformed, streamed, Unprocessable } from '../content.ts'
import { after } from '../eventually.ts'
import type { Exchange } from '../exchange.ts'
import { codingOf, limitOf, readOctets } from '../octets.ts'
import type { Parse } from '../reception.ts'
import { ContentTooLarge } from '../request.ts'
import { type Resource, receptionOf } from '../resource.ts'
import { Refusal } from '../result.ts'
import { type Validation, validate } from '../schema.ts'
import type { Questions } from './question.ts'

/** True for a method that takes no content. */
const takesContent = (resource: Resource, method: string): boolean | undefined =>
  receptionOf(resource, method) ? undefined : true

/** What is asked of content: first of what announces it, then, once it is wanted, of itself. */
export const content = {
  'length given': {
    ask: ({ resource, reception, request }) =>
      !resource.facts.requires?.length || !reception || request.field('content-length') !== undefined,
    settled: (resource, method) =>
      resource.facts.requires?.length && receptionOf(resource, method) ? undefined : true,
  },
  'content within limit': {
    ask: exchange =>
      // what is no number is none to judge by: the content is counted as it comes
      !exchange.reception || !(Number(exchange.request.field('content-length') ?? 0) > limitOf(exchange)),
    settled: takesContent,
  },
  'content coding accepted': {
    ask: exchange => {
      const coding = codingOf(exchange)
      return coding === '' || codingsOf(coding, exchange.reception?.codings ?? []) !== undefined
    },
    settled: takesContent,
  },
  'content whole': {
    ask: exchange => {
      const whole = exchange.request.method !== 'PUT' || exchange.request.field('content-range') === undefined
      if (!whole) exchange.fault = 'This takes no partial PUT: send the whole representation, without Content-Range.'
      return whole
    },
    settled: (_, method) => (method === 'PUT' ? undefined : true),
  },
  'content type accepted': {
    ask: exchange => {
      const { reception, request } = exchange
      if (!reception) return true
      const sent = request.field('content-type') ?? ''
      exchange.essence = Object.hasOwn(reception.accept, sent) ? sent : (parseMediaType(sent)?.essence ?? '')
      return Object.hasOwn(reception.accept, exchange.essence)
    },
    settled: takesContent,
  },
  'content can be read': {
    ask: exchange =>
      !exchange.reception || exchange.octets !== undefined || parserOf(exchange) === streamed || read(exchange),
    settled: takesContent,
  },
  'content parses': {
    ask: exchange => {
      const parse = parserOf(exchange)
      if (exchange.fault !== undefined) return false
      if (isJudged(exchange)) return true
      if (parse === streamed) {
        exchange.content = exchange.request.stream(limitOf(exchange))
        return true
      }
      try {
        exchange.content = parse?.(exchange.octets ?? new Uint8Array(), exchange)
        return true
      } catch (error) {
        if (error instanceof Refusal) {
          exchange.misfit = error
          return true
        }
        if (error instanceof Unprocessable) {
          exchange.faults = error.faults
          return true
        }
        if (!(error instanceof Malformed)) throw error
        exchange.fault = error.message
        return false
      }
    },
    settled: takesContent,
  },
  'content applies': { ask: exchange => exchange.free(exchange.misfit), settled: takesContent },
  'content valid': {
    ask: exchange => {
      const schema = exchange.reception?.schema
      if (exchange.faults.length > 0) return false
      if (!schema || isJudged(exchange)) return true
      return after(validate(schema, exchange.content), validation => valid(exchange, validation))
    },
    settled: takesContent,
  },
} as const satisfies Questions<string>

function valid(exchange: Exchange, validation: Validation): boolean {
  if ('faults' in validation) {
    exchange.faults = validation.faults
    return false
  }
  exchange.content = validation.value
  return true
}

/** Looked at again, content is what it was; only a patch depends on the state that it is for. */
const isJudged = ({ lookedAgain, request }: Exchange): boolean => lookedAgain && request.method !== 'PATCH'

const parserOf = ({ reception, essence = '' }: Exchange): Parse<unknown> | undefined => reception?.accept[essence]

/** Reads the content, and undoes its codings. What cannot be undone is a fault of the content, found when it is parsed. */
function read(exchange: Exchange): Promise<boolean> {
  return readOctets(exchange).then(
    () => true,
    error => {
      if (error instanceof ContentTooLarge) return false
      if (!(error instanceof Malformed)) throw error
      exchange.fault = error.message
      return true
    },
  )
}
