import type { Definition, Item } from '../definition.ts'
import type { ItemRow } from '../store/tables.ts'

/** What is known of an item: its state, or when it was deleted. */
export type Stored = Pick<ItemRow, 'id' | 'version' | 'changed' | 'deleted' | 'data' | Lease>
type Lease = 'lease_token' | 'lease_holder' | 'lease_until'

/** The key that a path segment names; `undefined` where no item can have it. */
export function keyFrom({ key }: Definition, segment: string): string | number | undefined {
  if (key.type === 'string') return segment.length <= longestKey && !segment.includes('\0') ? segment : undefined
  const number = Number(segment)
  // one item has one URI: 07 is not 7
  return Number.isSafeInteger(number) && String(number) === segment ? number : undefined
}

export const longestKey = 500

/** An item with its key in the first place, so that every form of it shows it first. */
export function withKey({ key }: Definition, id: string | number, item: Item): Item {
  const { property } = key
  return { [property]: id, ...item, [property]: id }
}

/** The values that a path leads to, with the JSON pointer of each; `*` goes through the elements of an array. */
export function valuesAt(item: unknown, path: readonly string[], pointer = ''): { pointer: string; value: unknown }[] {
  const [step, ...rest] = path
  if (step === undefined) return item === undefined || item === null ? [] : [{ pointer, value: item }]
  if (step === '*') {
    return Array.isArray(item) ? item.flatMap((each, index) => valuesAt(each, rest, `${pointer}/${index}`)) : []
  }
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, step)) return []
  const escaped = step.replaceAll('~', '~0').replaceAll('/', '~1')
  return valuesAt((item as Record<string, unknown>)[step], rest, `${pointer}/${escaped}`)
}
