import { timingSafeEqual } from 'node:crypto'
import { basic, bearer, type Scheme } from '../../engine/index.ts'
import type { Caller } from './caller.ts'
import { isPassword, nobodysPassword, type PasswordHash } from './password.ts'
import { digestOf } from './token.ts'
import { turns } from './turns.ts'
import { remembering } from './verdicts.ts'

/** A caller, and what shows that it is this one. */
export type Known = { readonly caller: Caller } & (
  | { readonly password: PasswordHash; readonly token?: never }
  | { readonly token: Buffer; readonly password?: never }
)

/** Each takes the memory that scrypt needs; the limit is that of the process. */
const inTurn = turns(2, 32)

/**
 * The ways to authenticate that callers have: Bearer for tokens, Basic for passwords. Where there is no caller at all, a
 * token is asked for all the same: a 401 has to say what for (RFC 9110 §11.6.1).
 */
export function schemesFor(realm: string, known: readonly Known[]): readonly Scheme<Caller>[] {
  const passwords = known.filter(({ password }) => password)
  const tokens = known.filter(({ token }) => token)
  return [
    ...(tokens.length > 0 || known.length === 0 ? [bearerFor(realm, tokens)] : []),
    ...(passwords.length > 0 ? [basicFor(realm, passwords)] : []),
  ]
}

function bearerFor(realm: string, known: readonly Known[]): Scheme<Caller> {
  const byHash = new Map(
    known.map(({ caller, token = Buffer.of() }) => [token.toString('base64url'), { caller, token }]),
  )
  return bearer({
    realm,
    verify: text => {
      const digest = digestOf(text)
      // how long a look-up by hash takes tells of the hash at most, which no token can be made to fit
      const found = byHash.get(digest.toString('base64url'))
      return found && timingSafeEqual(found.token, digest) ? found.caller : undefined
    },
  })
}

function basicFor(realm: string, known: readonly Known[]): Scheme<Caller> {
  const byName = new Map(known.map(({ caller, password }) => [caller.name, { caller, password }]))
  const verify = remembering(async (user, password) => {
    const found = byName.get(user.normalize('NFC'))
    const right = await inTurn(() => isPassword(password, found?.password ?? nobodysPassword))
    return right ? found?.caller : undefined
  })
  return basic({ realm, verify })
}
