import type { Http2SecureServer, Http2Session, ServerHttp2Stream } from 'node:http2'
import type { TLSSocket } from 'node:tls'
import { patience } from '../linger.ts'

/** The HTTP/2 connections of a server, each of which ends with GOAWAY. */
export class Sessions {
  /** The streams that each one has open. */
  readonly #streams = new Map<Http2Session, Set<ServerHttp2Stream>>()
  #closing = false

  /**
   * @param server whose connections they are
   * @param idle milliseconds that one may stay without a stream; 0 for as long as it likes
   */
  constructor(server: Http2SecureServer, idle: number) {
    server.on('session', session => this.#add(session, idle))
    server.on('stream', stream => this.#count(stream, idle))
    server.on('secureConnection', socket => {
      if (socket.alpnProtocol === 'h2') endWithClient(socket)
    })
  }

  #add(session: Http2Session, idle: number): void {
    this.#streams.set(session, new Set())
    session.once('close', () => this.#streams.delete(session))
    session.on('timeout', () => {
      if (this.#streams.get(session)?.size === 0) session.close()
    })
    session.setTimeout(idle)
    if (this.#closing) session.close()
  }

  #count(stream: ServerHttp2Stream, idle: number): void {
    const { session } = stream
    const others = session && this.#streams.get(session)
    if (!others) return
    others.add(stream)
    stream.once('close', () => {
      others.delete(stream)
      // A client's reset of a stream does not set node's clock again.
      if (others.size === 0 && !session.destroyed) session.setTimeout(idle)
    })
  }

  /**
   * Takes no further streams, and closes each connection when it has none. There is no announcing it beforehand, as
   * RFC 9113 §6.8 recommends: once it has sent GOAWAY, node drops new streams without a word.
   */
  close(): void {
    this.#closing = true
    for (const session of this.#streams.keys()) session.close()
  }
}

/** After its last stream a session waits for the client to close as well, which may never happen. */
function endWithClient(socket: TLSSocket): void {
  socket.once('finish', () => {
    const timer = setTimeout(() => socket.destroy(), patience)
    socket.once('close', () => clearTimeout(timer))
  })
}
