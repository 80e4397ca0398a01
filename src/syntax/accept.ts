import { Scanner } from './scanner.ts'
import { parseWeight } from './weight.ts'

/** One member of Accept: a media range, its parameters, and its weight (RFC 9110 §12.5.1). */
export interface MediaRange {
  /** `type/subtype`, `type/*` or `*` followed by `/*`, in lower case. */
  readonly range: string
  /** All but the weight, wherever that stands; names in lower case. */
  readonly parameters: ReadonlyMap<string, string>
  /** 0 to 1; 0 means not acceptable. */
  readonly weight: number
}

/**
 * Reads Accept. Members that are no media range are passed over, as RFC 9110 asks recipients to be lenient here.
 *
 * @example
 * parseAccept('text/html, application/json;q=0.5').map(member => [member.range, member.weight]) // => [['text/html', 1], ['application/json', 0.5]]
 */
export function parseAccept(value: string): MediaRange[] {
  const ranges: MediaRange[] = []
  const scanner = new Scanner(value)
  while (!scanner.ows().done) {
    const type = scanner.token().toLowerCase()
    const subtype = scanner.eat('/') ? scanner.token().toLowerCase() : ''
    const parameters = scanner.parameters()
    const weight = parseWeight(parameters.get('q'))
    parameters.delete('q')
    const rest = scanner.member()
    if (type && subtype && !rest) ranges.push({ range: `${type}/${subtype}`, parameters, weight })
  }
  return ranges
}

const none: ReadonlyMap<string, string> = new Map()

/**
 * The weight that a list of media ranges gives to a media type: that of its most specific range, the first of those that
 * share it (RFC 9110 §12.5.1); 0 where none fits. A range with parameters fits a type that has them all.
 *
 * @param essence `type/subtype` in lower case
 * @param parameters the parameters of the media type, names in lower case
 * @example
 * weightOf('text/html', parseAccept('text/*;q=0.3, text/html;q=0.7')) // => 0.7
 * weightOf('image/png', parseAccept('text/*')) // => 0
 * weightOf('text/html', parseAccept('text/html;level=1, text/*;q=0.3'), new Map([['level', '1']])) // => 1
 */
export function weightOf(
  essence: string,
  ranges: readonly MediaRange[],
  parameters: ReadonlyMap<string, string> = none,
): number {
  let best = -1
  let weight = 0
  for (const range of ranges) {
    const specificity = specificityOf(essence, parameters, range)
    if (specificity > best) {
      best = specificity
      weight = range.weight
    }
  }
  return weight
}

/** Greater for a narrower range, then for one with more parameters; below 0 where the range does not fit. */
function specificityOf(essence: string, parameters: ReadonlyMap<string, string>, wanted: MediaRange): number {
  const { range } = wanted
  for (const [name, value] of wanted.parameters) if (!sameValue(name, value, parameters.get(name))) return -1
  const more = wanted.parameters.size / (wanted.parameters.size + 1)
  if (range === essence) return 2 + more
  if (range === '*/*') return more
  return range.endsWith('/*') && essence.startsWith(range.slice(0, -1)) ? 1 + more : -1
}

/** Only charset is known to disregard case (RFC 9110 §8.3.1); another value may not. */
function sameValue(name: string, a: string, b: string | undefined): boolean {
  return a === b || (name === 'charset' && a.toLowerCase() === b?.toLowerCase())
}
