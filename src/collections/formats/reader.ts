import { type Json, Refusal, type Unprocessable } from '../../engine/index.ts'
import { after, type Position } from './position.ts'
import { Utf8 } from './utf8.ts'

/** An item as it was read. */
export interface Read {
  readonly value: Json
  /** Where it was: `line 7`, or a JSON pointer. */
  readonly at: string
  /** What does not fit the type that the definition gives it; the value lacks it. */
  readonly faults: Unprocessable['faults']
}

/**
 * Reads items from octets as they come. It holds no more than one item and the piece at hand, and reads each octet once.
 * What a media type must say of itself is where an item ends, and how one is read.
 */
export abstract class Reader {
  /** How many items there were. */
  protected count = 0
  /** Where the text of the item at hand begins. */
  protected start: Position = { line: 1, column: 1 }
  readonly #limit: number
  readonly #utf8 = new Utf8()
  #begun = false
  #held: string[] = []
  #octets = 0

  constructor(itemLimit: number) {
    this.#limit = itemLimit
  }

  /** The place of the item at hand. */
  protected abstract get at(): string
  /** The index of the character that ends the item at hand; -1 where it goes on after this text. */
  protected abstract endOf(text: string, from: number): number
  /** Reads the text of an item, and the character that ended it: none at the end of the content. */
  protected abstract read(text: string, end: string): Read | undefined
  /** Takes what may stand before everything else. */
  protected abstract begin(text: string): string

  /**
   * Reads the items that end in these octets.
   *
   * @throws Malformed, Refusal (413 for an item of too many octets)
   */
  *push(octets: Uint8Array): Generator<Read> {
    let text = this.#utf8.push(octets)
    if (!this.#begun && text) {
      text = this.begin(text)
      this.#begun = true
    }
    let from = 0
    for (let end = this.endOf(text, from); end >= 0; end = this.endOf(text, from)) {
      this.#hold(text.slice(from, end))
      const read = this.#take(text[end] as string)
      if (read) yield read
      from = end + 1
    }
    this.#hold(text.slice(from))
  }

  /**
   * Reads what is left.
   *
   * @throws Malformed
   */
  *end(): Generator<Read> {
    this.#utf8.end()
    const read = this.#take('')
    if (read) yield read
  }

  #take(end: string): Read | undefined {
    const text = this.#held.length === 1 ? (this.#held[0] as string) : this.#held.join('')
    this.#held = []
    this.#octets = 0
    const read = this.read(text, end)
    if (read) this.count++
    const { line, column } = after(this.start, text)
    this.start = end === '\n' ? { line: line + 1, column: 1 } : { line, column: column + end.length }
    return read
  }

  #hold(text: string): void {
    this.#octets += Buffer.byteLength(text)
    if (this.#octets > this.#limit) {
      const place = this.at && ` at ${this.at}`
      throw new Refusal(413, `The item${place} has more than ${this.#limit} octets.`, { limit: this.#limit })
    }
    if (text) this.#held.push(text)
  }
}
