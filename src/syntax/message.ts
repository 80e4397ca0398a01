import { isToken } from './scanner.ts'

/** A field line, as it was written. */
export interface FieldLine {
  readonly name: string
  readonly value: string
}

/** A message as text: its start line taken apart, its fields in order, its content. */
export interface Message {
  readonly start:
    | { readonly kind: 'request'; readonly method: string; readonly target: string; readonly version: string }
    | { readonly kind: 'response'; readonly version: string; readonly code: number; readonly phrase: string }
  readonly fields: readonly FieldLine[]
  readonly content: string
  /** Lines of the head that are neither a start line nor a field line, with their number from 1. */
  readonly faults: readonly { readonly line: number; readonly text: string }[]
}

const statusLine = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: (.*))?$/
const requestLine = /^(\S+) (\S+) HTTP\/(\d(?:\.\d)?)$/

/**
 * Reads one HTTP/1.1 message (RFC 9112 §2). Both CRLF and a bare LF end a line, as pasted text rarely keeps its CR.
 *
 * @param text a start line, field lines, an empty line and content; all but the start line may be missing
 * @returns the message; `undefined` where the first line is neither a request line nor a status line
 * @example
 * parseMessage('HTTP/1.1 404 Not Found\r\nDate: x\r\n\r\nhello')?.content // => 'hello'
 */
export function parseMessage(text: string): Message | undefined {
  const end = /\r?\n\r?\n/.exec(text)
  const head = (end ? text.slice(0, end.index) : text).split(/\r?\n/)
  const start = parseStartLine(head[0]?.trimEnd() ?? '')
  if (!start) return undefined
  const fields: FieldLine[] = []
  const faults: { line: number; text: string }[] = []
  head.slice(1).forEach((line, index) => {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    if (colon > 0 && isToken(name)) fields.push({ name, value: line.slice(colon + 1).trim() })
    else if (line.trim()) faults.push({ line: index + 2, text: line })
  })
  return { start, fields, content: end ? text.slice(end.index + end[0].length) : '', faults }
}

function parseStartLine(line: string): Message['start'] | undefined {
  const response = statusLine.exec(line)
  if (response) {
    const [, version = '', code, phrase = ''] = response
    return { kind: 'response', version, code: Number(code), phrase }
  }
  const request = requestLine.exec(line)
  if (!request) return undefined
  const [, method = '', target = '', version = ''] = request
  return isToken(method) ? { kind: 'request', method, target, version } : undefined
}

/**
 * The value of a field: several lines of one name are joined with a comma (RFC 9110 §5.3).
 *
 * @example
 * fieldOf([{ name: 'Via', value: 'a' }, { name: 'via', value: 'b' }], 'Via') // => 'a, b'
 */
export function fieldOf(fields: readonly FieldLine[], name: string): string | undefined {
  const wanted = name.toLowerCase()
  const values = fields.filter(field => field.name.toLowerCase() === wanted).map(field => field.value)
  return values.length > 0 ? values.join(', ') : undefined
}
