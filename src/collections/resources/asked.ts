import type { Context } from '../../engine/index.ts'
import type { Definition } from '../definition.ts'
import {
  type ListQuery,
  malformedQuery,
  parseItemQuery,
  parseNoQuery,
  parseQuery,
  type Selection,
} from '../query/index.ts'

/** What stands after the "?" of the target. */
export const queryOf = ({ request: { target } }: Pick<Context, 'request'>): string => {
  const start = target.indexOf('?')
  return start < 0 ? '' : target.slice(start + 1)
}

/**
 * What a request asks of a collection.
 *
 * @throws Refusal 400 with every fault of the query
 */
export function askedOfList(context: Pick<Context, 'request'>, definition: Definition): ListQuery {
  const parsed = parseQuery(queryOf(context), definition)
  if ('faults' in parsed) throw malformedQuery(parsed.faults)
  return parsed.query
}

/**
 * Which fields of an item a request asks for.
 *
 * @throws Refusal 400 with every fault of the query
 */
export function askedOfItem(context: Pick<Context, 'request'>, definition: Definition): Selection | undefined {
  const query = queryOf(context)
  if (query === '') return undefined
  const parsed = parseItemQuery(query, definition)
  if ('faults' in parsed) throw malformedQuery(parsed.faults)
  return parsed.fields
}

/**
 * Sees to it that a request asks for nothing by a query, where none is understood: what would be passed over in silence is
 * what somebody relies on.
 *
 * @throws Refusal 400 with every parameter
 */
export function askedNothing(context: Pick<Context, 'request'>): void {
  const query = queryOf(context)
  if (query === '') return
  const faults = parseNoQuery(query)
  if (faults.length > 0) throw malformedQuery(faults)
}
