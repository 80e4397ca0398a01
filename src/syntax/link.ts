import { Scanner } from './scanner.ts'

/** One link of a Link field (RFC 8288 §3). */
export interface Link {
  readonly target: string
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads a Link field value. What is not a link is passed over.
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
      if (scanner.eat('>')) links.push({ target, parameters: scanner.parameters() })
    }
    scanner.until(',')
    scanner.eat(',')
  }
  return links
}
