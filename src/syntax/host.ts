const form = /^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9\-._~%!$&'()*+,;=]*)(?::\d*)?$/

/**
 * Whether a text is what Host may hold: a host, in brackets where it is an IPv6 address, and perhaps a port (RFC 9110
 * §7.2, RFC 3986 §3.2.2). It may be empty.
 *
 * @example
 * isHost('erp.example:8080') // => true
 * isHost('[::1]') // => true
 * isHost('erp.example/parts') // => false
 */
export function isHost(text: string): boolean {
  if (text === last) return true
  if (!form.test(text)) return false
  last = text
  return true
}

/** A server is asked for the same host again and again. */
let last: string | undefined
