import { conflict } from '../../engine/index.ts'
import type { Definition, Item } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import { prepared, run, type Task } from '../store/task.ts'
import { keyFrom, valuesAt } from './item.ts'
import type { LocationOf, Surroundings } from './items.ts'

interface Named {
  readonly pointer: string
  readonly target: string
  readonly target_id: string
}

/** Which items the items of a collection name, kept so that none goes while another needs it. */
export class References {
  readonly #dialect: Dialect
  readonly #definition: Definition
  readonly #definitions: ReadonlyMap<string, Definition>
  readonly #locationOf: LocationOf
  readonly #deferred: boolean
  readonly #drop
  readonly #referrer

  constructor(dialect: Dialect, definition: Definition, { definitions, locationOf, deferred = false }: Surroundings) {
    const { db } = dialect
    this.#dialect = dialect
    this.#definition = definition
    this.#definitions = definitions
    this.#locationOf = locationOf
    this.#deferred = deferred
    this.#drop = prepared<unknown, { id: string }>(slot =>
      db.deleteFrom('statute_references').where('collection', '=', definition.name).where('id', '=', slot('id')),
    )
    this.#referrer = prepared<{ collection: string; id: string; pointer: string }, { id: string }>(slot =>
      db
        .selectFrom('statute_references')
        .select(['collection', 'id', 'pointer'])
        .where('target', '=', definition.name)
        .where('target_id', '=', slot('id'))
        // what names only itself holds nothing up
        .where(({ not, and, eb }) => not(and([eb('collection', '=', definition.name), eb('id', '=', slot('id'))])))
        .limit(1),
    )
  }

  /** @throws Refusal 409 where one is named that is not there */
  *add(id: string | number, item: Item): Task<void> {
    const named = this.#namedBy(item)
    if (named.length === 0) return
    if (!this.#deferred) yield* this.#check(named)
    const rows = named.map(each => ({ ...each, collection: this.#definition.name, id: String(id) }))
    for (let start = 0; start < rows.length; start += mostAtOnce) {
      const some = rows.slice(start, start + mostAtOnce)
      yield* run(this.#dialect.db.insertInto('statute_references').values(some))
    }
  }

  /** @throws Refusal 409 where one is named that is not there */
  *replace(id: string | number, item: Item, before: string | null): Task<void> {
    const old = before === null ? [] : this.#namedBy(JSON.parse(before))
    if (JSON.stringify(old) === JSON.stringify(this.#namedBy(item))) return
    if (old.length > 0) yield* this.#drop({ id: String(id) })
    yield* this.add(id, item)
  }

  /** @throws Refusal 409 where others name it */
  *drop(id: string | number): Task<void> {
    const referrer = (yield* this.#referrer({ id: String(id) })).rows[0]
    if (referrer) {
      const { collection, pointer } = referrer
      const location = this.#locationOf(collection, referrer.id)
      throw conflict(`${location} needs it, at ${pointer}. Change or delete that one first.`, { location, pointer })
    }
    if (this.#definition.references.length > 0) yield* this.#drop({ id: String(id) })
  }

  #namedBy(item: Item): Named[] {
    return this.#definition.references.flatMap(({ path, to }) =>
      valuesAt(item, path).map(({ pointer, value }) => ({ pointer, target: to, target_id: String(value) })),
    )
  }

  /** Those that are named have to be there, and to stay until this is done. */
  *#check(named: readonly Named[]): Task<void> {
    for (const [target, wanted] of Map.groupBy(named, ({ target }) => target)) {
      const definition = this.#definitions.get(target)
      const keys = new Map(wanted.map(each => [each.target_id, definition && keyFrom(definition, each.target_id)]))
      const possible = [...keys.values()].filter(key => key !== undefined).sort()
      const found = new Set<string>()
      for (let start = 0; start < possible.length; start += mostAtOnce) {
        const { rows } = yield* run(
          this.#dialect.db
            .selectFrom(`items_${target}` as const)
            .select('id')
            .where('id', 'in', possible.slice(start, start + mostAtOnce))
            .where('deleted', 'is', null)
            .modifyEnd(this.#dialect.forShare),
        )
        for (const { id } of rows) found.add(String(id))
      }
      const missing = wanted.find(({ target_id }) => !found.has(target_id))
      if (missing) {
        const location = this.#locationOf(target, missing.target_id)
        throw conflict(`There is no ${location}, which it names at ${missing.pointer}.`, {
          pointer: missing.pointer,
          location,
        })
      }
    }
  }
}

/** Parameters of one statement are bounded. */
const mostAtOnce = 1000
