import type { Access } from './access.ts'
import type { Content, Fields } from './answer.ts'
import type { Context } from './context.ts'
import type { Deltas } from './deltas.ts'
import type { Eventually } from './eventually.ts'
import type { Absence } from './found/absence.ts'
import type { Elsewise } from './found/index.ts'
import type { RateLimit } from './limit.ts'
import type { Dimension } from './negotiation/dimension.ts'
import type { Variants } from './negotiation/variants.ts'
import type { Outcome } from './outcome.ts'
import type { Ranges } from './ranges/byte-ranges.ts'
import type { Accepted, Reception, Result } from './reception.ts'
import type { Refusal } from './result.ts'

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
  readonly find?: (parameters: P, context: Context<P, undefined>) => Eventually<Found | Elsewise | undefined | null>
  /** A text that changes whenever the state changes, known without rendering anything: makes ETag, 304 and 412. */
  readonly entityTag?: (found: Found) => string
  /** When the state last changed, to the second: makes Last-Modified, 304 and 412. */
  readonly lastModified?: (found: Found) => Date | undefined
  /** A rendering for each media type that there is, the preferred one first. Without one there is no GET. */
  readonly represent?: Readonly<Record<string, (found: Found, context: Context<P, Found>) => Eventually<Content>>>
  /** In what else its representations differ: `languages([…])`, `charsets([…])`, `codings([…])`. */
  readonly variesBy?: readonly Dimension[]
  /** False where no preference is looked at: the first representation is sent whatever Accept says (RFC 9110 §12.4.1). */
  readonly negotiated?: boolean
  /** Other resources that represent this one: `oneOf([english, german])`. They have all other facts. */
  readonly variants?: Variants
  /** Further fields of its representations, as Cache-Control or Link. */
  readonly fields?: Fields | ((found: Found, context: Context<P, Found>) => Fields)
  /** Gives parts of its representations: `byteRanges`. */
  readonly ranges?: Ranges
  /** Sends what changed since the representation that a client names, where it asks for that: 226. */
  readonly deltas?: Deltas<NoInfer<Found>>
  readonly requires?: Requirements
  /** Served even while the service is unavailable, its listener closes or has too much to do: to tell how it is. */
  readonly always?: boolean
  readonly access?: Access<Caller, Context<P>>
  readonly limit?: RateLimit<Context<P>>
  /** A lock that somebody else holds, as `locked()` says it; asked before a write. */
  readonly lock?: (found: NoInfer<Found>, context: Context<P, NoInfer<Found>>) => Eventually<Refusal | undefined>
  readonly post?: Reception<P, NoInfer<Found>, PostA, PostS>
  readonly put?: Reception<P, NoInfer<Found>, PutA, PutS>
  readonly patch?: Reception<P, NoInfer<Found>, PatchA, PatchS>
  readonly delete?: (context: Context<P, NoInfer<Found>>) => Eventually<Result<NoInfer<Found>>>
  /** What each method may answer once its work is done, and in which case: for documentation. */
  readonly outcomes?: Readonly<Partial<Record<'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', readonly Outcome[]>>>
  /** What `find` may say where nothing is there; without it, everything may be said: for documentation. */
  readonly absences?: readonly Absence['kind'][]
}

// biome-ignore lint/suspicious/noExplicitAny: resources of different types stand in one list
export type AnyFacts = Facts<any, any, any, any, any, any, any, any, any>
