import type { ServerOptions } from 'node:http'
import { createSecureServer, type Http2SecureServer } from 'node:http2'
import type { TlsOptions } from 'node:tls'

/**
 * A server of HTTP/2 and HTTP/1.1 over TLS: the client chooses by ALPN (RFC 9113 §3.2), and has HTTP/1.1 where it
 * does not speak of it.
 *
 * @param tls certificates, and what else node knows of TLS
 * @param http1 what holds for HTTP/1.1
 * @param headLimit the most octets that the fields of a request may have
 */
export function createTlsServer(tls: TlsOptions, http1: ServerOptions, headLimit: number): Http2SecureServer {
  const { requestTimeout } = http1
  const server = createSecureServer({
    ...(requestTimeout && { handshakeTimeout: requestTimeout }),
    ...tls,
    ...http1,
    allowHTTP1: true,
    settings: {
      // Node holds clients to what it announces, by resetting streams: the room in between is for 431 (RFC 6585 §5).
      maxHeaderListSize: 2 * headLimit,
      // Node's own default is no limit at all. RFC 9113 §6.5.2 recommends 100 at least.
      maxConcurrentStreams: 128,
    },
    // The octets are the limit: no field counts less than 32 of them (RFC 9113 §6.5.2).
    maxHeaderListPairs: Math.ceil((2 * headLimit) / 32),
  })
  server.on('secureConnection', socket => {
    if (socket.alpnProtocol === 'h2') return
    // Like node:http, which leaves it to the parser what the end of a client's half means; before the handshake is done
    // it is the end.
    socket.allowHalfOpen = true
    // Where a client resets a connection right after the handshake, node's TLS reports an end and then never again
    // whether a write has succeeded.
    socket.once('end', () => socket.setTimeout(requestTimeout ?? 0))
  })
  // Not every node takes them as options here.
  return Object.assign(server, http1)
}
