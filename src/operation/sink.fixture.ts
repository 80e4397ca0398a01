import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'

/** A line of the log, taken apart. */
export type Line = Readonly<Record<string, unknown>>

/** Where the log of a test goes. */
export class Sink {
  text = ''

  write(line: string): void {
    this.text += line
  }

  /** Each line, which ends with LF and has no other control character. */
  get lines(): Line[] {
    assert.doesNotMatch(this.text.replaceAll('\n', ''), /\p{Cc}|\u2028|\u2029/u)
    if (this.text === '') return []
    assert.ok(this.text.endsWith('\n'))
    return this.text
      .slice(0, -1)
      .split('\n')
      .map(line => JSON.parse(line))
  }

  /** Waits until there are so many lines. */
  async until(count: number): Promise<Line[]> {
    while (this.lines.length < count) await setImmediate()
    return this.lines
  }
}
