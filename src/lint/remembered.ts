/** More values than the fields of a few exchanges have. */
const most = 500
/** Longer values seldom come again. */
const longest = 500

/**
 * A reader of field values that remembers what it read: exchanges of one recording mostly have the same values again, and
 * several rules look at each.
 *
 * @param read reads a value, the same way each time
 * @example
 * const length = remembered(value => value.length)
 * length('abc') // => 3
 */
export function remembered<T>(read: (value: string) => T): (value: string) => T {
  const known = new Map<string, T>()
  return value => {
    if (value.length > longest) return read(value)
    const before = known.get(value)
    if (before !== undefined || known.has(value)) return before as T
    const result = read(value)
    if (known.size >= most) known.clear()
    known.set(value, result)
    return result
  }
}
