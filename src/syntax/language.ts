import { type Preference, parsePreferences } from './preference.ts'

/**
 * Chooses a language (RFC 9110 §12.5.4): the one with the highest weight; of those that share it the one nearest to what
 * was asked for, then the first.
 *
 * A tag has the weight of the longest range that it equals or continues (RFC 4647 §3.3.1), so `de;q=0` excludes `de-AT`
 * unless that is listed itself. A tag that only shortens a range has the weight of that range (RFC 4647 §3.4), or of `*`
 * where that is greater; `*;q=0` excludes it. Nearest is the very tag, then one that continues a range, then one that
 * shortens it, by as few subtags as can be; what only `*` fits comes last.
 *
 * @param acceptLanguage the value of Accept-Language; where it is absent or lists no range, there is no preference
 * @param available language tags, the preferred one first
 * @returns one of `available`; `undefined` where none is acceptable, which a server may disregard (RFC 9110 §12.4.1)
 * @example
 * languageOf('da, en-gb;q=0.8, en;q=0.7', ['en-US', 'en-GB']) // => 'en-GB'
 * languageOf('de-AT, en;q=0.5', ['en', 'de']) // => 'de'
 * languageOf('de;q=0, *', ['de-AT', 'fr']) // => 'fr'
 * languageOf('fr', ['de']) // => undefined
 */
export function languageOf(acceptLanguage: string | undefined, available: readonly string[]): string | undefined {
  const ranges = acceptLanguage === undefined ? [] : parsePreferences(acceptLanguage)
  if (ranges.length === 0) return available[0]
  let best: string | undefined
  let bestFit = unfit
  for (const tag of available) {
    const fit = fitOf(tag.toLowerCase(), ranges)
    if (fit.weight < bestFit.weight || (fit.weight === bestFit.weight && fit.distance >= bestFit.distance)) continue
    best = tag
    bestFit = fit
  }
  return best
}

interface Fit {
  readonly weight: number
  /** How far a tag is from what was asked for; infinite where only `*` fits. */
  readonly distance: number
}

const unfit: Fit = { weight: 0, distance: 0 }

function fitOf(tag: string, ranges: readonly Preference[]): Fit {
  let longest: Preference | undefined
  let any: Preference | undefined
  let shortened = unfit
  for (const range of ranges) {
    const { value, weight } = range
    if (value === '*') any ??= range
    else if (continues(tag, value)) {
      if (!longest || value.length > longest.value.length) longest = range
    } else if (weight >= shortened.weight && continues(value, tag)) {
      const distance = 1 + subtagsAfter(value, tag.length)
      if (weight > shortened.weight || distance < shortened.distance) shortened = { weight, distance }
    }
  }
  if (longest) return { weight: longest.weight, distance: longest.value === tag ? 0 : 1 }
  if (!any || (any.weight > 0 && any.weight <= shortened.weight)) return shortened
  return { weight: any.weight, distance: Number.POSITIVE_INFINITY }
}

/** Whether a tag is the range, or goes on with a subtag after it. */
function continues(tag: string, range: string): boolean {
  return tag.startsWith(range) && (tag.length === range.length || tag[range.length] === '-')
}

function subtagsAfter(range: string, start: number): number {
  let count = 0
  for (let i = range.indexOf('-', start); i >= 0; i = range.indexOf('-', i + 1)) count++
  return count
}
