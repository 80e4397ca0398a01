import { full } from '../../engine/index.ts'
import type { Dialect } from '../store/dialect.ts'
import { prepared, run, type Task } from '../store/task.ts'

/** The most octets that the items of each collection may have together. */
export type Quotas = ReadonlyMap<string, number>

interface Change {
  writes: number
  items: number
  octets: number
}

interface Count extends Change {
  readonly collection: string
  readonly shard: number
}

type CountSlot = <Name extends keyof Count>(name: Name) => Count[Name]

/** What a transaction changes of the collections' counters. It is settled once, at the end. */
export class Tally {
  readonly #changes = new Map<string, Change>()

  add(collection: string, items: number, octets: number): void {
    const change = this.#changes.get(collection) ?? { writes: 0, items: 0, octets: 0 }
    change.writes++
    change.items += items
    change.octets += octets
    this.#changes.set(collection, change)
  }

  [Symbol.iterator](): Iterator<[string, Change]> {
    // always in one order, so that two transactions never wait for each other
    if (this.#changes.size < 2) return this.#changes.entries()
    return [...this.#changes].sort(([a], [b]) => (a < b ? -1 : 1))[Symbol.iterator]()
  }
}

/** The counters of the collections. */
export class Counters {
  readonly #dialect: Dialect
  readonly #quotas: Quotas
  readonly #add
  readonly #count
  readonly #countWithin

  constructor(dialect: Dialect, quotas: Quotas = new Map()) {
    this.#dialect = dialect
    this.#quotas = quotas
    const counting = (slot: CountSlot) =>
      dialect.db
        .updateTable('statute_counters')
        .set(eb => ({
          version: eb('version', '+', slot('writes')),
          items: eb('items', '+', slot('items')),
          octets: eb('octets', '+', slot('octets')),
        }))
        .where('collection', '=', slot('collection'))
        .where('shard', '=', slot('shard'))
    // writes, items and octets come first
    this.#add = prepared<unknown, Count>(slot => counting(slot), 3)
    this.#count = prepared<unknown, Count>(slot => counting(slot))
    this.#countWithin = prepared<{ octets: number }, Count>(slot => counting(slot).returning('octets'))
  }

  /** Whether a collection has room for only so much. */
  hasQuota(collection: string): boolean {
    return this.#quotas.has(collection)
  }

  /**
   * Writes a tally.
   *
   * @throws Refusal 507 where a collection would grow past its quota
   */
  *settle(tally: Tally): Task<void> {
    for (const [collection, change] of tally) {
      const quota = this.#quotas.get(collection)
      // a quota holds exactly where its writers wait for one another
      const shard = quota === undefined ? Math.floor(Math.random() * this.#dialect.shards) : 0
      const count = { ...change, collection, shard }
      if (quota === undefined) {
        yield* this.#add(count)
        continue
      }
      if (change.octets <= 0) {
        yield* this.#count(count)
        continue
      }
      const { rows } = yield* this.#countWithin(count)
      const octets = this.#dialect.shards === 1 ? (rows[0]?.octets ?? 0) : yield* this.#octetsOf(collection)
      if (octets <= quota) continue
      const free = Math.max(0, quota - octets + change.octets)
      throw full(`${collection} may hold ${quota} octets, and ${free} of them are free. Delete what is not needed.`, {
        quota,
        free,
      })
    }
  }

  *#octetsOf(collection: string): Task<number> {
    const { db } = this.#dialect
    const { rows } = yield* run(
      db
        .selectFrom('statute_counters')
        .select(({ fn }) => fn.sum<number>('octets').as('octets'))
        .where('collection', '=', collection),
    )
    return Number(rows[0]?.octets ?? 0)
  }
}
