import { ContentTooLarge, type HttpRequest } from '../engine/index.ts'

/** A Request of the Fetch standard as the engine sees it; nothing is read before it is asked for. */
export class FetchRequest implements HttpRequest {
  readonly method: string
  readonly target: string
  readonly secure: boolean
  readonly #request: Request
  readonly #authority: string

  constructor(request: Request) {
    const { method, url } = request
    const scheme = url.indexOf('://') + 3
    const path = url.indexOf('/', scheme)
    const fragment = url.indexOf('#')
    this.#request = request
    this.#authority = url.slice(scheme, path)
    this.method = method
    this.target = url.slice(path, fragment < 0 ? undefined : fragment)
    this.secure = url.startsWith('https:')
  }

  /** A Request has no Host: its URL has the authority that a server took from it. */
  field(name: string): string | undefined {
    return this.#request.headers.get(name) ?? (name === 'host' ? this.#authority : undefined)
  }

  async content(limit: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let length = 0
    for await (const chunk of (this.#request.body ?? []) as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > limit) throw new ContentTooLarge(limit)
      chunks.push(chunk)
    }
    const octets = new Uint8Array(length)
    let at = 0
    for (const chunk of chunks) {
      octets.set(chunk, at)
      at += chunk.length
    }
    return octets
  }
}
