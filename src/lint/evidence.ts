import { type EntityTag, matchesWeakly, parseDate, parseEntityTags } from '../syntax/index.ts'
import type { Message, Request, Response } from './message.ts'
import type { Seen } from './seen.ts'

/** What an exchange proves beyond doubt, and what the one before it proves about it. */

const between = ['via', 'age', 'x-cache', 'cache-status']

/** Whether nothing hints at an intermediary, whose answer this might be: some requirements bind the origin server alone. */
export const fromOrigin = (response: Response): boolean => between.every(name => response.lacks(name))

/** Whether it is known to have no content at all, also when none was lost on the way. */
export function isEmpty(message: Message): boolean {
  const { hasContent, seen } = message
  return hasContent === false && !seen.truncated && !(Number(message.value('content-length')) > 0)
}

/** The entity tag of an answer; `undefined` where it has none, or none that can be read. */
export function tagOf(response: Response): EntityTag | undefined {
  const tags = response.parsed('etag', parseEntityTags)
  return tags !== '*' && tags?.length === 1 ? tags[0] : undefined
}

/** The entity tags of a condition. */
export const tagsOf = (request: Request, name: 'if-match' | 'if-none-match'): readonly EntityTag[] | '*' | undefined =>
  request.parsed(name, parseEntityTags)

/** The time that a field tells. */
export const timeIn = (message: Message, name: string): number | undefined => message.parsed(name, parseDate)

/** Whether two answers have the same strong entity tag: then they are about the very same octets (RFC 9110 §8.8.1). */
export function sameOctets(a: Response, b: Response): boolean {
  const [one, other] = [tagOf(a), tagOf(b)]
  return one !== undefined && other !== undefined && !one.weak && !other.weak && one.tag === other.tag
}

/** Fields by which a server may choose its answer, whether Vary names them or not. */
const choosing = [
  'accept',
  'accept-charset',
  'accept-encoding',
  'accept-language',
  'authorization',
  'cookie',
  'origin',
  'prefer',
  'user-agent',
]

/** Whether the exchange before asked for the same in every way by which a server could choose another representation. */
export function asksTheSame(seen: Seen, earlier: Seen): boolean {
  const [now, then] = [seen.request, earlier.request]
  if (!now || !then || now.seen.complete === false || then.seen.complete === false) return false
  const vary = earlier.response?.value('vary')
  if (vary?.includes('*')) return false
  const named = vary?.split(',').map(name => name.trim()) ?? []
  return [...choosing, ...named].every(name => now.value(name) === then.value(name))
}

/** The exchange before, where it was a GET of the same representation that got a 200 from the origin. */
export function earlierWhole(seen: Seen): Response | undefined {
  const { earlier } = seen
  if (earlier?.method !== 'GET' || earlier.code !== 200 || !earlier.response) return undefined
  return asksTheSame(seen, earlier) ? earlier.response : undefined
}

/**
 * The same, where the answer now is proven to stand for that very representation: by the entity tag of both, or by the
 * condition that it answers.
 */
export function earlierSelf(seen: Seen): Response | undefined {
  const whole = earlierWhole(seen)
  const { request, response } = seen
  if (!whole || !request || !response) return undefined
  const [then, now] = [tagOf(whole), tagOf(response)]
  if (then && now) return matchesWeakly(then, now) ? whole : undefined
  const asked = tagsOf(request, 'if-none-match')
  if (response.code === 304 && then && isOnly(asked, then)) return whole
  const modified = whole.value('last-modified')
  const told =
    response.value('last-modified') ?? (response.code === 304 ? request.value('if-modified-since') : undefined)
  return modified !== undefined && told === modified && !now && !asked ? whole : undefined
}

const isOnly = (tags: readonly EntityTag[] | '*' | undefined, tag: EntityTag): boolean =>
  tags !== undefined && tags !== '*' && tags.length === 1 && matchesWeakly(tags[0] as EntityTag, tag)

/** Whether the content of two messages is known and differs, without any content coding. */
export function contentDiffers(a: Message, b: Message): boolean {
  const [one, other] = [plain(a), plain(b)]
  if (!one || !other) return false
  return one.length !== other.length || one.some((octet, index) => octet !== other[index])
}

const plain = (message: Message): Uint8Array | undefined =>
  message.lacks('content-encoding') && !message.seen.truncated ? message.seen.content : undefined

/** How a sentence names several things: `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
