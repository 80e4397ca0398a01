import { type Json, Refusal, Unprocessable } from '../../engine/index.ts'
import type { Definition } from '../definition.ts'
import { CsvReader } from './csv-reader.ts'
import { JsonReader, readObject } from './json-reader.ts'
import { NdjsonReader } from './ndjson-reader.ts'
import type { Read, Reader } from './reader.ts'
import type { MediaType } from './types.ts'

export interface ItemLimits {
  /** The most octets of one item, as it came. */
  readonly itemLimit: number
  /** The most items. */
  readonly most: number
}

/** An item, not judged yet, and where it was: `line 7`, or the JSON pointer `/7`. */
export interface ReadItem {
  readonly value: Json
  readonly at: string
}

/** Nobody reads more faults than these, and each costs memory. */
const mostFaults = 100

/**
 * Reads the items of a content.
 *
 * @param type its media type
 * @param octets the content
 * @param definition of the collection
 * @returns the items, and whether the content was one JSON value and no list
 * @throws Malformed where the content is not well formed, with line and column
 * @throws Unprocessable where cells of CSV do not fit the types of their columns, with a pointer for each (at most 100)
 * @throws Refusal 413 for an item of too many octets, and for too many items
 */
export function readItems(
  type: MediaType,
  octets: Uint8Array,
  definition: Definition,
  { itemLimit, most }: ItemLimits,
): { items: ReadItem[]; one: boolean } {
  if (type === 'application/json' && octets.length <= itemLimit) {
    const value = readObject(octets)
    if (value !== undefined) return { items: [{ value, at: '' }], one: true }
  }
  const reader = readerOf(type, definition, itemLimit)
  const items: ReadItem[] = []
  const faults: Read['faults'][number][] = []
  for (const reads of [reader.push(octets), reader.end()]) {
    for (const { value, at, faults: more } of reads) {
      if (items.length === most) {
        throw new Refusal(413, `The content has more than ${most} items, which is the most at a time.`, { most })
      }
      items.push({ value, at })
      faults.push(...more)
      if (faults.length >= mostFaults) throw new Unprocessable(faults.slice(0, mostFaults))
    }
  }
  if (faults.length > 0) throw new Unprocessable(faults)
  return { items, one: reader instanceof JsonReader && reader.one }
}

/** A reader of a media type. */
export function readerOf(type: MediaType, definition: Definition, itemLimit: number): Reader {
  switch (type) {
    case 'application/json':
      return new JsonReader(itemLimit)
    case 'text/csv':
      return new CsvReader(definition, itemLimit)
    case 'application/x-ndjson':
      return new NdjsonReader(itemLimit)
  }
}
