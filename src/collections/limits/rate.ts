import type { Pool } from 'pg'
import { type Context, limitedBy, type Policy, type RateLimit, rateLimit } from '../../engine/index.ts'
import { clientOf } from './client.ts'
import { type RedisClient, sharedCount } from './shared.ts'

/** Where requests are counted: in this process alone, or where several processes count together. */
export type RateStore = 'memory' | RedisClient | Pool

type Asked = Pick<Context, 'request'>

/** What a rate limit allows, and where it counts. */
export interface Rate {
  readonly quota: number
  /** Seconds. */
  readonly window: number
  readonly store: RateStore
  /** What tells the policy from others in the same store; the fields carry it (default `default`). */
  readonly name?: string
  /** Whose requests are counted together, for what stands behind a proxy (default: those of one address). */
  readonly by?: (context: Asked) => string
  /** Told why, once each time that the store is gone. */
  readonly onGone?: (error: unknown) => void
}

/**
 * A rate limit for each client, by its address; IPv6 by /64. In a store that processes share, it is exact across all of
 * them; on PostgreSQL, as far as their clocks agree. While the store is gone, or takes longer than two seconds to answer,
 * each process counts by itself: requests go on, and no client gets more than the quota from one process.
 *
 * @param options what it allows, and where it counts
 * @throws RangeError where quota or window is no whole number of at least 1, or the name is not ASCII or longer than 64
 * @example
 * rate({ quota: 10, window: 60, store: 'memory' }).count('192.0.2.1') // => { remaining: 9, reset: 60 }
 */
export function rate(options: Rate): RateLimit<Asked> {
  const { quota, window, store, name = 'default', onGone = () => {} } = options
  const { by = ({ request }) => clientOf(request.peer) } = options
  if (name.length > 64) throw new RangeError('The name of a policy has 64 characters at most.')
  // a column of the store is only so wide
  const policy: Policy<Asked> = { quota, window, name, by: context => by(context).slice(0, 128) }
  const alone = rateLimit(policy)
  if (store === 'memory') return alone
  const count = sharedCount({ quota, window, name }, store)
  let gone = false
  return limitedBy(policy, async key => {
    try {
      const { consumedPoints, msBeforeNext } = await count(key)
      gone = false
      return { remaining: quota - consumedPoints, reset: Math.ceil(msBeforeNext / 1000) }
    } catch (error) {
      if (!gone) onGone(error)
      gone = true
      return alone.count(key)
    }
  })
}
