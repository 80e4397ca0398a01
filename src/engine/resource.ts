import { formatEntityTag, parseMediaType } from '../syntax/index.ts'
import type { Access } from './access.ts'
import type { Content, Fields } from './answer.ts'
import type { Context } from './context.ts'
import type { Eventually } from './eventually.ts'
import type { Elsewise } from './found.ts'
import type { RateLimit } from './limit.ts'
import type { Accepted, Reception, Result } from './reception.ts'
import type { Refusal } from './result.ts'
import { type Parameters, parseTemplate, type Segment } from './template.ts'

/** What a resource asks of a request before it looks at anything else. */
export interface Requirements {
  /** Writes have to be conditional, so that no update is lost: 428. */
  readonly condition?: boolean
  /** TLS: 426 without it. */
  readonly secure?: boolean
  /** Unsafe methods wait for the end of the TLS handshake: 425 for early data. */
  readonly handshake?: boolean
  /** Content announces its length: 411 without Content-Length. */
  readonly length?: boolean
  /** An extension that the request declares in Man or Opt (RFC 2774): 510 without it. */
  readonly extension?: string
}

/** The facts of a resource. Each is a statement about it; the status codes follow. */
export interface Facts<
  P,
  Found,
  Caller,
  PostA extends Accepted,
  PostS,
  PutA extends Accepted,
  PutS,
  PatchA extends Accepted,
  PatchS,
> {
  /** What is there: a value, nothing (404), or what else is known: `gone()`, `moved()`, `missing()`, `blocked()` … */
  readonly find?: (parameters: P, context: Context<P, undefined>) => Eventually<Found | Elsewise | undefined>
  /** A text that changes whenever the state changes, known without rendering anything: makes ETag, 304 and 412. */
  readonly entityTag?: (found: Found) => string
  /** When the state last changed, to the second: makes Last-Modified, 304 and 412. */
  readonly lastModified?: (found: Found) => Date
  /** A rendering for each media type that there is, the preferred one first. Without one there is no GET. */
  readonly represent?: Readonly<Record<string, (found: Found, context: Context<P, Found>) => Content>>
  /** False where Accept is not looked at: the first representation is sent whatever it says (RFC 9110 §12.4.1). */
  readonly negotiated?: boolean
  /** Further fields of its representations, as Cache-Control or Link. */
  readonly fields?: Fields | ((found: Found, context: Context<P, Found>) => Fields)
  /** Whether byte ranges of its representations are given (default true, where content is in memory). */
  readonly ranges?: boolean
  readonly requires?: Requirements
  readonly access?: Access<Caller, Context<P>>
  readonly limit?: RateLimit<Context<P>>
  /** A lock that somebody else holds, as `locked()` says it; asked before a write. */
  readonly lock?: (found: NoInfer<Found>, context: Context<P, NoInfer<Found>>) => Eventually<Refusal | undefined>
  readonly post?: Reception<P, NoInfer<Found>, PostA, PostS>
  readonly put?: Reception<P, NoInfer<Found>, PutA, PutS>
  readonly patch?: Reception<P, NoInfer<Found>, PatchA, PatchS>
  readonly delete?: (context: Context<P, NoInfer<Found>>) => Eventually<Result<NoInfer<Found>>>
}

// biome-ignore lint/suspicious/noExplicitAny: resources of different types stand in one list
type AnyFacts = Facts<any, any, any, any, any, any, any, any, any>

/** A resource as the engine keeps it: facts checked, names in their one form. */
export interface Resource {
  readonly path: string
  readonly segments: readonly Segment[]
  readonly facts: AnyFacts
  readonly methods: readonly string[]
  readonly types: readonly string[]
}

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
  const types = Object.keys(facts.represent ?? {})
  const receptions = [facts.post, facts.put, facts.patch].filter(reception => reception !== undefined)
  for (const type of [...types, ...receptions.flatMap(({ accept }) => Object.keys(accept))]) {
    if (!parseMediaType(type)) throw new TypeError(`Resource ${path}: ${JSON.stringify(type)} is no media type.`)
  }
  const methods = [
    ...(types.length > 0 ? ['GET', 'HEAD'] : []),
    ...(facts.post ? ['POST'] : []),
    ...(facts.put ? ['PUT'] : []),
    ...(facts.patch ? ['PATCH'] : []),
    ...(facts.delete ? ['DELETE'] : []),
  ]
  for (const { accept } of receptions) {
    for (const type of Object.keys(accept)) {
      if (parseMediaType(type)?.essence !== type) {
        throw new TypeError(`Resource ${path}: write ${JSON.stringify(type)} in lower case, without parameters.`)
      }
    }
    if (Object.keys(accept).length === 0) throw new TypeError(`Resource ${path}: "accept" names no media type.`)
  }
  if (methods.length === 0) throw new TypeError(`Resource ${path} has no method: give it "represent", or one to act.`)
  if (facts.access?.schemes.length === 0) throw new TypeError(`Resource ${path}: "access" names no scheme.`)
  if (facts.requires?.condition && !facts.entityTag && !facts.lastModified) {
    throw new TypeError(`Resource ${path}: "requires.condition" needs an "entityTag" or a "lastModified" to compare.`)
  }
  return { path, segments, facts, methods: [...methods, 'OPTIONS'], types }
}

/**
 * The entity tag of one representation. Representations of one state differ octet for octet, so each has its own
 * (RFC 9110 §8.8.3.3).
 */
export function entityTagFor(resource: Resource, tag: string, type: string): string {
  const index = resource.types.indexOf(type)
  return formatEntityTag({ tag: resource.types.length > 1 ? `${tag}.${index}` : tag, weak: false })
}

/** What receives the content of a method; `undefined` for a method that takes none. */
export function receptionOf(resource: Resource | undefined, method: string): Reception<unknown, unknown> | undefined {
  if (method === 'POST') return resource?.facts.post
  if (method === 'PUT') return resource?.facts.put
  return method === 'PATCH' ? resource?.facts.patch : undefined
}
