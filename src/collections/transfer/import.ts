import { Refusal } from '../../engine/index.ts'
import type { Collections } from '../collections.ts'
import type { Item } from '../definition.ts'
import { Items } from '../items/items.ts'
import { Tally } from '../items/tally.ts'
import { unresolved } from '../items/unresolved.ts'
import { run } from '../store/task.ts'

/** Something that came is not to be taken: where it was, and why. Nothing was written. */
export class ImportFault extends Error {}

/** Items of one collection as they come, each with its place in what they come from. */
export type Arriving = AsyncIterable<{ readonly value: unknown; readonly at: string }>

/**
 * Takes items into collections: all of them, or none. They may name one another in any order.
 *
 * @param erp the collections
 * @param arriving items by the names of their collections
 * @param onProgress told how many there were so far, now and then
 * @returns how many there were
 * @throws ImportFault where one is not to be taken, with its place
 */
export async function importInto(
  erp: Pick<Collections, 'store' | 'realm' | 'definitions'>,
  arriving: Readonly<Record<string, Arriving>>,
  onProgress: (count: number) => void = () => {},
): Promise<number> {
  const { store, realm, definitions } = erp
  const { dialect } = store
  const { db } = dialect
  let count = 0
  await store.session('write', async perform => {
    const tally = new Tally()
    for (const [name, coming] of Object.entries(arriving)) {
      const definition = definitions.get(name)
      if (!definition)
        throw new ImportFault(`There is no collection "${name}"; there is ${[...definitions.keys()].join(', ')}.`)
      const items = new Items(dialect, definition, { definitions, locationOf: realm.locationOf, deferred: true })
      const { key, judge } = definition
      for await (const { value, at } of coming) {
        const keyed = typeof value === 'object' && value !== null && Object.hasOwn(value, key.property)
        const told = await judge['~standard'].validate(
          keyed ? value : { [key.property]: key.type === 'integer' ? 0 : 'new', ...(value as Item) },
        )
        const fault = told.issues?.find(({ path }) => keyed || path?.[0] !== key.property)
        if (fault) throw new ImportFault(`${name}, ${at}: /${(fault.path ?? []).join('/')} ${fault.message}`)
        try {
          await perform(items.make(value as Item, Date.now(), tally))
        } catch (error) {
          throw error instanceof Refusal ? new ImportFault(`${name}, ${at}: ${error.detail}`) : error
        }
        if (++count % 1000 === 0) onProgress(count)
      }
      if (key.type === 'integer') await perform(run(dialect.keysOn(`items_${name}`).compile(db)))
      await perform(run(dialect.known(`items_${name}`).compile(db)))
    }
    for (const definition of definitions.values()) {
      const dangling = await perform(unresolved(dialect, definition))
      if (!dangling) continue
      const { collection, id, pointer, target, target_id } = dangling
      throw new ImportFault(`${collection}, item ${id}: ${pointer} names ${target_id} in ${target}, and there is none.`)
    }
    try {
      await perform(realm.counters.settle(tally))
    } catch (error) {
      throw error instanceof Refusal ? new ImportFault(error.detail) : error
    }
  })
  onProgress(count)
  return count
}
