import { type Compilable, type RawBuilder, sql } from 'kysely'
import type { Eventually } from '../../engine/index.ts'
import type { Definition } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import type { Store } from '../store/store.ts'
import { prepared, run, type Task } from '../store/task.ts'
import { condition } from './condition.ts'
import { type Cursor, writeCursor } from './cursor.ts'
import { type OrderKey, ordering, orderOf, type Range, rangesAfter, valuesOf } from './order.ts'
import type { ListQuery } from './query.ts'
import { type Source, sourceOf } from './search.ts'
import { givenValue } from './value.ts'

/** An item of a list. */
export interface ListedRow {
  /** The item as JSON text. */
  readonly data: string
}

/** A part of a list, and what its collection was at that moment. */
export interface Page {
  readonly rows: readonly ListedRow[]
  /** Writes to the collection so far. */
  readonly version: number
  /** The cursor of the page that follows; `undefined` where nothing does. */
  readonly next: string | undefined
  readonly prev: string | undefined
  /** How many items the whole list has, where that was asked for. */
  readonly total: number | undefined
}

/** A row of the statement's result. */
interface Selected extends ListedRow {
  readonly row: number
  readonly [sort: `sort_${number}`]: unknown
}

/** What is said of the collection. */
interface Counted {
  readonly version: number
  readonly total: number | null
}

/**
 * Lists items of a collection. The page, the total and the version are of the same moment.
 *
 * @param store the store
 * @param definition the collection
 * @param query what is asked for
 */
export function pageFrom(store: Store, definition: Definition, query: ListQuery): Eventually<Page> {
  const task = () => listTask(store.dialect, definition, query)
  return store.dialect.nearby ? store.snapshot(task) : store.read(task)
}

/** The work of {@link pageFrom}: one statement, or several in a snapshot where they are nearby. */
export function* listTask(dialect: Dialect, definition: Definition, query: ListQuery): Task<Page> {
  const { cursor, limit } = query
  const back = cursor?.direction === 'prev'
  const wanted: Asked = { dialect, definition, query }
  const [{ version, total }, listed] = dialect.nearby ? yield* inTurns(wanted) : yield* inOne(wanted)
  // one more than the page was asked for, to see whether there is more
  const more = listed.length > limit
  if (more) listed.pop()
  if (back) listed.reverse()
  const at = (selected: Selected | undefined, direction: Cursor['direction']): string | undefined =>
    selected &&
    writeCursor({ definition, ...query }, { direction, row: selected.row, values: valuesIn(query, selected) })
  return {
    rows: listed,
    version,
    next: more || back ? at(listed.at(-1), 'next') : undefined,
    prev: (back ? more : cursor) ? at(listed[0], 'prev') : undefined,
    total: total ?? undefined,
  }
}

const valuesIn = ({ sort }: ListQuery, selected: Selected): Cursor['values'] =>
  sort.map(({ property }, index) => givenValue(property, selected[`sort_${index}`]))

interface Asked {
  readonly dialect: Dialect
  readonly definition: Definition
  readonly query: ListQuery
}

/** With what only a statement that is not known yet has to be built from. */
interface Wanted extends Asked {
  readonly source: Source
  readonly keys: readonly OrderKey[]
}

/** Range after range: where one has enough for the page, no item of the next is looked for. */
function* inTurns(wanted: Asked): Task<[Counted, Selected[]]> {
  const listed: Selected[] = []
  const { most, reads } = readsOf<Selected>('page', wanted, partsOf)
  for (const read of reads) {
    const { rows } = yield* read(most - listed.length)
    listed.push(...rows.slice(0, most - listed.length))
    if (listed.length === most) break
  }
  const counted = yield* whole<Counted>('counted', wanted, countedOf)
  return [counted[0] as Counted, listed]
}

function* inOne(wanted: Asked): Task<[Counted, Selected[]]> {
  const rows = yield* whole<Counted | Selected>('whole', wanted, wholeOf)
  const [counted, ...listed] = rows as [Counted, ...Selected[]]
  return [counted, listed]
}

/** The rows of a list that is read in one. */
function* whole<T>(kind: string, wanted: Asked, build: (...given: Parameters<Build>) => RawBuilder<unknown>) {
  const { most, reads } = readsOf<T>(kind, wanted, (...given) => [build(...given)])
  return (yield* (reads[0] as Read<T>)(most)).rows
}

/** Runs a statement for so many rows at most. */
type Read<T> = (taken: number) => Task<{ readonly rows: readonly T[] }>

/** What stands for a value in a statement: itself, or where it is put in. */
type Stands = (name: string) => unknown
type Build = (
  wanted: Wanted,
  stands: Stands,
  operands: readonly (RawBuilder<unknown> | null)[],
) => readonly RawBuilder<unknown>[]
type Prepared = ReturnType<typeof prepared<unknown, Record<string, unknown>>>

/** Statements by the shape of what is asked for; to build one takes longer than to run it. */
const known = new WeakMap<Definition, Map<string, readonly Prepared[]>>()
const mostKnown = 200

function wantedOf(asked: Asked): Wanted {
  const { dialect, definition, query } = asked
  const source = sourceOf(dialect, definition, query.words)
  const back = query.cursor?.direction === 'prev'
  return { ...asked, source, keys: orderOf(dialect, definition, query.sort, { row: source.row, back }) }
}

/** What reads the ranges of a list, and how many rows are wanted of all together. */
function readsOf<T>(kind: string, asked: Asked, build: Build): { most: number; reads: readonly Read<T>[] } {
  const { dialect, definition, query } = asked
  const { db } = dialect
  const { cursor, limit, sort } = query
  // one more than the page has, to see whether there is more
  const most = limit + 1
  const values: Record<string, unknown> = { taken: most, most: most + 1, row: cursor?.row }
  const shape = shapeOf(query)
  if (shape === undefined) {
    const wanted = wantedOf(asked)
    const operands = cursor ? valuesOf(dialect, definition, wanted.keys, cursor) : []
    const built = build(wanted, name => values[name], operands)
    return { most, reads: built.map(each => () => run<T>(each.compile(db) as never)) }
  }
  for (const [index, { property }] of sort.entries()) {
    const value = cursor?.values[index] ?? null
    if (value !== null) values[`value_${index}`] = dialect.operand(property, value as string)
  }
  const shapes = known.get(definition) ?? new Map<string, readonly Prepared[]>()
  known.set(definition, shapes)
  const name = `${dialect.name} ${kind} ${shape}`
  let statements = shapes.get(name)
  if (!statements) {
    const built = (stands: Stands) => {
      const wanted = wantedOf(asked)
      const operands = wanted.keys.map(({ property }, index) =>
        property ? (`value_${index}` in values ? sql`${stands(`value_${index}`)}` : null) : sql`${stands('row')}`,
      )
      return build(wanted, stands, operands).map(each => each.compile(db))
    }
    statements = built(() => null).map((_, index) =>
      prepared(slot => ({ compile: () => built(slot)[index] }) as Compilable<unknown>),
    )
    if (shapes.size >= mostKnown) shapes.delete(shapes.keys().next().value as string)
    shapes.set(name, statements)
  }
  return { most, reads: statements.map(each => taken => each({ ...values, taken }) as ReturnType<Read<T>>) }
}

/** What the SQL of a list depends on; `undefined` where that is more than it is worth to keep. */
function shapeOf({ filters, words, sort, total, cursor }: ListQuery): string | undefined {
  if (filters.length > 0 || words.length > 0) return undefined
  if (cursor?.values.some(value => typeof value === 'object' && value !== null)) return undefined
  const order = sort.map(({ property, descending }) => (descending ? `-${property.name}` : property.name))
  return JSON.stringify([order, total, cursor && [cursor.direction, cursor.values.map(value => value === null)]])
}

const sortsOf = ({ keys }: Wanted) => keys.filter(({ property }) => property)

const whereOf = ({ dialect, definition, query, source }: Wanted) =>
  sql.join(
    [sql`deleted is null`, source.condition, ...query.filters.map(filter => condition(dialect, definition, filter))],
    sql` and `,
  )

/** The version of the collection, and how many items the list has. */
function countedOf(wanted: Wanted): RawBuilder<unknown> {
  const { definition, query, source } = wanted
  const counted = query.total ? sql`(select count(*) from ${source.from} where ${whereOf(wanted)})` : sql`null`
  return sql`select cast(coalesce(sum(version), 0) as bigint) as version, ${counted} as total
    from statute_counters where collection = ${definition.name}`
}

/** A row for the collection, and below it those of the page. */
const wholeOf = (...[wanted, stands, operands]: Parameters<Build>): RawBuilder<unknown> => {
  const { dialect, definition, query, source, keys } = wanted
  const sorts = sortsOf(wanted)
  const counted = query.total ? sql`(select count(*) from ${source.from} where ${whereOf(wanted)})` : sql`null`
  const empty = sorts.map(({ name }) => sql`, null as ${sql.id(name)}`)
  const parts = partsOf(
    wanted,
    stands,
    operands,
    sql`1 as part, cast(null as bigint) as version, cast(null as bigint) as total, `,
  )
  // a single range has its limit already
  const limited = parts.length > 1 ? sql` limit ${stands('most')}` : sql``
  return sql`select 0 as part, cast(coalesce(sum(version), 0) as bigint) as version, ${counted} as total,
      null as row, null as data${sql.join(empty, sql``)}
    from statute_counters where collection = ${definition.name}
    ${sql.join(
      parts.map(part => sql`union all select * from (${part}) as range`),
      sql` `,
    )}
    order by part, ${ordering(dialect, keys, ({ name }) => sql.id(name))}${limited}`
}

/** Each range of the list that the page may be taken from. */
function partsOf(
  wanted: Wanted,
  stands: Stands,
  operands: readonly (RawBuilder<unknown> | null)[],
  before: RawBuilder<unknown> = sql``,
): RawBuilder<unknown>[] {
  const { dialect, query, source, keys } = wanted
  const where = whereOf(wanted)
  const values = sortsOf(wanted).map(({ name, value }) => sql`, ${value} as ${sql.id(name)}`)
  const ranges = query.cursor ? rangesAfter(dialect, keys, operands) : [{ condition: sql<boolean>`true`, keys }]
  return (source.findsFirst ? [either(ranges, keys)] : ranges).map(
    ({ condition, keys: differing }) => sql`select ${before}row, data${sql.join(values, sql``)}
      from ${source.from} where ${where} and ${condition}
      order by ${ordering(dialect, dialect.ordersByRest ? differing : keys)} limit ${stands('taken')}`,
  )
}

const either = (ranges: readonly Range[], keys: readonly OrderKey[]): Range => ({
  condition: sql`(${sql.join(
    ranges.map(({ condition }) => condition),
    sql` or `,
  )})`,
  keys,
})
