/** The command was called wrongly: one line to standard error, exit code 2. */
export class Usage extends Error {}

/** An option of the user's may be of any length, and is cut here. */
const longest = 60

/**
 * An error of node's parseArgs as one of the command: its first sentence, and how a value is given that looks like an option;
 * the rest says what else could have been meant. `undefined` for any other error.
 *
 * @param error what was thrown
 */
export function usageIn(error: unknown): Usage | undefined {
  const { code, message } = error as NodeJS.ErrnoException
  if (!(error instanceof TypeError) || !String(code).startsWith('ERR_PARSE_ARGS')) return undefined
  const [sentence = ''] = message.split(/\.\s/, 1)
  const [, way] = /use '(--[^']+)'/.exec(message) ?? []
  const short = sentence.length > longest ? `${sentence.slice(0, longest)}...` : sentence
  return new Usage(way === undefined ? short : `${short}; or ${way}`)
}
