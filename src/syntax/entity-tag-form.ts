import { trimOws } from './scanner.ts'
import { isListOf } from './strict.ts'

/** The characters of an entity tag (RFC 9110 §8.8.3); `obs-text` may have been read as any character beyond ASCII. */
const tag = /(?:W\/)?"[!#-~\u0080-\uffff]*"/y

/**
 * Whether a value is one entity tag as a sender has to write it (RFC 9110 §8.8.3).
 *
 * @example
 * isEntityTag('W/"v1"') // => true
 * isEntityTag('v1') // => false
 * isEntityTag('w/"v1"') // => false
 */
export function isEntityTag(value: string): boolean {
  const text = trimOws(value)
  tag.lastIndex = 0
  return tag.test(text) && tag.lastIndex === text.length
}

/**
 * Whether a value is a list of entity tags as a sender has to write them, or `*` (RFC 9110 §13.1.1, §13.1.2).
 *
 * @example
 * isEntityTagList('"v1", W/"v2"') // => true
 * isEntityTagList('*') // => true
 * isEntityTagList('*, "v1"') // => false
 */
export function isEntityTagList(value: string): boolean {
  if (trimOws(value) === '*') return true
  return isListOf(value, scanner => {
    tag.lastIndex = scanner.at
    if (!tag.test(scanner.text)) return false
    scanner.at = tag.lastIndex
    return true
  })
}
