/**
 * A cursor over a field value. Every method reads forward once, so that parsing is linear in the input
 * (RFC 9110 §5.6 names the parts).
 */
export class Scanner {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  /** Skips optional whitespace: SP and HTAB (RFC 9110 §5.6.3). */
  ows(): this {
    while (this.at < this.text.length && isBlank(this.text.charCodeAt(this.at))) this.at++
    return this
  }

  /** Takes one character if it is next. */
  eat(character: string): boolean {
    if (this.text[this.at] !== character) return false
    this.at++
    return true
  }

  /** Reads a token (RFC 9110 §5.6.2); the empty string where there is none. */
  token(): string {
    const start = this.at
    while (this.at < this.text.length && isTokenCharacter(this.text.charCodeAt(this.at))) this.at++
    return this.text.slice(start, this.at)
  }

  /** Reads characters up to one of `stops`, or to the end. */
  until(stops: string): string {
    const start = this.at
    while (this.at < this.text.length && !stops.includes(this.text[this.at] as string)) this.at++
    return this.text.slice(start, this.at)
  }

  /** Reads a quoted string (RFC 9110 §5.6.4) and unescapes it; `undefined` where none stands, or where it never ends. */
  quoted(): string | undefined {
    if (this.text[this.at] !== '"') return undefined
    let value = ''
    let from = this.at + 1
    for (let i = from; i < this.text.length; i++) {
      const character = this.text[i]
      if (character === '\\') {
        value += this.text.slice(from, i)
        from = ++i
      } else if (character === '"') {
        this.at = i + 1
        return value + this.text.slice(from, i)
      }
    }
    return undefined
  }

  /**
   * Reads what is left of a list member, and takes the comma that ends it. A comma in a quoted string ends nothing; a
   * quoted string that never ends takes all the rest.
   */
  member(): string {
    const start = this.at
    for (;;) {
      this.until('",')
      const end = this.at
      if (this.done || this.eat(',')) return trimOws(this.text.slice(start, end))
      if (this.quoted() === undefined) this.at = this.text.length
    }
  }

  /**
   * Reads `name=value` parameters, each after a semicolon (RFC 9110 §5.6.6). Names come out in lower case; of a name that
   * comes twice, the first value counts. A parameter without a value is passed over. A value without quotes may hold more
   * than a token can, as many senders forget them; a quoted string that never ends is left standing.
   */
  parameters(): Map<string, string> {
    const parameters = new Map<string, string>()
    for (;;) {
      const back = this.at
      if (!this.ows().eat(';')) {
        this.at = back
        return parameters
      }
      const name = this.ows().token().toLowerCase()
      if (!name || !this.eat('=')) continue
      const value = this.quoted() ?? (this.until('";, \t') || undefined)
      if (value !== undefined && !parameters.has(name)) parameters.set(name, value)
    }
  }
}

const isBlank = (code: number): boolean => code === 32 || code === 9

const tokenCharacters = new Uint8Array(128)
for (const character of "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
  tokenCharacters[character.charCodeAt(0)] = 1
}

const isTokenCharacter = (code: number): boolean => tokenCharacters[code] === 1

/**
 * Whether a text is a token: a method, a field name, a parameter name (RFC 9110 §5.6.2).
 *
 * @example
 * isToken('GET') // => true
 * isToken('G T') // => false
 */
export function isToken(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isTokenCharacter(text.charCodeAt(i))) return false
  return text.length > 0
}

/** Takes off optional whitespace at both ends: SP and HTAB alone, unlike `trim` (RFC 9110 §5.6.3). */
export function trimOws(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

/**
 * Splits a list at its commas, but not inside quoted strings; empty members are dropped (RFC 9110 §5.6.1).
 *
 * @example
 * splitList('GET, "a, b",, PUT') // => ['GET', '"a, b"', 'PUT']
 */
export function splitList(value: string): string[] {
  const scanner = new Scanner(value)
  const members: string[] = []
  while (!scanner.done) {
    const member = scanner.member()
    if (member) members.push(member)
  }
  return members
}
