import { createReadStream } from 'node:fs'
import { type HarResult, inUtf8, readHar } from './har.ts'
import { readHttp } from './http.ts'

/** A text of messages is read as a whole, up to so many octets; recordings may be as long as they like. */
const mostText = 50_000_000

/** How the content of a file is told apart. */
export type InputKind = 'har' | 'openapi' | 'http'

/** An input, opened. */
export interface Input {
  readonly kind: InputKind
  readonly name: string
  readonly octets: AsyncIterable<Uint8Array>
}

/**
 * Opens a file, or standard input, and looks what it is by how it begins.
 *
 * @param path of the file; `-` for standard input
 * @throws the errors of the file system
 */
export async function openInput(path: string): Promise<Input> {
  const name = path === '-' ? 'standard input' : path
  const source: AsyncIterable<Uint8Array> =
    path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 })
  const pieces = source[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  // pipes give small pieces
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    first.push(piece.value)
    length += piece.value.length
    if (length >= 4096) break
  }
  const start = Buffer.concat(first)
  return { kind: kindOf(start), name, octets: joined(start, pieces) }
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first
  for (let piece = await rest.next(); !piece.done; piece = await rest.next()) yield piece.value
}

function kindOf(start: Buffer): InputKind {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'har'
  // of UTF-16 nothing but ASCII is looked at, and what stands between it are zeros
  const text = start.toString('latin1').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|\0/g, '')
  if (/^\s*\{/.test(text)) return /"(?:openapi|swagger)"\s*:/.test(text) && !/"log"\s*:/.test(text) ? 'openapi' : 'har'
  if (/^\s*(?:[<>*] |HTTP\/|\S+ \S+ HTTP\/)/.test(text)) return 'http'
  // members of YAML come in any order
  return /^(?:---\s*|#[^\n]*\n|\s)*(?:info|servers)\s*:|^"?(?:openapi|swagger)"?\s*:/m.test(text) ? 'openapi' : 'http'
}

/**
 * The whole of an input as text.
 *
 * @throws RangeError where it is longer than a text may be
 */
export async function textOf({ octets, name }: Input, encoding: 'utf8' | 'latin1'): Promise<string> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of inUtf8(octets)) {
    pieces.push(piece)
    length += piece.length
    if (length > mostText) throw new RangeError(`${name} has more than ${mostText.toLocaleString('en')} octets.`)
  }
  // Windows begins texts with a byte order mark
  return Buffer.concat(pieces)
    .toString(encoding)
    .replace(/^(?:\ufeff|\xef\xbb\xbf)/, '')
}

/** The exchanges of a recording or of a text of messages, and what of it could not be read; some at a time. */
export const readExchanges = (input: Input): AsyncGenerator<readonly HarResult[]> =>
  input.kind === 'har' ? readHar(input.octets, input.name) : readMessages(input)

async function* readMessages(input: Input): AsyncGenerator<readonly HarResult[]> {
  const { exchanges, faults } = readHttp(await textOf(input, 'latin1'), input.name)
  yield [...exchanges.map(exchange => ({ exchange })), ...faults.map(fault => ({ fault }))]
}
