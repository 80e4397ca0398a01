import { isListOf, strictValue } from './strict.ts'

/** One directive of Cache-Control (RFC 9111 §5.2). */
export interface Directive {
  /** In lower case. */
  readonly name: string
  /** Without its quotes; absent where there is none. */
  readonly argument?: string
  /** Whether the argument stood in quotes. */
  readonly quoted?: true
}

/**
 * Reads Cache-Control (RFC 9111 §5.2), by the grammar that binds its sender.
 *
 * @returns the directives in their order; `undefined` where the value does not fit the grammar
 * @example
 * parseDirectives('max-age=60, Private="Set-Cookie"')?.map(({ name }) => name) // => ['max-age', 'private']
 * parseDirectives('max-age=60; public') // => undefined
 */
export function parseDirectives(value: string): readonly Directive[] | undefined {
  const directives: Directive[] = []
  const isWell = isListOf(value, scanner => {
    const name = scanner.token().toLowerCase()
    if (!name) return false
    if (!scanner.eat('=')) {
      directives.push({ name })
      return true
    }
    const argument = strictValue(scanner)
    if (!argument) return false
    directives.push({ name, argument: argument.value, ...(argument.quoted && { quoted: true }) })
    return true
  })
  return isWell ? directives : undefined
}
