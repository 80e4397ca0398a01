/**
 * Reads a JSON Pointer (RFC 6901 §3).
 *
 * @returns its reference tokens, unescaped; `undefined` where it is no pointer
 * @example
 * parsePointer('/a~1b/m~0n/0') // => ['a/b', 'm~n', '0']
 * parsePointer('') // => []
 * parsePointer('a') // => undefined
 * parsePointer('/~2') // => undefined
 */
export function parsePointer(text: string): string[] | undefined {
  if (text === '') return []
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return undefined
  // ~1 goes first, so that ~01 becomes ~1 and not / (RFC 6901 §4).
  return text
    .slice(1)
    .split('/')
    .map(token => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/**
 * Writes a JSON Pointer.
 *
 * @example
 * formatPointer(['a/b', 'm~n']) // => '/a~1b/m~0n'
 */
export function formatPointer(tokens: readonly string[]): string {
  return tokens.map(token => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/**
 * Reads a reference token as an index of an array: digits without a leading zero (RFC 6901 §4).
 *
 * @example
 * arrayIndex('10') // => 10
 * arrayIndex('01') // => undefined
 * arrayIndex('-') // => undefined
 */
export function arrayIndex(token: string): number | undefined {
  return /^(?:0|[1-9][0-9]*)$/.test(token) ? Number(token) : undefined
}
