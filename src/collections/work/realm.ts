import type { Definition } from '../definition.ts'
import type { Items, LocationOf } from '../items/items.ts'
import type { Counters } from '../items/tally.ts'
import type { Store } from '../store/store.ts'
import type { Idempotency } from './idempotency.ts'

/** What all resources of the collections share. */
export interface Realm {
  readonly store: Store
  /** Tells entity tags of this store from those of any other that served under the same URIs before. */
  readonly epoch: string
  /** The path before the names of the collections: empty, or `/api`. */
  readonly base: string
  readonly definitions: ReadonlyMap<string, Definition>
  readonly items: ReadonlyMap<string, Items>
  readonly counters: Counters
  readonly locationOf: LocationOf
  readonly idempotency: Idempotency
  readonly limits: Limits
  /** Whether writes have to be conditional (428). */
  readonly conditions: boolean
}

/** How much is taken at once. */
export interface Limits {
  /** The most octets of one item as JSON. */
  readonly item: number
  /** The most octets of a batch. */
  readonly batch: number
  /** The most items of a batch. */
  readonly members: number
}

/** The state's entity tag for a version. */
export const tagIn =
  ({ epoch }: Pick<Realm, 'epoch'>) =>
  (version: number): string =>
    `${epoch}-${version}`
