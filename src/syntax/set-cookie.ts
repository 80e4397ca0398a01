import { trimOws } from './scanner.ts'

/** One attribute of a cookie. */
export interface CookieAttribute {
  /** In lower case. */
  readonly name: string
  /** Absent where there is no equals sign. */
  readonly value?: string
}

/** What one Set-Cookie says. */
export interface SetCookie {
  /** Absent where there is no equals sign before the first semicolon. */
  readonly name?: string
  readonly value: string
  readonly attributes: readonly CookieAttribute[]
}

/**
 * Reads one line of Set-Cookie as user agents do (RFC 6265 §5.2), which take whatever stands there. Attributes that come
 * twice are all given.
 *
 * @example
 * parseSetCookie('id=7; Path=/; Secure') // => { name: 'id', value: '7', attributes: [{ name: 'path', value: '/' }, { name: 'secure' }] }
 * parseSetCookie('alone').name // => undefined
 */
export function parseSetCookie(line: string): SetCookie {
  const [pair = '', ...rest] = line.split(';')
  const equals = pair.indexOf('=')
  const attributes = rest.map(trimOws).filter(Boolean).map(attributeOf)
  if (equals === -1) return { value: trimOws(pair), attributes }
  return { name: trimOws(pair.slice(0, equals)), value: trimOws(pair.slice(equals + 1)), attributes }
}

function attributeOf(text: string): CookieAttribute {
  const equals = text.indexOf('=')
  if (equals === -1) return { name: text.toLowerCase() }
  return { name: trimOws(text.slice(0, equals)).toLowerCase(), value: trimOws(text.slice(equals + 1)) }
}
