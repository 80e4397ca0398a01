import type { Pool } from 'pg'
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible'

/** What this needs of a client of Redis, as `createClient` of `@redis/client` makes it. */
export interface RedisClient {
  readonly isReady: boolean
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>
}

/** How much of a quota is used, and for how many milliseconds it will be. */
export interface Used {
  readonly consumedPoints: number
  readonly msBeforeNext: number
}

/** Longer than that, in milliseconds, no request waits to be counted. */
const patience = 2000

/**
 * Counts in a store that processes share.
 *
 * @param policy so many requests in so many seconds, and the name that keeps it apart from others in the store
 * @param store where
 * @returns counts one more request of a key; rejects where the store is gone or takes too long
 */
export function sharedCount(
  policy: { readonly quota: number; readonly window: number; readonly name: string },
  store: RedisClient | Pool,
): (key: string) => Promise<Used> {
  const options = {
    points: policy.quota,
    duration: policy.window,
    keyPrefix: `statute:${policy.name}`,
    storeClient: store,
  }
  const limiter = isPool(store) ? retried(() => onPostgreSQL(options)) : onRedis(options)
  // named for another use, `penalty` counts as `consume` does, and does not throw what is over the quota
  return key => withPatience(limiter().then(made => made.penalty(key)))
}

const isPool = (store: RedisClient | Pool): store is Pool => 'query' in store

type Options = ConstructorParameters<typeof RateLimiterRedis>[0]

function onRedis(options: Options): () => Promise<RateLimiterAbstract> {
  const limiter = Promise.resolve(
    new RateLimiterRedis({ ...options, useRedisPackage: true, rejectIfRedisNotReady: true }),
  )
  return () => limiter
}

/** With its table, which it makes where there is none. */
function onPostgreSQL(options: Options): Promise<RateLimiterAbstract> {
  return new Promise((resolve, reject) => {
    const limiter = new RateLimiterPostgres({ ...options, storeType: 'pool', tableName: 'statute_rate' }, error => {
      if (error) reject(error)
      else resolve(limiter)
    })
  })
}

/** What is made once, when it is first asked for; anew where that failed. */
function retried<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return async () => {
    made ??= make()
    try {
      return await made
    } catch (error) {
      made = undefined
      throw error
    }
  }
}

async function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} milliseconds`)), patience)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
