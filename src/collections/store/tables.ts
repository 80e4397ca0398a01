/** A row of a collection's own table. Numbers of milliseconds count from 1970. */
export interface ItemRow {
  /** Counts up: the order in which items were made. */
  readonly row: number
  /** The item's key: an integer or a text, as the definition says. */
  readonly id: string | number
  /** Counts up with each change, through deletion and return; so an entity tag never stands for two states. */
  readonly version: number
  readonly changed: number
  /** When the item was deleted; the row stays, and says so for good. */
  readonly deleted: number | null
  /** The item as JSON text; `null` once it is deleted. */
  readonly data: string | null
  readonly lease_token: string | null
  readonly lease_holder: string | null
  readonly lease_until: number | null
}

/** What is counted of a collection, in the transaction of each write. The sum over its shards is what holds. */
interface CounterRow {
  readonly collection: string
  readonly shard: number
  /** Writes so far. */
  readonly version: number
  readonly items: number
  readonly octets: number
}

/** That an item names another. */
interface ReferenceRow {
  readonly collection: string
  readonly id: string
  /** JSON pointer of the value. */
  readonly pointer: string
  readonly target: string
  readonly target_id: string
}

interface CollectionRow {
  readonly name: string
  /** The definition as JSON, without what is derived. */
  readonly definition: string
}

interface IdempotencyRow {
  readonly scope: string
  readonly key: string
  readonly fingerprint: string
  readonly result: string
  readonly expires: number
}

interface JobRow {
  readonly id: string
  readonly owner: string | null
  readonly kind: string
  readonly collection: string
  readonly state: string
  readonly input: string | null
  readonly done: number
  readonly total: number
  readonly result: string | null
  readonly created: number
  readonly changed: number
  /** Until when a worker has it. */
  readonly claimed_until: number | null
}

/** The tables that are there once; each collection's own is called `items_` and its name. */
export interface Tables {
  readonly [items: `items_${string}`]: ItemRow
  readonly statute_store: { readonly format: number; readonly epoch: string }
  readonly statute_collections: CollectionRow
  readonly statute_counters: CounterRow
  readonly statute_references: ReferenceRow
  readonly statute_idempotency: IdempotencyRow
  readonly statute_jobs: JobRow
}
