import { isToken, trimOws } from './scanner.ts'

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

const statusLine = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: (.*))?$/s
const httpVersion = /^HTTP\/(\d(?:\.\d)?)$/

/**
 * Reads one HTTP/1.1 message (RFC 9112 §2). It is as lenient as pasted text needs: empty lines before it are passed over,
 * CRLF and a bare LF both end a line, any other CR counts as a space, and a version may lack its minor digit, as curl
 * writes those of HTTP/2 and HTTP/3. A folded line is joined to its field (§5.2), and is a fault all the same.
 *
 * @param text a start line, field lines, an empty line and content; all but the start line may be missing
 * @returns the message; `undefined` where the first line is neither a request line nor a status line
 * @example
 * parseMessage('HTTP/1.1 404 Not Found\r\nDate: x\r\n\r\nhello')?.content // => 'hello'
 */
export function parseMessage(text: string): Message | undefined {
  const skipped = leadingEmptyLines(text)
  const rest = text.slice(skipped.length)
  const end = /\r?\n\r?\n/.exec(rest)
  const [first = '', ...lines] = (end ? rest.slice(0, end.index) : rest)
    .split(/\r?\n/)
    .map(line => line.replaceAll('\r', ' '))
  const start = parseStartLine(trimOws(first))
  if (!start) return undefined
  const content = end ? rest.slice(end.index + end[0].length) : ''
  return { start, ...parseFieldLines(lines, skipped.lines + 2), content }
}

/** How many empty lines come first (RFC 9112 §2.2), and how many characters they take. */
function leadingEmptyLines(text: string): { readonly lines: number; readonly length: number } {
  let lines = 0
  let length = 0
  for (;;) {
    const next = text[length] === '\r' ? length + 1 : length
    if (text[next] !== '\n') return { lines, length }
    lines++
    length = next + 1
  }
}

function parseFieldLines(lines: readonly string[], firstLine: number): Pick<Message, 'fields' | 'faults'> {
  const fields: { name: string; value: string }[] = []
  const faults: { line: number; text: string }[] = []
  let open: (typeof fields)[number] | undefined
  for (const [index, text] of lines.entries()) {
    const colon = text.indexOf(':')
    const name = text.slice(0, Math.max(colon, 0))
    if (isToken(name)) {
      open = { name, value: trimOws(text.slice(colon + 1)) }
      fields.push(open)
    } else if (trimOws(text)) {
      faults.push({ line: firstLine + index, text })
      if (!/^[ \t]/.test(text)) open = undefined
      else if (open) open.value = open.value ? `${open.value} ${trimOws(text)}` : trimOws(text)
    }
  }
  return { fields, faults }
}

function parseStartLine(line: string): Message['start'] | undefined {
  const response = statusLine.exec(line)
  if (response) {
    const [, version = '', code, phrase = ''] = response
    return { kind: 'response', version, code: Number(code), phrase }
  }
  const [method = '', target = '', protocol = '', more] = line.split(' ')
  const version = httpVersion.exec(protocol)?.[1]
  if (version === undefined || more !== undefined || !isToken(method) || !/^\S+$/.test(target)) return undefined
  return { kind: 'request', method, target, version }
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
