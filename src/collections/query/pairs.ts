import type { QueryFault } from './fault.ts'

/** A parameter of a query, decoded. */
export interface Pair {
  readonly name: string
  readonly value: string
}

export const mostPairs = 50
export const longestValue = 1000
/** Of a cursor: it has the values of up to five properties in it. */
export const longestCursor = 2000

/**
 * Reads the pairs of a query: percent-encoded UTF-8, with "+" for a space, as forms send it (WHATWG URL §5.1).
 *
 * @param query what stands after the "?"
 */
export function readPairs(query: string): { readonly pairs: readonly Pair[]; readonly faults: readonly QueryFault[] } {
  const pairs: Pair[] = []
  const faults: QueryFault[] = []
  const raw = query.split('&').filter(Boolean)
  for (const [name, value] of raw.slice(0, mostPairs).map(parts)) {
    const pair = { name: decoded(name), value: decoded(value) }
    if (pair.name === undefined || pair.value === undefined) {
      faults.push({ parameter: shown(name), detail: 'Write it in UTF-8, percent-encoded; a plain "%" is "%25".' })
    } else if (pair.name.includes('\0') || pair.value.includes('\0')) {
      faults.push({ parameter: shown(pair.name), detail: 'Leave the character U+0000 out; no item has it.' })
    } else if (Math.max(pair.name.length, pair.value.length) > longestFor(pair.name)) {
      faults.push({ parameter: shown(pair.name), detail: `Write at most ${longestFor(pair.name)} characters.` })
    } else pairs.push({ name: pair.name, value: pair.value })
  }
  const surplus = raw[mostPairs]
  if (surplus !== undefined) {
    const detail = `A query has at most ${mostPairs} parameters, and this is one more. Write "name:in=a,b" for several values.`
    faults.push({ parameter: shown(parts(surplus)[0]), detail })
  }
  return { pairs, faults }
}

/** The name and the value of a pair, still encoded. */
export function parts(pair: string): [name: string, value: string] {
  const equals = pair.indexOf('=')
  return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
}

/** Percent-encoded text; `undefined` where it is malformed or no UTF-8. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

const longestFor = (name: string): number => (name === '_cursor' ? longestCursor : longestValue)

/** A name for people to find it by. */
export const shown = (name: string): string => (name.length > 100 ? `${name.slice(0, 100)}…` : name)
