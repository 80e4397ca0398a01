import { sql } from 'kysely'
import { conflict, invalid, type Refusal, type Stale, stale } from '../../engine/index.ts'
import type { Definition, Item } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import { prepared, run, type Task } from '../store/task.ts'
import { type Stored, valuesAt, withKey } from './item.ts'
import { References } from './references.ts'
import type { Tally } from './tally.ts'

/** Where an item is, as Location names it. */
export type LocationOf = (collection: string, id: string | number) => string

/** What items of one collection have to know of all others. */
export interface Surroundings {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly locationOf: LocationOf
  /** Whether what items name is looked for later, all at once (default false): see {@link unresolved}. */
  readonly deferred?: boolean
}

const columns = ['id', 'version', 'changed', 'deleted', 'data', 'lease_token', 'lease_holder', 'lease_until'] as const

const unleased = { lease_token: null, lease_holder: null, lease_until: null }

/**
 * The items of one collection: found, made, changed and deleted, each by a task that runs in a transaction. What is at odds
 * with another item is a conflict that says where that one is.
 */
export class Items {
  readonly definition: Definition
  readonly #dialect: Dialect
  readonly #references: References
  readonly #locationOf: LocationOf
  readonly #find
  readonly #insert
  readonly #update
  readonly #remove
  readonly #nextKey

  constructor(dialect: Dialect, definition: Definition, surroundings: Surroundings) {
    const { db } = dialect
    const table = `items_${definition.name}` as const
    this.definition = definition
    this.#dialect = dialect
    this.#locationOf = surroundings.locationOf
    this.#references = new References(dialect, definition, surroundings)
    this.#find = prepared<Stored, { id: string | number }>(slot =>
      db.selectFrom(table).select(columns).where('id', '=', slot('id')),
    )
    this.#insert = prepared<unknown, { id: string | number; changed: number; data: string }>(slot =>
      db
        .insertInto(table)
        .values({ id: slot('id'), version: 1, changed: slot('changed'), data: slot('data') } as never)
        .onConflict(on => on.doNothing()),
    )
    this.#update = prepared<unknown, Change & { data: string }>(slot =>
      db
        .updateTable(table)
        .set(
          eb =>
            ({ version: eb('version', '+', 1), changed: slot('changed'), deleted: null, data: slot('data') }) as never,
        )
        .where('id', '=', slot('id'))
        .where('version', '=', slot('version'))
        .where(free(slot('changed'), slot('token'))),
    )
    this.#remove = prepared<unknown, Change>(slot =>
      db
        .updateTable(table)
        .set(
          eb =>
            ({
              version: eb('version', '+', 1),
              changed: slot('changed'),
              deleted: slot('changed'),
              data: null,
              lease_token: null,
              lease_holder: null,
              lease_until: null,
            }) as never,
        )
        .where('id', '=', slot('id'))
        .where('version', '=', slot('version'))
        .where(free(slot('changed'), slot('token'))),
    )
    this.#nextKey = dialect.nextKey(table).compile(db)
  }

  /** What is stored under a key, a deleted item too. */
  *find(id: string | number): Task<Stored | undefined> {
    return (yield* this.#find({ id })).rows[0]
  }

  /**
   * Makes an item. Where it has no key, it gets one.
   *
   * @throws Refusal 409 where another has its key or what it may not share, or where it names an item that is not there
   */
  *make(item: Item, now: number, tally: Tally): Task<Stored> {
    const { key } = this.definition
    checkIndexed(this.definition, item)
    const given = item[key.property] as string | number | undefined
    const id = given ?? (yield* this.#newKey())
    const made = yield* this.#add(id, item, now, tally)
    if (made) return made
    if (given === undefined && key.type === 'integer' && (yield* this.find(id)))
      return yield* this.#makeOn(item, now, tally)
    throw yield* this.#taken(id, item)
  }

  /**
   * Makes an item under a key.
   *
   * @returns `stale` where there is one by now
   * @throws Refusal as {@link Items.make} does
   */
  *makeAt(id: string | number, item: Item, now: number, tally: Tally): Task<Stored | Stale> {
    checkIndexed(this.definition, item)
    const made = yield* this.#add(id, item, now, tally)
    if (made) return made
    if (yield* this.find(id)) return stale
    throw yield* this.#taken(id, item)
  }

  /** `undefined` where another has its key, or what it may not share. */
  *#add(id: string | number, item: Item, now: number, tally: Tally): Task<Stored | undefined> {
    const data = JSON.stringify(withKey(this.definition, id, item))
    const { changed } = yield* this.#insert({ id, changed: now, data })
    if (changed === 0) return undefined
    if (this.definition.references.length > 0) yield* this.#references.add(id, item)
    tally.add(this.definition.name, 1, octetsIn(data))
    return { id, version: 1, changed: now, deleted: null, data, ...unleased }
  }

  /** The keys that are counted have come to one that was given: they are to go on after that. */
  *#makeOn(item: Item, now: number, tally: Tally): Task<Stored> {
    const { db, keysOn } = this.#dialect
    yield* run(keysOn(`items_${this.definition.name}`).compile(db))
    return yield* this.make(item, now, tally)
  }

  *#newKey(): Task<string | number> {
    if (this.definition.key.type === 'string') return crypto.randomUUID()
    return (yield* run<{ key: number }>(this.#nextKey)).rows[0]?.key ?? 1
  }

  /**
   * Gives an item another state; a deleted one comes back so.
   *
   * @param found what it was found as
   * @param token the lease that the client holds
   * @returns `stale` where it is not so any more, or where somebody else took a lease
   * @throws Refusal as {@link Items.make} does
   */
  *change(found: Stored, item: Item, { now, token, tally }: Circumstances): Task<Stored | Stale> {
    const { id, version } = found
    checkIndexed(this.definition, item)
    const data = JSON.stringify(withKey(this.definition, id, item))
    const other = yield* this.#sharing(id, item)
    if (other) throw other
    const { changed } = yield* this.#update({ id, version, changed: now, token, data })
    if (changed === 0) return stale
    yield* this.#references.replace(id, item, found.data)
    tally.add(this.definition.name, found.data === null ? 1 : 0, octetsIn(data) - octetsIn(found.data))
    return { ...found, version: version + 1, changed: now, deleted: null, data }
  }

  /**
   * Deletes an item; that it was there is kept.
   *
   * @returns as {@link Items.change}
   * @throws Refusal 409 where another item names it
   */
  *remove(found: Stored, { now, token, tally }: Circumstances): Task<Stored | Stale> {
    const { id, version } = found
    const { changed } = yield* this.#remove({ id, version, changed: now, token })
    if (changed === 0) return stale
    yield* this.#references.drop(id)
    tally.add(this.definition.name, -1, -octetsIn(found.data))
    return { ...found, ...unleased, version: version + 1, changed: now, deleted: now, data: null }
  }

  /** Why an item could not be made: it has the key of another, or shares with it what it may not. */
  *#taken(id: string | number, item: Item): Task<Refusal> {
    const { name, key } = this.definition
    const there = yield* this.find(id)
    const location = this.#locationOf(name, id)
    const pointer = `/${key.property}`
    if (there?.deleted) {
      const since = new Date(there.deleted).toISOString()
      const detail = `${location} was deleted at ${since}. A PUT there brings it back; a POST needs another ${key.property}.`
      return conflict(detail, { pointer, location, since })
    }
    if (there) return conflict(`${location} has this ${key.property} already.`, { pointer, location })
    // none of it is there any more: then it can be made
    return (yield* this.#sharing(id, item)) ?? conflict('Another item was in the way. Send it again.')
  }

  /** The conflict with another item that has the same values where no two may. */
  *#sharing(id: string | number, item: Item): Task<Refusal | undefined> {
    const { name, unique, properties } = this.definition
    for (const names of unique) {
      const pairs = names.map(each => {
        const property = properties.get(each)
        return { property, value: property && valuesAt(item, property.path)[0]?.value }
      })
      if (pairs.some(({ value }) => value === undefined)) continue
      let query = this.#dialect.db
        .selectFrom(`items_${name}` as const)
        .select('id')
        .where('id', '!=', id)
        .limit(1)
      for (const { property, value } of pairs) {
        if (!property) continue
        query = query.where(
          this.#dialect.value(property) as never,
          '=',
          this.#dialect.operand(property, value as string) as never,
        )
      }
      const other = (yield* run(query)).rows[0]
      if (!other) continue
      const location = this.#locationOf(name, other.id)
      const what = names.length === 1 ? `the same ${names[0]}` : `the same ${names.join(' and ')}`
      return conflict(`${location} has ${what} already.`, {
        pointers: names.map(each => `/${each.replaceAll('.', '/')}`),
        location,
      })
    }
    return undefined
  }
}

/** PostgreSQL has room for so much in an index, and for three of them in one; both stores take the same. */
const longestIndexed = 1000

/** @throws Refusal 422 where a text is longer than an index takes */
function checkIndexed({ indexes, unique, properties }: Definition, item: Item): void {
  if (indexes.length === 0 && unique.length === 0) return
  const faults = [...new Set([...indexes, ...unique.flat()])].flatMap(name => {
    const { pointer, value } = valuesAt(item, properties.get(name)?.path ?? [])[0] ?? {}
    if (pointer === undefined || typeof value !== 'string' || Buffer.byteLength(value) <= longestIndexed) return []
    return [{ pointer, detail: `must have at most ${longestIndexed} octets, as it has an index` }]
  })
  if (faults.length > 0) throw invalid(faults)
}

const octetsIn = (data: string | null): number => (data === null ? 0 : Buffer.byteLength(data))

/** Whether nobody else has a lease. */
const free = (now: number, token: string | null) =>
  sql<boolean>`(lease_until is null or lease_until <= ${now} or lease_token = ${token})`

/** Under which circumstances an item is changed. */
export interface Circumstances {
  readonly now: number
  /** The token of the lease that the client holds; `null` for none. */
  readonly token: string | null
  readonly tally: Tally
}

interface Change {
  readonly id: string | number
  readonly version: number
  readonly changed: number
  readonly token: string | null
}
