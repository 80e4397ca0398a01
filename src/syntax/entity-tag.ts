import { Scanner, trimOws } from './scanner.ts'

/** An entity tag (RFC 9110 §8.8.3): the opaque text between the quotes, and whether it is weak. */
export interface EntityTag {
  readonly tag: string
  readonly weak: boolean
}

/**
 * Reads a list of entity tags, or `*` (RFC 9110 §13.1.1). A tag is only ever compared, so it is taken as it is, even with
 * a character that it must not hold; a backslash escapes nothing (§8.8.3).
 *
 * @param value the value of If-Match or If-None-Match
 * @returns the tags; `'*'`; `undefined` where the value is neither
 * @example
 * parseEntityTags('"a", W/"b"') // => [{ tag: 'a', weak: false }, { tag: 'b', weak: true }]
 * parseEntityTags('*') // => '*'
 * parseEntityTags('a') // => undefined
 */
export function parseEntityTags(value: string): EntityTag[] | '*' | undefined {
  if (trimOws(value) === '*') return '*'
  const scanner = new Scanner(value)
  const tags: EntityTag[] = []
  while (!scanner.ows().done) {
    if (scanner.eat(',')) continue
    const weak = scanner.eat('W')
    if (weak && !scanner.eat('/')) return undefined
    if (!scanner.eat('"')) return undefined
    const tag = scanner.until('"')
    if (!scanner.eat('"') || !(scanner.ows().done || scanner.eat(','))) return undefined
    tags.push({ tag, weak })
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
