import type { Definition } from '../definition.ts'
import type { Selection } from '../query/select.ts'
import type { MediaType } from './types.ts'
import { selecting, writerOf } from './writer.ts'

/**
 * A list of items.
 *
 * @param type the media type
 * @param texts each item as JSON text; JSON without a selection is put together from them and not parsed
 * @param fields which members of the items; all where it is `undefined`
 * @param definition of the collection
 */
export function renderList(
  type: MediaType,
  texts: readonly string[],
  fields: Selection | undefined,
  definition: Definition,
): string {
  const { open, write, close } = writerOf(type, fields, definition)
  return open + write(texts) + close
}

/** One item; see {@link renderList}. */
export function renderItem(
  type: MediaType,
  text: string,
  fields: Selection | undefined,
  definition: Definition,
): string {
  return type === 'application/json' ? selecting(fields)(text) : renderList(type, [text], fields, definition)
}
