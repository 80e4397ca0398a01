import type { IncomingMessage, ServerResponse } from 'node:http'
import { ContentTooLarge, type Fields, type HttpRequest } from '../engine/index.ts'

/** A request of node:http as the engine sees it; nothing is read or copied before it is asked for. */
export class NodeRequest implements HttpRequest {
  readonly method: string
  readonly target: string
  readonly secure: boolean
  readonly #message: IncomingMessage
  readonly #response: ServerResponse
  readonly #wanted: (() => void) | undefined
  #content: Promise<Uint8Array> | undefined
  #gone: AbortController | undefined

  /**
   * @param message node's request
   * @param response where its answer goes
   * @param wanted called once, when the content is first wanted
   */
  constructor(message: IncomingMessage, response: ServerResponse, wanted?: () => void) {
    this.#message = message
    this.#response = response
    this.#wanted = wanted
    this.method = message.method ?? ''
    this.target = message.url ?? ''
    this.secure = 'encrypted' in message.socket
  }

  get signal(): AbortSignal {
    if (!this.#gone) {
      const gone = new AbortController()
      const response = this.#response
      const leave = () => response.writableFinished || gone.abort()
      response.once('close', leave)
      // A client that closes its half can still be answered, but nearly every one that does has gone.
      this.#message.socket.once('end', leave)
      response.once('finish', () => this.#message.socket.off('end', leave))
      this.#gone = gone
    }
    return this.#gone.signal
  }

  /** RFC 9110 §15.2: a client of HTTP/1.0 has no interim answers. */
  inform(status: 102 | 103, fields: Fields = {}): void {
    if (this.#message.httpVersion === '1.0' || this.#response.headersSent) return
    if (status === 102) this.#response.writeProcessing()
    else this.#response.writeEarlyHints(Object.fromEntries(lowered(fields)))
  }

  field(name: string): string | undefined {
    const value = this.#message.headers[name]
    return typeof value === 'string' ? value : value?.join(', ')
  }

  async content(limit: number): Promise<Uint8Array> {
    if (!this.#content) {
      this.#wanted?.()
      this.#content = read(this.#message, limit)
    }
    const octets = await this.#content
    if (octets.length > limit) throw new ContentTooLarge(limit)
    return octets
  }
}

/** Node knows hints by names in lower case alone. */
const lowered = (fields: Fields): [string, string | string[]][] =>
  Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value as string | string[]])

/**
 * Reads to the end, or rejects past the limit and lets the rest flow by, so that the answer still reaches a client that
 * goes on sending. Where the client goes away this never settles: there is nobody left to answer, and nothing to log.
 */
function read(message: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    let chunks: Uint8Array[] = []
    let length = 0
    message.on('data', (chunk: Uint8Array) => {
      length += chunk.length
      if (length <= limit) {
        chunks.push(chunk)
      } else {
        chunks = []
        reject(new ContentTooLarge(limit))
      }
    })
    message.on('end', () => resolve(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks)))
  })
}
