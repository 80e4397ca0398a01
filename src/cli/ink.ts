import { styleText } from 'node:util'
import { type Ink, noInk } from '../site/index.ts'

/**
 * Styles for a stream: none where it is no terminal, or where NO_COLOR is set.
 *
 * @param stream where the text goes
 */
export function inkFor(stream: NodeJS.WriteStream): Ink {
  if (!stream.isTTY || process.env.NO_COLOR) return noInk
  return {
    title: text => styleText(['bold'], text),
    heading: text => styleText(['cyan'], text),
    faint: text => styleText(['dim'], text),
  }
}
