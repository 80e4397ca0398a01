import { isListOf, strictParameters } from './strict.ts'

/** `[ uri-host ] ":" port` (RFC 7838 §3). */
const authority = /^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9\-._~%!$&'()*+,;=]*):\d+$/

/**
 * Whether a value is an Alt-Svc (RFC 7838 §3): `clear`, or a list of protocols with a host and port in quotes each.
 *
 * @example
 * isAlternativeService('h3=":443"; ma=86400, h2="alt.example:8443"') // => true
 * isAlternativeService('h3=:443') // => false
 */
export function isAlternativeService(value: string): boolean {
  if (value.trim() === 'clear') return true
  let count = 0
  const isWell = isListOf(value, scanner => {
    count++
    if (!scanner.token() || !scanner.eat('=')) return false
    const where = scanner.quoted()
    return where !== undefined && authority.test(where) && strictParameters(scanner) !== undefined
  })
  return isWell && count > 0
}
