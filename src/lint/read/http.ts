import type { Exchange, SeenMessage, SeenResponse } from '../exchange.ts'
import { readRequest, readResponse } from './octets.ts'
import { isRequestFile, readRequestFile } from './request-file.ts'
import { readTranscript } from './transcript.ts'

/** What a text file of HTTP has: exchanges, and what could not be read. */
export interface ReadHttp {
  readonly exchanges: readonly Exchange[]
  readonly faults: readonly string[]
}

/**
 * Reads a text file of HTTP: a transcript as `curl -v` writes it, the octets of messages one after another, what `curl -i`
 * writes, where transfer codings are off already, or requests as editors have them.
 *
 * @param octets the file in ISO 8859-1: one character an octet
 * @param name what it is called
 */
export function readHttp(octets: string, name: string): ReadHttp {
  if (isRequestFile(octets)) return readRequestFile(octets, name)
  if (/^\s*(?:[*>{}] |>\r?$|\[\d+ bytes)/m.test(octets.slice(0, 2000)) && /^\s*[<>] /m.test(octets)) {
    const exchanges = readTranscript(octets)
    return named(exchanges, name, exchanges.length === 0 ? [`${name}: There is no HTTP in it.`] : [])
  }
  const exchanges: Exchange[] = []
  const faults: string[] = []
  let open: { request?: Exchange['request']; interim: SeenResponse[] } | undefined
  const fault = (at: number, says: string) => faults.push(`${name}:${octets.slice(0, at).split('\n').length}: ${says}`)
  for (let at = skipEmpty(octets, 0); at < octets.length; at = skipEmpty(octets, at)) {
    const request = readRequest(octets, at)
    if (request) {
      if (open?.request) exchanges.push(exchangeOf(open))
      if (isCut(request.message)) fault(at, cutHead)
      open = { request: isCut(request.message) ? asFarAs(request.message, octets) : request.message, interim: [] }
      at = request.end
      continue
    }
    const read = answerAt(octets, at, open?.request?.method)
    if (!read) {
      fault(at, 'This is neither a request line nor a status line.')
      break
    }
    open ??= { interim: [] }
    if (read.isCut) fault(at, cutHead)
    at = read.end
    if (read.message.code < 200 && read.message.code !== 101) open.interim.push(read.message)
    else {
      exchanges.push({ ...exchangeOf(open), response: read.message })
      open = undefined
    }
  }
  if (open?.request) exchanges.push(exchangeOf(open))
  if (exchanges.length === 0 && faults.length === 0) faults.push(`${name}: There is no HTTP in it.`)
  return named(exchanges, name, faults)
}

const cutHead = 'The text ends within the head that begins here, before the empty line after it.'

/** Whether the empty line is missing that ends a head (RFC 9112 §2.1). */
const isCut = ({ head = '' }: SeenMessage): boolean => !/\n\r?\n$/.test(head)

/** What is known of a message whose head is cut: the lines that came whole. */
function asFarAs<M extends SeenMessage>(message: M, octets: string): M {
  const { head: _, content: __, trailers: ___, truncated: ____, ...rest } = message
  const fields = octets.endsWith('\n') ? message.fields : message.fields.slice(0, -1)
  return { ...(rest as M), fields, complete: false }
}

const exchangeOf = ({ request, interim }: { request?: Exchange['request']; interim: SeenResponse[] }): Exchange => ({
  ...(request && { request }),
  ...(interim.length > 0 && { interim }),
})

const named = (exchanges: readonly Exchange[], name: string, faults: readonly string[]): ReadHttp => ({
  exchanges:
    exchanges.length === 1
      ? exchanges.map(exchange => ({ ...exchange, source: name }))
      : exchanges.map((exchange, index) => ({ ...exchange, source: `${name}, exchange ${index + 1}` })),
  faults,
})

function skipEmpty(octets: string, from: number): number {
  let at = from
  while (octets[at] === '\r' || octets[at] === '\n') at++
  return at
}

interface Answer {
  readonly message: SeenResponse
  readonly end: number
  /** Whether its head is cut. */
  readonly isCut?: boolean
}

/** An answer as it came, or as curl shows it: what it has decoded already is taken as it stands. */
function answerAt(octets: string, from: number, method: string | undefined): Answer | undefined {
  const read = readResponse(octets, from, { method })
  if (!read) return undefined
  const { message, end } = read
  if (isCut(message)) return { message: asFarAs(message, octets), end, isCut: true }
  if (message.code < 200 || message.code === 304 || message.code === 204) {
    const next = nextMessage(octets, headEnd(octets, from))
    return message.code < 200 ? read : cut(message, octets, headEnd(octets, from), next)
  }
  const begin = headEnd(octets, from)
  const coding = message.fields.some(({ name }) => name.toLowerCase() === 'transfer-encoding')
  const next = nextMessage(octets, begin)
  if (coding && message.truncated) {
    // no chunks are there: curl took the coding off
    const { truncated: _, trailers: __, ...rest } = message
    return cut(rest, octets, begin, next)
  }
  // with -I, or on a redirect that was followed, there is a length and nothing that has it
  if (message.truncated && begin >= next) {
    const { truncated: _, content: __, ...rest } = message
    return { message: rest, end: next }
  }
  return message.version === '2' || message.version === '3' || end > next ? cut(message, octets, begin, next) : read
}

function cut(message: SeenResponse, octets: string, begin: number, end: number) {
  const { truncated: _, content: __, ...rest } = message
  const content = Buffer.from(
    octets.slice(begin, end).replace(/(?:\r?\n)+$/, text => (end < octets.length ? '' : text)),
    'latin1',
  )
  return { message: { ...rest, ...(content.length > 0 && { content, decoded: !looksCoded(content) }) }, end }
}

/** Whether content is in a coding still: curl leaves it unless told otherwise. */
const looksCoded = (content: Uint8Array): boolean => content[0] === 0x1f && content[1] === 0x8b

function headEnd(octets: string, from: number): number {
  const end = /\r?\n\r?\n/g
  end.lastIndex = from
  const found = end.exec(octets)
  return found ? found.index + found[0].length : octets.length
}

/** Where the next message begins: `curl -iL` writes one answer after another. */
function nextMessage(octets: string, from: number): number {
  const line = /^(?:HTTP\/\d(?:\.\d)? \d{3}(?: [^\n]*)?|[A-Z]{3,20} \S{1,8000} HTTP\/\d\.\d\r?)$/gm
  line.lastIndex = from
  return line.exec(octets)?.index ?? octets.length
}
