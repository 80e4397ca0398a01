import { charsetOf } from '../../syntax/index.ts'
import type { Content } from '../answer.ts'
import type { Dimension } from './dimension.ts'

/** Charsets in which each character below 256 that they have is its own octet. */
const ownOctet: Readonly<Record<string, number>> = { 'us-ascii': 0x7f, 'iso-8859-1': 0xff }

/**
 * Representations in several charsets, for `variesBy`. Text is encoded as UTF-8, ISO-8859-1 or US-ASCII, with a question
 * mark for what a charset lacks; for another charset, a rendering gives octets by `context.charset`.
 *
 * @param names the preferred one first; for new resources, UTF-8 alone will do (RFC 9110 §12.5.2)
 * @param options `strictly`: 406 where none is acceptable; by default the first is sent then
 * @example
 * charsets(['utf-8', 'iso-8859-1']).choose('iso-8859-1', ['utf-8', 'iso-8859-1']) // => 'iso-8859-1'
 * charsets(['iso-8859-1']).encode?.('é', 'iso-8859-1') // => new Uint8Array([0xe9])
 */
export function charsets(
  names: readonly string[],
  { strictly = false }: { readonly strictly?: boolean } = {},
): Dimension {
  return {
    kind: 'charset',
    field: 'Accept-Charset',
    names,
    fallback: names[0],
    choose: (preference, names) => charsetOf(preference, names) ?? (strictly ? undefined : names[0]),
    fields: () => ({}),
    encode,
  }
}

function encode(content: Content, charset: string): Content {
  const last = ownOctet[charset.toLowerCase()]
  if (typeof content !== 'string' || charset.toLowerCase() === 'utf-8') return content
  if (last === undefined) throw new TypeError(`Text cannot be encoded as ${charset} here: render it as octets.`)
  return Uint8Array.from(content, character => {
    const code = character.codePointAt(0) as number
    return code <= last ? code : 0x3f
  })
}
