import { empty, framed, permanent, phrases, temporary } from './wire.data.ts'

/** What a server needs to know of a code to write an answer with it. */
export interface WireFacts {
  readonly phrase: string
  /** Whether what is wrong passes or lasts; `undefined` where the code does not say, or nothing is wrong. */
  readonly condition: 'temporary' | 'permanent' | undefined
  /** Whether the code forbids content. */
  readonly empty: boolean
  /** Whether it forbids to speak of a length as well. */
  readonly unframed: boolean
}

/**
 * The facts of a registered code for the wire. They are taken out of the records, so that a worker need not carry what is
 * for readers; a test says when they differ.
 *
 * @param code a status code, 100 to 599
 * @returns `undefined` where the registry has none
 * @example
 * wireFacts(503)?.condition // => 'temporary'
 * wireFacts(304)?.empty // => true
 * wireFacts(520) // => undefined
 */
export function wireFacts(code: number): WireFacts | undefined {
  const phrase = phrases[code]
  if (phrase === undefined) return undefined
  const condition = temporary.includes(code) ? 'temporary' : permanent.includes(code) ? 'permanent' : undefined
  const forbids = empty.includes(code)
  return { phrase, condition, empty: forbids, unframed: forbids && !framed.includes(code) }
}
