import { matches } from './find.ts'

/**
 * The codes that somebody may have meant, as the search finds them.
 *
 * @param text what the book does not know
 * @param count how many at most
 * @returns none where nothing is near
 * @example
 * suggest('token expired')[0]?.code // => 401
 * suggest('unprocesable entty')[0]?.code // => 422
 * suggest('qqqqqqqq') // => []
 */
export function suggest(text: string, count = 3): { readonly code: number; readonly phrase: string }[] {
  return matches(text.slice(0, 200))
    .slice(0, count)
    .map(({ facts: { code, phrase } }) => ({ code, phrase }))
}
