import type { Collections } from '../collections.ts'
import { type MediaType, writeStream } from '../formats/index.ts'
import type { Perform } from '../store/store.ts'
import { run } from '../store/task.ts'

/** How many items are read at a time. */
const some = 1000

/**
 * Writes all items of a collection, as they are at one moment.
 *
 * @param erp the collections
 * @param name of the collection
 * @param type the media type
 * @param write takes each piece of text; what it waits for is waited for
 * @returns how many items there were
 * @throws TypeError where there is no such collection
 */
export async function exportFrom(
  erp: Pick<Collections, 'store' | 'definitions'>,
  name: string,
  type: MediaType,
  write: (text: string) => Promise<void> | void,
): Promise<number> {
  const definition = erp.definitions.get(name)
  if (!definition) throw new TypeError(`There is no collection "${name}".`)
  let count = 0
  await erp.store.session('read', async perform => {
    for await (const text of writeStream(type, counted(itemsOf(erp, name, perform)), definition)) await write(text)
  })
  return count

  async function* counted(texts: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const text of texts) {
      count++
      yield text
    }
  }
}

/** The items in the order in which they were made. */
async function* itemsOf({ store }: Pick<Collections, 'store'>, name: string, perform: Perform): AsyncGenerator<string> {
  const { db } = store.dialect
  for (let last = -1; ; ) {
    const { rows } = await perform(
      run(
        db
          .selectFrom(`items_${name}` as const)
          .select(['row', 'data'])
          .where('row', '>', last)
          .where('deleted', 'is', null)
          .orderBy('row')
          .limit(some),
      ),
    )
    for (const { data } of rows) yield data as string
    const end = rows.at(-1)
    if (!end || rows.length < some) return
    last = end.row
  }
}
