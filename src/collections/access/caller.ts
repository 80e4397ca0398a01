import type { Right } from './right.ts'

/** Rights by the name of the collection; `*` stands for those that are not named. */
export type Rights = ReadonlyMap<string, ReadonlySet<Right>>

/** Who calls, as `context.caller` has it. */
export interface Caller {
  readonly name: string
  readonly may: Rights
  /** What was paid for, for a hook that asks. */
  readonly plan?: string
}

const none: ReadonlySet<Right> = new Set()

/** The rights in a collection: what is said of it by name counts, and `*` only where nothing is. */
export const rightsIn = (may: Rights, collection: string): ReadonlySet<Right> =>
  may.get(collection) ?? may.get('*') ?? none

/**
 * Whether a caller has a right in a collection.
 *
 * @param caller who
 * @param collection the name of the collection
 * @param right what is to be done there
 * @example
 * permits({ name: 'anna', may: new Map([['*', new Set(['read'])]]) }, 'orders', 'read') // => true
 * permits({ name: 'anna', may: new Map([['*', new Set(['read'])], ['pay', new Set()]]) }, 'pay', 'read') // => false
 */
export function permits(caller: Caller, collection: string, right: Right): boolean {
  return rightsIn(caller.may, collection).has(right)
}

/** What either of two lists gives, collection by collection. */
export function joined(first: Rights, second: Rights): Rights {
  const names = new Set([...first.keys(), ...second.keys()])
  return new Map([...names].map(name => [name, rightsIn(first, name).union(rightsIn(second, name))]))
}
