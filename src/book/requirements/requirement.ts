/** The shape of a requirement record: what a standard demands of whom, in a form that a program can count and check. */

/** How strongly a requirement binds (BCP 14). REQUIRED is MUST here, RECOMMENDED is SHOULD, OPTIONAL is MAY. */
export type RequirementLevel = 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY'

/**
 * Who is bound: a role of RFC 9110 §3, the author who defines or registers what extends HTTP (a problem type, a field, an
 * authentication scheme), or the registrar who keeps the registry.
 */
export type Party =
  | 'server'
  | 'origin server'
  | 'gateway'
  | 'proxy'
  | 'intercepting proxy'
  | 'intermediary'
  | 'cache'
  | 'client'
  | 'user agent'
  | 'sender'
  | 'recipient'
  | 'author'
  | 'registrar'

/** A whole class of status codes, or every status code. */
export type CodeClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'any'

/**
 * Where it shows whether a requirement is met. `exchange`: in one request and its answer; `sequence`: only across several
 * exchanges, or on both sides of an intermediary; `code`: when the implementation is written or tested; `never`: not from
 * outside.
 */
export type Seen = 'exchange' | 'sequence' | 'code' | 'never'

/** One requirement: what one keyword in a sentence of a standard demands. */
export interface Requirement {
  /** Document, section and subject, as `rfc9110-15.5.6-allow`: unique, in lower case, never changed once published. */
  readonly id: string
  readonly level: RequirementLevel
  readonly binds: Party
  /** The document and section that state it, as `RFC 9110 §15.5.6`. */
  readonly section: string
  /** The requirement as one sentence of ours that stands by itself, with its keyword in capitals. */
  readonly words: string
  /** The status codes it is about: numbers, classes, or `any`; none where it is about no code in particular. */
  readonly codes: readonly (number | CodeClass)[]
  /** The fields it is about, by the names their definitions give them; of the request, the answer or both. */
  readonly fields: readonly string[]
  readonly seen: Seen
  /** Why it cannot be seen, or how far; always present where `seen` is `code` or `never`. */
  readonly why?: string
  /** Set where the engine keeps the requirement whatever its user does. */
  readonly guaranteed?: true
}
