import { status } from '../book/index.ts'

/** What the head of an answer depends on, beside its fields. */
export interface Framing {
  readonly phrase: string
  /** Whether the code forbids content. */
  readonly empty: boolean
  /** Whether nothing is said of a length either, not even that it is 0. */
  readonly unframed: boolean
}

/** By code: looked up once, since the book is a large object to look into. */
const framings: (Framing | undefined)[] = []

/** How an answer with a code is framed, registered or not. */
export function framingOf(code: number): Framing {
  const known = framings[code]
  if (known) return known
  const facts = status(code)
  const empty = facts?.content === 'forbidden'
  const framing = { phrase: facts?.phrase ?? '', empty, unframed: empty && facts.action !== 'reset form' }
  framings[code] = framing
  return framing
}
