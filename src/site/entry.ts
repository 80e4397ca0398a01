import { aliases, allCodes, type StatusCode } from '../book/index.ts'
import type { Prose } from '../book/prose/index.ts'
import { proses } from '../book/prose/index.ts'

/** A code with all that the book says of it. */
export interface Entry {
  readonly facts: StatusCode
  readonly prose: Prose
  /** Its other names. */
  readonly aliases: readonly { readonly name: string; readonly from: string }[]
}

const entries = new Map<number, Entry>(
  allCodes.map(facts => [
    facts.code,
    {
      facts,
      prose: proses[facts.code] as Prose,
      aliases: aliases.filter(alias => alias.code === facts.code),
    },
  ]),
)

/** Every code of the book, in the order of the numbers. */
export const allEntries: readonly Entry[] = [...entries.values()]

/** The entry of a code; `undefined` where the book does not list it. */
export const entryOf = (code: number): Entry | undefined => entries.get(code)
