import { type RawBuilder, sql } from 'kysely'
import type { Definition } from '../definition.ts'
import type { Dialect } from '../store/dialect.ts'
import type { Filter } from './query.ts'
import { columnOf } from './value.ts'

/** A filter in SQL. Texts are compared by code points, so that both databases find the same. */
export function condition(dialect: Dialect, definition: Definition, filter: Filter): RawBuilder<boolean> {
  const { property, operator, values } = filter
  const value = columnOf(dialect, definition, property)
  const operands = values.map(each => dialect.operand(property, each))
  const [operand] = operands
  switch (operator) {
    case 'in':
      return sql`${value} in (${sql.join(operands)})`
    case 'ne':
      return sql`${value} is distinct from ${operand}`
    case 'gt':
      return sql`${value} > ${operand}`
    case 'gte':
      return sql`${value} >= ${operand}`
    case 'lt':
      return sql`${value} < ${operand}`
    case 'lte':
      return sql`${value} <= ${operand}`
    case 'contains':
      return sql`${dialect.position}(${value}, ${operand}) > 0`
    case 'startsWith':
      return beginning(value, String(operand))
    case 'endsWith':
      return sql`substr(${value}, length(${value}) - ${[...String(operand)].length} + 1) = ${operand}`
    case 'is':
      return values[0] === 'null' ? sql`${value} is null` : sql`${value} is not null`
  }
}

/** Texts that start with a prefix are a range of their order, which an index can be asked for. */
function beginning(value: RawBuilder<unknown>, prefix: string): RawBuilder<boolean> {
  const end = after(prefix)
  return end === undefined ? sql`${value} >= ${prefix}` : sql`(${value} >= ${prefix} and ${value} < ${end})`
}

/** The first text after all those that start with a prefix; `undefined` where there is none. */
function after(prefix: string): string | undefined {
  const points = [...prefix].map(character => character.codePointAt(0) as number)
  while (points.at(-1) === 0x10ffff) points.pop()
  const last = points.pop()
  // surrogates are no characters
  return last === undefined ? undefined : String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1)
}
