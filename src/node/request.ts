import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { bounded, ContentTooLarge, type Fields, type HttpRequest, withinLimit } from '../engine/index.ts'
import { clientGone, whenEnded } from './ending.ts'

/** A request of node:http as the engine sees it; nothing is read or copied before it is asked for. */
export class NodeRequest implements HttpRequest {
  readonly method: string
  readonly target: string
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
  }

  get secure(): boolean {
    return 'encrypted' in this.#message.socket
  }

  get signal(): AbortSignal {
    if (!this.#gone) {
      const gone = new AbortController()
      const response = this.#response
      const leave = () => response.writableFinished || gone.abort()
      whenEnded(response, status => status === clientGone && gone.abort())
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

  get conditional(): boolean {
    const { rawHeaders } = this.#message
    for (let i = 0; i < rawHeaders.length; i += 2) if (beginsWithIf(rawHeaders[i] as string)) return true
    return false
  }

  field(name: string): string | undefined {
    const value = this.#message.headers[name]
    return typeof value === 'string' ? value : value?.join(', ')
  }

  get peer(): string | undefined {
    return this.#message.socket.remoteAddress
  }

  async *stream(limit: number): AsyncGenerator<Uint8Array> {
    if (this.#content || leftOf(this.#message)) {
      yield await this.content(limit)
      return
    }
    this.#wanted?.()
    // the connection outlives a reader that stops early, so that it can still be answered
    yield* bounded(this.#message.iterator({ destroyOnReturn: false }), limit)
  }

  content(limit: number): Promise<Uint8Array> {
    // what was read for one limit may pass another
    if (this.#content) return this.#content.then(octets => withinLimit(octets, limit))
    this.#wanted?.()
    this.#content = read(this.#message, limit)
    return this.#content
  }
}

/** In any case of letters. */
const beginsWithIf = (name: string): boolean =>
  name.charCodeAt(2) === 0x2d && (name.charCodeAt(0) | 0x20) === 0x69 && (name.charCodeAt(1) | 0x20) === 0x66

/** Node knows hints by names in lower case alone. */
const lowered = (fields: Fields): [string, string | string[]][] =>
  Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value as string | string[]])

/**
 * What is left of content that middleware has read: the octets that it kept in `rawBody`, or none where there were none.
 *
 * @param message what had the content
 * @returns `undefined` where nobody has read it yet
 * @throws where it is gone: its end would be waited for in vain
 */
function leftOf(message: Readable & { rawBody?: unknown }): Uint8Array | undefined {
  if (!message.readableDidRead && !message.readableEnded) return undefined
  if (message.rawBody instanceof Uint8Array) return message.rawBody
  if (!message.readableDidRead) return new Uint8Array()
  throw new Error('The content was read before Statute was asked: mount it before what reads content, or keep rawBody.')
}

/**
 * Reads to the end, or rejects past the limit and lets the rest flow by, so that the answer still reaches a client that
 * goes on sending. Where the client goes away this never settles: there is nobody left to answer.
 *
 * @param message what has the content
 * @param limit the most octets that it may have
 * @param whole whether the end is that of the content, where this is in doubt
 */
export function read(message: Readable, limit: number, whole?: () => boolean): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const left = leftOf(message)
    if (left) return resolve(withinLimit(left, limit))
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
    message.on('end', () => {
      if (whole?.() ?? true) resolve(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks))
    })
  })
}
