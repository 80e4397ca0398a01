import type { JsonObject } from '../patch/index.ts'

/** What an outline cannot know of an API: words, schemas, and what a query may say. Documents are made of both. */
export interface ApiDescription {
  readonly title: string
  /** Of the API, not of its data. */
  readonly version: string
  /** What it is for, in a few sentences. */
  readonly description?: string
  /** Where it is served, the usual place first. */
  readonly servers?: readonly { readonly url: string; readonly description?: string }[]
  /** JSON Schemas (2020-12) by name: of letters, digits, `-`, `_` and `.`. */
  readonly schemas?: Readonly<Record<string, JsonObject>>
  /** The schema of a message's content; `{ $ref: '#/components/schemas/Part' }` names one of `schemas`. */
  readonly content?: (message: ApiMessage) => JsonObject | undefined
  /** A sample of a message's content, as it would be sent. */
  readonly sample?: (message: ApiMessage) => string | undefined
  /** What a request may say in its path, its query, and fields that the engine does not know. */
  readonly parameters?: (path: string, method: string) => readonly ApiParameter[]
  /** What there is to say about a resource, and about one of its methods. */
  readonly texts?: (path: string, method?: string) => ApiTexts | undefined
}

/** A request, or an answer to one. */
export interface ApiMessage {
  readonly path: string
  readonly method: string
  /** The media type of its content. */
  readonly type: string
  /** Its code; absent for a request. */
  readonly status?: number
}

export interface ApiParameter {
  readonly name: string
  /** Where it stands (default `query`). */
  readonly in?: 'path' | 'query' | 'header'
  readonly description?: string
  readonly schema: JsonObject
  readonly required?: boolean
  /** Of an array: whether each value is a parameter of its own. */
  readonly explode?: boolean
  /** A value, as it would be sent. */
  readonly example?: string
}

export interface ApiTexts {
  /** Of a resource: what it belongs to, as the name of a collection. */
  readonly group?: string
  /** A few words. */
  readonly summary?: string
  /** Sentences. */
  readonly description?: string
}
