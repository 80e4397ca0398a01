import { parseRange } from '../../syntax/index.ts'
import { type Answer, octetsOf } from '../answer.ts'
import { after } from '../eventually.ts'
import type { Exchange } from '../exchange.ts'
import { fail } from '../fail.ts'
import { problem } from '../problem.ts'
import { ownFields, represent, validators } from '../represent.ts'
import { isCurrent, partialAnswer, partialFields } from './partial.ts'

/** How a resource gives parts of its representations (RFC 9110 §14). */
export interface Ranges {
  /** As Accept-Ranges names it. */
  readonly unit: string
  /** Whether parts are asked for, in this unit. */
  readonly asked: (exchange: Exchange) => boolean
  /** Whether If-Range names the current state, or is absent. */
  readonly current: (exchange: Exchange) => boolean
  /** Whether there is more to do than to send the whole; the exchange has the part then, or none that could be had. */
  readonly cut: (exchange: Exchange) => boolean | Promise<boolean>
  /** 206 with the part, or 416. */
  readonly tell: (exchange: Exchange) => Answer
}

/**
 * Byte ranges, for `ranges`: 206 with one part or several, 416, If-Range. Content that is a stream is sent whole.
 *
 * @example
 * import { request, resource, service } from 'statute'
 * const shop = service([resource('/', { represent: { 'text/plain': () => 'hello' }, ranges: byteRanges })])
 * const part = await shop.answer(request('GET', '/', { Range: 'bytes=-2' }))
 * part.fields['Content-Range'] // => 'bytes 3-4/5'
 */
export const byteRanges: Ranges = {
  unit: 'bytes',
  asked: ({ request }) => {
    const range = request.field('range')
    return range !== undefined && parseRange(range) !== undefined
  },
  current: exchange => {
    const ifRange = exchange.request.field('if-range')
    if (ifRange === undefined) return true
    const { ETag } = { ...validators(exchange), ...ownFields(exchange, exchange.found) }
    return isCurrent({ ifRange, entityTag: ETag as string | undefined, lastModified: exchange.modified })
  },
  cut: exchange =>
    after(exchange.whole ?? represent(exchange), whole => {
      exchange.whole = whole
      const octets = octetsOf(whole.content)
      if (!octets) return false
      const contentType = whole.fields['Content-Type'] as string | undefined
      exchange.part = partialAnswer(octets, { range: exchange.request.field('range'), contentType })
      return exchange.part !== undefined
    }),
  tell: exchange => {
    const { whole, part, request } = exchange
    if (part?.status === 206) {
      const fields = partialFields(whole?.fields ?? {}, part.fields, request.field('if-range'))
      return { status: 206, fields, content: part.content }
    }
    return fail(exchange, problem(416, 'The representation reaches into none of the ranges.'), part?.fields)
  },
}
