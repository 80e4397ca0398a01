import type { FieldLine } from './message.ts'
import { isToken, trimOws } from './scanner.ts'

/** One part of multipart/byteranges content (RFC 9110 §14.6). */
export interface BytePart {
  readonly fields: readonly FieldLine[]
  /** How many octets it holds. */
  readonly length: number
}

/**
 * Takes multipart/byteranges content apart (RFC 9110 §14.6, RFC 2046 §5.1.1). What stands before the first boundary and
 * after the last is passed over.
 *
 * @param content the content in ISO 8859-1: one character an octet
 * @param boundary the boundary parameter of its Content-Type
 * @returns the parts; `undefined` where the boundary is never there, or never closes the last part
 * @example
 * const content = '--b\r\nContent-Range: bytes 0-1/5\r\n\r\nhe\r\n--b--'
 * parseByteranges(content, 'b')?.map(({ length }) => length) // => [2]
 * parseByteranges(content, 'c') // => undefined
 */
export function parseByteranges(content: string, boundary: string): BytePart[] | undefined {
  const delimiter = `\r\n--${boundary}`
  const text = `\r\n${content}`
  const parts: BytePart[] = []
  let begin: number | undefined
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 2)) {
    const after = at + delimiter.length
    const closes = text.startsWith('--', after)
    const line = text.indexOf('\r\n', after)
    // a longer boundary begins like this one
    if (!closes && (line === -1 || trimOws(text.slice(after, line)) !== '')) continue
    if (begin !== undefined) parts.push(partOf(text.slice(begin, at)))
    if (closes) return parts
    // the line end belongs to what follows, so that a part may begin with the empty line
    begin = line
  }
  return undefined
}

function partOf(part: string): BytePart {
  const empty = part.indexOf('\r\n\r\n')
  if (empty === -1) return { fields: fieldsOf(part), length: 0 }
  return { fields: fieldsOf(part.slice(0, empty)), length: part.length - empty - 4 }
}

function fieldsOf(head: string): FieldLine[] {
  return head.split('\r\n').flatMap(line => {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0))
    return isToken(name) ? [{ name, value: trimOws(line.slice(colon + 1)) }] : []
  })
}
