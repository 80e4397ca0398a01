import { connect, isIP, type Socket } from 'node:net'
import { type ConnectionOptions, connect as connectSecurely } from 'node:tls'
import { formatDate } from '../../syntax/index.ts'
import { faultOf, type LiveFault } from '../live/fault.ts'
import type { Recorder } from './recorder.ts'

/** A connection from a client, and the one to the target that belongs to it: octets go through as they come. */
export class Connection {
  readonly #client: Socket
  readonly #target: URL
  readonly #tls: ConnectionOptions
  readonly #recorder: Recorder
  #server: Socket | undefined

  constructor(client: Socket, target: URL, tls: ConnectionOptions, recorder: Recorder) {
    this.#client = client
    this.#target = target
    this.#tls = tls
    this.#recorder = recorder
    client.setNoDelay()
    client.on('error', () => this.stop())
    client.on('close', () => this.stop())
    // a target that is down is told of in answer to something
    client.once('readable', () => this.#open())
  }

  /** Ends both sides at once. */
  stop(): void {
    this.#recorder.stop()
    this.#server?.destroy()
    this.#client.destroy()
  }

  #open(): void {
    const first = this.#client.read() as Buffer | null
    if (first === null) {
      this.stop()
      return
    }
    const secure = this.#target.protocol === 'https:'
    const server = this.#connect(secure)
    this.#server = server
    server.setNoDelay()
    let handshake = false
    let open = false
    server.once('connect', () => {
      handshake = secure
    })
    server.once(secure ? 'secureConnect' : 'connect', () => {
      handshake = false
      open = true
      this.#pump(server, first)
    })
    server.on('error', error => {
      if (!open) this.#refuse(first, faultOf(error, this.#target, handshake, {}))
      else {
        this.#recorder.ended(true)
        this.#client.resetAndDestroy()
      }
    })
  }

  #connect(secure: boolean): Socket {
    const { hostname, port } = this.#target
    const host = hostname.replace(/^\[|\]$/g, '')
    if (!secure) return connect({ host, port: Number(port || 80), allowHalfOpen: true })
    const servername = isIP(host) === 0 ? { servername: host } : {}
    return connectSecurely({
      host,
      port: Number(port || 443),
      ALPNProtocols: ['http/1.1'],
      ...servername,
      ...this.#tls,
    })
  }

  #pump(server: Socket, first: Buffer): void {
    const client = this.#client
    server.write(first)
    this.#recorder.sent(first)
    // pipes come first: what is looked at has gone on already
    client.pipe(server)
    server.pipe(client)
    client.on('data', (octets: Buffer) => this.#recorder.sent(octets))
    server.on('data', (octets: Buffer) => this.#recorder.received(octets))
    server.on('end', () => this.#recorder.ended(false))
    server.on('close', () => {
      this.#recorder.ended(false)
      if (!client.writableEnded) client.end()
    })
  }

  /** The target cannot be reached. */
  #refuse(first: Buffer, { message }: LiveFault): void {
    const content = Buffer.from(`${message}\n`)
    const head = [
      'HTTP/1.1 502 Bad Gateway',
      `Date: ${formatDate(Date.now())}`,
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${content.length}`,
      'Connection: close',
      '\r\n',
    ].join('\r\n')
    this.#client.write(head)
    const isHead = first.toString('latin1', 0, 5) === 'HEAD '
    this.#client.end(isHead ? '' : content)
    // what is not read makes the kernel reset the connection, and the answer is lost (RFC 9112 §9.6)
    this.#client.resume()
  }
}
