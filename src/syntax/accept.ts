import { Scanner } from './scanner.ts'

/** One member of Accept: a media range, its parameters, and its weight (RFC 9110 §12.5.1). */
export interface MediaRange {
  /** `type/subtype`, `type/*` or `*` followed by `/*`, in lower case. */
  readonly range: string
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
    if (type && subtype && (scanner.ows().eat(',') || scanner.done)) {
      ranges.push({ range: `${type}/${subtype}`, parameters, weight })
    } else {
      scanner.until(',')
      scanner.eat(',')
    }
  }
  return ranges
}

/** A weight (RFC 9110 §12.4.2): 1 where absent, 0 where it cannot be read. */
function parseWeight(text: string | undefined): number {
  if (text === undefined) return 1
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(text) ? Number(text) : 0
}

/**
 * The weight that a list of media ranges gives to a media type: that of its most specific range
 * (RFC 9110 §12.5.1); 0 where none fits.
 *
 * @param essence `type/subtype` in lower case
 * @example
 * weightOf('text/html', parseAccept('text/*;q=0.3, text/html;q=0.7')) // => 0.7
 * weightOf('image/png', parseAccept('text/*')) // => 0
 */
export function weightOf(essence: string, ranges: readonly MediaRange[]): number {
  let best = -1
  let weight = 0
  for (const range of ranges) {
    const specificity = specificityOf(essence, range)
    if (specificity > best) {
      best = specificity
      weight = range.weight
    }
  }
  return weight
}

function specificityOf(essence: string, { range, parameters }: MediaRange): number {
  if (range === essence) return parameters.size > 0 ? -1 : 2
  if (range === '*/*') return 0
  return range.endsWith('/*') && essence.startsWith(range.slice(0, -1)) ? 1 : -1
}
