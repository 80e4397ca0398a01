import type { Eventually } from './eventually.ts'
import type { HttpRequest } from './request.ts'

/** A way to authenticate (RFC 9110 §11.1): what it asks for, and how it reads what it gets. */
export interface Scheme<Caller = unknown> {
  /** Its challenge, as WWW-Authenticate carries it. */
  readonly challenge: string
  /** A better challenge for credentials that were wrong. */
  readonly refusal?: string
  /** Whether it is the one that the credentials are for. */
  readonly reads: (credentials: string) => boolean
  /** Who the caller is; `undefined` where the credentials are wrong. */
  readonly verify: (credentials: string, request: HttpRequest) => Eventually<Caller | undefined>
}

/** Who may use a resource. */
export interface Access<Caller, Context> {
  /** One or more schemes; a caller that fits none is asked for credentials: 401. */
  readonly schemes: readonly Scheme<Caller>[]
  /** Whether the credentials are for this server as a proxy: 407 in place of 401, Proxy-Authorization (RFC 9110 §11.7). */
  readonly proxy?: boolean
  /** Whether the caller may: false means 403, `'hidden'` means 404. Default: every caller may. */
  readonly allow?: (caller: Caller, context: Context) => Eventually<boolean | 'hidden'>
  /**
   * Who calls where no credentials came. What this caller is not allowed takes credentials: 401, since those would help
   * (RFC 9110 §15.5.2). Wrong credentials are a 401 as ever. Default: without credentials, nobody calls.
   */
  readonly anonymous?: Caller
  /** What `allow` may say of a method; without it, anything: for documentation. */
  readonly verdicts?: (method: string) => readonly (boolean | 'hidden')[]
}

const quoted = (text: string): string => {
  if (/[^\t\x20-\x7e]/.test(text)) throw new TypeError(`A realm is ASCII text, not ${JSON.stringify(text)}.`)
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

const startsWith = (scheme: string) => (credentials: string) =>
  credentials.slice(0, scheme.length + 1).toLowerCase() === `${scheme.toLowerCase()} `

/**
 * The Basic scheme (RFC 7617), for use over TLS.
 *
 * @param options `realm`: what the credentials are for; `verify`: who it is, or `undefined`
 * @throws TypeError where the realm is not ASCII
 * @example
 * basic({ realm: 'erp', verify: () => undefined }).challenge // => 'Basic realm="erp", charset="UTF-8"'
 */
export function basic<Caller>({
  realm,
  verify,
}: {
  readonly realm: string
  readonly verify: (user: string, password: string) => Eventually<Caller | undefined>
}): Scheme<Caller> {
  return {
    challenge: `Basic realm=${quoted(realm)}, charset="UTF-8"`,
    reads: startsWith('Basic'),
    verify: credentials => {
      const pair = decodeBase64(credentials.slice(6).trim())
      const colon = pair?.indexOf(':') ?? -1
      return pair === undefined || colon < 0 ? undefined : verify(pair.slice(0, colon), pair.slice(colon + 1))
    },
  }
}

function decodeBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined
  try {
    const octets = Uint8Array.from(atob(text), character => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return undefined
  }
}

/**
 * The Bearer scheme (RFC 6750).
 *
 * @param options `realm`: what the token is for; `verify`: whose it is, or `undefined`
 * @throws TypeError where the realm is not ASCII
 * @example
 * bearer({ realm: 'erp', verify: () => undefined }).refusal // => 'Bearer realm="erp", error="invalid_token"'
 */
export function bearer<Caller>({
  realm,
  verify,
}: {
  readonly realm: string
  readonly verify: (token: string) => Eventually<Caller | undefined>
}): Scheme<Caller> {
  const challenge = `Bearer realm=${quoted(realm)}`
  return {
    challenge,
    refusal: `${challenge}, error="invalid_token"`,
    reads: startsWith('Bearer'),
    verify: credentials => {
      const token = credentials.slice(7).trim()
      return token === '' ? undefined : verify(token)
    },
  }
}

/**
 * Compares two secrets in a time that tells nothing about where they differ.
 *
 * @example
 * await sameSecret('a', 'a') // => true
 */
export async function sameSecret(a: string, b: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const [left, right] = await Promise.all([digest(a), digest(b)])
  let difference = 0
  for (let i = 0; i < left.length; i++) difference |= (left[i] as number) ^ (right[i] as number)
  return difference === 0
}
