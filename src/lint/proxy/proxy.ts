import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import type { Exchange } from '../exchange.ts'
import { LiveFault } from '../live/index.ts'
import { warnOf } from '../warning.ts'
import { Connection } from './connection.ts'
import { Recorder } from './recorder.ts'

/** What is recorded, and where the proxy listens. */
export interface RecordingProxyOptions {
  /** The origin to which everything goes: `http://127.0.0.1:3000`. */
  readonly target: string | URL
  /** Told of each exchange once it is over, in the order of each connection. */
  readonly onExchange: (exchange: Exchange) => unknown
  /** The port on the loopback address; 0 takes a free one (default 0). */
  readonly port?: number
  /** How many octets of a message are kept; longer content stays unknown (default 10 MB). All of it goes through. */
  readonly limit?: number
  /** What node:tls is to know of an https target, as `ca`. */
  readonly tls?: ConnectionOptions
}

/** A proxy that listens. */
export interface RecordingProxy {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  /** Closes every connection, tells what is whole, and resolves when nothing is left. */
  close(): Promise<void>
}

/**
 * A reverse proxy that records: it listens on loopback, hands every octet on as it came, in both directions, and tells what
 * exchanges there were. Upgrades go through. Where the target is down, the answer is a 502 that says why.
 *
 * @param options where requests go, and who is told
 * @throws LiveFault where the target is no http or https URL, or more than an origin; the errors of node:net where
 * the port is taken
 * @example
 * import { createServer } from 'node:http'
 * import { once } from 'node:events'
 *
 * const server = createServer((_, response) => response.end('hello')).listen(0, '127.0.0.1')
 * await once(server, 'listening')
 * const told = Promise.withResolvers()
 * const target = `http://127.0.0.1:${server.address().port}`
 * const proxy = await recordingProxy({ target, onExchange: told.resolve })
 * const content = await (await fetch(`${proxy.origin}/a`)).text()
 * const { request, response } = await told.promise
 * await proxy.close()
 * server.close()
 * const line = `${request.method} ${request.target} ${response.code} ${content}`
 * line // => 'GET /a 200 hello'
 */
export async function recordingProxy(options: RecordingProxyOptions): Promise<RecordingProxy> {
  const { target, port = 0, limit = 10_000_000, tls = {} } = options
  const url = URL.canParse(target) ? new URL(target) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new LiveFault('address', `This is no http or https URL: ${String(target)}.`)
  }
  // requests bring their own path, query and credentials: those of the target would be lost
  if (url.href !== `${url.origin}/`) {
    throw new LiveFault(
      'address',
      `The target of a proxy has no user, path, query or fragment; give ${url.origin} alone.`,
    )
  }
  const connections = new Set<Connection>()
  const tell = async (exchange: Exchange) => {
    try {
      await options.onExchange({ source: url.origin, ...exchange })
    } catch (error) {
      // whoever is told must not break what goes through
      warnOf(error)
    }
  }
  const server = createServer({ allowHalfOpen: true }, client => {
    const connection = new Connection(client, url, tls, new Recorder(url.protocol === 'https:', limit, tell))
    connections.add(connection)
    client.on('close', () => connections.delete(connection))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // a connection that cannot be accepted, as where files run out, is one lost
  server.on('error', warnOf)
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      for (const connection of connections) connection.stop()
      await closed
    },
  }
}
