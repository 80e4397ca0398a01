/** The shape of `vectors/answers.json`; `vectors/README.md` says what each fact means. */

/** A value, or one that comes later. */
export type Late<T> = T | { readonly later: T }

export type State = Readonly<Record<string, unknown>>

type Members = { readonly members?: State }

/** By the value of the variable in the path template; `*` for every other value. */
export type ByVariable<T> = Readonly<Record<string, T>>

/** What is known of a path. */
export type Thing =
  | { readonly state: State }
  | { readonly gone: string | true }
  | { readonly moved: string; readonly lasting?: boolean; readonly method?: 'kept' | 'may become GET' }
  | ({ readonly missing: string } & Members)
  | { readonly choices: readonly { readonly location: string; readonly type?: string }[]; readonly preferred?: string }
  | { readonly blocked: string; readonly by: string }
  | ({ readonly unpaid: string } & Members)
  | { readonly error: string }

/** What a method did, or why it refuses. */
export type Effect =
  | { readonly state: State }
  | { readonly created: string }
  | { readonly accepted: string; readonly retryAfter?: number }
  | { readonly seeOther: string }
  | { readonly reset: true }
  | ({ readonly conflict: string } & Members)
  | ({ readonly forbidden: string } & Members)
  | ({ readonly failedDependency: string } & Members)
  | ({ readonly full: string } & Members)

export type Kind = 'json' | 'form' | 'text' | 'mergePatch' | 'jsonPatch'

export interface MethodFacts {
  readonly accept?: Readonly<Record<string, Kind>>
  readonly schema?: { readonly required: Readonly<Record<string, 'string' | 'number' | 'boolean'>> }
  /** Content codings besides none. */
  readonly codings?: readonly 'gzip'[]
  readonly limit?: number
  readonly creates?: boolean
  /** The first that fits is what happens; where none does, the method works and has nothing to say. */
  readonly does?: readonly (Late<Effect> & { readonly where?: State })[]
}

export type SchemeFacts = {
  readonly scheme: 'basic' | 'bearer'
  readonly realm: string
  readonly callers: Readonly<Record<string, Late<string>>>
}

export type Verdict = 'allowed' | 'forbidden' | 'hidden'

/** Text with members of the state in braces; several pieces are a stream; by language where there are several. */
export type Rendering = string | readonly string[] | Readonly<Record<string, string>>

export interface ResourceFacts {
  /** Other resources of the service, listed before this one, one of which represents it. */
  readonly variants?: readonly string[]
  readonly find?: ByVariable<Late<Thing>>
  readonly entityTag?: string
  readonly lastModified?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly represent?: Readonly<Record<string, Rendering>>
  readonly languages?: readonly string[]
  readonly codings?: readonly 'gzip'[]
  readonly negotiated?: boolean
  readonly ranges?: boolean
  /** What is still known of earlier states, by the text of their entity tag. */
  readonly deltas?: { readonly formats: readonly 'vcdiff'[]; readonly earlier: Readonly<Record<string, State>> }
  readonly requires?: {
    readonly condition?: boolean
    readonly secure?: boolean
    readonly handshake?: boolean
    readonly length?: boolean
    readonly extension?: string
  }
  readonly access?: {
    readonly proxy?: boolean
    readonly schemes: readonly SchemeFacts[]
    readonly allow?: Readonly<Record<string, ByVariable<Late<Verdict>>>>
  }
  readonly limit?: {
    readonly name: string
    readonly quota: number
    readonly window: number
    readonly by: string
    readonly usage: Readonly<Record<string, Late<{ readonly remaining: number; readonly reset: number }>>>
  }
  readonly lock?: ByVariable<Late<{ readonly detail: string; readonly until?: string }>>
  readonly methods?: Readonly<Partial<Record<'POST' | 'PUT' | 'PATCH' | 'DELETE', MethodFacts>>>
}

export interface ServiceFacts {
  readonly targetLimit?: number
  readonly hosts?: readonly string[]
  readonly unavailable?: { readonly reason: string; readonly retryAfter?: number }
  readonly resources: Readonly<Record<string, ResourceFacts>>
}

/** What a field or the content has to be: this text; there or not; a list in any order; with this member; like this. */
export type Expectation =
  | string
  | boolean
  | { readonly list: readonly string[] }
  | { readonly includes: string }
  | { readonly pattern: string }

export interface Expected {
  readonly status: number
  readonly fields?: Readonly<Record<string, Expectation>>
  readonly content?: Expectation
  /** Members of the problem document. */
  readonly problem?: State
}

export type Path = readonly (readonly [question: string, outcome: 'yes' | 'no'])[]

export interface Vector {
  readonly name: string
  readonly service: string
  /** Where the standards leave a choice: what it is. */
  readonly choice?: string
  readonly request: {
    readonly method: string
    readonly target: string
    readonly secure?: boolean
    readonly fields?: Readonly<Record<string, string>>
    readonly content?: string | { readonly base64: string }
  }
  readonly expected: Expected
  /** Absent where what the facts stand for fails. */
  readonly path?: Path
}

export interface Answers {
  readonly title: string
  readonly version: number
  readonly about: string
  readonly services: Readonly<Record<string, ServiceFacts>>
  readonly stages: readonly { readonly stage: string; readonly cases: readonly Vector[] }[]
}
