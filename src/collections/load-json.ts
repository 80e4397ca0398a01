import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import type { Json } from '../engine/index.ts'
import { JsonError, parseJson } from '../syntax/index.ts'
import { DataError, reasonOf } from './load-error.ts'

const largest = 200_000_000

/** A file of JSON: its value, and the text that stands for it. */
export interface Loaded {
  readonly value: Json
  readonly text: string
}

/**
 * Reads a file of JSON.
 *
 * @param file its path
 * @throws DataError where it cannot be read, is larger than 200 MB, or is no JSON in UTF-8; it says where
 */
export function loadJson(file: string): Loaded {
  const octets = read(file)
  const all = octets.toString('utf8')
  if (!isUtf8(octets)) {
    const offset = firstDifference(octets, Buffer.from(all))
    const line = octets.subarray(0, offset).filter(octet => octet === lineFeed).length + 1
    throw new DataError(file, `line ${line}: the octet at offset ${offset} is not UTF-8. Save the file in UTF-8.`)
  }
  // RFC 8259 §8.1: a byte order mark may be passed over
  const text = all.startsWith('\ufeff') ? all.slice(1) : all
  try {
    return { value: parseJson(text) as Json, text }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw new DataError(file, `${error.message}.`)
  }
}

function read(file: string): Buffer {
  try {
    const { size } = statSync(file)
    if (size > largest) {
      throw new DataError(file, `has ${size} octets; at most ${largest} are loaded. Import it in parts instead.`)
    }
    return readFileSync(file)
  } catch (error) {
    if (error instanceof DataError) throw error
    throw new DataError(file, `${reasonOf(error)}.`)
  }
}

const lineFeed = 10

/** What is broken comes out as U+FFFD, and so differs. */
function firstDifference(octets: Uint8Array, other: Uint8Array): number {
  let offset = 0
  while (octets[offset] === other[offset]) offset++
  // U+FFFD is EF BF BD, which may begin as what it stands for
  return [offset - 2, offset - 1].find(at => octets[at] === 0xef) ?? offset
}
