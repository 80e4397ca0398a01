/** An entity tag (RFC 9110 §8.8.3): the opaque text between the quotes, and whether it is weak. */
export interface EntityTag {
  readonly tag: string
  readonly weak: boolean
}

/**
 * Reads a list of entity tags, or `*` (RFC 9110 §13.1.1).
 *
 * @param value the value of If-Match or If-None-Match
 * @returns the tags; `'*'`; `undefined` where the value is neither
 * @example
 * parseEntityTags('"a", W/"b"') // => [{ tag: 'a', weak: false }, { tag: 'b', weak: true }]
 * parseEntityTags('*') // => '*'
 * parseEntityTags('a') // => undefined
 */
export function parseEntityTags(value: string): EntityTag[] | '*' | undefined {
  if (value.trim() === '*') return '*'
  const tags: EntityTag[] = []
  let at = 0
  while (at < value.length) {
    const character = value[at]
    if (character === ' ' || character === '\t' || character === ',') {
      at++
      continue
    }
    const weak = value.startsWith('W/', at)
    const start = weak ? at + 2 : at
    const end = value[start] === '"' ? value.indexOf('"', start + 1) : -1
    if (end < 0) return undefined
    tags.push({ tag: value.slice(start + 1, end), weak })
    at = end + 1
  }
  return tags.length > 0 ? tags : undefined
}

/**
 * Writes an entity tag.
 *
 * @throws RangeError where the text holds a character that an entity tag cannot (RFC 9110 §8.8.3)
 * @example
 * formatEntityTag({ tag: 'v1', weak: true }) // => 'W/"v1"'
 */
export function formatEntityTag({ tag, weak }: EntityTag): string {
  for (let i = 0; i < tag.length; i++) {
    const code = tag.charCodeAt(i)
    if (code < 0x21 || code === 0x22 || code === 0x7f || code > 0xff) {
      throw new RangeError(`An entity tag cannot hold the character ${JSON.stringify(tag[i])} (RFC 9110 §8.8.3).`)
    }
  }
  return `${weak ? 'W/' : ''}"${tag}"`
}

/** Strong comparison (RFC 9110 §8.8.3.2): both strong, and the same. */
export const matchesStrongly = (a: EntityTag, b: EntityTag): boolean => !a.weak && !b.weak && a.tag === b.tag

/** Weak comparison (RFC 9110 §8.8.3.2): the same, weak or not. */
export const matchesWeakly = (a: EntityTag, b: EntityTag): boolean => a.tag === b.tag
