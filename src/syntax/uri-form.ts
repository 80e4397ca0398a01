import { uriReference } from './uri-reference.ts'

/** The parts of a URI reference (RFC 3986 appendix B). */
const parts = /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?[^#]*)?(#.*)?$/s
const scheme = /^[a-z][a-z0-9+.-]*$/i
/** What may stand before the host, the host, and its port (RFC 3986 §3.2). */
const authority = /^(?:[^@]*@)?(?:\[[^\]]*\]|[^:@[\]]*)(?::\d*)?$/

/** What a URI reference is, as far as a field's definition asks. */
export interface UriForm {
  readonly scheme?: string
  readonly userinfo: boolean
  readonly fragment: boolean
}

/**
 * Takes a URI reference apart (RFC 3986 §4.1), if it is one: in its characters, its scheme, its host and port.
 *
 * @returns `undefined` where it is none
 * @example
 * uriForm('https://me@erp.example/parts#7') // => { scheme: 'https', userinfo: true, fragment: true }
 * uriForm('/parts?open') // => { userinfo: false, fragment: false }
 * uriForm('/parts/a b') // => undefined
 * uriForm('http://erp.example:port/') // => undefined
 */
export function uriForm(text: string): UriForm | undefined {
  if (uriReference(text) !== text) return undefined
  const [, name, host, , fragment] = parts.exec(text) ?? []
  if (name !== undefined && !scheme.test(name)) return undefined
  if (host !== undefined && !authority.test(host)) return undefined
  return {
    ...(name !== undefined && { scheme: name.toLowerCase() }),
    userinfo: host?.includes('@') ?? false,
    fragment: fragment !== undefined,
  }
}
