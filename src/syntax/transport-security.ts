import { Scanner } from './scanner.ts'

/** A directive of Strict-Transport-Security. */
export interface TransportDirective {
  /** In lower case. */
  readonly name: string
  readonly value?: string
}

/**
 * Reads Strict-Transport-Security (RFC 6797 §6.1): directives with semicolons between them, of which some may be empty.
 *
 * @returns the directives, also those that come twice; `undefined` where the value does not fit the grammar
 * @example
 * parseTransportSecurity('max-age="60" ; includeSubDomains')?.map(({ name }) => name) // => ['max-age', 'includesubdomains']
 * parseTransportSecurity('max-age=60, preload') // => undefined
 */
export function parseTransportSecurity(value: string): readonly TransportDirective[] | undefined {
  const scanner = new Scanner(value)
  const directives: TransportDirective[] = []
  while (!scanner.ows().done) {
    if (scanner.eat(';')) continue
    const name = scanner.token().toLowerCase()
    if (!name) return undefined
    if (scanner.ows().eat('=')) {
      const text = scanner.ows().quoted() ?? (scanner.token() || undefined)
      if (text === undefined) return undefined
      directives.push({ name, value: text })
    } else directives.push({ name })
    if (!scanner.ows().done && !scanner.eat(';')) return undefined
  }
  return directives
}
