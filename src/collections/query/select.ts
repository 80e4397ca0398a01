import type { Json } from '../../engine/index.ts'
import type { Item } from '../definition.ts'

/** Which members of an object are wanted: all of a member, or some of what it has. */
export interface Selection extends ReadonlyMap<string, Selection | 'all'> {}

/**
 * A selection from paths. Of an object that is wanted as a whole, all is wanted.
 *
 * @param paths the steps to each value
 * @example
 * selection([['id'], ['address', 'city']]).get('id') // => 'all'
 */
export function selection(paths: readonly (readonly string[])[]): Selection {
  const made = new Map<string, Map<string, unknown> | 'all'>()
  for (const path of paths) {
    let members = made
    for (const [index, name] of path.entries()) {
      const known = members.get(name)
      if (known === 'all') break
      if (index === path.length - 1) members.set(name, 'all')
      else {
        const inner = (known ?? new Map()) as typeof made
        members.set(name, inner)
        members = inner
      }
    }
  }
  return made as unknown as Selection
}

/**
 * What is wanted of an item, in the item's own order. What it does not have is left out.
 *
 * @param item the item
 * @param wanted which of its members
 * @example
 * pick({ id: 7, address: { city: 'Ulm', zip: '89073' } }, selection([['address', 'city']])) // => { address: { city: 'Ulm' } }
 */
export function pick(item: Item, wanted: Selection): Item {
  const members: [string, Json][] = []
  for (const [name, value] of Object.entries(item)) {
    const inner = wanted.get(name)
    if (inner === 'all') members.push([name, value])
    else if (inner && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      members.push([name, pick(value as Item, inner)])
    }
  }
  // unlike an assignment, it makes a member of "__proto__" as well
  return Object.fromEntries(members)
}
