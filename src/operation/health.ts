import { randomUUID } from 'node:crypto'
import { after, type Eventually, Refusal, type Resource, resource } from '../engine/index.ts'

/** How a server learns whether it is ready. */
export interface HealthOptions {
  /** Whether what the server needs is there: true, or why not, for everybody to read. Requests that come meanwhile share it. */
  readonly ready?: () => Eventually<true | string>
  /** Milliseconds that it may take (default 2 s). */
  readonly timeout?: number
  /** Seconds after which it is worth another look (default 5). */
  readonly retryAfter?: number
  /** Told what `ready` throws, with the id that the client gets (default: standard error). */
  readonly onError?: (error: unknown, id: string) => void
}

/** What a server says of itself to those that watch over it. */
export interface Health {
  /** `/healthz` and `/readyz` */
  readonly resources: readonly Resource[]
  /** From now on the server is not ready, as it is about to end. */
  drain(): void
}

/**
 * Two resources for those that watch over a server, as JSON or plain text.
 *
 * - `/healthz`: whether the process answers. 200, even while the service is unavailable, closes or has too much to do, since
 *   ending the process would help in none of these.
 * - `/readyz`: whether to send requests here. 200, or 503 with Retry-After and a problem document that says why not.
 *
 * @param options how the server learns whether it is ready
 * @example
 * import { request, service } from 'statute'
 * const { resources, drain } = health({ ready: () => 'The store cannot be reached.' })
 * const shop = service(resources)
 * const ask = async (path: string) => (await shop.answer(request('GET', path))).status
 * await ask('/healthz') // => 200
 * await ask('/readyz') // => 503
 */
export function health({
  ready = () => true,
  timeout = 2_000,
  retryAfter = 5,
  onError = (error, id) => console.error(id, error),
}: HealthOptions = {}): Health {
  let draining = false
  let probing: Promise<true> | undefined
  const unready = (detail: string, members = {}) =>
    new Refusal(503, detail, members, { 'Retry-After': String(retryAfter), 'Cache-Control': 'no-store' })
  const probe = async (): Promise<true> => {
    const late = Promise.withResolvers<string>()
    const timer = setTimeout(late.resolve, timeout, 'Whether it is ready could not be found out in time.')
    try {
      const told = await Promise.race([ready(), late.promise])
      if (told === true) return told
      throw unready(told)
    } catch (error) {
      if (error instanceof Refusal) throw error
      const instance = `urn:uuid:${randomUUID()}`
      onError(error, instance)
      throw unready('Whether it is ready could not be found out. The fault is logged under the id.', { instance })
    } finally {
      clearTimeout(timer)
      probing = undefined
    }
  }
  const find = () => {
    const drained = () => {
      if (draining) throw unready('The server is about to end.')
      return { status: 'ready' }
    }
    if (draining) return drained()
    probing ??= probe()
    return after(probing, drained)
  }
  return {
    resources: [
      resource('/healthz', { find: () => ({ status: 'alive' }), always: true, ...shown }),
      resource('/readyz', { find, ...shown }),
    ],
    drain: () => {
      draining = true
    },
  }
}

const shown = {
  represent: {
    'application/json': (found: { readonly status: string }) => JSON.stringify(found),
    'text/plain': ({ status }: { readonly status: string }) => `${status}\n`,
  },
  fields: { 'Cache-Control': 'no-store' },
}
