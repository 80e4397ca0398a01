/** How much a finding weighs. `error`: a MUST is broken. `warning`: a SHOULD. `good`: done well. */
export type Level = 'error' | 'warning' | 'hint' | 'good'

/** What in an exchange a finding is about. */
export interface Place {
  readonly in: 'request' | 'response'
  /** Which interim answer, from 0; absent for the request and the final answer. */
  readonly interim?: number
  /** The start line, the content, the head as a whole, or a field by its name. */
  readonly part:
    | 'start'
    | 'content'
    | 'head'
    | { readonly field: string; readonly line: number; readonly trailer?: boolean }
}

/** What the linter says about an exchange. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string
  readonly level: Level
  /** The section that says so, as `RFC 9110 §15.5.2`. */
  readonly section: string
  /** What is so, of this exchange. */
  readonly says: string
  /** What to do about it; absent where it is good. */
  readonly mend?: string
  readonly at: Place
}
