/** More values than the fields of a few exchanges have. */
const most = 500
/** Longer values seldom come again. */
const longest = 500

/**
 * A reader of field values that remembers what it read: exchanges of one recording mostly have the same values again, and
 * several rules look at each.
 *
 * @param read reads a value, the same way each time
 * @param keyOf by what values are told apart; without it each is a text, and its own key
 * @example
 * const length = remembered(value => value.length)
 * length('abc') // => 3
 */
export function remembered<T, V = string>(read: (value: V) => T, keyOf?: (value: V) => string): (value: V) => T {
  const known = new Map<string, T>()
  return value => {
    const key = keyOf ? keyOf(value) : (value as string)
    if (key.length > longest) return read(value)
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as T
    const result = read(value)
    if (known.size >= most) known.clear()
    known.set(key, result)
    return result
  }
}
