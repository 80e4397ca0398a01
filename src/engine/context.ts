import type { Eventually } from './eventually.ts'
import type { HttpRequest } from './request.ts'
import type { Resource } from './resource.ts'

/** What user code is told about the request it serves. */
export interface Context<P = Readonly<Record<string, string>>, Found = unknown> {
  readonly request: HttpRequest
  /** The resource that the target names. */
  readonly resource: Resource
  /** What the template's variables stood for, percent-decoded. */
  readonly parameters: P
  /** The query of the target. */
  readonly query: URLSearchParams
  /** What `find` gave; before that, and where a method creates, `undefined`. */
  readonly found: Found
  /** Who was authenticated; `undefined` where the resource asks nobody. */
  readonly caller: unknown
  /** The language that was chosen, where representations differ in it. */
  readonly language: string | undefined
  /** The charset that was chosen, where representations differ in it. */
  readonly charset: string | undefined
  /**
   * The entity tag, as ETag carries it, of the chosen representation of another state of this resource.
   *
   * @param tag what `entityTag` says of that state
   */
  entityTagFor(tag: string): string
  /**
   * The octets of the content, its codings undone, for who needs them before their turn; they are read once.
   *
   * @throws ContentTooLarge where they pass the limit of the method; Malformed where the codings cannot be undone
   */
  readOctets(): Eventually<Uint8Array | undefined>
}
