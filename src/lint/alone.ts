import type { SeenMessage } from './exchange.ts'
import type { Finding } from './finding.ts'
import { remembered } from './remembered.ts'
import { Seen } from './seen.ts'

/** Which message of an exchange a field stands in. */
export type Side = 'request' | 'response'

/** The lines of a field, and whether they may stand joined. */
interface Lines {
  readonly joined: boolean
  readonly values: readonly string[]
}

/**
 * Judges the lines of one field by themselves. What is said of them is remembered: in a recording most fields have few
 * values.
 *
 * @param side the message that has the field
 * @param name of the field
 * @param judged says what there is to say of an exchange of which nothing but these lines is known
 */
export function judgeAlone(
  side: Side,
  name: string,
  judged: (seen: Seen) => readonly Finding[],
): (seen: Seen) => readonly Finding[] {
  const read = remembered(
    ({ joined, values }: Lines) => {
      const fields = values.map(value => ({ name, value }))
      return judged(seenAs(side, { fields, joined, complete: false }))
    },
    // a value begins with no line feed, and most fields have one line
    ({ joined, values }) =>
      values.length === 1 && !joined ? (values[0] as string) : `\n${joined} ${values.length} ${values.join('\n')}`,
  )
  return seen => {
    const message = seen[side]
    return message ? read({ joined: message.seen.joined ?? false, values: message.lines(name) }) : []
  }
}

const seenAs = (side: Side, message: SeenMessage): Seen =>
  new Seen(
    side === 'request'
      ? { request: { ...message, method: '', target: '' } }
      : { response: { ...message, code: Number.NaN } },
  )
