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
 * The codes nearest to what was asked for: by digits for a number, by letters for a name.
 *
 * @param text what the book does not know
 * @param count how many at most
 * @example
 * nearest('unprocesable entity')[0]?.code // => 422
 */
export function nearest(text: string, count = 3): { readonly code: number; readonly phrase: string }[] {
  const wanted = slug(text.slice(0, 60))
  const scored = /^\d+$/.test(wanted)
    ? allCodes.map(({ code }) => ({
        code,
        score: distance(wanted, String(code)) + Math.abs(code - Number(wanted)) / 1e9,
      }))
    : [...byName].map(([name, code]) => ({ code, score: distance(wanted, name) }))
  const codes = [...new Set(scored.sort((a, b) => a.score - b.score).map(({ code }) => code))].slice(0, count)
  return codes.map(code => ({ code, phrase: allCodes.find(facts => facts.code === code)?.phrase ?? '' }))
}
