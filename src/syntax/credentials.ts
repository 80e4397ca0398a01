import { parseChallenges } from './challenge.ts'
import { isListOf, strictValue } from './strict.ts'

/** What Authorization says (RFC 9110 §11.4). */
export interface Credentials {
  /** In lower case. */
  readonly scheme: string
  /** What follows the scheme. */
  readonly rest: string
}

/**
 * Parts the scheme from what follows it.
 *
 * @example
 * credentialsOf('Basic YTpi') // => { scheme: 'basic', rest: 'YTpi' }
 */
export function credentialsOf(value: string): Credentials {
  const space = value.indexOf(' ')
  if (space === -1) return { scheme: value.toLowerCase(), rest: '' }
  return { scheme: value.slice(0, space).toLowerCase(), rest: value.slice(space + 1).trim() }
}

/**
 * Whether a value is what Basic wants: `user-id:password` in base64 (RFC 7617 §2).
 *
 * @example
 * isBasic('YTpi') // => true
 * isBasic('a:b') // => false
 */
export function isBasic(token68: string): boolean {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(token68)) return false
  try {
    return atob(token68).includes(':')
  } catch {
    return false
  }
}

/**
 * Whether a value is a list of authentication parameters, as Authentication-Info has (RFC 9110 §11.6.3).
 *
 * @example
 * isAuthenticationInfo('qop=auth, rspauth="6629", cnonce="x"') // => true
 * isAuthenticationInfo('Basic YTpi') // => false
 */
export const isAuthenticationInfo = (value: string): boolean =>
  isListOf(value, scanner => {
    if (!scanner.token() || !scanner.ows().eat('=')) return false
    scanner.ows()
    return strictValue(scanner) !== undefined
  })

/**
 * Whether a challenge has a realm that is not in quotes, which its sender owes (RFC 9110 §11.5), in a value that can be
 * read.
 *
 * @example
 * hasBareRealm('Basic realm=orders') // => true
 * hasBareRealm('Basic realm="realm=x"') // => false
 */
export function hasBareRealm(value: string): boolean {
  if (!/realm/i.test(value) || !parseChallenges(value)) return false
  const bare = value.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  return /[\s,]realm[ \t]*=[ \t]*[^" \t]/i.test(bare)
}
