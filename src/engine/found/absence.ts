import type { Answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'

/** A fact about a resource that has no current representation to give. It knows how it is told. */
export abstract class Absence {
  abstract readonly kind: 'blocked' | 'choices' | 'gone' | 'missing' | 'moved' | 'unpaid'
  /** The answer with the status code that the graph came to. */
  abstract tell(status: number, exchange: Exchange): Answer
}

/** What kind of absence something is; `undefined` where it is none. */
export const absenceOf = (found: unknown): Absence['kind'] | undefined =>
  found instanceof Absence ? found.kind : undefined
