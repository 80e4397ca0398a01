import { JsonError } from './json-error.ts'

const wordAt = /[-+.\w]+/y
const numberForm = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/
const escapeAt = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/**
 * Reads a JSON text character by character, to say what is wrong with it and where. It is much slower than `JSON.parse`.
 *
 * @param text what should be JSON
 * @param depth how many arrays and objects may nest
 * @throws JsonError at the first fault
 */
export function inspectJson(text: string, depth: number): void {
  const inspection = new Inspection(text)
  inspection.value(depth)
  if (!inspection.done) inspection.fail('the text goes on after its value')
}

class Inspection {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Whether nothing but whitespace is left (RFC 8259 §2). */
  get done(): boolean {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? 'end')) this.#at++
    return this.#at === this.#text.length
  }

  fail(reason: string, at = this.#at): never {
    throw new JsonError(reason, this.#text, at)
  }

  value(depth: number): void {
    if (this.done) this.fail('the text ends where a value should stand')
    const next = this.#text[this.#at] as string
    if (next === '"') this.#string()
    else if (next === '{' || next === '[') {
      if (depth < 1) this.fail('arrays and objects nest too deep')
      if (next === '{') this.#object(depth - 1)
      else this.#members(']', () => this.value(depth - 1))
    } else if (',:]}'.includes(next)) this.fail('a value is missing')
    else this.#word()
  }

  #object(depth: number): void {
    const names = new Set<string>()
    this.#members('}', () => {
      const at = this.#at
      if (this.#text[at] !== '"') this.fail('a name in double quotes is missing')
      const name = this.#string()
      // RFC 8259 §4 leaves open which one counts; RFC 7493 §2.3 allows one only
      if (names.has(name)) this.fail(`the name ${quote(name)} comes twice in one object`, at)
      names.add(name)
      if (!this.#eat(':')) this.fail(`a colon after the name ${quote(name)} is missing`)
      this.value(depth)
    })
  }

  /** Reads what stands between brackets, separated by commas. */
  #members(end: string, member: () => void): void {
    this.#at++
    if (this.#eat(end)) return
    for (;;) {
      member()
      if (this.#eat(end)) return
      const at = this.#at
      if (!this.#eat(',')) this.fail(`a comma or ${end} is missing`)
      if (!this.done && this.#text[this.#at] === end) this.fail(`a comma stands before ${end}`, at)
    }
  }

  #eat(character: string): boolean {
    if (this.done || this.#text[this.#at] !== character) return false
    this.#at++
    return true
  }

  #string(): string {
    const start = this.#at++
    for (;;) {
      const code = this.#text.charCodeAt(this.#at)
      if (Number.isNaN(code)) this.fail('a string has no end: its closing quote is missing', start)
      if (code < 32) this.fail(`a string holds a control character, which is written ${escaped(code)}`)
      if (code === 92) {
        escapeAt.lastIndex = this.#at
        if (!escapeAt.test(this.#text)) this.fail('a backslash begins no escape; for itself it is written \\\\')
        this.#at = escapeAt.lastIndex
      } else {
        this.#at++
        if (code === 34) break
      }
    }
    const value: string = JSON.parse(this.#text.slice(start, this.#at))
    // RFC 7493 §2.1
    if (!value.isWellFormed()) this.fail('a string holds half of a surrogate pair', start)
    return value
  }

  /** A number, `true`, `false` or `null`. */
  #word(): void {
    wordAt.lastIndex = this.#at
    const word = wordAt.exec(this.#text)?.[0] ?? String.fromCodePoint(this.#text.codePointAt(this.#at) as number)
    if (!['true', 'false', 'null'].includes(word)) this.#number(word)
    this.#at += word.length
  }

  #number(word: string): void {
    const [number, fraction, exponent] = numberForm.exec(word) ?? []
    if (number === undefined) this.fail(`${quote(word)} is no value in JSON`)
    const value = Number(word)
    if (!Number.isFinite(value)) this.fail(`the number ${quote(word, '')} is too large`)
    // RFC 7493 §2.2: beyond 2^53 - 1 an integer may become another
    const exact =
      Number.isSafeInteger(value) || fraction || exponent || String(value) === word || BigInt(value) === BigInt(word)
    if (!exact) {
      this.fail(`the integer ${quote(word, '')} would lose digits; beyond ${Number.MAX_SAFE_INTEGER} write a string`)
    }
  }
}

const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`

/** A message need not repeat a megabyte. */
function quote(text: string, mark = '"'): string {
  const short = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text).slice(1, -1)
  return mark + short + mark
}
