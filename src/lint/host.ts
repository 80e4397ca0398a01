import type { SeenRequest } from './exchange.ts'

const userinfo = /^(https?:\/\/)[^/?#]*@/i

/**
 * A URL as it may be shown to anybody: without credentials (RFC 9110 §4.2.4).
 *
 * @example
 * withoutUser('https://ann:secret@erp.example/orders') // => 'https://erp.example/orders'
 */
export const withoutUser = (url: string): string => url.replace(userinfo, '$1')

/**
 * The host that a request is for, in lower case, with its port where that is said (RFC 9112 §3.3).
 *
 * @returns an empty text where nothing says so
 */
export function hostOf({ target, fields }: SeenRequest): string {
  const named = /^https?:\/\/([^/?#]*)/i.exec(withoutUser(target))?.[1]
  return (named ?? fields.find(({ name }) => name.toLowerCase() === 'host')?.value ?? '').toLowerCase()
}
