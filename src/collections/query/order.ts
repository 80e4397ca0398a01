import { type RawBuilder, sql } from 'kysely'
import type { Definition, Property } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import type { Cursor } from './cursor.ts'
import type { SortKey } from './query.ts'
import { columnOf, isKey } from './value.ts'

/** One key of an order. The last one of an order tells any two items apart. */
export interface OrderKey {
  /** The name of its column in what is selected. */
  readonly name: string
  /** `undefined` for `row`. */
  readonly property: Property | undefined
  readonly value: RawBuilder<unknown>
  readonly descending: boolean
  readonly nullable: boolean
}

/**
 * The keys that items are ordered by: those of the sort, then `row`, which is the order in which they were made.
 *
 * @param row the number of an item's row
 * @param back whether the list is read from its end
 */
export function orderOf(
  dialect: Dialect,
  definition: Definition,
  sort: readonly SortKey[],
  { row, back }: { readonly row: RawBuilder<unknown>; readonly back: boolean },
): readonly OrderKey[] {
  const keys = sort.map(({ property, descending }, index) => ({
    name: `sort_${index}`,
    property,
    value: columnOf(dialect, definition, property),
    descending: descending !== back,
    nullable: !isKey(definition, property),
  }))
  const last = sort.at(-1)
  if (last && isKey(definition, last.property)) return keys
  const descending = (last?.descending ?? false) !== back
  return [...keys, { name: 'row', property: undefined, value: row, descending, nullable: false }]
}

/** The keys as they stand after `order by`. NULL comes before everything else, and so last in reverse. */
export const ordering = (
  { ascending, descending }: Dialect,
  keys: readonly OrderKey[],
  value: (key: OrderKey) => RawBuilder<unknown> = key => key.value,
): RawBuilder<unknown> =>
  sql.join(
    keys.map(key =>
      key.nullable
        ? sql`${value(key)} ${key.descending ? descending : ascending}`
        : sql`${value(key)} ${sql.raw(key.descending ? 'desc' : 'asc')}`,
    ),
  )

/** Some of the items that come after another: those that meet a condition. */
export interface Range {
  readonly condition: RawBuilder<boolean>
  /** The keys that these items may differ in. */
  readonly keys: readonly OrderKey[]
}

/**
 * What comes after an item, as ranges that follow each other and share nothing. Each is one that an index on the keys can
 * be entered at, in both databases. One condition with alternatives is none; nor are row values for an index of SQLite's
 * that is made of expressions.
 *
 * @param keys the order
 * @param values what the item has for each key, as SQL; `null` for NULL
 */
export function rangesAfter(
  dialect: Dialect,
  keys: readonly OrderKey[],
  values: readonly (RawBuilder<unknown> | null)[],
): readonly Range[] {
  const [key, ...rest] = keys
  const [operand = null, ...others] = values
  if (!key) return []
  const { value, property, descending, nullable } = key
  const same = operand === null ? sql`${value} is null` : sql`${value} = ${operand}`
  const after = (condition: RawBuilder<boolean>, left = keys): Range => ({ condition, keys: left })
  const ranges = rangesAfter(dialect, rest, others).map(range => after(sql`${same} and ${range.condition}`, range.keys))
  if (operand !== null) ranges.push(after(sql`${value} ${sql.raw(descending ? '<' : '>')} ${operand}`))
  // "is not null" is nothing to enter an index of SQLite's at
  else if (!descending && property)
    ranges.push(after(sql`${value} >= ${dialect.operand(property, least[property.type])}`))
  if (operand !== null && descending && nullable) ranges.push(after(sql`${value} is null`, rest))
  return ranges
}

/** Nothing of a type is less. */
const least = { string: '', any: '', number: -Number.MAX_VALUE, integer: -Number.MAX_VALUE, boolean: false }

/** What the item that a cursor stands at has for each key. */
export function valuesOf(
  dialect: Dialect,
  { name }: Definition,
  keys: readonly OrderKey[],
  cursor: Cursor,
): (RawBuilder<unknown> | null)[] {
  return keys.map(({ property, value }, index) => {
    if (!property) return sql`${cursor.row}`
    const known = cursor.values[index] ?? null
    if (known === null) return null
    if (typeof known !== 'object') return sql`${dialect.operand(property, known)}`
    // where the item was deleted meanwhile, the list goes on where such texts begin, and may show some of them again
    const whole = sql`(select ${value} from ${sql.table(`items_${name}`)} where row = ${cursor.row})`
    return sql`coalesce(${whole}, ${dialect.operand(property, known[0])})`
  })
}
