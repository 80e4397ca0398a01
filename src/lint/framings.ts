import { type FieldLine, splitList } from '../syntax/index.ts'
import type { SeenRequest, SeenResponse } from './exchange.ts'
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

/** How the content of a message is framed: by its length, by chunks, by the end of the connection, or not there at all. */
export type Framing = number | 'chunked' | 'rest' | 'none'

/** How the content of a request that comes is framed (RFC 9112 §6.3). What contradicts itself is for rules to judge. */
export const requestFraming = ({ fields }: SeenRequest): Exclude<Framing, 'none'> =>
  last(fields, 'transfer-encoding') === undefined ? (lengthIn(fields) ?? 0) : 'chunked'

/** How the content of an answer that comes is framed, which depends on what it answers (RFC 9112 §6.3). */
export function responseFraming({ code, fields }: SeenResponse, method: string | undefined): Framing {
  if (code < 200 || code === 204 || code === 304 || method === 'HEAD') return 'none'
  if (method === 'CONNECT' && code < 300) return 'none'
  const coding = last(fields, 'transfer-encoding')
  if (coding !== undefined) return /(?:^|[\s,])chunked\s*$/i.test(coding) ? 'chunked' : 'rest'
  return lengthIn(fields) ?? 'rest'
}

const last = (fields: readonly FieldLine[], name: string): string | undefined =>
  fields.findLast(field => field.name.toLowerCase() === name)?.value

/** Several lengths that agree count as one (RFC 9110 §8.6). */
function lengthIn(fields: readonly FieldLine[]): number | undefined {
  const value = last(fields, 'content-length')?.split(',')[0]?.trim()
  return value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined
}
