import { parseAccept, parseMediaType, weightOf } from '../../syntax/index.ts'

/**
 * Chooses a media type (RFC 9110 §12.4): the one with the highest weight, the first of those that share it.
 *
 * @param accept the value of Accept; without one, everything is acceptable
 * @param types what there is, the preferred one first
 * @returns the type; `undefined` where none is acceptable
 * @example
 * negotiate('text/html;q=0.5, application/json', ['text/html', 'application/json']) // => 'application/json'
 * negotiate('application/json; charset=UTF-8', ['text/html', 'application/json']) // => 'application/json'
 * negotiate('image/png', ['text/html']) // => undefined
 */
export function negotiate(accept: string | undefined, types: readonly string[]): string | undefined {
  return accept === undefined || accept === '*/*' ? types[0] : choose(accept, types)
}

const longest = 256
const most = 64

/**
 * Chooses as {@link negotiate} does, and remembers what for, within bounds: clients send few different Accepts.
 *
 * @param types what there is, the preferred one first
 */
export function chooser(types: readonly string[]): (accept: string | undefined) => string | undefined {
  const known = new Map<string, string | undefined>()
  let last: string | undefined
  let type = types[0]
  return accept => {
    if (accept === last) return type
    if (accept === undefined || accept.length > longest) return negotiate(accept, types)
    type = known.has(accept) ? known.get(accept) : negotiate(accept, types)
    if (known.size >= most) known.clear()
    known.set(accept, type)
    last = accept
    return type
  }
}

function choose(accept: string, types: readonly string[]): string | undefined {
  const ranges = parseAccept(accept)
  let best: string | undefined
  let bestWeight = 0
  for (const type of types) {
    const { essence = '', parameters = [] } = parseMediaType(type) ?? {}
    // what names no charset is UTF-8 here, and clients do ask for "application/json; charset=utf-8"
    const weight = weightOf(essence, ranges, new Map([['charset', 'utf-8'], ...parameters]))
    if (weight > bestWeight) {
      best = type
      bestWeight = weight
    }
  }
  return best
}
