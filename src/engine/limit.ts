import type { Answer } from './answer.ts'
import type { Context } from './context.ts'
import { after, type Eventually } from './eventually.ts'
import type { Exchange } from './exchange.ts'
import { fail } from './fail.ts'
import { problem } from './problem.ts'

/** How often one client asks. */
export interface Usage {
  /** Requests left in the window; negative where this one is over the quota. */
  readonly remaining: number
  /** Seconds until the window ends. */
  readonly reset: number
}

/** What a rate limit allows, and to whom. */
export interface Policy<C> {
  readonly quota: number
  /** Seconds. */
  readonly window: number
  /** Whose requests are counted together, as `request.peer`. It is asked before the caller is known. */
  readonly by: (context: C) => string
  /** The name of the policy, as the fields carry it (default `default`). */
  readonly name?: string
}

/** A rate limit: so many requests of one client in a window of time. */
export interface RateLimit<C> {
  /** Counts one more request; resolves to what is left. */
  readonly count: Count
  readonly by: (context: C) => string
  /** Counts a request; whether it is within the limit. The exchange has the fields that tell. */
  readonly within: (exchange: Exchange) => boolean | Promise<boolean>
  /** 429, and which policy it was. */
  readonly tell: (exchange: Exchange) => Answer
}

type Count = (key: string) => Eventually<Usage>

/**
 * A rate limit that is counted in the memory of this process.
 *
 * @param policy `quota` requests in `window` seconds for each key that `by` gives; at most `clients` keys are kept, and
 * the one that was seen first goes first
 * @throws RangeError where quota or window is no whole number of at least 1, or fields cannot carry the name
 * @example
 * rateLimit({ quota: 1, window: 60, by: () => 'all', now: () => 0 }).count('all') // => { remaining: 0, reset: 60 }
 */
export function rateLimit<C = Context>({
  clients = 100_000,
  now = Date.now,
  ...policy
}: Policy<C> & { readonly clients?: number; readonly now?: () => number }): RateLimit<C> & {
  readonly count: (key: string) => Usage
} {
  const { quota, window } = policy
  const counters = new Map<string, { used: number; ends: number }>()
  const count = (key: string): Usage => {
    const time = now()
    let counter = counters.get(key)
    if (!counter || counter.ends <= time) {
      counters.delete(key)
      counter = { used: 0, ends: time + window * 1000 }
      counters.set(key, counter)
      if (counters.size > clients) counters.delete(counters.keys().next().value as string)
    }
    counter.used++
    return { remaining: quota - counter.used, reset: Math.ceil((counter.ends - time) / 1000) }
  }
  return { ...limitedBy(policy, count), count }
}

/**
 * A rate limit that is counted elsewhere.
 *
 * @param policy `quota` requests in `window` seconds for each key that `by` gives
 * @param count counts one more request of a key
 * @throws RangeError where quota or window is no whole number of at least 1, or fields cannot carry the name
 * @example
 * limitedBy({ quota: 1, window: 60, by: () => 'all' }, () => ({ remaining: 0, reset: 60 })).count('all') // => { remaining: 0, reset: 60 }
 */
export function limitedBy<C = Context>(policy: Policy<C>, count: Count): RateLimit<C> {
  const { quota, window, by, name = 'default' } = policy
  if (![quota, window].every(value => Number.isSafeInteger(value) && value >= 1)) {
    throw new RangeError('A rate limit has a quota and a window, in whole numbers of at least 1.')
  }
  if (!/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(name))
    throw new RangeError('The name of a policy is ASCII without quotes.')
  // draft-ietf-httpapi-ratelimit-headers: the fields tell a client where it stands, before it is too late
  const told = ({ remaining, reset }: Usage) => ({
    RateLimit: `"${name}";r=${Math.max(0, remaining)};t=${reset}`,
    'RateLimit-Policy': `"${name}";q=${quota};w=${window}`,
    ...(remaining < 0 && { 'Retry-After': String(Math.max(1, reset)) }),
  })
  return {
    by,
    count,
    within: exchange =>
      after(count(by(exchange as C)), usage => {
        exchange.fields = told(usage)
        return usage.remaining >= 0
      }),
    tell: exchange => {
      const detail = `${quota} requests in ${window} seconds are the limit of the policy "${name}".`
      return fail(exchange, problem(429, detail, { policy: name }))
    },
  }
}
