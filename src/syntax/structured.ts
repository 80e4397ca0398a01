import { Scanner } from './scanner.ts'

/** A bare item (RFC 9651 §3.3). A date counts seconds from 1970. */
export type BareItem =
  | { readonly type: 'integer' | 'decimal' | 'date'; readonly value: number }
  | { readonly type: 'string' | 'token' | 'display string'; readonly value: string }
  | { readonly type: 'byte sequence'; readonly value: Uint8Array }
  | { readonly type: 'boolean'; readonly value: boolean }

/** Parameters (RFC 9651 §3.1.2); of a name that comes twice, the last value counts. */
export type StructuredParameters = ReadonlyMap<string, BareItem>

/** An item (RFC 9651 §3.3). */
export type StructuredItem = BareItem & { readonly parameters: StructuredParameters }

/** An inner list (RFC 9651 §3.1.1). */
export interface InnerList {
  readonly type: 'inner list'
  readonly items: readonly StructuredItem[]
  readonly parameters: StructuredParameters
}

/** What a list or a dictionary holds. */
export type StructuredMember = StructuredItem | InnerList

/**
 * Reads a structured field that is an Item (RFC 9651 §4.2.3).
 *
 * @returns the item; `undefined` where the value is none, and the field is to be ignored whole (§4.2)
 * @example
 * parseStructuredItem('"a";n=1')?.value // => 'a'
 * parseStructuredItem('a')?.type // => 'token'
 * parseStructuredItem('"a') // => undefined
 */
export const parseStructuredItem = (value: string): StructuredItem | undefined => whole(value, readItem)

/**
 * Reads a structured field that is a List (RFC 9651 §4.2.1).
 *
 * @returns its members; `undefined` where the value is no list
 * @example
 * parseStructuredList('a, (1 2)')?.map(member => member.type) // => ['token', 'inner list']
 */
export function parseStructuredList(value: string): StructuredMember[] | undefined {
  return whole(value, scanner => {
    const members: StructuredMember[] = []
    const complete = readMembers(scanner, () => {
      const member = readMember(scanner)
      if (member) members.push(member)
      return member
    })
    return complete ? members : undefined
  })
}

/**
 * Reads a structured field that is a Dictionary (RFC 9651 §4.2.2). Of a name that comes twice, the last counts.
 *
 * @returns its members by name; `undefined` where the value is no dictionary
 * @example
 * parseStructuredDictionary('u=3, i')?.get('i') // => { type: 'boolean', value: true, parameters: new Map() }
 */
export function parseStructuredDictionary(value: string): Map<string, StructuredMember> | undefined {
  return whole(value, scanner => {
    const members = new Map<string, StructuredMember>()
    const complete = readMembers(scanner, () => {
      const name = take(scanner, key)
      const member = name && (scanner.eat('=') ? readMember(scanner) : withParameters(scanner, yes))
      if (member) members.set(name, member)
      return member
    })
    return complete ? members : undefined
  })
}

/** Only SP may stand around the value (RFC 9651 §4.2). */
function whole<T>(value: string, read: (scanner: Scanner) => T | undefined): T | undefined {
  const scanner = new Scanner(value)
  take(scanner, spaces)
  const result = read(scanner)
  take(scanner, spaces)
  return scanner.done ? result : undefined
}

/** Reads members to the end of the value, with a comma between each two and none behind the last. */
function readMembers(scanner: Scanner, readOne: () => unknown): boolean {
  if (scanner.done) return true
  for (;;) {
    if (!readOne()) return false
    if (scanner.ows().done) return true
    if (!scanner.eat(',')) return false
    scanner.ows()
  }
}

function readMember(scanner: Scanner): StructuredMember | undefined {
  if (!scanner.eat('(')) return readItem(scanner)
  const items: StructuredItem[] = []
  for (;;) {
    const spaced = take(scanner, spaces) !== '' || items.length === 0
    if (scanner.eat(')')) return withParameters(scanner, { type: 'inner list', items })
    const item = spaced ? readItem(scanner) : undefined
    if (!item) return undefined
    items.push(item)
  }
}

function readItem(scanner: Scanner): StructuredItem | undefined {
  const bare = readBare(scanner)
  return bare && withParameters(scanner, bare)
}

function withParameters<T extends object>(scanner: Scanner, value: T) {
  const parameters = new Map<string, BareItem>()
  while (scanner.eat(';')) {
    take(scanner, spaces)
    const name = take(scanner, key)
    const parameter = name && (scanner.eat('=') ? readBare(scanner) : yes)
    if (!parameter) return undefined
    parameters.set(name, parameter)
  }
  return { ...value, parameters }
}

function readBare(scanner: Scanner): BareItem | undefined {
  if (scanner.eat('"')) return readString(scanner)
  if (scanner.eat(':')) return readBytes(scanner)
  if (scanner.eat('%')) return readDisplayString(scanner)
  if (scanner.eat('?')) {
    const digit = take(scanner, /[01]/y)
    return digit ? { type: 'boolean', value: digit === '1' } : undefined
  }
  if (scanner.eat('@')) {
    const number = readNumber(scanner)
    return number?.type === 'integer' ? { type: 'date', value: number.value } : undefined
  }
  const text = take(scanner, token)
  return text ? { type: 'token', value: text } : readNumber(scanner)
}

function readNumber(scanner: Scanner) {
  const text = take(scanner, /-?\d+(?:\.\d*)?/y)
  const value = Number(text) || 0 // there is one zero
  if (/^-?\d{1,15}$/.test(text)) return { type: 'integer', value } as const
  return /^-?\d{1,12}\.\d{1,3}$/.test(text) ? ({ type: 'decimal', value } as const) : undefined
}

function readString(scanner: Scanner): BareItem | undefined {
  let value = ''
  for (;;) {
    value += take(scanner, /[ !#-[\]-~]*/y)
    if (scanner.eat('"')) return { type: 'string', value }
    const escaped = scanner.eat('\\') && take(scanner, /["\\]/y)
    if (!escaped) return undefined
    value += escaped
  }
}

/** Padding may be missing, and its bits may be set (RFC 9651 §4.2.7). */
function readBytes(scanner: Scanner): BareItem | undefined {
  const text = take(scanner, /[A-Za-z0-9+/=]*/y)
  if (!scanner.eat(':')) return undefined
  try {
    return { type: 'byte sequence', value: Uint8Array.from(atob(text), octet => octet.charCodeAt(0)) }
  } catch {
    return undefined
  }
}

function readDisplayString(scanner: Scanner): BareItem | undefined {
  const text = scanner.eat('"') ? take(scanner, /[ !#-~]*/y) : '%'
  if (!scanner.eat('"') || /%(?![0-9a-f]{2})/.test(text)) return undefined
  try {
    return { type: 'display string', value: decodeURIComponent(text) }
  } catch {
    return undefined
  }
}

const yes = { type: 'boolean', value: true } as const

const spaces = / */y
const key = /[a-z*][a-z0-9_\-.*]*/y
const token = /[A-Za-z*][!#$%&'*+\-.^_`|~0-9A-Za-z:/]*/y

/** Takes what fits a sticky pattern; the empty string where nothing does. */
function take(scanner: Scanner, pattern: RegExp): string {
  pattern.lastIndex = scanner.at
  const text = pattern.exec(scanner.text)?.[0] ?? ''
  scanner.at += text.length
  return text
}
