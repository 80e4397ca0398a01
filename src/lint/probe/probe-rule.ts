import type { Place } from '../finding.ts'
import type { Mark, Rule } from '../rule.ts'
import type { Seen } from '../seen.ts'

/** What a check asks: the plain request, with what differs. */
export interface ProbeRequest {
  /** The path in place of that of the plain request. */
  readonly path?: string
  readonly method?: string
  /** Fields that are added, or take the place of those of the plain request. */
  readonly fields?: Readonly<Record<string, string>>
  readonly content?: string | Uint8Array
  /** Sets a request apart from one like it. */
  readonly again?: true
}

/** What is known when a check asks. */
export interface Situation {
  /** The plain GET. */
  readonly plain: Seen
  /** The same once more; `undefined` where that got no answer, and before it did. */
  readonly again: Seen | undefined
  /** Whether both gave the same content with the same validators: only then does a difference mean something. */
  readonly stable: boolean
  /** What a method has done in spite of a condition that was false: such methods are not tried any further. */
  readonly heedless: boolean
}

/**
 * A rule that asks a server something by itself. What it finds is about the answer to its own request; what the plain rules
 * find there is told as well.
 */
export interface ProbeRule extends Pick<Rule, 'id' | 'level' | 'section' | 'checks' | 'says' | 'why' | 'mend'> {
  /** Whether what it asks for could change something: such a rule is left out, unless that is allowed. */
  readonly writes?: true
  /** Plain rules that say the same where they can tell: this one is silent where one of them speaks. */
  readonly unless?: readonly string[]
  /** What it asks; `undefined` where there is nothing to ask. Rules that ask the same share the answer. */
  readonly ask: (situation: Situation) => ProbeRequest | undefined
  /** Looks at the answer: nothing, or what it found. */
  readonly find: (answer: Seen, situation: Situation) => Place | Mark | undefined | false
}

/** The plain GET, where it got a 200. */
export const found = ({ plain }: Situation): Seen | undefined => (plain.code === 200 ? plain : undefined)

/** Whether an answer has a code of 2xx. */
export const successful = ({ code }: Seen): boolean => code !== undefined && code >= 200 && code < 300
