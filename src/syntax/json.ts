import { inspectJson } from './json-inspection.ts'

/**
 * Reads JSON (RFC 8259) that every program reads alike (I-JSON, RFC 7493 §2): no name comes twice in an object, no number
 * is beyond a double, no integer loses digits, no string holds half of a surrogate pair. A member `__proto__` is a member
 * like any other.
 *
 * @param text the whole text
 * @param options.depth how many arrays and objects may nest (default 64); a call stack has room for hundreds
 * @throws JsonError with the line and column of the first fault
 * @example
 * parseJson('{"a":[1]}') // => { a: [1] }
 * const reason = (text: string) => { try { return parseJson(text) } catch (error) { return String(error) } }
 * reason('{"a":1,\n"a":2}') // => 'JsonError: line 2, column 1: the name "a" comes twice in one object'
 */
export function parseJson(text: string, { depth = 64 }: { readonly depth?: number } = {}): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // the inspection says what is wrong, and where
  }
  if (value === undefined || members(value, depth) !== colons(text) || hasSurrogate(text)) inspectJson(text, depth)
  return value
}

/** How many members all objects in a value have; NaN where it nests too deep, or a number may have lost something. */
function members(value: unknown, depth: number): number {
  if (typeof value === 'number') return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? 0 : Number.NaN
  if (typeof value !== 'object' || value === null) return 0
  if (depth < 1) return Number.NaN
  const array = Array.isArray(value)
  const children: readonly unknown[] = array ? value : Object.values(value)
  let count = array ? 0 : children.length
  for (const child of children) if (typeof child !== 'string') count += members(child, depth - 1)
  return count
}

/**
 * How many colons come after a quote. It is at least how many members were written, so where it is how many there are,
 * no name came twice.
 */
function colons(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let before = at - 1
    while (text.charCodeAt(before) <= 32) before--
    if (text.charCodeAt(before) === 34) count++
  }
  return count
}

const hasSurrogate = (text: string): boolean => text.includes('\\ud') || text.includes('\\uD') || !text.isWellFormed()
