import { distance } from 'fastest-levenshtein'
import { aliases, allCodes } from '../book/index.ts'

/**
 * A name as it stands in an address: lower case, words joined with hyphens.
 *
 * @example
 * slug("I'm a teapot") // => 'im-a-teapot'
 */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Current phrases first: an alias never takes the name of a phrase. */
const byName = new Map<string, number>()
for (const { phrase, code } of allCodes) if (!byName.has(slug(phrase))) byName.set(slug(phrase), code)
for (const { name, code } of aliases) if (!byName.has(slug(name))) byName.set(slug(name), code)

/**
 * The code that a phrase or an older name stands for.
 *
 * @param name in any case and spelling of spaces
 * @example
 * codeNamed('Request Entity Too Large') // => 413
 * codeNamed('moved-temporarily') // => 302
 */
export const codeNamed = (name: string): number | undefined => byName.get(slug(name))

/**
 * The codes nearest to what was asked for: by digits for a number, by letters for a name. What differs in more than half
 * of its letters is not near.
 *
 * @param text what the book does not know
 * @example
 * nearest('unprocesable entity')[0] // => 422
 * nearest('???') // => []
 */
export function nearest(text: string): number[] {
  const wanted = slug(text.slice(0, 60))
  const names: Iterable<readonly [string, number]> = /^\d+$/.test(wanted)
    ? allCodes.map(({ code }) => [String(code), code])
    : byName
  const codes = [...names]
    .map(([name, code]) => ({ code, score: distance(wanted, name), apart: Math.abs(code - Number(wanted)) }))
    .filter(({ score }) => score <= wanted.length / 2)
    .sort((a, b) => a.score - b.score || a.apart - b.apart || 0)
    .map(({ code }) => code)
  return [...new Set(codes)]
}
