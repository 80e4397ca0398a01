/** The longest piece of a target that the log has. */
const longest = 1024

/**
 * A request target as a log may have it. URIs are no place for secrets (RFC 9110 §17.9), and are full of them all the same:
 * tokens in the values of a query, passwords before the host. So the log has the path and the names of the query, and no
 * values. What stands in a query without a name, or may be Base64 with its padding, is taken for a value.
 *
 * @param target as received; octets that are no visible ASCII are percent-encoded
 * @example
 * withoutSecrets('/parts?limit=5&token=abc') // => '/parts?limit=*&token=*'
 * withoutSecrets('/files/a.pdf?c2VjcmV0=') // => '/files/a.pdf?*'
 * withoutSecrets('http://anna:secret@erp.example/parts') // => '*@erp.example/parts'
 */
export function withoutSecrets(target: string): string {
  if (ordinary.test(target)) return target
  const cut = target.length > longest
  let text = cut ? target.slice(0, longest) : target
  if (!visible.test(text)) text = text.replace(/[^!-~]/g, percentEncoded)
  const found = beginning.exec(text)
  const path = withoutUser(found ? text.slice(0, found.index) : text)
  const rest = found ? found[0] + (found[0] === '?' ? namesIn(text.slice(found.index + 1)) : '*') : ''
  return path + rest + (cut ? '...' : '')
}

/** An absolute path, without anything behind it. */
const ordinary = /^\/(?!\/)[!"$&->@-~]{0,1000}$/

const visible = /^[!-~]*$/

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** Where a query or a fragment begins, those of clients that encode once too often as well. */
const beginning = /[?#]|%3f|%23/i

/** Only a target that is no absolute path has room for a user and a password. */
function withoutUser(path: string): string {
  const at = /^\/(?!\/)/.test(path) ? -1 : path.lastIndexOf('@')
  return at < 0 ? path : `*${path.slice(at)}`
}

/** A parameter: a name, where it has one, and all that comes then. */
const parameter = /(^|&)([\w.$%[\]-]{1,64}=(?!=?(?:&|$)))?[^&]*/g

const namesIn = (query: string): string => query.replace(parameter, '$1$2*')
