import type { HttpRequest } from './request.ts'

/**
 * The decoded segments of a request target's path (RFC 9112 §3.2, RFC 3986 §3.3).
 *
 * @param target origin form or absolute form
 * @returns the segments; `undefined` where the path does not start with "/" or a percent-encoding cannot be decoded
 * @example
 * decodePath('/parts/a%20b?x=1') // => ['parts', 'a b']
 * decodePath('/%zz') // => undefined
 */
export function decodePath(target: string): string[] | undefined {
  const path = pathOf(target)
  if (!path.startsWith('/')) return undefined
  const segments = path.slice(1).split('/')
  if (!path.includes('%')) return segments
  try {
    return segments.map(decodeURIComponent)
  } catch {
    return undefined
  }
}

function pathOf(target: string): string {
  const query = target.indexOf('?')
  const path = query < 0 ? target : target.slice(0, query)
  if (path.startsWith('/')) return path
  const authority = /^https?:\/\//i.exec(path)
  if (!authority) return path
  const slash = path.indexOf('/', authority[0].length)
  return slash < 0 ? '/' : path.slice(slash)
}

/** The host that a request is for: the target's where it is absolute, whatever Host says (RFC 9112 §3.2.2). */
export function authorityOf(request: HttpRequest): string {
  return (/^https?:\/\/([^/?]*)/i.exec(request.target)?.[1] ?? request.field('host') ?? '').toLowerCase()
}
