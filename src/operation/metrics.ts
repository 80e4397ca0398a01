import { Counter, collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client'
import { type Access, type Context, type Resource, resource, resourceAt, type Service } from '../engine/index.ts'
import type { InFlight, Log } from '../node/index.ts'

/** Seconds. Finer than what prom-client has by itself: much of what is served takes less than 5 ms. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Counts and times the exchanges of a service, and has the process measured: its memory, its processor time, the delay of its
 * event loop, its garbage collection.
 *
 * - `http_requests_total{method, status, resource}`
 * - `http_request_duration_seconds{method, resource}`
 * - `http_requests_in_flight`
 *
 * No client can make up a value of a label: a method that the service does not know is `other`, and the resource is its path
 * template, or `none`. 499 is the status where the client went away first, 444 where the connection was closed without a word.
 *
 * @param registry of prom-client, which keeps the numbers
 * @param service whose resources and methods are told apart
 * @param inFlight the set that `listen` keeps
 * @returns for the `log` of `listen`
 * @throws Error where the registry measures something already
 * @example
 * import { Registry } from 'prom-client'
 * import { resource, service } from 'statute'
 * import { listen } from 'statute/node'
 * const registry = new Registry()
 * const shop = service([resource('/parts/{id}', { represent: { 'text/plain': () => 'a part' } }), metricsResource(registry)])
 * const server = await listen(shop, { log: measure(registry, shop) })
 * await (await fetch(`${server.origin}/parts/7`)).text()
 * const metrics = await (await fetch(`${server.origin}/metrics`)).text()
 * await server.close()
 * metrics.includes('http_requests_total{method="GET",status="200",resource="/parts/{id}"} 1') // => true
 */
export function measure(registry: Registry, service: Service, inFlight: ReadonlySet<InFlight> = new Set()): Log {
  const registers = [registry]
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Exchanges that have ended.',
    labelNames: ['method', 'status', 'resource'],
    registers,
  })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the turn of a request on its connection until its answer was handed to the system.',
    labelNames: ['method', 'resource'],
    buckets,
    registers,
  })
  new Gauge({
    name: 'http_requests_in_flight',
    help: 'Exchanges that have begun and not ended, the one that asks for this among them.',
    registers,
    collect() {
      this.set(inFlight.size)
    },
  })
  collectDefaultMetrics({ register: registry })
  return ({ method: asked, target, status, milliseconds }) => {
    const method = asked !== undefined && service.knows(asked) ? asked : 'other'
    const resource = (target !== undefined && resourceAt(service, target)?.path) || 'none'
    requests.inc({ method, status, resource })
    durations.observe({ method, resource }, milliseconds / 1000)
  }
}

/** Where the numbers are, and who may see them. */
export interface MetricsOptions<Caller> {
  /** Default: `/metrics` */
  readonly path?: string
  /** Default: everybody. They tell what the service has, how busy it is, and how much of it fails. */
  readonly access?: Access<Caller, Context>
}

/**
 * The numbers of a registry, as Prometheus reads them. They are served whatever Accept says (RFC 9110 §12.4.1), and even
 * while the service is unavailable or has too much to do.
 *
 * @param registry of prom-client
 * @param options where, and to whom
 * @example
 * import { Registry } from 'prom-client'
 * import { request, service } from 'statute'
 * const { fields } = await service([metricsResource(new Registry())]).answer(request('GET', '/metrics'))
 * fields['Content-Type'] // => 'text/plain; version=0.0.4; charset=utf-8'
 */
export function metricsResource<Caller>(
  registry: Registry,
  { path = '/metrics', access }: MetricsOptions<Caller> = {},
): Resource {
  return resource(path, {
    find: () => registry.metrics(),
    always: true,
    negotiated: false,
    represent: { [registry.contentType]: (metrics: string) => metrics },
    fields: { 'Cache-Control': 'no-store' },
    ...(access && { access }),
  })
}
