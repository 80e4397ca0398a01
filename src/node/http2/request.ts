import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { bounded, type Fields, type HttpRequest, withinLimit } from '../../engine/index.ts'
import { clientGone, whenEnded } from '../ending.ts'
import { read } from '../request.ts'
import { fieldsOfStream } from './fields.ts'

/** A request of node:http2 as the engine sees it. */
export class StreamRequest implements HttpRequest {
  readonly method: string
  readonly target: string
  readonly secure: boolean
  readonly #message: Http2ServerRequest
  readonly #response: Http2ServerResponse
  readonly #wanted: (() => void) | undefined
  #content: Promise<Uint8Array> | undefined
  #gone: AbortController | undefined

  /**
   * @param message node's request
   * @param response where its answer goes
   * @param wanted called once, when the content is first wanted
   */
  constructor(message: Http2ServerRequest, response: Http2ServerResponse, wanted?: () => void) {
    this.#message = message
    this.#response = response
    this.#wanted = wanted
    this.method = message.method
    this.target = message.url ?? ''
    this.secure = message.stream.session?.encrypted ?? false
  }

  get signal(): AbortSignal {
    if (!this.#gone) {
      const gone = new AbortController()
      whenEnded(this.#response, status => status === clientGone && gone.abort())
      this.#gone = gone
    }
    return this.#gone.signal
  }

  inform(status: 102 | 103, fields: Fields = {}): void {
    const { stream } = this.#response
    if (stream.headersSent || stream.closed || stream.destroyed) return
    stream.additionalHeaders({ ...(status === 103 && fieldsOfStream(fields)), ':status': status })
  }

  /** RFC 9113 §8.3.1: what HTTP/1.1 says in Host is the authority here. */
  field(name: string): string | undefined {
    const { headers } = this.#message
    const value = name === 'host' ? authorityOf(this.#message) : headers[name]
    return typeof value === 'string' ? value : value?.join(', ')
  }

  get peer(): string | undefined {
    return this.#message.stream.session?.socket.remoteAddress
  }

  async *stream(limit: number): AsyncGenerator<Uint8Array> {
    this.#wanted?.()
    yield* bounded(this.#message.iterator({ destroyOnReturn: false }), limit)
  }

  async content(limit: number): Promise<Uint8Array> {
    if (!this.#content) {
      this.#wanted?.()
      const { stream } = this.#message
      // node ends the content of a stream that was reset like any other
      this.#content = read(this.#message, limit, () => !stream.aborted && stream.rstCode === 0)
    }
    return withinLimit(await this.#content, limit)
  }
}

/** The host that a request is for. */
export const authorityOf = ({ headers }: Http2ServerRequest): string | undefined =>
  headers[':authority'] ?? headers.host
