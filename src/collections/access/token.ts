import { createHash, randomBytes } from 'node:crypto'

/** The SHA-256 of a token. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Reads a stored token; `undefined` where it is none. */
export function parseTokenHash(text: string): Buffer | undefined {
  const [, hash] = /^sha256\$([\w-]{43})$/.exec(text) ?? []
  return hash === undefined ? undefined : Buffer.from(hash, 'base64url')
}

/**
 * Makes a token, and its hash to be stored. The token itself is kept nowhere.
 *
 * A salt, and a hash that takes long, keep passwords from being found by guessing. 256 random bits cannot be guessed, so a
 * token needs neither; without a salt, it can be looked up by its hash.
 *
 * @example
 * newToken().token.length // => 43
 * newToken().hash.startsWith('sha256$') // => true
 */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: `sha256$${digestOf(token).toString('base64url')}` }
}
