import { Scanner } from './scanner.ts'

/** A media type (RFC 9110 §8.3.1): type, subtype and parameter names in lower case, values as they were written. */
export interface MediaType {
  /** `type/subtype`, without parameters. */
  readonly essence: string
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads a Content-Type. It is one media type, never a list (RFC 9110 §8.3).
 *
 * @returns the media type; `undefined` where the value is none
 * @example
 * parseMediaType('Text/HTML; charset=utf-8')?.essence // => 'text/html'
 * parseMediaType('text') // => undefined
 */
export function parseMediaType(value: string): MediaType | undefined {
  const scanner = new Scanner(value)
  const type = scanner.ows().token().toLowerCase()
  if (!type || !scanner.eat('/')) return undefined
  const subtype = scanner.token().toLowerCase()
  if (!subtype) return undefined
  const parameters = scanner.parameters()
  return scanner.ows().done ? { essence: `${type}/${subtype}`, parameters } : undefined
}
