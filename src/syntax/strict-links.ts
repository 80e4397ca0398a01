import { isListOf, type StrictParameter, strictValue } from './strict.ts'
import { uriForm } from './uri-form.ts'

/** One link with all its parameters, as a sender writes it. */
export interface StrictLink {
  readonly target: string
  /** In their order, repeated ones as well; one without a value has the empty one. */
  readonly parameters: readonly StrictParameter[]
}

/**
 * Reads a Link field by the grammar that binds its sender (RFC 8288 §3), unlike `parseLinks`, which takes what it can get.
 * A semicolon that no parameter follows is let pass.
 *
 * @returns the links; `undefined` where the value does not fit the grammar
 * @example
 * parseStrictLinks('</a>; rel="next"; title="a, b"')?.[0]?.target // => '/a'
 * parseStrictLinks('/a; rel=next') // => undefined
 */
export function parseStrictLinks(value: string): readonly StrictLink[] | undefined {
  const links: StrictLink[] = []
  const isWell = isListOf(value, scanner => {
    if (!scanner.eat('<')) return false
    const target = scanner.until('>')
    if (!scanner.eat('>') || !uriForm(target)) return false
    const parameters: StrictParameter[] = []
    while (scanner.ows().eat(';')) {
      const name = scanner.ows().token().toLowerCase()
      if (!name) {
        if (scanner.done || ';,'.includes(scanner.text[scanner.at] as string)) continue
        return false
      }
      const found = scanner.ows().eat('=') ? strictValue(scanner.ows()) : { value: '', quoted: false }
      if (!found) return false
      parameters.push({ name, ...found })
    }
    links.push({ target, parameters })
    return true
  })
  return isWell ? links : undefined
}
