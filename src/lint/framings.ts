import { splitList } from '../syntax/index.ts'
import type { Message } from './message.ts'

/** What Content-Length and Transfer-Encoding of a message say (RFC 9112 §6). */

const digits = /^\d+$/

/**
 * What is wrong with Content-Length: it is no number, or several that differ. One number over and over is sure enough to
 * frame a message by (RFC 9112 §6.3).
 */
export function lengthFault(message: Message): 'malformed' | 'contradictory' | undefined {
  const lines = message.lines('content-length')
  if (lines.length === 0) return undefined
  if (lines.length === 1 && digits.test(lines[0] as string)) return undefined
  const members = lines.flatMap(line => line.split(',').map(member => member.trim()))
  if (!members.every(member => digits.test(member))) return 'malformed'
  return members.every(member => member === members[0]) ? undefined : 'contradictory'
}

/** How many octets Content-Length tells; `undefined` where it tells nothing, or nothing sure. */
export function toldLength(message: Message): number | undefined {
  const [line] = message.lines('content-length')
  return line === undefined || lengthFault(message) ? undefined : Number(line.split(',')[0])
}

/** The names of the transfer codings, in lower case and in their order. */
export const codingsOf = (message: Message): readonly string[] =>
  message.parsed('transfer-encoding', namesIn) ?? noCodings

const noCodings: readonly string[] = []

const namesIn = (value: string): readonly string[] =>
  splitList(value).map(member => (member.split(';')[0] as string).trim().toLowerCase())

/** Whether a request says that content comes with it; `undefined` where its framing is unknown. */
export function announcesContent(message: Message): boolean | undefined {
  if (message.has('transfer-encoding')) return true
  const length = toldLength(message)
  if (length !== undefined) return length > 0
  if (message.hasContent) return true
  return message.lacks('content-length') && message.seen.version?.startsWith('1.') ? false : message.hasContent
}
