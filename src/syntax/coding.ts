import { parsePreferences, weightsOf } from './preference.ts'

/**
 * Chooses a content coding (RFC 9110 §12.5.3): the one with the highest weight. Of those that share it, one that the
 * client names goes before `identity`, and that before one which only `*` fits; then the first counts. Where the client
 * gives `identity` no weight, it is acceptable, but after all that have one.
 *
 * @param acceptEncoding the value of Accept-Encoding; without one, any coding is acceptable, but `identity` is chosen
 * @param available the codings there are besides `identity`, the preferred one first
 * @returns one of `available`; `'identity'`; `undefined` where nothing is acceptable
 * @example
 * codingOf('gzip, deflate, br', ['br', 'gzip']) // => 'br'
 * codingOf('x-gzip;q=0.5', ['br', 'gzip']) // => 'gzip'
 * codingOf('', ['br', 'gzip']) // => 'identity'
 * codingOf('zstd, *;q=0', ['br', 'gzip']) // => undefined
 */
export function codingOf(acceptEncoding: string | undefined, available: readonly string[]): string | undefined {
  if (acceptEncoding === undefined) return 'identity'
  const weights = weightsOf(parsePreferences(acceptEncoding), nameOf)
  const other = weights.get('*')
  const unencoded = weights.get('identity') ?? other
  let best = unencoded === 0 ? undefined : 'identity'
  let bestWeight = unencoded ?? 0
  let bestNamed = false
  for (const coding of available) {
    const name = nameOf(coding.toLowerCase())
    const own = weights.get(name)
    const weight = own ?? other ?? 0
    const named = own !== undefined
    if (name === 'identity' || weight === 0 || weight < bestWeight) continue
    if (weight === bestWeight && (bestNamed || !named)) continue
    best = coding
    bestWeight = weight
    bestNamed = named
  }
  return best
}

/** Two codings have an older name (RFC 9110 §8.4.1.1, §8.4.1.3). */
const olderNames: ReadonlyMap<string, string> = new Map([
  ['x-compress', 'compress'],
  ['x-gzip', 'gzip'],
])

const nameOf = (coding: string): string => olderNames.get(coding) ?? coding
