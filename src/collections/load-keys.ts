import type { Json } from '../engine/index.ts'
import type { Item } from './definition.ts'
import type { Fail } from './load-error.ts'

const isKey = (id: Json | undefined): boolean => Number.isSafeInteger(id) || (typeof id === 'string' && id !== '')

/**
 * Sees to it that each item of a collection has a key of its own, all of one type. Those without an `id` get the next
 * number that is free, as a text where the others are texts.
 *
 * @param items the items as they were found
 * @param fail what to do where keys do not fit
 */
export function withKeys(items: readonly Item[], fail: Fail): Item[] {
  const indexes = new Map<Json, number>()
  for (const [index, { id }] of items.entries()) {
    if (id === undefined) continue
    if (!isKey(id)) fail('has an "id" that is neither an integer nor a string with something in it.', index)
    const before = indexes.get(id)
    if (before !== undefined) fail(`has the "id" ${JSON.stringify(id).slice(0, 100)}, as [${before}] has.`, index)
    indexes.set(id, index)
  }
  const [[first, at] = []] = indexes
  for (const [id, index] of indexes) {
    if (typeof id !== typeof first) fail(`has ${worded(id)} for its "id", and [${at}] has ${worded(first)}.`, index)
  }
  let next = 0
  const free = (): string | number => {
    for (;;) {
      next++
      const id = typeof first === 'string' ? `${next}` : next
      if (!indexes.has(id)) return id
    }
  }
  return items.map(item => (item.id === undefined ? { id: free(), ...item } : item))
}

const worded = (id: Json | undefined): string => (typeof id === 'string' ? 'a string' : 'an integer')
