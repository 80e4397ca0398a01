import type { HttpRequest } from './request.ts'
import type { Context, Resource } from './resource.ts'
import type { Service } from './service.ts'

/** What is known of one request on its way through the graph. Questions fill it in; endings read it. */
export class Exchange implements Context {
  readonly service: Service
  readonly request: HttpRequest
  resource: Resource | undefined
  parameters: Readonly<Record<string, string>> = {}
  #query: URLSearchParams | undefined
  /** What `find` said. */
  found: unknown
  /** The chosen media type. */
  type: string | undefined
  /** The parsed content. */
  content: unknown
  octets: Uint8Array | undefined
  /** Why the content did not parse. */
  fault: string | undefined

  constructor(service: Service, request: HttpRequest) {
    this.service = service
    this.request = request
  }

  get query(): URLSearchParams {
    if (!this.#query) {
      const { target } = this.request
      const start = target.indexOf('?')
      this.#query = new URLSearchParams(start < 0 ? '' : target.slice(start + 1))
    }
    return this.#query
  }

  /** The current modification date in whole seconds, as fields carry it; `undefined` where it is not known. */
  get modified(): number | undefined {
    const date = this.resource?.facts.lastModified?.(this.found)
    return date && Math.floor(date.getTime() / 1000) * 1000
  }
}
