import { parsePreferences, weightsOf } from './preference.ts'

/**
 * Chooses a charset (RFC 9110 §12.5.2, deprecated there): the one with the highest weight, the first of those that share
 * it. `*` stands for each that is not listed.
 *
 * @param acceptCharset the value of Accept-Charset; where it is absent or lists none, there is no preference
 * @param available the names of charsets, the preferred one first
 * @returns one of `available`; `undefined` where none is acceptable, which a server may disregard (RFC 9110 §12.4.1)
 * @example
 * charsetOf('iso-8859-5, unicode-1-1;q=0.8', ['unicode-1-1', 'ISO-8859-5']) // => 'ISO-8859-5'
 * charsetOf('utf-8;q=0.5, *;q=0', ['iso-8859-1']) // => undefined
 */
export function charsetOf(acceptCharset: string | undefined, available: readonly string[]): string | undefined {
  const preferences = acceptCharset === undefined ? [] : parsePreferences(acceptCharset)
  if (preferences.length === 0) return available[0]
  const weights = weightsOf(preferences)
  let best: string | undefined
  let bestWeight = 0
  for (const charset of available) {
    const weight = weights.get(charset.toLowerCase()) ?? weights.get('*') ?? 0
    if (weight <= bestWeight) continue
    best = charset
    bestWeight = weight
  }
  return best
}
