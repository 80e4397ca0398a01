import { type Json, text } from '../../engine/index.ts'
import { JsonError, parseJson } from '../../syntax/index.ts'
import { after, malformed, type Position } from './position.ts'
import { type Read, Reader } from './reader.ts'

/** Reads one value, and says where in the whole content a fault is. */
export function parseAt(text: string, start: Position): Json {
  try {
    return parseJson(text) as Json
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const { line, column } = error
    const before = line === 1 ? start.column - 1 : 0
    throw malformed({ line: start.line + line - 1, column: before + column }, error.reason)
  }
}

/**
 * Reads an object that is there as a whole, which is what mostly comes.
 *
 * @returns `undefined` where it is something else, or faulty: a {@link JsonReader} says what, and where
 */
export function readObject(octets: Uint8Array): Json | undefined {
  if (octets[0] !== openBrace) return undefined
  try {
    return parseJson(text(octets)) as Json
  } catch {
    return undefined
  }
}

/** RFC 8259 §8.1: JSON that is sent has no byte order mark. */
export function beginJson(text: string): string {
  if (text.startsWith('\ufeff')) throw malformed({ line: 1, column: 1 }, 'JSON begins with no byte order mark')
  return text
}

/** What is no whitespace (RFC 8259 §2). */
export const visible = /[^ \t\n\r]/

/**
 * Reads the elements of a JSON array one by one, or a single item. The brackets and commas outside of strings tell where
 * an element ends; whether it is JSON is for the parser to say.
 */
export class JsonReader extends Reader {
  #state: 'before' | 'one' | 'within' | 'after' = 'before'
  #depth = 0
  #inString = false
  #escaped = false

  /** Whether the content is a single value and no array. */
  get one(): boolean {
    return this.#state === 'one'
  }

  protected get at(): string {
    return this.#state === 'within' ? `/${this.count}` : ''
  }

  protected begin(text: string): string {
    return beginJson(text)
  }

  protected endOf(text: string, from: number): number {
    if (this.#state === 'before') {
      const first = text.search(visible)
      if (first < 0) return -1
      if (text[first] === '[') return first
      this.#state = 'one'
    }
    return this.#state === 'within' ? this.#endOfElement(text, from) : -1
  }

  #endOfElement(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (this.#escaped) this.#escaped = false
      else if (code === quote) this.#inString = !this.#inString
      else if (this.#inString) this.#escaped = code === backslash
      else if (code === openBracket || code === openBrace) this.#depth++
      else if (this.#depth > 0) {
        if (code === closeBracket || code === closeBrace) this.#depth--
      } else if (code === comma || code === closeBracket) return at
    }
    return -1
  }

  protected read(text: string, end: string): Read | undefined {
    switch (this.#state) {
      case 'before':
        if (end) this.#state = 'within'
        else parseAt(text, this.start)
        return undefined
      case 'after': {
        const more = text.search(visible)
        if (more >= 0) throw malformed(after(this.start, text.slice(0, more)), 'the content goes on after the array')
        return undefined
      }
      case 'one':
        return { value: parseAt(text, this.start), at: '', faults: [] }
      case 'within':
        return this.#element(text, end)
    }
  }

  #element(text: string, end: string): Read | undefined {
    const { at } = this
    if (end === ']') this.#state = 'after'
    if (end === ']' && this.count === 0 && !visible.test(text)) return undefined
    const value = parseAt(text, this.start)
    if (!end) throw malformed(after(this.start, text), 'the array has no end')
    return { value, at, faults: [] }
  }
}

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = Array.from('"\\,[]{}', character =>
  character.charCodeAt(0),
)
