import { visible } from '../syntax/index.ts'
import type { Message } from './message.ts'
import type { Mark } from './rule.ts'

/** A longer value says no more to a reader. */
const most = 80

/** A field line as a finding cites it: without what steers a terminal, and cut where it is long. */
export function shown(name: string, value: string): string {
  const text = visible(value.slice(0, most)).replace(/[\n\t]/g, ' ')
  return `"${name}: ${value.length > most ? `${text}…` : text}"`
}

/**
 * Marks each line of some fields whose value is at fault.
 *
 * @param message where to look; nothing is at fault in one that is unknown
 * @param names the fields, as their definitions spell them
 * @param faultOf what is wrong with a value, as the rest of a sentence that begins with the line; nothing where it is well
 */
export function linesAtFault(
  message: Message | undefined,
  names: readonly string[],
  faultOf: (value: string) => string | undefined | false,
): readonly Mark[] | undefined {
  let marks: Mark[] | undefined
  for (const name of message ? names : []) {
    const lines = (message as Message).lines(name)
    for (let line = 0; line < lines.length; line++) {
      const value = lines[line] as string
      const fault = faultOf(value)
      if (!fault) continue
      marks ??= []
      marks.push({ at: (message as Message).field(name, line), says: `${shown(name, value)} ${fault}.` })
    }
  }
  return marks
}
