import { isToken, Scanner } from './scanner.ts'

/** What a client prefers (RFC 7240 §2): a value, empty where there is none, and parameters. */
export interface PreferenceValue {
  readonly value: string
  /** Names in lower case; a parameter without a value has the empty one. */
  readonly parameters: ReadonlyMap<string, string>
}

/** Preferences by their names, in lower case. */
export type Preferences = ReadonlyMap<string, PreferenceValue>

/** More than anybody means: the registry has nine. */
const most = 32

/**
 * Reads Prefer (RFC 7240 §2). Of a preference that comes twice, the first counts. What cannot be read is passed over, as
 * a preference may always be (§1), and so is all that follows the 32nd.
 *
 * @param value the field value
 * @example
 * parsePrefer('respond-async, wait=10').get('wait')?.value // => '10'
 * parsePrefer('Return=minimal, return=representation').get('return')?.value // => 'minimal'
 */
export function parsePrefer(value: string): Preferences {
  const preferences = new Map<string, PreferenceValue>()
  const scanner = new Scanner(value)
  while (preferences.size < most && !scanner.ows().done) {
    const preference = readPair(scanner)
    const parameters = readParameters(scanner)
    const rest = scanner.member()
    if (preference && parameters && !rest && !preferences.has(preference.name)) {
      preferences.set(preference.name, { value: preference.value, parameters })
    }
  }
  return preferences
}

/** No parameter is also one: `*( OWS ";" [ OWS parameter ] )`. */
function readParameters(scanner: Scanner): Map<string, string> | undefined {
  const parameters = new Map<string, string>()
  while (scanner.ows().eat(';')) {
    if (scanner.ows().done || ';,'.includes(scanner.text[scanner.at] as string)) continue
    const pair = readPair(scanner)
    if (!pair) return undefined
    if (!parameters.has(pair.name)) parameters.set(pair.name, pair.value)
  }
  return parameters
}

/** `token [ BWS "=" BWS word ]`; the empty word says the same as none. */
function readPair(scanner: Scanner): { name: string; value: string } | undefined {
  const name = scanner.token().toLowerCase()
  if (!name) return undefined
  if (!scanner.ows().eat('=')) return { name, value: '' }
  const value = scanner.ows().quoted() ?? (scanner.token() || undefined)
  return value === undefined ? undefined : { name, value }
}

/**
 * Writes Preference-Applied (RFC 7240 §3).
 *
 * @param applied the preferences that were honoured, by name; the empty value for those that have none
 * @throws RangeError where a name is no token, or a value holds a character that a quoted string cannot
 * @example
 * formatPreferenceApplied({ 'respond-async': '', return: 'minimal' }) // => 'respond-async, return=minimal'
 */
export function formatPreferenceApplied(applied: Readonly<Record<string, string>>): string {
  return Object.entries(applied)
    .map(([name, value]) => {
      if (!isToken(name)) throw new RangeError(`${JSON.stringify(name)} is no name of a preference (RFC 7240 §2).`)
      return value === '' ? name : `${name}=${isToken(value) ? value : quote(value)}`
    })
    .join(', ')
}

/** A quoted string (RFC 9110 §5.6.4). */
function quote(value: string): string {
  if (!/^[\t -~\u0080-\u00ff]*$/.test(value)) {
    throw new RangeError(`A quoted string cannot hold ${JSON.stringify(value)} (RFC 9110 §5.6.4).`)
  }
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
