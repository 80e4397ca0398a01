import { formatEntityTag, parseMediaType } from '../syntax/index.ts'
import { checkAvailable } from './coding.ts'
import { streamed } from './content.ts'
import type { AnyFacts, Facts } from './facts.ts'
import { type Offer, offer } from './negotiation/representation.ts'
import type { Accepted, Reception } from './reception.ts'
import { type Parameters, parseTemplate, type Segment } from './template.ts'

export type { Facts, Requirements } from './facts.ts'

/** A resource as the engine keeps it: facts checked, names in their one form. */
export interface Resource {
  readonly path: string
  readonly segments: readonly Segment[]
  readonly facts: AnyFacts
  readonly methods: readonly string[]
  /** Every representation that it can be asked for. */
  readonly offer: Offer
}

/** Where an exchange is before it has come to a resource: nothing holds there. */
export const nowhere: Resource = { path: '', segments: [], facts: {}, methods: [], offer: offer([]) }

/**
 * Describes a resource by its facts.
 *
 * @param path a path template (RFC 6570, simple expressions): `/parts/{id}`
 * @param facts what finds it, its validators, what represents it, what it accepts, who may
 * @throws TypeError where a fact cannot hold: no method at all, a media type that is none, a malformed template
 * @example
 * resource('/parts/{id}', { represent: { 'text/plain': () => 'a part' } }).methods // => ['GET', 'HEAD', 'OPTIONS']
 */
export function resource<
  const T extends string,
  Found,
  Caller,
  PostA extends Accepted,
  PostS,
  PutA extends Accepted,
  PutS,
  PatchA extends Accepted,
  PatchS,
>(path: T, facts: Facts<Parameters<T>, Found, Caller, PostA, PostS, PutA, PutS, PatchA, PatchS>): Resource {
  const segments = parseTemplate(path)
  const wrong = (what: string) => new TypeError(`Resource ${path}${what}`)
  const types = Object.keys(facts.represent ?? {})
  const receptions = [facts.post, facts.put, facts.patch].filter(reception => reception !== undefined)
  for (const type of types) {
    const { essence } = parseMediaType(type) ?? {}
    if (essence === undefined || !type.startsWith(essence) || type.includes('*')) {
      throw wrong(`: "represent" needs a media type in lower case, not ${JSON.stringify(type)}.`)
    }
  }
  const methods = [
    ...(types.length > 0 || facts.variants ? ['GET', 'HEAD'] : []),
    ...(facts.post ? ['POST'] : []),
    ...(facts.put ? ['PUT'] : []),
    ...(facts.patch ? ['PATCH'] : []),
    ...(facts.delete ? ['DELETE'] : []),
  ]
  for (const { accept = {}, act, codings = [] } of receptions) {
    const parsers = Object.entries(accept)
    if (parsers.length === 0 || typeof act !== 'function') {
      throw wrong(': a method that takes content says what it accepts, by media type, and how it acts.')
    }
    for (const [type, parse] of parsers) {
      if (parseMediaType(type)?.essence !== type || type.includes('*')) {
        throw wrong(`: "accept" needs a media type in lower case, without parameters, not ${JSON.stringify(type)}.`)
      }
      if (parse === streamed && codings.length > 0)
        throw wrong(': what is "streamed" comes as it is, without "codings".')
    }
    checkAvailable(codings)
  }
  if (methods.length === 0) throw wrong(' has no method: give it "represent", or one to act.')
  if (facts.access?.schemes.length === 0) throw wrong(': "access" names no scheme.')
  if (facts.requires?.condition && !facts.entityTag && !facts.lastModified) {
    throw wrong(': "requires.condition" needs an "entityTag" or a "lastModified" to compare.')
  }
  if (facts.deltas && !facts.entityTag) throw wrong(': "deltas" needs an "entityTag" to tell states apart.')
  const kinds = new Set<string>()
  for (const { names, kind } of facts.variesBy ?? []) {
    if (names.length === 0) throw wrong(`: "variesBy" has a ${kind} without a name.`)
    if (kinds.has(kind)) throw wrong(`: "variesBy" has two lists of ${kind}s; put them into one.`)
    if (kind === 'charset' && types.some(type => !/^text\/[^;]*$/.test(type))) {
      throw wrong(': only texts that name no charset by themselves come in several.')
    }
    kinds.add(kind)
  }
  if (facts.ranges && typeof facts.ranges.asked !== 'function') throw wrong(': "ranges" is `byteRanges`.')
  const offered = offer(types, facts.variesBy, facts.negotiated)
  const misfit = facts.variants?.misfit(segments, facts)
  if (misfit) throw wrong(misfit)
  return { path, segments, facts, methods: [...methods, 'OPTIONS'], offer: offered }
}

/**
 * The entity tag of one representation. Representations of one state differ octet for octet, so each has its own
 * (RFC 9110 §8.8.3.3): the tag of the state, marked.
 */
export function entityTagFor(tag: string, mark: string): string {
  return formatEntityTag({ tag: tag + mark, weak: false })
}

/** What receives the content of a method; `undefined` for a method that takes none. */
export function receptionOf({ facts }: Resource, method: string): Reception<unknown, unknown> | undefined {
  if (method === 'POST') return facts.post
  if (method === 'PUT') return facts.put
  return method === 'PATCH' ? facts.patch : undefined
}
