/** A text that is no JSON, or JSON that programs would not read alike. */
export class JsonError extends Error {
  /** What is wrong: `a comma or } is missing`. */
  readonly reason: string
  /** Where, counted from 1. */
  readonly line: number
  /** In UTF-16 code units, counted from 1. */
  readonly column: number

  constructor(reason: string, text: string, offset: number) {
    let line = 1
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line++
      start = end + 1
    }
    const column = offset - start + 1
    super(`line ${line}, column ${column}: ${reason}`)
    this.name = 'JsonError'
    this.reason = reason
    this.line = line
    this.column = column
  }
}
