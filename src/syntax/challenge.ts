import { Scanner } from './scanner.ts'

/** One challenge of WWW-Authenticate or Proxy-Authenticate (RFC 9110 §11.3). */
export interface Challenge {
  /** As it was written; schemes are compared without regard to case. */
  readonly scheme: string
  /** The bare value that some schemes use in place of parameters. */
  readonly token68?: string
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads a list of challenges. A comma parts both challenges and parameters; a parameter is told from the next scheme by
 * its equals sign (RFC 9110 §11.6.1 warns of this).
 *
 * @returns the challenges; `undefined` where there is none, where one is malformed, or has a parameter twice (§11.2)
 * @example
 * parseChallenges('Basic realm="erp", Bearer')?.map(challenge => challenge.scheme) // => ['Basic', 'Bearer']
 */
export function parseChallenges(value: string): Challenge[] | undefined {
  const scanner = new Scanner(value)
  const challenges: Challenge[] = []
  while (!skipCommas(scanner).done) {
    const challenge = readChallenge(scanner)
    if (!challenge) return undefined
    challenges.push(challenge)
  }
  return challenges.length > 0 ? challenges : undefined
}

function readChallenge(scanner: Scanner): Challenge | undefined {
  const scheme = scanner.token()
  const end = scanner.at
  if (!scheme) return undefined
  if (scanner.ows().at === end) return endsMember(scanner) ? { scheme, parameters: new Map() } : undefined
  const token68 = readToken68(scanner)
  if (token68 !== undefined) return { scheme, token68, parameters: new Map() }
  const parameters = readParameters(scanner)
  return parameters && endsMember(scanner) ? { scheme, parameters } : undefined
}

function skipCommas(scanner: Scanner): Scanner {
  while (scanner.ows().eat(','));
  return scanner
}

const endsMember = (scanner: Scanner): boolean => scanner.ows().done || scanner.text[scanner.at] === ','

/** Reads the parameters up to the next scheme; `undefined` where one is malformed or comes twice. */
function readParameters(scanner: Scanner): Map<string, string> | undefined {
  const parameters = new Map<string, string>()
  for (;;) {
    const back = scanner.at
    const name = skipCommas(scanner).token().toLowerCase()
    if (!name || !scanner.ows().eat('=')) {
      scanner.at = back
      return parameters
    }
    const value = scanner.ows().quoted() ?? (scanner.token() || undefined)
    if (value === undefined || parameters.has(name) || !endsMember(scanner)) return undefined
    parameters.set(name, value)
  }
}

/** Reads a token68 (RFC 9110 §11.2). What follows tells it from a parameter: `a=` ends the member, `a=b` does not. */
function readToken68(scanner: Scanner): string | undefined {
  const start = scanner.at
  while (!scanner.done && /[A-Za-z0-9\-._~+/]/.test(scanner.text[scanner.at] as string)) scanner.at++
  const filled = scanner.at > start
  while (scanner.eat('='));
  const text = scanner.text.slice(start, scanner.at)
  if (filled && endsMember(scanner)) return text
  scanner.at = start
  return undefined
}
