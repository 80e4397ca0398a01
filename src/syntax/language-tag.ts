/**
 * Whether a text is a well-formed language tag (RFC 5646 §2.2.9): one that fits the grammar, whether or not its subtags
 * are registered.
 *
 * @example
 * isLanguageTag('de-Latn-CH-1996') // => true
 * isLanguageTag('de_CH') // => false
 */
export function isLanguageTag(text: string): boolean {
  if (irregular.test(text)) return true
  const subtags = text.split('-')
  let at = 0
  const take = (form: RegExp): boolean => {
    const fits = form.test(subtags[at] ?? '')
    if (fits) at++
    return fits
  }

  if (take(/^[a-z]{2,3}$/i)) {
    for (let extended = 0; extended < 3 && take(/^[a-z]{3}$/i); ) extended++
  } else take(/^[a-z]{4,8}$/i)
  if (at > 0) {
    take(/^[a-z]{4}$/i)
    take(/^([a-z]{2}|[0-9]{3})$/i)
    while (take(/^([a-z0-9]{5,8}|[0-9][a-z0-9]{3})$/i));
    while (take(/^[a-wyz0-9]$/i)) {
      if (!take(/^[a-z0-9]{2,8}$/i)) return false
      while (take(/^[a-z0-9]{2,8}$/i));
    }
  }
  if (take(/^x$/i)) {
    if (!take(/^[a-z0-9]{1,8}$/i)) return false
    while (take(/^[a-z0-9]{1,8}$/i));
  }
  return at === subtags.length
}

/** Tags that were registered before the grammar was, and do not fit it (RFC 5646 §2.1). */
const irregular =
  /^(en-gb-oed|i-(ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(be-fr|be-nl|ch-de))$/i
