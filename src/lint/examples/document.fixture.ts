import type { Example } from '../rule.ts'

/** The examples of a document, by the section that has them. */
export type Document = Readonly<Record<string, readonly Example[]>>

/**
 * A transcript in which `Content-Length: *` is as long as the content that comes after it: the documents shorten content
 * and keep its length, or write its length in a way that only their authors can read.
 */
export function sized(transcript: string): string {
  const lines = transcript.split('\n')
  return lines
    .map((line, index) =>
      /^\s*[<>] Content-Length: \*$/.test(line) ? line.replace('*', `${lengthAfter(lines, index)}`) : line,
    )
    .join('\n')
}

function lengthAfter(lines: readonly string[], from: number): number {
  const mark = lines[from]?.trim()[0] as string
  const side = lines.slice(from).map(line => line.trim())
  const end = side.findIndex(line => !line.startsWith(mark))
  const rest = end === -1 ? side : side.slice(0, end)
  const empty = rest.indexOf(mark)
  return empty === -1
    ? 0
    : rest
        .slice(empty + 1)
        .map(line => line.slice(2))
        .join('\r\n').length
}

/** The same of all examples of a document. */
export const sizedAll = (document: Document): Document =>
  Object.fromEntries(
    Object.entries(document).map(([section, examples]) => [
      section,
      examples.map(example => (typeof example === 'string' ? sized(example) : example)),
    ]),
  )
