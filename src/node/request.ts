import type { IncomingMessage } from 'node:http'
import { ContentTooLarge, type HttpRequest } from '../engine/index.ts'

/** A request of node:http as the engine sees it; nothing is read or copied before it is asked for. */
export class NodeRequest implements HttpRequest {
  readonly method: string
  readonly target: string
  readonly secure: boolean
  readonly #message: IncomingMessage
  readonly #wanted: (() => void) | undefined
  #content: Promise<Uint8Array> | undefined

  /**
   * @param message node's request
   * @param wanted called once, when the content is first wanted
   */
  constructor(message: IncomingMessage, wanted?: () => void) {
    this.#message = message
    this.#wanted = wanted
    this.method = message.method ?? ''
    this.target = message.url ?? ''
    this.secure = 'encrypted' in message.socket
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
