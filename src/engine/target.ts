import type { HttpRequest } from './request.ts'

const absolute = /^https?:\/\//i

/**
 * The path of a request target, as it was sent (RFC 9112 §3.2, RFC 3986 §3.3).
 *
 * @param target origin form or absolute form
 * @returns `undefined` where it does not start with "/" or a percent-encoding cannot be decoded
 * @example
 * pathOf('/parts/a%20b?x=1') // => '/parts/a%20b'
 * pathOf('http://erp.example/parts') // => '/parts'
 * pathOf('/%zz') // => undefined
 */
export function pathOf(target: string): string | undefined {
  const query = target.indexOf('?')
  let path = query < 0 ? target : target.slice(0, query)
  const scheme = path.startsWith('/') ? undefined : absolute.exec(path)
  if (scheme) {
    const slash = path.indexOf('/', scheme[0].length)
    path = slash < 0 ? '/' : path.slice(slash)
  }
  if (!path.startsWith('/')) return undefined
  if (!path.includes('%')) return path
  try {
    decodeURIComponent(path)
    return path
  } catch {
    return undefined
  }
}

/**
 * The host that a request is for: the target's where it is absolute, whatever Host says (RFC 9112 §3.2.2); without the port
 * that goes without saying (RFC 9110 §4.2.3).
 */
export function authorityOf(request: HttpRequest): string {
  const authority = /^https?:\/\/(?:[^/?@]*@)?([^/?]*)/i.exec(request.target)?.[1] ?? request.field('host') ?? ''
  return authority.toLowerCase().replace(request.secure ? /:(?:443)?$/ : /:(?:80)?$/, '')
}
