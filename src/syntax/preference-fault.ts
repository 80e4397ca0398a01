import type { Scanner } from './scanner.ts'
import { isListOf, type StrictParameter, strictParameters } from './strict.ts'

/** What is wrong with a list of preferences: its form, or a weight that is no number from 0 to 1 with three digits. */
export type PreferenceFault = 'form' | 'weight'

const weight = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/

/**
 * What is wrong with a list of media ranges, such as Accept (RFC 9110 §12.5.1), by the grammar that binds its sender.
 * Parameters after the weight pass, as earlier specifications had them.
 *
 * @returns `undefined` where nothing is
 * @example
 * mediaRangesFault('text/*;q=0.3, text/html;level=1') // => undefined
 * mediaRangesFault('text/html;q=1.5') // => 'weight'
 * mediaRangesFault('html') // => 'form'
 */
export function mediaRangesFault(value: string): PreferenceFault | undefined {
  return faultOf(value, scanner => {
    const type = scanner.token()
    if (!type || !scanner.eat('/')) return false
    const subtype = scanner.token()
    return subtype !== '' && (type !== '*' || subtype === '*')
  })
}

/**
 * What is wrong with a list of names with weights: Accept-Encoding, Accept-Language, Accept-Charset (RFC 9110 §12.5), by
 * the grammar that binds its sender.
 *
 * @param isName whether a token is one of the names; `*` always is
 * @returns `undefined` where nothing is
 * @example
 * preferencesFault('gzip, br;q=0.5, *;q=0') // => undefined
 * preferencesFault('gzip;q=0.1234') // => 'weight'
 * preferencesFault('gzip deflate') // => 'form'
 */
export function preferencesFault(
  value: string,
  isName: (name: string) => boolean = name => name !== '',
): PreferenceFault | undefined {
  return faultOf(
    value,
    scanner => {
      const name = scanner.token()
      return name === '*' || isName(name)
    },
    true,
  )
}

function faultOf(value: string, readName: (scanner: Scanner) => boolean, alone = false): PreferenceFault | undefined {
  let wrongWeight = false
  const isWell = isListOf(value, scanner => {
    const parameters = readName(scanner) ? strictParameters(scanner) : undefined
    if (!parameters || (alone && parameters.some(({ name }) => name !== 'q'))) return false
    const weights = parameters.filter(({ name }) => name === 'q')
    wrongWeight ||= weights.length > 1 || !weights.every(isWeight)
    return true
  })
  if (!isWell) return 'form'
  return wrongWeight ? 'weight' : undefined
}

const isWeight = ({ value, quoted }: StrictParameter): boolean => !quoted && weight.test(value)
