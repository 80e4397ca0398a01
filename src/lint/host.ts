import type { SeenRequest } from './exchange.ts'

/**
 * The host that a request is for, in lower case, with its port where that is said (RFC 9112 §3.3).
 *
 * @returns an empty text where nothing says so
 */
export function hostOf({ target, fields }: SeenRequest): string {
  const named = /^https?:\/\/(?:[^/?#]*@)?([^/?#]*)/i.exec(target)?.[1]
  return (named ?? fields.find(({ name }) => name.toLowerCase() === 'host')?.value ?? '').toLowerCase()
}
