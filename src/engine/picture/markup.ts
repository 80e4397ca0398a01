import { escapeHtml } from '../problem.ts'

/**
 * Text as it stands in XML, in content or between quotes; characters that XML has no place for are left out.
 *
 * @example
 * escapeXml('a < "b"') // => 'a &lt; &quot;b&quot;'
 */
export function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  const possible = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
  return escapeHtml(possible)
}
