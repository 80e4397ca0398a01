import type { Exchange, SeenResponse } from '../exchange.ts'
import type { Example } from '../rule.ts'
import { readRequest, readResponse } from './octets.ts'

/** One request and its answers as octets. */
interface Sides {
  request: string
  response: string
}

/**
 * Reads a transcript as `curl -v` writes it: lines after `>` are the request's, lines after `<` the answers'. Lines of
 * other kinds are passed over, and so is white space before the marks. A `>` after a `<` begins the next exchange.
 *
 * @param text the transcript
 * @returns the exchanges, in their order
 * @example
 * readTranscript('> GET / HTTP/1.1\n>\n< HTTP/1.1 200 OK\n<\n')[0]?.response?.code // => 200
 */
export function readTranscript(text: string): Exchange[] {
  const all: Sides[] = []
  let side: keyof Sides | undefined
  for (const line of text.split('\n')) {
    const [, mark, rest = ''] = /^\s*([<>])(?: (.*))?$/.exec(line) ?? []
    if (!mark) continue
    const next = mark === '>' ? 'request' : 'response'
    if (all.length === 0 || (next === 'request' && side === 'response')) all.push({ request: '', response: '' })
    side = next
    const open = all.at(-1) as Sides
    open[side] += open[side] === '' ? rest : `\r\n${rest}`
  }
  return all.map(({ request, response }) =>
    leftOut(
      exchangeOf({ ...(request && { request: whole(request) }), ...(response && { response: whole(response) }) }),
    ),
  )
}

/** Whoever shows no field of a request in a transcript did not mean that there were none. */
const leftOut = (exchange: Exchange): Exchange =>
  exchange.request?.fields.length === 0 ? { ...exchange, request: { ...exchange.request, complete: false } } : exchange

/** The last head ends with an empty line, also where the transcript ends before it. */
function whole(text: string): string {
  const last = text.split(/\r\n\r\n(?=HTTP\/\d)/).at(-1) as string
  return last.includes('\r\n\r\n') ? text : `${text.replace(/(?:\r\n)*$/, '')}\r\n\r\n`
}

/**
 * An exchange from the octets of both sides.
 *
 * @param sides the octets in ISO 8859-1; a side that nobody saw is left out
 */
export function exchangeOf(sides: Exclude<Example, string>): Exchange {
  const request = sides.request === undefined ? undefined : readRequest(sides.request)?.message
  const interim: SeenResponse[] = []
  let response: SeenResponse | undefined
  for (let at = 0; sides.response !== undefined && at < sides.response.length && !response; ) {
    const read = readResponse(sides.response, at, { method: request?.method })
    if (!read) break
    // after 101 the connection speaks another protocol (RFC 9110 §15.2.2)
    if (read.message.code < 200 && read.message.code !== 101) interim.push(read.message)
    else response = read.message
    at = read.end
  }
  return {
    ...(request && { request }),
    ...(sides.response !== undefined && { interim }),
    ...(response && { response }),
    ...(sides.secure !== undefined && { secure: sides.secure }),
    ...(sides.closed !== undefined && { closed: sides.closed }),
  }
}

/** The exchanges of an example: the last is the one that it is about. */
export const exchangesOf = (example: Example): Exchange[] =>
  typeof example === 'string' ? readTranscript(example) : [exchangeOf(example)]
