import type { CodeClass } from '../book/requirements/index.ts'
import type { Level, Place } from './finding.ts'
import type { Seen } from './seen.ts'

/**
 * Which exchanges a rule looks at; only those are shown to it. `codes`: of the final answer. `response`, `request`,
 * `message`: a field of this name is there, in the final answer, the request, or any message. `methods`: of the request.
 * `interim`: there are interim answers. `head`: the octets of a head are known. `section`: a message of HTTP/2 or HTTP/3 may
 * have been recorded with its pseudo-fields. `alone`: what it says follows from the lines of each of these fields by
 * itself, and these are all that it is shown.
 */
export type Scope =
  | { readonly codes: readonly (number | CodeClass)[] }
  | { readonly response: readonly string[]; readonly alone?: true }
  | { readonly request: readonly string[]; readonly alone?: true }
  | { readonly message: readonly string[] }
  | { readonly methods: readonly string[] }
  | 'interim'
  | 'head'
  | 'section'
  | 'every'

/** A breach that a rule found: where, and what to say of it where the rule's own sentence does not say enough. */
export interface Mark {
  readonly at: Place
  readonly says?: string | undefined
}

/**
 * An exchange that shows a rule: a transcript, its request lines after `>`, its answers' after `<`, or the exact octets in
 * ISO 8859-1. A transcript may hold several exchanges, of which the last is judged after the others. Lines end in CRLF.
 */
export type Example =
  | string
  | { readonly request?: string; readonly response?: string; readonly secure?: boolean; readonly closed?: boolean }

/** What every rule says of itself, whatever it looks at. */
export interface Explained {
  /** Its name: words in lower case with hyphens, never changed once published. */
  readonly id: string
  readonly level: Level
  /** The document and section that say so, as `RFC 9110 §15.5.2`. */
  readonly section: string
  /** What is wrong (or good) where it speaks: one sentence that fits any exchange. */
  readonly says: string
  /** Why that matters, to somebody who never read the standard: one to three sentences. */
  readonly why: string
  /** How to mend it; absent for what is good. */
  readonly mend?: string
}

/** One rule of the linter. */
export interface Rule extends Explained {
  /** The requirement records that it checks, by their ids; none where it is about grammar or good practice. */
  readonly checks: readonly string[]
  readonly on: Scope
  /** Looks at an exchange in its scope: nothing, or what it found. A place alone stands for the rule's own sentence. */
  readonly find: (seen: Seen) => Place | Mark | readonly (Place | Mark)[] | undefined | false | '' | 0
  /** Exchanges about which it says nothing: at least one. */
  readonly passes: readonly Example[]
  /** Exchanges about which it speaks: at least one. */
  readonly fails: readonly Example[]
}
