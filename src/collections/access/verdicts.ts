import { createHmac, randomBytes } from 'node:crypto'
import type { Eventually } from '../../engine/index.ts'

/** Who somebody is, by name and password; `undefined` where they are wrong. */
export type Verify<Caller> = (user: string, password: string) => Eventually<Caller | undefined>

/**
 * Remembers who was verified, and who was not, for a while: a password costs too much work to do it for each request. What
 * is kept of the credentials is an HMAC, under a key that nobody has once the process ends.
 *
 * @param verify does the work; what it throws is not remembered
 * @param bounds at most `size` right and `size` wrong verdicts are kept, for `seconds` each; the oldest go first
 */
export function remembering<Caller>(
  verify: Verify<Caller>,
  { size = 1024, seconds = 300, now = Date.now } = {},
): Verify<Caller> {
  const key = randomBytes(32)
  const pending = new Map<string, Promise<Caller | undefined>>()
  // apart, so that guessing does not push out those who are right
  const right = new Map<string, { readonly caller: Caller; readonly ends: number }>()
  const wrong = new Map<string, { readonly caller: undefined; readonly ends: number }>()

  const keep = <T>(verdicts: Map<string, { readonly caller: T; readonly ends: number }>, id: string, caller: T) => {
    verdicts.delete(id)
    if (verdicts.size >= size) verdicts.delete(verdicts.keys().next().value as string)
    verdicts.set(id, { caller, ends: now() + seconds * 1000 })
  }

  return (user, password) => {
    // a name has no colon (RFC 7617 §2), so no two pairs look the same
    const id = createHmac('sha256', key).update(`${user}:${password}`).digest('base64url')
    const verdict = right.get(id) ?? wrong.get(id)
    if (verdict && verdict.ends > now()) return verdict.caller
    const asked = pending.get(id) ?? judge(id, user, password)
    pending.set(id, asked)
    return asked
  }

  async function judge(id: string, user: string, password: string): Promise<Caller | undefined> {
    try {
      const caller = await verify(user, password)
      if (caller === undefined) keep(wrong, id, caller)
      else keep(right, id, caller)
      return caller
    } finally {
      pending.delete(id)
    }
  }
}
