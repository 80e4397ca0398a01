import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** What stands between a server and its store, and can go away. */
export class Relay {
  readonly #host: string
  readonly #port: number
  readonly #sockets = new Set<Socket>()
  #server: Server | undefined
  /** Where it listens; the same each time. */
  port = 0
  /**
   * A text after which a connection ends, on which another one came before: what comes back then is not passed on. Others,
   * on which jobs are looked for, go on.
   */
  last: { readonly after: string; readonly text: string } | undefined

  constructor(host: string, port: number) {
    this.#host = host
    this.#port = port
  }

  async open(): Promise<void> {
    this.#server = createServer(socket => this.#join(socket)).listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.port = (this.#server.address() as AddressInfo).port
  }

  /** Breaks what there is, and takes no more. */
  async close(): Promise<void> {
    const closed = new Promise(resolve => this.#server?.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  /** Goes on taking octets, and passes none on. */
  stall(): void {
    for (const socket of this.#sockets) socket.removeAllListeners('data').resume()
  }

  #join(near: Socket): void {
    const far = connect(this.#port, this.#host)
    let silent = false
    let known = false
    const both = [near, far]
    for (const socket of both) {
      this.#sockets.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => {
        this.#sockets.delete(socket)
        for (const each of both) each.destroy()
      })
    }
    near.on('data', octets => {
      known ||= this.last !== undefined && octets.includes(this.last.after)
      if (this.last && known && octets.includes(this.last.text)) {
        this.last = undefined
        silent = true
      }
      far.write(octets)
    })
    far.on('data', octets => {
      if (silent) near.destroy()
      else near.write(octets)
    })
  }
}
