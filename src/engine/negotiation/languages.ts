import { isLanguageTag, languageOf } from '../../syntax/index.ts'
import type { Dimension } from './dimension.ts'

/**
 * Representations in several languages, for `variesBy`; a rendering finds the chosen one in `context.language`.
 *
 * @param names language tags (RFC 5646), the preferred one first
 * @param options `strictly`: 406 where none is acceptable. By default the first is sent then, since one who cannot read a
 * language may still use what is written in it (RFC 9110 §12.5.4)
 * @throws TypeError where a name is no language tag
 * @example
 * languages(['en', 'de']).choose('de-AT', ['en', 'de']) // => 'de'
 * languages(['en', 'de']).choose('fr', ['en', 'de']) // => 'en'
 * languages(['en', 'de'], { strictly: true }).choose('fr', ['en', 'de']) // => undefined
 */
export function languages(
  names: readonly string[],
  { strictly = false }: { readonly strictly?: boolean } = {},
): Dimension {
  const wrong = names.find(name => !isLanguageTag(name))
  if (wrong !== undefined) throw new TypeError(`${JSON.stringify(wrong)} is no language tag.`)
  return {
    kind: 'language',
    field: 'Accept-Language',
    names,
    fallback: names[0],
    choose: (preference, names) => languageOf(preference, names) ?? (strictly ? undefined : names[0]),
    fields: name => ({ 'Content-Language': name }),
  }
}
