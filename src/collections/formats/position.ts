import { Malformed } from '../../engine/index.ts'

/** A place in a text; both count from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Where one is after a text.
 *
 * @example
 * after({ line: 1, column: 5 }, 'a\nbc') // => { line: 2, column: 3 }
 */
export function after({ line, column }: Position, text: string): Position {
  let lines = 0
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines++
    start = end + 1
  }
  return lines === 0 ? { line, column: column + text.length } : { line: line + lines, column: text.length - start + 1 }
}

/** Content that is not well formed, and where. */
export const malformed = ({ line, column }: Position, reason: string): Malformed =>
  new Malformed(`Line ${line}, column ${column}: ${reason}.`)
