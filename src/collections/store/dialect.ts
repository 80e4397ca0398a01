import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import type { Property } from '../definition.ts'
import type { Tables } from './tables.ts'

/** What the two kinds of SQL say differently. Everything else is written once. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgresql'
  /** Builds statements, and runs none. */
  readonly db: Kysely<Tables>
  /** The value of a property in a row's `data`, in the order and equality of its type; NULL where it is missing or null. */
  readonly value: (property: Property) => RawBuilder<unknown>
  /** A value as a parameter to compare {@link value} with. */
  readonly operand: (property: Property, value: string | number | boolean) => string | number
  /** The value of a property as text to search in, from a column of items. */
  readonly text: (property: Property, data: RawBuilder<unknown>) => RawBuilder<unknown>
  /** The function that tells where a text has another in it, or 0. */
  readonly position: RawBuilder<unknown>
  /** Types of columns. */
  readonly types: {
    /** A number that the table counts up by itself, and its primary key. */
    readonly row: RawBuilder<unknown>
    readonly text: RawBuilder<unknown>
    readonly integer: RawBuilder<unknown>
    readonly document: RawBuilder<unknown>
  }
  /** At the end of a query: nobody else changes what it gives before the transaction ends. */
  readonly forShare: RawBuilder<unknown>
  /** At the end of a query: nobody else changes or locks what it gives before the transaction ends. */
  readonly forUpdate: RawBuilder<unknown>
  /** The same, passing over what somebody else has. */
  readonly skipLocked: RawBuilder<unknown>
  /** Over how many rows a collection's counters are spread, so that its writers do not wait for one another. */
  readonly shards: number
  /** Before tables are made: nobody else does so, and there is a place for them. */
  readonly before: readonly RawBuilder<unknown>[]
  /** One row where there is such a table. */
  readonly isThere: (table: string) => RawBuilder<unknown>
  /** What a table that is keyed by integers needs to count them. */
  readonly keysFor: (table: string) => readonly RawBuilder<unknown>[]
  /** The next key of such a table. */
  readonly nextKey: (table: string) => RawBuilder<{ readonly key: number }>
  /** Has the keys go on after the greatest that was given. */
  readonly keysOn: (table: string) => RawBuilder<unknown>
  /** Has the planner know a table as it is, after many rows came at once; by itself it would only after a while. */
  readonly known: (table: string) => RawBuilder<unknown>
  /** Whether nobody else is at work under a name, until the end of the transaction. */
  readonly alone: (name: string) => RawBuilder<{ readonly alone: number | boolean }>
  /** How an order says that NULL comes before everything else. */
  readonly ascending: RawBuilder<unknown>
  readonly descending: RawBuilder<unknown>
  /**
   * Whether rows that have the first of an index's keys in common are best ordered by the others alone, to be taken from
   * the index as they are. SQLite would sort them once more otherwise, and PostgreSQL where that key is NULL.
   */
  readonly ordersByRest: boolean
  /** Whether two statements cost no more than one that does the work of both: no network is between. */
  readonly nearby: boolean
}

/** SQL of SQLite. */
export const sqlite: Dialect = {
  name: 'sqlite',
  db: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: db => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  }),
  value: ({ path, type }) => {
    const at = sql.lit(dollar(path))
    // every number is a double, as it is for JavaScript; an integer beyond 2^53 would be compared digit by digit
    if (type === 'number' || type === 'integer') return sql`cast(data ->> ${at} as real)`
    if (type !== 'any') return sql`data ->> ${at}`
    return sql`case json_type(data, ${at}) when 'text' then data ->> ${at} else nullif(data -> ${at}, 'null') end`
  },
  // JSON's booleans come out as 1 and 0
  operand: ({ type }, value) => (type === 'any' ? anyText(value) : typeof value === 'boolean' ? Number(value) : value),
  text: ({ path }, data) => sql`${data} ->> ${sql.lit(dollar(path))}`,
  position: sql`instr`,
  types: {
    row: sql`integer primary key`,
    text: sql`text`,
    integer: sql`integer`,
    document: sql`text`,
  },
  // there is one transaction that writes at a time
  forShare: sql``,
  forUpdate: sql``,
  skipLocked: sql``,
  shards: 1,
  before: [],
  isThere: table => sql`select name from sqlite_master where name = ${table}`,
  keysFor: () => [],
  nextKey: table => sql`select coalesce(${lastKey(table)}, 0) + 1 as key from ${sql.table(table)}`,
  keysOn: () => sql`select 1`,
  known: () => sql`select 1`,
  alone: () => sql`select 1 as alone`,
  // NULL comes first and last there by itself
  ascending: sql`asc`,
  descending: sql`desc`,
  ordersByRest: true,
  nearby: true,
}

/** SQL of PostgreSQL. */
export const postgresql: Dialect = {
  name: 'postgresql',
  db: new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }),
  value: ({ path, type }) =>
    type === 'number' || type === 'integer'
      ? sql`(${arrows(path)})::numeric`
      : // the order of code points, as SQLite's is
        sql`(${arrows(path)}) collate "C"`,
  operand: ({ type }, value) => (type === 'any' ? anyText(value) : typeof value === 'number' ? value : String(value)),
  text: ({ path }, data) => arrows(path, data),
  position: sql`strpos`,
  types: {
    row: sql`bigserial primary key`,
    text: sql`text collate "C"`,
    integer: sql`bigint`,
    document: sql`json`,
  },
  forShare: sql`for share`,
  forUpdate: sql`for update`,
  skipLocked: sql`for update skip locked`,
  shards: 16,
  before: [
    sql`select pg_advisory_xact_lock(7220)`,
    sql`do $$ begin execute format('create schema if not exists %I', trim(both '"' from current_setting('search_path'))); end $$`,
  ],
  isThere: table => sql`select 1 where to_regclass(${table}) is not null`,
  // after the last there is the first again, which is there already: then keysOn looks for a free one
  keysFor: table => [sql`create sequence ${sql.table(`${table}_key`)} maxvalue ${sql.lit(mostKey)} cycle`],
  nextKey: table => sql`select nextval(${`"${table}_key"`}::regclass) as key`,
  keysOn: table =>
    sql`select setval(${`"${table}_key"`}::regclass, (select greatest(${lastKey(table)}, 1) from ${sql.table(table)}))`,
  known: table => sql`analyze ${sql.table(table)}`,
  alone: name => sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as alone`,
  ascending: sql`asc nulls first`,
  descending: sql`desc nulls last`,
  ordersByRest: false,
  nearby: false,
}

/** The greatest integer that JavaScript tells from its neighbours; a sequence's least is 1. */
const mostKey = Number.MAX_SAFE_INTEGER

/** What counted keys go on after: the greatest, and where that is the last there can be, one that has a gap behind it. */
const lastKey = (table: string): RawBuilder<number | null> => sql`coalesce(nullif(max(id), ${sql.lit(mostKey)}), (
  select min(a.id) from ${sql.table(table)} as a where a.id > 0 and a.id < ${sql.lit(mostKey)}
  and not exists (select 1 from ${sql.table(table)} as b where b.id = a.id + 1)))`

/** The path to a value, the last step giving it as SQL has it and not as JSON. */
function arrows(path: readonly string[], data: RawBuilder<unknown> = sql`data`): RawBuilder<unknown> {
  return path.reduce<RawBuilder<unknown>>(
    (from, name, index) => sql`${from} ${sql.raw(index < path.length - 1 ? '->' : '->>')} ${sql.lit(name)}`,
    data,
  )
}

/** The same as SQLite's path. A step of its own would not do: one that starts with "$" or "[" is taken for a path. */
const dollar = (path: readonly string[]): string => `$${path.map(name => `.${JSON.stringify(name)}`).join('')}`

/** A value whose type the schema leaves open is compared as text: that of its JSON, where it is no text itself. */
const anyText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
