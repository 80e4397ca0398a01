import { JsonError, parseJson } from '../syntax/index.ts'
import type { Parse } from './reception.ts'
import type { ContentFault } from './schema.ts'

/** Ready-made parsers for `accept`. */

/** Content that is not well formed for its media type: 400 with the detail. */
export class Malformed extends Error {}

/** Content that is well formed and cannot be used: 422 with every fault. */
export class Unprocessable extends Error {
  readonly faults: readonly ContentFault[]

  constructor(faults: readonly ContentFault[]) {
    super(faults.map(({ detail }) => detail).join(' '))
    this.faults = faults
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Text in UTF-8.
 *
 * @throws Malformed where the octets are not UTF-8
 * @example
 * text(new Uint8Array([104, 105])) // => 'hi'
 */
export function text(octets: Uint8Array): string {
  try {
    return utf8.decode(octets)
  } catch {
    throw new Malformed('The content is not valid UTF-8.')
  }
}

/**
 * A form: `application/x-www-form-urlencoded`.
 *
 * @throws Malformed where the octets are not UTF-8
 * @example
 * form(new TextEncoder().encode('a=1&b=2')).get('b') // => '2'
 */
export function form(octets: Uint8Array): URLSearchParams {
  return new URLSearchParams(text(octets))
}

/** How deep JSON may nest (RFC 8259 §9). Deeper is 400; what a schema or a patch refuses before that is 422. */
const deepest = 256

/**
 * JSON (RFC 8259) that every program reads alike (RFC 7493): see {@link parseJson}.
 *
 * @throws Malformed where it is not; the message says in which line and column, and why
 * @example
 * json(new TextEncoder().encode('{"a":1}')) // => { a: 1 }
 */
export function json(octets: Uint8Array): unknown {
  try {
    return parseJson(text(octets), { depth: deepest })
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    throw new Malformed(`The JSON is faulty (line ${error.line}, column ${error.column}): ${error.reason}.`)
  }
}

/**
 * Content as it comes, unread, for `accept`: what `act` gets is a stream of octets. Past the limit the stream fails, and
 * where that ends `act`, the answer is 413.
 */
export const streamed: Parse<AsyncIterable<Uint8Array>> = () => {
  throw new TypeError('The engine hands the stream over; there is nothing to parse.')
}
