/**
 * Makes a text safe to stand where a URI reference is due: in Location, Content-Location, or as the target of a link.
 * Each character that RFC 3986 does not allow there is percent-encoded as UTF-8, and so is a `%` that starts no
 * percent-encoding, a bracket that encloses no IP address (§3.2.2), and every `#` but the first (§3.5). What is valid
 * stays as it is, so that doing it twice changes nothing. A lone surrogate counts as U+FFFD.
 *
 * It mends characters alone. Where the reference leads, `//elsewhere.example` for one, is for the caller to check.
 *
 * @example
 * uriReference('/parts/a b?q=ü%') // => '/parts/a%20b?q=%C3%BC%25'
 * uriReference('/parts/a%20b?q=%C3%BC#top') // => '/parts/a%20b?q=%C3%BC#top'
 * uriReference('/a\r\nSet-Cookie: b=c') // => '/a%0D%0ASet-Cookie:%20b=c'
 */
export function uriReference(text: string): string {
  const hash = text.indexOf('#') + 1
  if (!invalid.test(text) && (hash === 0 || !text.includes('#', hash))) return text
  const address = addressed.exec(text)?.[0].length ?? 0
  return text.toWellFormed().replace(encoded, (found, at: number) => {
    const valid = found === '#' ? at < hash : (found === '[' || found === ']') && at < address
    return valid ? found : encodeURIComponent(found)
  })
}

/** What is neither reserved nor unreserved, brackets, and what only looks like a percent-encoding (RFC 3986 §2). */
const invalid = /[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]|%(?![0-9A-Fa-f]{2})/

/** The same, in runs that take surrogate pairs whole; brackets and "#" one by one, as some of them are valid. */
const encoded = /[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~[\]]+|[[\]#]|%(?![0-9A-Fa-f]{2})/g

/** A reference up to the end of the IP address that is its host (RFC 3986 §3.2.2), with a zone or not (RFC 6874 §2). */
const addressed =
  /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@[\]]*@)?\[(?:[0-9a-f:.]+(?:%25[\w.~%-]+)?|v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+)\](?![^:/?#])/i
