import { bounded, type HttpRequest, withinLimit } from '../engine/index.ts'

/** Deno and Bun put a URL together from what the client sent: it may lack a path, and in Bun all that stands before. */
const url = /^(?:([^:/?#]+):\/\/([^/?#]*))?([^#]*)/

/** A Request of the Fetch standard as the engine sees it; nothing is read before it is asked for. */
export class FetchRequest implements HttpRequest {
  readonly method: string
  readonly target: string
  readonly secure: boolean
  readonly #request: Request
  readonly #authority: string
  readonly #peer: ((request: Request) => string | undefined) | undefined
  #content: Promise<Uint8Array> | undefined

  /**
   * @param request the request
   * @param peer where its client is
   */
  constructor(request: Request, peer?: (request: Request) => string | undefined) {
    const [, scheme, authority = '', target = ''] = url.exec(request.url) ?? []
    this.#request = request
    this.#authority = authority
    this.#peer = peer
    this.method = request.method
    this.target = target.startsWith('/') ? target : `/${target}`
    this.secure = scheme === 'https'
  }

  get signal(): AbortSignal {
    return this.#request.signal
  }

  get peer(): string | undefined {
    return this.#peer?.(this.#request)
  }

  /** A Request has no Host: its URL has the authority that a server took from it. */
  field(name: string): string | undefined {
    return this.#request.headers.get(name) ?? (name === 'host' ? this.#authority : undefined)
  }

  async content(limit: number): Promise<Uint8Array> {
    this.#content ??= whole(this.#read(limit))
    return withinLimit(await this.#content, limit)
  }

  async *stream(limit: number): AsyncGenerator<Uint8Array> {
    if (this.#content) {
      yield await this.content(limit)
      return
    }
    yield* this.#read(limit)
  }

  async *#read(limit: number): AsyncGenerator<Uint8Array> {
    const { body, bodyUsed } = this.#request
    // nothing is left of it, and nothing would pass for empty content
    if (bodyUsed) throw new Error('The content was read before Statute was asked: mount it before what reads content.')
    yield* bounded((body ?? []) as AsyncIterable<Uint8Array>, limit)
  }
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  const octets = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    octets.set(piece, at)
    at += piece.length
  }
  return octets
}
