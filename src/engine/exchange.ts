import type { Scheme } from './access.ts'
import type { Answer, Fields, Given } from './answer.ts'
import type { Context } from './context.ts'
import type { Eventually } from './eventually.ts'
import { type Representation, select } from './negotiation/representation.ts'
import { readOctets } from './octets.ts'
import type { PartialAnswer, Unsatisfiable } from './ranges/partial.ts'
import type { HttpRequest } from './request.ts'
import { entityTagFor, nowhere, type Resource, receptionOf } from './resource.ts'
import type { Done, Refusal } from './result.ts'
import type { ContentFault } from './schema.ts'
import type { Service } from './service.ts'

/** What is known of one request on its way through the graph. Questions fill it in; endings read it. */
export class Exchange implements Context {
  readonly service: Service
  readonly request: HttpRequest
  resource: Resource = nowhere
  parameters: Readonly<Record<string, string>> = {}
  /** The path of the target, as it was sent. */
  path: string | undefined
  /** Whether `find` gave something: a current representation, not a fact about its absence. */
  exists = true
  /** What `find` said. */
  found: unknown
  caller: unknown
  /** Where the chosen variant is, of a resource that others represent, and what the choice depended on. */
  variantOf: { readonly location: string; readonly vary: string } | undefined
  octets: Uint8Array | undefined
  /** The media type of the content, without parameters. */
  essence: string | undefined
  /** The parsed, and then the validated, content. */
  content: unknown
  /** Why the content did not parse. */
  fault: string | undefined
  /** Why the content is not valid. */
  faults: readonly ContentFault[] = []
  /** Why a patch does not apply. */
  misfit: Refusal | undefined
  /** Who holds the lock, or what else refuses. */
  refusal: Refusal | undefined
  /** What was done already, as an own question knows. */
  done: Done | Given | undefined
  /** The whole representation, where a part of it is asked for, and what became of that. */
  whole: Answer | undefined
  part: PartialAnswer | Unsatisfiable | undefined
  /** What changed since the state that the client has, in the format that it asked for. */
  delta: { readonly octets: Uint8Array; readonly format: string; readonly state: string } | undefined
  /** The scheme whose credentials came, and were wrong. */
  refused: Scheme | undefined
  /** Whether something was awaited since `find` gave what it gave. */
  waited = false
  /** Whether that was judged again. */
  lookedAgain = false
  /** Fields that the answer carries whatever it is. */
  fields: Fields | undefined
  #chosen: Representation | undefined
  #query: URLSearchParams | undefined
  #entityTag: string | undefined
  #attempts = 0

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

  /** Chooses a representation, or finds that none is acceptable. */
  choose(lenient = false): boolean {
    const { resource, request } = this
    const { offer, facts } = resource
    this.#chosen = facts.negotiated === false ? offer.all[0] : select(offer, request, lenient)
    return this.#chosen !== undefined
  }

  /**
   * The representation that was chosen; `undefined` where there is none to choose from. What has been done is better told
   * in a form that was not asked for than not at all, so an unsafe method always has one.
   */
  get chosen(): Representation | undefined {
    if (!this.#chosen) this.choose(true)
    return this.#chosen
  }

  /** What tells the entity tag of the chosen representation from those of the others. */
  get mark(): string {
    return (this.variantOf ? this.chosen?.fullMark : this.chosen?.mark) ?? ''
  }

  get language(): string | undefined {
    return this.chosen?.names.language
  }

  get charset(): string | undefined {
    return this.chosen?.names.charset
  }

  /** What receives the content of this request; `undefined` where the method takes none. */
  get reception() {
    return receptionOf(this.resource, this.request.method)
  }

  entityTagFor(tag: string): string {
    return entityTagFor(tag, this.mark)
  }

  readOctets(): Eventually<Uint8Array | undefined> {
    return this.octets ?? readOctets(this)
  }

  /** Whether nothing refuses; keeps the refusal where something does. */
  free(refusal: Refusal | undefined | null): boolean {
    if (refusal) this.refusal = refusal
    return !refusal
  }

  /** Whether what was found is to be judged again, which is so once, where something was awaited since. */
  lookAgain(): boolean {
    if (this.lookedAgain || !this.waited) return false
    this.lookedAgain = true
    this.#entityTag = undefined
    return true
  }

  /** The work is to be done anew, with the state as it is now. Where that goes on and on, it is given up. */
  begin(): boolean {
    this.lookedAgain = false
    this.waited = true
    return ++this.#attempts < mostAttempts
  }

  /** The entity tag of the chosen representation, as ETag carries it; `undefined` where there is none. */
  get entityTag(): string | undefined {
    const { resource, found, mark } = this
    const tag = this.#entityTag === undefined && this.exists ? resource.facts.entityTag?.(found) : undefined
    if (tag !== undefined) this.#entityTag = entityTagFor(tag, mark)
    return this.#entityTag
  }

  /** The current modification date in whole seconds, as fields carry it; `undefined` where it is not known. */
  get modified(): number | undefined {
    const date = this.exists ? this.resource.facts.lastModified?.(this.found) : undefined
    // never in the future (RFC 9110 §8.8.2.1)
    return date && Math.floor(Math.min(date.getTime(), Date.now()) / 1000) * 1000
  }
}

/** Each time, somebody else's write went through: so many in a row mean that this one has bad luck. */
const mostAttempts = 100
