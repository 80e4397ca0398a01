import type { HttpRequest } from './request.ts'

/** What user code is told about the request it serves. */
export interface Context<P = Readonly<Record<string, string>>, Found = unknown> {
  readonly request: HttpRequest
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
}
