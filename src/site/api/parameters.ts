import type { ApiParameter } from '../../engine/index.ts'
import { aboutOf, typeOf } from './properties.ts'

/** Parameters in a row of their own, or what their names end in. */
export interface ParameterRow {
  readonly name: string
  /** Where it stands, if not in the query, and whether it has to be there. */
  readonly note: string
  readonly value: string
  readonly meaning: string
  /** What its name may be followed by, for other parameters. */
  readonly also: readonly string[]
}

/**
 * Parameters as rows. Those that differ only in what follows a colon, as `price:lt` from `price`, share one; what follows
 * is explained once, at the end.
 *
 * @example
 * const text = { schema: { type: 'string' } }
 * const rows = parameterRows([{ name: 'a', ...text }, { name: 'a:is', description: 'Where a is that.', ...text }])
 * rows.map(({ name, also }) => [name, ...also]) // => [['a', ':is'], ['…:is']]
 * rows[1]?.meaning // => 'Where … is that.'
 */
export function parameterRows(all: readonly ApiParameter[]): ParameterRow[] {
  const families = Map.groupBy(all, ({ name }) => name.split(':')[0] as string)
  const endings = new Map(all.filter(({ name }) => name.includes(':')).map(each => [endingOf(each), each]))
  return [
    ...[...families].map(([base, members]) => family(base, members)),
    ...[...endings].map(([ending, each]) => ({
      name: `…${ending}`,
      note: '',
      value: each.schema.type === 'array' ? 'several' : 'one',
      meaning: meaningOf(each).replace(each.name.slice(0, -ending.length), '…'),
      also: [],
    })),
  ]
}

const endingOf = ({ name }: ApiParameter): string => name.slice(name.indexOf(':'))

function family(base: string, members: readonly ApiParameter[]): ParameterRow {
  const [first] = members as readonly [ApiParameter]
  const { in: place = 'query', schema, required } = first
  return {
    name: base,
    note: [place === 'query' ? '' : place, required ? 'required' : ''].filter(Boolean).join(', '),
    value: typeOf(schema),
    meaning: meaningOf(first),
    also: members.filter(({ name }) => name !== base).map(endingOf),
  }
}

function meaningOf({ description = '', schema }: ApiParameter): string {
  const { description: _, ...limits } = schema
  return [description, aboutOf(limits)].filter(Boolean).join(' ')
}
