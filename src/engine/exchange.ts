import type { Answer, Fields } from './answer.ts'
import type { Asking } from './compile.ts'
import type { Context } from './context.ts'
import type { PartialAnswer, Unsatisfiable } from './partial.ts'
import type { HttpRequest } from './request.ts'
import { entityTagFor, type Resource, receptionOf } from './resource.ts'
import type { Refusal } from './result.ts'
import type { ContentFault } from './schema.ts'
import type { Service } from './service.ts'

/** What is known of one request on its way through the graph. Questions fill it in; endings read it. */
export class Exchange implements Context {
  readonly service: Service
  readonly request: HttpRequest
  resource: Resource | undefined
  parameters: Readonly<Record<string, string>> = {}
  /** The decoded segments of the path. */
  path: readonly string[] | undefined
  /** Whether `find` gave something: a current representation, not a fact about its absence. */
  exists = true
  /** What `find` said. */
  found: unknown
  caller: unknown
  /** The chosen media type. */
  type: string | undefined
  octets: Uint8Array | undefined
  /** The media type of the content, without parameters. */
  essence: string | undefined
  /** The parsed, and then the validated, content. */
  content: unknown
  /** Why the content did not parse. */
  fault: string | undefined
  /** Why the content is not valid. */
  faults: readonly ContentFault[] = []
  /** Why a patch does not apply, or who holds the lock. */
  refusal: Refusal | undefined
  /** The whole representation, where a part of it is asked for, and what became of that. */
  whole: Answer | undefined
  part: PartialAnswer | Unsatisfiable | undefined
  /** Whether credentials came that were wrong. */
  refused = false
  /** Where `find` was asked, to ask again once the content is there. */
  looked: Asking | undefined
  lookedAgain = false
  /** Fields that the answer carries whatever it is. */
  fields: Fields | undefined
  #query: URLSearchParams | undefined
  #entityTag: string | undefined

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

  /** What receives the content of this request; `undefined` where the method takes none. */
  get reception() {
    return receptionOf(this.resource, this.request.method)
  }

  /** Whether nothing refuses; keeps the refusal where something does. */
  free(refusal: Refusal | undefined | null): boolean {
    this.refusal = refusal ?? undefined
    return this.refusal === undefined
  }

  /** Forgets what may have changed while the content was awaited. */
  refresh(): void {
    this.#entityTag = undefined
  }

  /** The entity tag of the chosen representation, as ETag carries it; `undefined` where there is none. */
  get entityTag(): string | undefined {
    const { resource, found, type = '' } = this
    const tag = this.#entityTag === undefined && this.exists ? resource?.facts.entityTag?.(found) : undefined
    if (resource && tag !== undefined) this.#entityTag = entityTagFor(resource, tag, type)
    return this.#entityTag
  }

  /** The current modification date in whole seconds, as fields carry it; `undefined` where it is not known. */
  get modified(): number | undefined {
    const date = this.exists ? this.resource?.facts.lastModified?.(this.found) : undefined
    // never in the future (RFC 9110 §8.8.2.1)
    return date && Math.floor(Math.min(date.getTime(), Date.now()) / 1000) * 1000
  }
}
