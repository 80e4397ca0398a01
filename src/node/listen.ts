import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http'
import type { Http2SecureServer, Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import type { AddressInfo, Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import type { Service } from '../engine/index.ts'
import { drain } from './drain.ts'
import { answerFault } from './fault.ts'
import { withDeadline } from './http2/deadline.ts'
import { streamRefusal } from './http2/head.ts'
import { ofEither, ofHttp2 } from './http2/receive.ts'
import { serveStream } from './http2/serve.ts'
import { createTlsServer } from './http2/server.ts'
import { Sessions } from './http2/sessions.ts'
import { counting, type InFlight } from './in-flight.ts'
import { type Log, logging } from './log.ts'
import { Overload, type OverloadOptions } from './overload.ts'
import { ofHttp1, receive } from './receive.ts'
import type { Refusal } from './refusal.ts'
import { type Listener, refusalOf, type Serve, serve } from './serve.ts'

/** Where to listen, and how patiently. */
export interface ListenOptions {
  /** 0 takes a free one (default 0). */
  readonly port?: number
  /** Default: the loopback address. */
  readonly host?: string
  /** Milliseconds for the whole request to arrive, before 408 (default 60 s). */
  readonly requestTimeout?: number
  /**
   * Milliseconds that a connection may stay idle between requests, before it is closed without a word, over HTTP/2 with
   * GOAWAY (default 5 s).
   */
  readonly keepAliveTimeout?: number
  /**
   * The most octets that the fields of a request may have, before 431 (default 64 KiB). Over HTTP/2 each field counts 32
   * octets more (RFC 9113 §6.5.2).
   */
  readonly headLimit?: number
  /**
   * A certificate and its key (`cert`, `key`), and what else node:tls knows: the service is served over https, in HTTP/2
   * and HTTP/1.1 on the same port.
   */
  readonly tls?: TlsOptions
  /** Told of every exchange once it has ended: those that the parser rejects, too. */
  readonly log?: Log
  /** A set in which every exchange is while it goes on: to be counted, or named when it has to be cut off. */
  readonly inFlight?: Set<InFlight>
  /** When to answer 503, so that what is being done gets done. */
  readonly overload?: OverloadOptions
}

/** A server that listens. */
export interface Listening {
  /** `http://host:port`, or `https://host:port` */
  readonly origin: string
  readonly server: Server | Http2SecureServer
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
 * Serves a service with node:http over HTTP/1.1; with node:http2 over TLS, HTTP/2 and HTTP/1.1.
 *
 * @param service what {@link Service} answers
 * @param options where and how
 * @returns once it listens
 * @throws the error of the socket where it cannot listen: `EADDRINUSE` for a taken port; that of the certificate
 */
export async function listen(service: Service, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = '127.0.0.1', headLimit = 65_536, tls, log, inFlight, overload } = options
  const { requestTimeout = 60_000, keepAliveTimeout = 5_000 } = options
  const listener: Listener = { service, limit: headLimit, shared: false, draining: false, ...(log && { log }) }
  const load = overload && new Overload(overload)

  /** Puts around the serving what was asked for, so that it costs nothing where it was not. */
  const around = <M extends IncomingMessage | Http2ServerRequest, R extends ServerResponse | Http2ServerResponse>(
    serve: Serve<M, R>,
    refusalOf: (listener: Listener, message: M) => Refusal | undefined,
  ): Serve<M, R> => {
    const shedding = load ? load.shedding(serve, refusalOf) : serve
    const counted = inFlight ? counting(inFlight, shedding) : shedding
    return log ? logging(log, counted) : counted
  }

  const http1: ServerOptions = {
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.min(requestTimeout, 5_000),
    keepAliveTimeout,
    // A fault of the parser says neither which field was too large nor whether the target was. So it gets room for twice
    // as much, and the limits are applied to what it has parsed.
    maxHeaderSize: 2 * headLimit,
    requireHostHeader: false,
    noDelay: true,
  }
  const one = ofHttp1(listener, around(serve, refusalOf))
  let server: Server | Http2SecureServer
  let sessions: Sessions | undefined
  if (tls) {
    server = createTlsServer(tls, http1, headLimit)
    sessions = new Sessions(server, keepAliveTimeout)
    const onStream = withDeadline(requestTimeout, around(serveStream, streamRefusal))
    receive(server, ofEither(one, ofHttp2(listener, onStream)))
  } else {
    server = createServer(http1)
    receive(server, one)
  }
  Object.assign(server, {
    // Otherwise node drops fields past the two thousandth without a word, a second Host among them.
    maxHeadersCount: 0,
    // A client may close its half once it has asked, and is still owed the answer. Node has the property, its types do not.
    httpAllowHalfOpen: true,
  })
  server.on('clientError', (fault: Error, socket: Socket) => {
    // before the handshake is done there is nothing to answer in
    if ('alpnProtocol' in socket && socket.alpnProtocol === null) socket.destroy()
    else answerFault(listener, fault, socket)
  })

  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket)))
  server.on('connection', keep)
  if (tls) server.on('secureConnection', keep)

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  load?.start()
  const address = server.address() as AddressInfo
  const authority = address.family === 'IPv6' ? `[${address.address}]` : address.address
  let closed: Promise<void> | undefined
  return {
    origin: `${tls ? 'https' : 'http'}://${authority}:${address.port}`,
    server,
    close: (grace = 0) => {
      listener.draining = true
      load?.stop()
      closed ??= drain(server, sockets, sessions, grace)
      return closed
    },
  }
}
