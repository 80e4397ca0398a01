import { Scanner } from './scanner.ts'

/** A parameter as a sender writes it (RFC 9110 §5.6.6). */
export interface StrictParameter {
  /** In lower case. */
  readonly name: string
  readonly value: string
  /** Whether the value stood in quotes. */
  readonly quoted: boolean
}

/**
 * Reads parameters as strictly as a sender has to write them (RFC 9110 §5.6.6): no white space around the equals sign, and
 * each value a token or a quoted string. A semicolon that no parameter follows is allowed.
 *
 * @returns the parameters in their order; `undefined` where one is malformed
 */
export function strictParameters(scanner: Scanner): StrictParameter[] | undefined {
  const parameters: StrictParameter[] = []
  for (;;) {
    const back = scanner.at
    if (!scanner.ows().eat(';')) {
      scanner.at = back
      return parameters
    }
    const name = scanner.ows().token().toLowerCase()
    if (!name) {
      if (scanner.done || ';,'.includes(scanner.text[scanner.at] as string)) continue
      return undefined
    }
    if (!scanner.eat('=')) return undefined
    const parameter = strictValue(scanner)
    if (!parameter) return undefined
    parameters.push({ name, ...parameter })
  }
}

/** Reads a token or a quoted string; `undefined` where neither stands. */
export function strictValue(scanner: Scanner): { readonly value: string; readonly quoted: boolean } | undefined {
  const text = scanner.quoted()
  if (text !== undefined) return { value: text, quoted: true }
  const value = scanner.token()
  return value ? { value, quoted: false } : undefined
}

/**
 * Whether a value is a list (RFC 9110 §5.6.1) whose members a reader takes whole. Empty members are passed over, as a
 * recipient has to.
 *
 * @param readOne reads one member, and says whether it is one
 */
export function isListOf(value: string, readOne: (scanner: Scanner) => boolean): boolean {
  const scanner = new Scanner(value)
  while (!scanner.ows().done) {
    if (scanner.eat(',')) continue
    if (!readOne(scanner)) return false
    if (!scanner.ows().done && !scanner.eat(',')) return false
  }
  return true
}

/**
 * Whether a value is a list of tokens, such as Allow, Vary or Content-Encoding (RFC 9110 §5.6.1, §5.6.2). It may be empty.
 *
 * @example
 * isTokenList('GET, HEAD,, PUT') // => true
 * isTokenList('GET HEAD') // => false
 */
export const isTokenList = (value: string): boolean => isListOf(value, scanner => scanner.token() !== '')

/**
 * Whether a value is one media type as a sender has to write it (RFC 9110 §8.3.1), unlike `parseMediaType`, which forgives.
 *
 * @example
 * isMediaType('text/html; charset="utf-8";') // => true
 * isMediaType('text/html; charset = utf-8') // => false
 */
export function isMediaType(value: string): boolean {
  const scanner = new Scanner(value).ows()
  return (
    scanner.token() !== '' && scanner.eat('/') && scanner.token() !== '' && isEnd(scanner, strictParameters(scanner))
  )
}

const isEnd = (scanner: Scanner, parameters: unknown): boolean => parameters !== undefined && scanner.ows().done
