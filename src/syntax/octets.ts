/** A message before it is put on the wire: its start line and field lines without CRLF, and its content as text. */
export interface Draft {
  readonly lines: readonly string[]
  readonly content?: string
}

/**
 * A message as it goes on the wire (RFC 9112 §2.1). Content-Length is added where there is content and the lines name
 * neither it nor Transfer-Encoding; without lines, it is content alone.
 *
 * @example
 * octets({ lines: ['HTTP/1.1 200 OK'], content: 'hi' }) // => 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'
 */
export function octets({ lines, content }: Draft): string {
  if (lines.length === 0) return content ?? ''
  const framed = lines.some(line => /^(content-length|transfer-encoding):/i.test(line))
  const length = content === undefined || framed ? [] : [`Content-Length: ${new TextEncoder().encode(content).length}`]
  return `${[...lines, ...length].join('\r\n')}\r\n\r\n${content ?? ''}`
}
