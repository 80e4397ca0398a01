/**
 * Where the text of a section can be read.
 *
 * @param section as the book cites it: `RFC 9110 §15.5.5`, a draft, or an owner's document
 * @returns a URI; `undefined` where the document has no stable address
 * @example
 * sectionUri('RFC 9110 §15.5.5') // => 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5'
 */
export function sectionUri(section: string): string | undefined {
  const rfc = /^RFC (\d{3,5})(?: §([\d.]+[A-Z]?))?$/.exec(section)
  if (rfc) return `https://www.rfc-editor.org/rfc/rfc${rfc[1]}${rfc[2] ? `#section-${rfc[2]}` : ''}`
  const draft = /^(draft-[a-z0-9-]+)/.exec(section)
  return draft ? `https://datatracker.ietf.org/doc/html/${draft[1]}` : undefined
}
