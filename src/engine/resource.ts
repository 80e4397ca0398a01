import { formatEntityTag, parseMediaType } from '../syntax/index.ts'
import type { Content, Fields } from './answer.ts'
import type { Done, Gone, Missing, Moved } from './outcome.ts'
import type { HttpRequest } from './request.ts'
import { type Parameters, parseTemplate, type Segment } from './template.ts'

type Eventually<T> = T | Promise<T>

/** What user code is told about the request it serves. */
export interface Context<P = Readonly<Record<string, string>>> {
  readonly request: HttpRequest
  /** What the template's variables stood for, percent-decoded. */
  readonly parameters: P
  /** The query of the target. */
  readonly query: URLSearchParams
}

/** Turns octets into a value; throws {@link Malformed} for what is not well formed. */
export type Parse<T> = (octets: Uint8Array, context: Context) => T

/** A method that takes content: what it accepts by media type, how much, and what it does with it. */
export interface Reception<P, Found> {
  /** A parser for each accepted media type; the type of the content follows from them. */
  readonly accept: Readonly<Record<string, Parse<unknown>>>
  /** The most octets it takes (default 1 MiB). */
  readonly limit?: number
  /** Does it. A value is represented with 200; nothing means 204. */
  // biome-ignore lint/suspicious/noExplicitAny: the content's type is known where `receive` makes the record
  readonly act: (content: any, context: Context<P>) => Eventually<Found | Done | undefined>
}

/** The facts of a resource. Each is a statement about it; the status codes follow. */
export interface Facts<P, Found> {
  /** What is there: a value, nothing (404), or {@link Gone}, {@link Moved}, {@link Missing}. Default: an empty record. */
  readonly find?: (parameters: P, context: Context<P>) => Eventually<Found | Gone | Moved | Missing | undefined>
  /** A text that changes whenever the state changes, known without rendering anything: makes ETag, 304 and 412. */
  readonly entityTag?: (found: Found) => string
  /** When the state last changed, to the second: makes Last-Modified, 304 and 412. */
  readonly lastModified?: (found: Found) => Date
  /** A rendering for each media type that there is, the preferred one first. */
  readonly represent: Readonly<Record<string, (found: Found, context: Context<P>) => Content>>
  /** Further fields of its representations, as Cache-Control or Link. */
  readonly fields?: Fields | ((found: Found, context: Context<P>) => Fields)
  readonly post?: Reception<P, NoInfer<Found>>
}

/** A resource as the engine keeps it: facts checked, names in their one form. */
export interface Resource {
  readonly path: string
  readonly segments: readonly Segment[]
  // biome-ignore lint/suspicious/noExplicitAny: resources of different types stand in one list
  readonly facts: Facts<any, any>
  readonly methods: readonly string[]
  readonly types: readonly string[]
}

/**
 * Describes a resource by its facts.
 *
 * @param path a path template (RFC 6570, simple expressions): `/parts/{id}`
 * @param facts what finds it, its validators, what represents it, what it accepts
 * @throws TypeError where a fact cannot hold: no representation, a media type that is none, a malformed template
 * @example
 * resource('/parts/{id}', { represent: { 'text/plain': () => 'a part' } }).methods // => ['GET', 'HEAD', 'OPTIONS']
 */
export function resource<const T extends string, Found>(path: T, facts: Facts<Parameters<T>, Found>): Resource {
  const segments = parseTemplate(path)
  const types = Object.keys(facts.represent)
  if (types.length === 0) throw new TypeError(`Resource ${path}: "represent" names no media type.`)
  for (const type of [...types, ...Object.keys(facts.post?.accept ?? {})]) {
    if (!parseMediaType(type)) throw new TypeError(`Resource ${path}: ${JSON.stringify(type)} is no media type.`)
  }
  if (facts.post && Object.keys(facts.post.accept).length === 0) {
    throw new TypeError(`Resource ${path}: "post.accept" names no media type.`)
  }
  const methods = ['GET', 'HEAD', ...(facts.post ? ['POST'] : []), 'OPTIONS']
  return { path, segments, facts, methods, types }
}

/**
 * A method that receives content. Its own function, so that the content's type follows from the parsers.
 *
 * @param accept a parser for each media type
 * @param act what to do with what they give
 * @param limit the most octets it takes
 */
export function receive<P, R, const A extends Readonly<Record<string, Parse<unknown>>>>(
  accept: A,
  act: (content: ReturnType<A[keyof A]>, context: Context<P>) => R,
  limit = 1_048_576,
): Reception<P, Exclude<Awaited<R>, Done | undefined>> {
  return { accept, act: act as Reception<P, Exclude<Awaited<R>, Done | undefined>>['act'], limit }
}

/**
 * The entity tag of one representation. Representations of one state differ octet for octet, so each has its own
 * (RFC 9110 §8.8.3.3).
 */
export function entityTagFor(resource: Resource, tag: string, type: string): string {
  const index = resource.types.indexOf(type)
  return formatEntityTag({ tag: resource.types.length > 1 ? `${tag}.${index}` : tag, weak: false })
}
