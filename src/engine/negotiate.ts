import { parseAccept, weightOf } from '../syntax/index.ts'

/**
 * Chooses a media type (RFC 9110 §12.4): the one with the highest weight, the first of those that share it.
 *
 * @param accept the value of Accept; without one, everything is acceptable
 * @param types what there is, the preferred one first
 * @returns the type; `undefined` where none is acceptable
 * @example
 * negotiate('text/html;q=0.5, application/json', ['text/html', 'application/json']) // => 'application/json'
 * negotiate('image/png', ['text/html']) // => undefined
 */
export function negotiate(accept: string | undefined, types: readonly string[]): string | undefined {
  if (accept === undefined || accept === '*/*') return types[0]
  const known = chosen.get(types) ?? new Map<string, string | undefined>()
  if (known.has(accept)) return known.get(accept)
  const type = choose(accept, types)
  if (accept.length > longest) return type
  if (known.size >= most) known.clear()
  chosen.set(types, known.set(accept, type))
  return type
}

/** Clients send few different Accepts: what was chosen for one is remembered, within bounds. */
const chosen = new WeakMap<readonly string[], Map<string, string | undefined>>()
const longest = 256
const most = 64

function choose(accept: string, types: readonly string[]): string | undefined {
  const ranges = parseAccept(accept)
  let best: string | undefined
  let bestWeight = 0
  for (const type of types) {
    const weight = weightOf(essence(type), ranges)
    if (weight > bestWeight) {
      best = type
      bestWeight = weight
    }
  }
  return best
}

const essence = (type: string): string => (type.split(';', 1)[0] as string).trim().toLowerCase()
