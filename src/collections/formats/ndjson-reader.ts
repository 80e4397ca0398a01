import { beginJson, parseAt, visible } from './json-reader.ts'
import { type Read, Reader } from './reader.ts'

/** Reads a JSON text from each line. Blank lines are passed over, as the description of NDJSON allows (§3.2). */
export class NdjsonReader extends Reader {
  protected get at(): string {
    return `line ${this.start.line}`
  }

  protected begin(text: string): string {
    return beginJson(text)
  }

  protected endOf(text: string, from: number): number {
    return text.indexOf('\n', from)
  }

  protected read(text: string): Read | undefined {
    return visible.test(text) ? { value: parseAt(text, this.start), at: this.at, faults: [] } : undefined
  }
}
