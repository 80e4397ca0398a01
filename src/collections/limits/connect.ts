import { createClient } from '@redis/client'
import { Pool } from 'pg'
import type { RateStore } from './rate.ts'

/** A store to count in, and how to let go of it. */
export interface Connected {
  readonly store: RateStore
  close(): Promise<void>
}

/** The store cannot be used: which one, without its credentials, and why. */
export class RateStoreFault extends Error {}

/**
 * Connects to the store that rate limits count in.
 *
 * @param url `redis://…` or `rediss://…`, `postgres://…` or `postgresql://…`; without one, this process counts by itself
 * @param onError told of what goes wrong later, while nobody waits for it
 * @throws RateStoreFault where the URL is none of these, or nothing answers there
 * @example
 * (await rateStore(undefined)).store // => 'memory'
 */
export async function rateStore(
  url: string | undefined,
  onError: (error: Error) => void = () => {},
): Promise<Connected> {
  if (url === undefined) return { store: 'memory', close: async () => {} }
  const scheme = URL.canParse(url) ? new URL(url).protocol : ''
  const connect = { 'redis:': redis, 'rediss:': redis, 'postgres:': postgresql, 'postgresql:': postgresql }[scheme]
  if (!connect) throw new RateStoreFault('Rate limits count in redis://host:6379 or postgres://user@host:5432/name.')
  try {
    return await connect(url, onError)
  } catch (error) {
    throw new RateStoreFault(`${place(url)} cannot be used for rate limits: ${reason(error)}.`)
  }
}

async function redis(url: string, onError: (error: Error) => void): Promise<Connected> {
  let connected = false
  const store = createClient({
    url,
    // a request is rather counted here than kept waiting until Redis is back
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 2000,
      reconnectStrategy: (retries, cause) => (connected ? Math.min(100 * 2 ** Math.min(retries, 5), 2000) : cause),
    },
  })
  store.on('error', error => connected && onError(error))
  await store.connect()
  connected = true
  return {
    store,
    close: async () => store.destroy(),
  }
}

async function postgresql(url: string, onError: (error: Error) => void): Promise<Connected> {
  const store = new Pool({
    connectionString: url,
    connectionTimeoutMillis: 2000,
    max: 4,
    // what was counted in the last moments before a crash may be lost
    options: '-c synchronous_commit=off',
  })
  store.on('error', onError)
  try {
    await store.query('select 1')
  } catch (error) {
    await store.end()
    throw error
  }
  return { store, close: () => store.end() }
}

function place(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

/** Of several addresses that were tried, each has a reason of its own. */
function reason(error: unknown): string {
  const { message } = error instanceof AggregateError ? (error.errors[0] as Error) : (error as Error)
  return message
}
