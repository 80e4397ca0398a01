import type { Eventually } from './eventually.ts'

/** A rate limit: so many requests of one client in a window of time. */
export interface RateLimit<Context> {
  /** The name of the policy, as the fields carry it. */
  readonly name: string
  readonly quota: number
  /** Seconds. */
  readonly window: number
  /** Whose requests are counted together. */
  readonly by: (context: Context) => string
  /** Counts one more request; resolves to what is left and how many seconds until the window starts anew. */
  readonly count: (key: string) => Eventually<Usage>
}

export interface Usage {
  /** Requests left in the window; negative where this one is over the quota. */
  readonly remaining: number
  /** Seconds until the window ends. */
  readonly reset: number
}

/**
 * A rate limit that is counted in the memory of this process.
 *
 * @param options `quota` requests in `window` seconds for each key that `by` gives; at most `clients` keys are kept, and
 * the one that was seen first goes first
 * @throws RangeError where quota or window is less than 1
 * @example
 * rateLimit({ quota: 1, window: 60, by: () => 'all', now: () => 0 }).count('all') // => { remaining: 0, reset: 60 }
 */
export function rateLimit<Context>({
  quota,
  window,
  by,
  name = 'default',
  clients = 100_000,
  now = Date.now,
}: {
  readonly quota: number
  readonly window: number
  readonly by: (context: Context) => string
  readonly name?: string
  readonly clients?: number
  readonly now?: () => number
}): RateLimit<Context> & { readonly count: (key: string) => Usage } {
  if (!(quota >= 1 && window >= 1)) throw new RangeError('A rate limit has a quota and a window of at least 1.')
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
  return { name, quota, window, by, count }
}

/** The fields that tell a client where it stands (draft-ietf-httpapi-ratelimit-headers). */
export function limitFields<Context>({ name, quota, window }: RateLimit<Context>, { remaining, reset }: Usage) {
  return {
    RateLimit: `"${name}";r=${Math.max(0, remaining)};t=${reset}`,
    'RateLimit-Policy': `"${name}";q=${quota};w=${window}`,
  }
}
