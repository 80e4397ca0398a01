import { Scanner, trimOws } from './scanner.ts'

/** One link of a Link field (RFC 8288 §3). */
export interface Link {
  readonly target: string
  /** Names in lower case; a parameter without a value has the empty one. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads a Link field value (RFC 8288 appendix B.2). What is not a link is passed over; of a parameter that comes twice,
 * the first counts (§3.3).
 *
 * @example
 * parseLinks('</a.css>; rel=preload; as=style').map(link => link.parameters.get('rel')) // => ['preload']
 */
export function parseLinks(value: string): Link[] {
  const scanner = new Scanner(value)
  const links: Link[] = []
  while (!scanner.ows().done) {
    if (scanner.eat('<')) {
      const target = scanner.until('>')
      if (scanner.eat('>')) links.push({ target, parameters: readParameters(scanner) })
    }
    scanner.member()
  }
  return links
}

/** Unlike other parameters, these may have whitespace around the equals sign, or no value (RFC 8288 §3). */
function readParameters(scanner: Scanner): Map<string, string> {
  const parameters = new Map<string, string>()
  while (scanner.ows().eat(';')) {
    const name = scanner.ows().token().toLowerCase()
    const value = scanner.ows().eat('=') ? (scanner.ows().quoted() ?? trimOws(scanner.until('";,'))) : ''
    if (name && !parameters.has(name)) parameters.set(name, value)
  }
  return parameters
}
