import type { Given } from './answer.ts'
import type { ContentCoding } from './coding.ts'
import type { Context } from './context.ts'
import type { Eventually } from './eventually.ts'
import type { Done, Refusal, Stale } from './result.ts'
import type { StandardSchema } from './schema.ts'

/** Turns octets into a value; throws {@link Malformed} for what is not well formed. */
export type Parse<T> = (octets: Uint8Array, context: Context) => T

/** A parser for each accepted media type. */
export type Accepted = Readonly<Record<string, Parse<unknown>>>

/** What a method may give back: a value to represent (200), nothing (204), what was done, or why not. */
export type Result<Found> = Found | Done | Given | Refusal | Stale | undefined

/**
 * A method that takes content: what it accepts, and what it does with it. The content's type follows from the schema, or
 * else from the parsers.
 */
export interface Reception<P, Found, A extends Accepted = Accepted, S = unknown> {
  readonly accept: A
  /** Any Standard Schema: what it finds wrong is a 422 with every fault. */
  readonly schema?: StandardSchema<S>
  /** The content codings that it takes besides none: `[gzip]`. */
  readonly codings?: readonly ContentCoding[]
  /** The most octets it takes, as they come and once codings are undone (default 1 MiB). */
  readonly limit?: number
  /**
   * What the parsers may find: it is malformed (400), does not fit the state (409), cannot be used (422). Without it, what
   * the ready-made ones can find, and all three for any other: for documentation.
   */
  readonly refusals?: readonly (400 | 409 | 422)[]
  /** For PUT: whether it may give a resource that does not exist its first representation (default false). */
  readonly creates?: boolean
  readonly act: (
    content: unknown extends S ? ReturnType<A[keyof A]> : S,
    context: Context<P, Found>,
  ) => Eventually<Result<NoInfer<Found>>>
}

/** The most octets that a method takes where it does not say. */
export const defaultLimit = 1_048_576
