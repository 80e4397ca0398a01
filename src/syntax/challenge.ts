import { Scanner } from './scanner.ts'

/** One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110 §11.3). */
export interface Challenge {
  readonly scheme: string
  /** The bare value that some schemes use in place of parameters. */
  readonly token68?: string
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads a list of challenges. A comma parts both challenges and parameters; a parameter is told from the next scheme by
 * its equals sign (RFC 9110 §11.6.1 warns of this).
 *
 * @returns the challenges; `undefined` where the value is malformed
 * @example
 * parseChallenges('Basic realm="erp", Bearer')?.map(challenge => challenge.scheme) // => ['Basic', 'Bearer']
 */
export function parseChallenges(value: string): Challenge[] | undefined {
  const scanner = new Scanner(value)
  const challenges: Challenge[] = []
  skipCommas(scanner)
  while (!scanner.done) {
    const scheme = scanner.token()
    if (!scheme) return undefined
    const parameters = new Map<string, string>()
    const token68 = scanner.ows().done ? undefined : readToken68(scanner)
    while (token68 === undefined && readParameter(scanner, parameters)) skipCommas(scanner)
    challenges.push(token68 === undefined ? { scheme, parameters } : { scheme, token68, parameters })
    const before = scanner.at
    skipCommas(scanner)
    if (!scanner.done && scanner.at === before && parameters.size === 0) return undefined
  }
  return challenges.length > 0 ? challenges : undefined
}

function skipCommas(scanner: Scanner): void {
  while (scanner.ows().eat(','));
}

function readParameter(scanner: Scanner, parameters: Map<string, string>): boolean {
  const start = scanner.at
  const name = scanner.token().toLowerCase()
  if (!name || !scanner.ows().eat('=')) {
    scanner.at = start
    return false
  }
  const value = scanner.ows().quoted() ?? scanner.token()
  parameters.set(name, value)
  return true
}

function readToken68(scanner: Scanner): string | undefined {
  const start = scanner.at
  while (!scanner.done && /[A-Za-z0-9\-._~+/]/.test(scanner.text[scanner.at] as string)) scanner.at++
  while (scanner.eat('='));
  const text = scanner.text.slice(start, scanner.at)
  const next = scanner.ows()
  if (text && (next.done || scanner.text[scanner.at] === ',') && (text.length > 20 || text.endsWith('='))) return text
  scanner.at = start
  return undefined
}
