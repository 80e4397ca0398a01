import { type RawBuilder, sql } from 'kysely'
import type { Definition } from '../definition.ts'
import { searchTables } from '../query/search.ts'
import type { Dialect } from './dialect.ts'
import { newEpoch, noEpoch } from './epoch.ts'
import { type Store, StoreUnfit } from './store.ts'
import { run, type Task } from './task.ts'

/** The format of the tables. A store that has a later one was written by a later Statute. */
const format = 1

/** A store that was set up. */
export interface SetUp {
  /** Tells this store's entity tags from those of any other that served under the same URIs before. */
  readonly epoch: string
  /** The collections whose tables were made just now. */
  readonly made: readonly string[]
}

/**
 * Makes what a store lacks: its own tables, and those of each collection.
 *
 * @param store the store
 * @param definitions the collections
 * @throws StoreUnfit where a later version of Statute wrote it, or where it holds a collection that is defined otherwise
 */
export async function setUp(store: Store, definitions: readonly Definition[]): Promise<SetUp> {
  return await store.write(function* (): Task<SetUp> {
    const { dialect } = store
    yield* doAll(dialect, dialect.before)
    const epoch = yield* ownTables(dialect)
    const made: string[] = []
    for (const definition of definitions) {
      if (yield* tablesOf(dialect, definition)) made.push(definition.name)
    }
    return { epoch, made }
  })
}

function* doAll({ db }: Dialect, statements: readonly RawBuilder<unknown>[]): Task<void> {
  for (const statement of statements) yield* run(statement.compile(db))
}

function* ownTables(dialect: Dialect): Task<string> {
  const { db, types, isThere } = dialect
  if ((yield* run(isThere('statute_store').compile(db))).rows.length > 0) {
    const { rows } = yield* run(db.selectFrom('statute_store').selectAll())
    const [{ format: found, epoch } = { format: 0, epoch: noEpoch }] = rows
    if (found > format) {
      throw new StoreUnfit(
        `A later version of Statute wrote this store: its format is ${found}, and this version knows ${format}. Use that version, or another store.`,
      )
    }
    if (epoch !== noEpoch) return epoch
    const own = newEpoch()
    yield* run(db.updateTable('statute_store').set({ epoch: own }))
    return own
  }
  const { text, integer, document } = types
  const epoch = newEpoch()
  yield* doAll(dialect, [
    sql`create table statute_store (format ${integer} not null, epoch ${text} not null)`,
    sql`insert into statute_store values (${sql.lit(format)}, ${sql.lit(epoch)})`,
    sql`create table statute_collections (name ${text} primary key, definition ${document} not null)`,
    sql`create table statute_counters (collection ${text} not null, shard ${integer} not null, version ${integer} not null,
      items ${integer} not null, octets ${integer} not null, primary key (collection, shard))`,
    sql`create table statute_references (collection ${text} not null, id ${text} not null, pointer ${text} not null,
      target ${text} not null, target_id ${text} not null, primary key (collection, id, pointer))`,
    sql`create index statute_references_target on statute_references (target, target_id)`,
    sql`create table statute_idempotency (scope ${text} not null, key ${text} not null, fingerprint ${text} not null,
      result ${text} not null, expires ${integer} not null, primary key (scope, key))`,
    sql`create index statute_idempotency_expires on statute_idempotency (expires)`,
    sql`create table statute_jobs (id ${text} primary key, owner ${text}, collection ${text} not null, kind ${text} not null,
      state ${text} not null, input ${text}, done ${integer} not null, total ${integer} not null, result ${text},
      created ${integer} not null, changed ${integer} not null, claimed_until ${integer})`,
    sql`create index statute_jobs_state on statute_jobs (state, claimed_until)`,
  ])
  return epoch
}

/** Whether they had to be made. */
function* tablesOf(dialect: Dialect, definition: Definition): Task<boolean> {
  const { db, types, shards } = dialect
  const { name, schema, key } = definition
  const known = yield* run(db.selectFrom('statute_collections').select('definition').where('name', '=', name))
  const text = JSON.stringify(schema)
  if (known.rows[0]) {
    if (known.rows[0].definition === text) return false
    throw new StoreUnfit(
      `The collection "${name}" was defined by another schema when this store was made. Export it, and import it into a new store.`,
    )
  }
  const table = `items_${name}`
  const id = key.type === 'integer' ? types.integer : types.text
  const { integer, document } = types
  const value = (property: string): RawBuilder<unknown> => {
    const described = definition.properties.get(property)
    if (!described) throw new TypeError(`${name} has no property ${property} to make an index of.`)
    return sql`(${dialect.value(described)})`
  }
  yield* doAll(dialect, [
    sql`create table ${sql.table(table)} (row ${types.row}, id ${id} not null unique, version ${integer} not null,
      changed ${integer} not null, deleted ${integer}, data ${document}, lease_token ${types.text}, lease_holder ${types.text},
      lease_until ${integer})`,
    ...(key.type === 'integer' ? dialect.keysFor(table) : []),
    ...definition.unique.map(
      (properties, index) =>
        sql`create unique index ${sql.id(`unique_${name}_${index}`)} on ${sql.table(table)} (${sql.join(properties.map(value))})`,
    ),
    ...definition.indexes.map(
      (property, index) =>
        sql`create index ${sql.id(`index_${name}_${index}`)} on ${sql.table(table)} (${value(property)} ${dialect.ascending}, row)
          where deleted is null`,
    ),
    ...Array.from(
      { length: shards },
      (_, shard) => sql`insert into statute_counters values (${sql.lit(name)}, ${sql.lit(shard)}, 0, 0, 0)`,
    ),
    sql`insert into statute_collections values (${name}, ${text})`,
  ])
  for (const statement of searchTables(dialect, definition)) yield* run(statement)
  return true
}
