import { Scanner } from './scanner.ts'
import { parseWeight } from './weight.ts'

/** One member of a list of preferences: what is preferred, and how much (RFC 9110 §12.4). */
export interface Preference {
  /** A language range, content coding, charset, transfer coding or instance manipulation, or `*`; in lower case. */
  readonly value: string
  /** All but the weight; names in lower case. Only TE and A-IM have any. */
  readonly parameters: ReadonlyMap<string, string>
  /** 0 to 1; 0 means not acceptable. */
  readonly weight: number
}

/**
 * Reads the list that Accept-Language, Accept-Encoding, Accept-Charset (RFC 9110 §12.5), TE (§10.1.4), and A-IM and IM
 * (RFC 3229 §10.5) share. It keeps the order, and passes over members that have another form.
 *
 * @example
 * parsePreferences('da, en-GB;q=0.8').map(({ value, weight }) => [value, weight]) // => [['da', 1], ['en-gb', 0.8]]
 */
export function parsePreferences(field: string): Preference[] {
  const preferences: Preference[] = []
  const scanner = new Scanner(field)
  while (!scanner.ows().done) {
    const value = scanner.token().toLowerCase()
    const parameters = scanner.parameters()
    const weight = parseWeight(parameters.get('q'))
    parameters.delete('q')
    const rest = scanner.member()
    if (value && !rest) preferences.push({ value, parameters, weight })
  }
  return preferences
}

/**
 * The weight of each value that a list names; the first counts of a value that comes twice.
 *
 * @param nameOf which values are one and the same
 */
export function weightsOf(preferences: readonly Preference[], nameOf = (value: string) => value): Map<string, number> {
  const weights = new Map<string, number>()
  for (const { value, weight } of preferences) {
    const name = nameOf(value)
    if (!weights.has(name)) weights.set(name, weight)
  }
  return weights
}
