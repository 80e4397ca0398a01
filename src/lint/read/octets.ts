import { type FieldLine, isToken, trimOws } from '../../syntax/index.ts'
import type { SeenMessage, SeenRequest, SeenResponse } from '../exchange.ts'
import { type Framing, requestFraming, responseFraming } from '../framings.ts'

/** A message that was read from octets, and what comes after it. */
export interface Read<M> {
  readonly message: M
  /** Where the next message begins. */
  readonly end: number
}

/** How a message was framed, where its own fields do not say. */
interface Around {
  /** The method that an answer is to. */
  readonly method?: string | undefined
}

const statusLine = /^HTTP\/(\d(?:\.\d)?) +(\d{3})(?: (.*))?$/s
const requestLine = /^(\S+) +(\S+) +HTTP\/(\d(?:\.\d)?)$/

/**
 * Reads a request from octets (RFC 9112 §2). What breaks its syntax is passed over: the head is kept as it came, and rules
 * look at that.
 *
 * @param octets in ISO 8859-1: one character an octet
 * @param from where it begins
 * @returns the request; `undefined` where no request line is there
 */
export function readRequest(octets: string, from = 0): Read<SeenRequest> | undefined {
  const head = headFrom(octets, from)
  const [, method = '', target = '', version = ''] = requestLine.exec(head.start) ?? []
  if (!method) return undefined
  const seen = { method, target, version, fields: head.fields, head: head.text }
  return framed(octets, head.end, seen, requestFraming(seen))
}

/**
 * Reads an answer from octets (RFC 9112 §2, §6.3).
 *
 * @param octets in ISO 8859-1: one character an octet
 * @param from where it begins
 * @param around the method that it answers
 * @returns the answer; `undefined` where no status line is there
 */
export function readResponse(octets: string, from = 0, { method }: Around = {}): Read<SeenResponse> | undefined {
  const head = headFrom(octets, from)
  const [, version = '', digits, phrase] = statusLine.exec(head.start) ?? []
  if (digits === undefined) return undefined
  const code = Number(digits)
  const seen = { code, phrase, version, fields: head.fields, head: head.text }
  const framing = responseFraming(seen, method)
  // what follows an interim answer, or one that opens a tunnel, is not part of it
  if (code < 200 || (method === 'CONNECT' && framing === 'none')) return { message: seen, end: head.end }
  // elsewhere, what stands there all the same is a finding
  return framed(octets, head.end, seen, framing === 'none' ? 'rest' : framing)
}

function framed<M extends SeenMessage>(
  octets: string,
  from: number,
  message: M,
  framing: Exclude<Framing, 'none'>,
): Read<M> {
  // what the content is without such a coding is not known here
  const contentOf = (text: string) => (isCoded(message.fields) ? undefined : octetsOf(text))
  if (framing === 'chunked') {
    const { content, trailers, end, truncated } = unchunked(octets, from)
    return { message: { ...message, content: contentOf(content), trailers, ...(truncated && { truncated }) }, end }
  }
  const end = framing === 'rest' ? octets.length : Math.min(from + framing, octets.length)
  const truncated = framing !== 'rest' && from + framing > octets.length
  return {
    message: { ...message, content: contentOf(octets.slice(from, end)), trailers: [], ...(truncated && { truncated }) },
    end,
  }
}

/** Whether a transfer coding other than chunked is on (RFC 9112 §7). */
const isCoded = (fields: readonly FieldLine[]): boolean =>
  fields.some(
    ({ name, value }) =>
      name.toLowerCase() === 'transfer-encoding' &&
      value.split(',').some(coding => !['', 'chunked', 'identity'].includes(coding.trim().toLowerCase())),
  )

/** Takes the chunked coding off (RFC 9112 §7.1). */
function unchunked(octets: string, from: number) {
  const pieces: string[] = []
  let at = from
  for (;;) {
    const line = lineFrom(octets, at)
    const size = /^[0-9A-Fa-f]{1,8}(?=$|[ \t;])/.exec(line.text)
    if (!size) return { content: pieces.join(''), trailers: [], end: octets.length, truncated: true }
    const length = Number.parseInt(size[0], 16)
    at = line.end
    if (length === 0) {
      const trailers = fieldsFrom(octets, at)
      return { content: pieces.join(''), trailers: trailers.fields, end: trailers.end, truncated: !trailers.whole }
    }
    pieces.push(octets.slice(at, at + length))
    if (at + length > octets.length) {
      return { content: pieces.join(''), trailers: [], end: octets.length, truncated: true }
    }
    at = lineFrom(octets, at + length).end
  }
}

function headFrom(octets: string, from: number) {
  let begin = from
  // empty lines before a message are passed over (RFC 9112 §2.2)
  while (octets[begin] === '\n' || (octets[begin] === '\r' && octets[begin + 1] === '\n')) begin++
  const start = lineFrom(octets, begin)
  const { fields, end } = fieldsFrom(octets, start.end)
  return { start: start.text, fields, end, text: octets.slice(begin, end) }
}

/** Field lines to the empty line after them; a folded line goes with the field before it (RFC 9112 §5.2). */
function fieldsFrom(octets: string, from: number) {
  const fields: { name: string; value: string }[] = []
  let at = from
  while (at < octets.length) {
    const line = lineFrom(octets, at)
    at = line.end
    if (line.text === '') return { fields: fields as FieldLine[], end: at, whole: true }
    const open = fields.at(-1)
    if (/^[ \t]/.test(line.text)) {
      if (open) open.value = trimOws(`${open.value} ${trimOws(line.text)}`)
      continue
    }
    const colon = line.text.indexOf(':')
    // white space before the colon is a fault of the line, and the field is meant all the same
    const name = trimOws(line.text.slice(0, Math.max(colon, 0)))
    if (isToken(name)) fields.push({ name, value: trimOws(line.text.slice(colon + 1)) })
  }
  return { fields: fields as FieldLine[], end: at, whole: false }
}

function lineFrom(octets: string, from: number): { readonly text: string; readonly end: number } {
  const feed = octets.indexOf('\n', from)
  if (feed === -1) return { text: octets.slice(from), end: octets.length }
  const end = octets[feed - 1] === '\r' && feed > from ? feed - 1 : feed
  return { text: octets.slice(from, end), end: feed + 1 }
}

/** Octets of text in ISO 8859-1. */
export function octetsOf(text: string): Uint8Array {
  const octets = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) octets[index] = text.charCodeAt(index)
  return octets
}
