import { isToken } from '../syntax/index.ts'
import type { Refusal } from './refusal.ts'

/** What node's parser reports when it gives up on a request: the error of `clientError`. */
export interface ParserFault extends Error {
  readonly code?: string
  /** What was read last. A request that came in pieces begins before it. */
  readonly rawPacket?: Buffer
  /** How many of its octets were parsed. */
  readonly bytesParsed?: number
}

/**
 * Which code a parser's fault deserves, and what to say about it (RFC 9112 §3, RFC 6585 §5).
 *
 * @param code the parser's own code
 * @param head what {@link faultyHead} found
 * @param limit the most octets that fields may have
 */
export function faultRefusal(code: string | undefined, head: string, limit: number): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return overflow(head, limit)
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: 408, detail: 'The request did not arrive in time. Send it again on a new connection.' }
    case 'HPE_INVALID_METHOD': {
      const [method = '', , version = ''] = requestLine(head).split(' ')
      if (isToken(method) && /^HTTP\/\d\.\d$/.test(version)) {
        return { code: 501, detail: `No resource of this server knows the method ${method.slice(0, 40)}.` }
      }
      return { code: 400, detail: 'The request line is malformed: a method, a target and a version were expected.' }
    }
    case 'HPE_INVALID_VERSION':
      // The parser says the same of a line end that is no CR LF.
      if (/ HTTP\/1\.[01]$/.test(requestLine(head))) {
        return { code: 400, detail: 'The request line must end with CR LF.' }
      }
      return { code: 505, detail: 'This server speaks HTTP/1.1 and HTTP/1.0.' }
    case 'HPE_PAUSED_H2_UPGRADE':
      return { code: 505, detail: 'This server speaks HTTP/1.1 and HTTP/1.0, not HTTP/2.' }
    case 'HPE_INVALID_CONTENT_LENGTH':
    case 'HPE_UNEXPECTED_CONTENT_LENGTH':
    case 'HPE_INVALID_TRANSFER_ENCODING':
      return {
        code: 400,
        detail: 'The framing is ambiguous or malformed: look at Content-Length and Transfer-Encoding.',
      }
    case 'HPE_INVALID_HEADER_TOKEN':
    case 'HPE_LF_EXPECTED':
    case 'HPE_CR_EXPECTED':
      return { code: 400, detail: 'A field line is malformed: its name, its colon, its value or its line end.' }
    case 'HPE_INVALID_CHUNK_SIZE':
      return { code: 400, detail: 'A chunk of the content has a malformed size.' }
    case 'HPE_INVALID_EOF_STATE':
      return { code: 400, detail: 'The connection ended in the middle of the request.' }
    default:
      return { code: 400, detail: 'The request could not be parsed as HTTP/1.1.' }
  }
}

/**
 * What the packet has of the head at fault, which may stand behind other pipelined requests.
 *
 * @param fault the parser's error
 */
export function faultyHead({ code, rawPacket, bytesParsed = 0 }: ParserFault): string {
  const text = rawPacket?.toString('latin1') ?? ''
  // A fault of the method may be found right behind the head before it; any other is found further on, a fault of the
  // framing even at the end of its own head.
  const before = bytesParsed - (code === 'HPE_INVALID_METHOD' ? 4 : 5)
  const previous = before < 0 ? -1 : text.lastIndexOf('\r\n\r\n', before)
  const start = previous < 0 ? 0 : previous + 4
  const end = text.indexOf('\r\n\r\n', start)
  return text.slice(start, end < 0 ? text.length : end)
}

/**
 * The method and the target of a head, where its request line has them as visible characters alone.
 *
 * @param head what {@link faultyHead} found
 * @example
 * requestIn('BREW /pot HTTP/1.1').method // => 'BREW'
 * requestIn('what is this?') // => {}
 */
export function requestIn(head: string): { readonly method?: string; readonly target?: string } {
  const [method = '', target = '', version = '', more] = requestLine(head).split(' ')
  const found = isToken(method) && /^[!-~]+$/.test(target) && /^HTTP\/\d\.\d$/.test(version) && more === undefined
  return found ? { method, target } : {}
}

const requestLine = (head: string): string => head.split(/\r?\n/, 1)[0] as string

/** The parser stops far beyond the limits, where the packet may hold no more than a piece of the head: a good guess. */
function overflow(head: string, limit: number): Refusal {
  const [first = '', ...lines] = head.split('\r\n')
  let longest = ''
  for (const line of lines) if (line.length > longest.length) longest = line
  const startsWithTarget = / HTTP\/\d\.\d$/.test(first) || /^[A-Z]+ \/?\S*$/.test(first)
  if (startsWithTarget && first.length > longest.length) return { code: 414, detail: 'The request target is too long.' }
  const name = longest.slice(0, longest.indexOf(':'))
  const field = isToken(name) && name.length <= 60 && longest.length > first.length ? name : undefined
  return {
    code: 431,
    detail: `The head is too large${field ? `, above all ${field}` : ''}; its fields may have ${limit} octets at most.`,
    members: { limit, ...(field && { field }) },
  }
}
