/**
 * The first name that comes a second time.
 *
 * @example
 * repeatedIn(['path', 'secure', 'path']) // => 'path'
 * repeatedIn(['path', 'secure']) // => undefined
 */
export function repeatedIn(names: Iterable<string>): string | undefined {
  const met = new Set<string>()
  for (const name of names) {
    if (met.has(name)) return name
    met.add(name)
  }
  return undefined
}
