import { Unprocessable } from '../../engine/index.ts'
import type { Definition } from '../definition.ts'
import { type ItemLimits, type ReadItem, readerOf } from './read.ts'
import type { Read } from './reader.ts'
import type { MediaType } from './types.ts'
import { writerOf } from './writer.ts'

/**
 * Reads items as they come, however many. It holds one item and one piece at a time.
 *
 * @param type the media type
 * @param pieces the content, cut anywhere
 * @param definition of the collection
 * @throws Malformed, Unprocessable and Refusal as {@link readItems} does, at the first item with a fault; those before it
 * have been given
 */
export async function* readStream(
  type: MediaType,
  pieces: AsyncIterable<Uint8Array>,
  definition: Definition,
  { itemLimit }: Pick<ItemLimits, 'itemLimit'>,
): AsyncGenerator<ReadItem> {
  const reader = readerOf(type, definition, itemLimit)
  for await (const octets of pieces) yield* sound(reader.push(octets))
  yield* sound(reader.end())
}

function* sound(reads: Iterable<Read>): Generator<ReadItem> {
  for (const { value, at, faults } of reads) {
    if (faults.length > 0) throw new Unprocessable(faults)
    yield { value, at }
  }
}

/** Characters that are written at a time, as a write for each item would cost more than the item. */
const enough = 65_536

/**
 * Writes items as they come, however many; see {@link renderList}.
 *
 * @param type the media type
 * @param texts each item as JSON text
 * @param definition of the collection
 */
export async function* writeStream(
  type: MediaType,
  texts: AsyncIterable<string> | Iterable<string>,
  definition: Definition,
): AsyncGenerator<string> {
  const { open, between, write, close } = writerOf(type, undefined, definition)
  if (open) yield open
  let before = ''
  let batch: string[] = []
  let size = 0
  for await (const text of texts) {
    batch.push(text)
    size += text.length
    if (size < enough) continue
    yield before + write(batch)
    before = between
    batch = []
    size = 0
  }
  if (batch.length > 0) yield before + write(batch)
  if (close) yield close
}
