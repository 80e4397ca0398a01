import { type Preference, parsePreferences } from './preference.ts'

/**
 * Chooses what to do to an instance before it is sent (RFC 3229 §10.5.3): the offer with the highest weight, the first of
 * those that share it. An offer of several manipulations has the least of their weights, and fits only where A-IM lists
 * them all in the order of the offer, which is the one in which they are applied. One with parameters fits the same
 * manipulation with the same parameters.
 *
 * `identity` is acceptable unless A-IM says `identity;q=0`. It comes after every offer that fits, or after those of its
 * own weight where A-IM gives it one.
 *
 * @param aIM the value of A-IM; without one, nothing but `identity` may be used
 * @param offered values of IM, such as `vcdiff` or `diffe, gzip`, the preferred one first
 * @returns one of `offered`; `'identity'`; `undefined` where nothing is acceptable
 * @example
 * manipulationOf('vcdiff, diffe, gzip', ['diffe, gzip', 'diffe']) // => 'diffe, gzip'
 * manipulationOf('gzip, diffe', ['diffe, gzip', 'diffe']) // => 'diffe'
 * manipulationOf('vcdiff;q=0', ['vcdiff']) // => 'identity'
 * manipulationOf('vcdiff, identity;q=0', ['diffe']) // => undefined
 */
export function manipulationOf(aIM: string | undefined, offered: readonly string[]): string | undefined {
  const wanted = parsePreferences(aIM ?? '')
  const unchanged = wanted.find(({ value }) => value === 'identity')?.weight
  let best = unchanged === 0 ? undefined : 'identity'
  let bestWeight = 0
  for (const offer of offered) {
    const weight = weightOfAll(parsePreferences(offer), wanted)
    if (weight <= bestWeight || weight < (unchanged ?? 0)) continue
    best = offer
    bestWeight = weight
  }
  return best
}

/** The least weight of manipulations that are to be applied in this order; 0 where one is not listed after the other. */
function weightOfAll(steps: readonly Preference[], wanted: readonly Preference[]): number {
  let least = 1
  let done = 0
  for (const each of wanted) {
    const step = steps[done]
    if (!step) break
    if (!isSame(each, step)) continue
    least = Math.min(least, each.weight)
    done++
  }
  return steps.length > 0 && done === steps.length ? least : 0
}

function isSame(a: Preference, b: Preference): boolean {
  if (a.value !== b.value || a.parameters.size !== b.parameters.size) return false
  for (const [name, value] of a.parameters) if (b.parameters.get(name) !== value) return false
  return true
}
