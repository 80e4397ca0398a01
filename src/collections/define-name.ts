/** Segments of paths beside those of the collections. */
const taken: readonly string[] = ['jobs', 'docs']

/**
 * Says why a text cannot be the name of a collection, which is a segment of a path and part of the name of a table.
 *
 * @param name the text
 * @returns `undefined` where it can be
 * @example
 * nameFault('order-lines') // => undefined
 * nameFault('jobs') // => 'This name is taken by the API itself; take another.'
 */
export function nameFault(name: string): string | undefined {
  if (!/^[A-Za-z][\w-]{0,47}$/.test(name)) {
    return 'The name of a collection is a letter, then letters, digits, - and _, 48 characters at most.'
  }
  return taken.includes(name.toLowerCase()) ? 'This name is taken by the API itself; take another.' : undefined
}
