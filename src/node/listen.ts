import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Service } from '../engine/index.ts'
import { drain } from './drain.ts'
import { answerFault } from './fault.ts'
import { type Listener, serve } from './serve.ts'
import { refuseTunnel } from './tunnel.ts'
import { inTurn } from './turn.ts'

/** Where to listen, and how patiently. */
export interface ListenOptions {
  /** 0 takes a free one (default 0). */
  readonly port?: number
  /** Default: the loopback address. */
  readonly host?: string
  /** Milliseconds for the whole request to arrive, before 408 (default 60 s). */
  readonly requestTimeout?: number
  /** Milliseconds that a connection may stay idle between requests, before it is closed without a word (default 5 s). */
  readonly keepAliveTimeout?: number
  /** The most octets that the fields of a request may have, before 431 (default 64 KiB). */
  readonly headLimit?: number
}

/** A server that listens. */
export interface Listening {
  /** `http://host:port` */
  readonly origin: string
  readonly server: Server
  /**
   * Stops taking connections, finishes what is in flight, answers 503 to what still comes in on connections that are
   * kept, and resolves when the last one has closed.
   *
   * @param grace milliseconds that idle connections are left open, so that a request which is already on its way meets
   * a 503 instead of a closed connection (default 0)
   */
  close(grace?: number): Promise<void>
}

/**
 * Serves a service over HTTP/1.1 with node:http.
 *
 * @param service what {@link Service} answers
 * @param options where and how
 * @returns once it listens
 * @throws the error of the socket where it cannot listen: `EADDRINUSE` for a taken port
 */
export async function listen(service: Service, options: ListenOptions = {}): Promise<Listening> {
  const {
    port = 0,
    host = '127.0.0.1',
    headLimit = 65_536,
    requestTimeout = 60_000,
    keepAliveTimeout = 5_000,
  } = options
  const listener: Listener = { service, limit: headLimit, draining: false }
  const server = createServer({
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(requestTimeout, 5_000),
    keepAliveTimeout,
    // A fault of the parser says neither which field was too large nor whether the target was. So it gets room for twice
    // as much, and the limits are applied to what it has parsed.
    maxHeaderSize: 2 * headLimit,
    requireHostHeader: false,
    noDelay: true,
  })
  // Otherwise node drops fields past the two thousandth without a word, a second Host among them.
  server.maxHeadersCount = 0
  // A client may close its half once it has asked, and is still owed the answer. Node has the property, its types do not.
  Object.assign(server, { httpAllowHalfOpen: true })

  const sockets = new Set<Socket>()
  server.on('connection', socket => sockets.add(socket.once('close', () => sockets.delete(socket))))
  server.on('request', (message, response) => inTurn(response, () => serve(listener, message, response)))
  server.on('checkExpectation', (message, response) => inTurn(response, () => serve(listener, message, response)))
  server.on('checkContinue', (message, response) =>
    // A refusal comes in place of the 100, so that is sent only when content is wanted (RFC 9110 §10.1.1).
    inTurn(response, () => serve(listener, message, response, () => response.writeContinue())),
  )
  server.on('connect', (message, socket) => refuseTunnel(listener, message, socket as Socket))
  server.on('clientError', (fault, socket) => answerFault(listener, fault, socket as Socket))

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const address = server.address() as AddressInfo
  const authority = address.family === 'IPv6' ? `[${address.address}]` : address.address
  let closed: Promise<void> | undefined
  return {
    origin: `http://${authority}:${address.port}`,
    server,
    close: (grace = 0) => {
      listener.draining = true
      closed ??= drain(server, sockets, grace)
      return closed
    },
  }
}
