import type { Content } from '../answer.ts'
import type { ContentCoding } from '../coding.ts'
import { Malformed } from '../content.ts'
import { ContentTooLarge } from '../request.ts'
import { through } from './through.ts'

/** The most octets to decode at a time: they become 4 MiB at most, where a runtime does not stop before that. */
const largest = 4096

/** The octets to encode before asking what has come of them: encoders are slow to start, and this is content of one's own. */
const ample = 1 << 20

/** What a coding has beside its name and its format. */
export interface Particulars {
  readonly aliases?: readonly string[]
  /** Whether the end of the octets tells of this content: not every runtime looks. */
  readonly ends?: (octets: Uint8Array, content: Uint8Array) => boolean
  /** The most octets to decode at a time, where fewer than usual. */
  readonly slice?: () => number | undefined
}

/**
 * A content coding made of the runtime's own streams.
 *
 * @param name as Content-Encoding names it
 * @param format as CompressionStream names it
 * @param particulars what else there is to it
 * @returns the coding; nothing is asked of the runtime before it is used
 * @example
 * nativeCoding('gzip', 'gzip', {}).available?.() // => true
 */
export function nativeCoding(name: string, format: string, { aliases = [], ends, slice }: Particulars): ContentCoding {
  let known: boolean | undefined
  const available = (): boolean => {
    known ??= has(format)
    return known
  }
  const demand = (): CompressionFormat => {
    if (available()) return format as CompressionFormat
    throw new Error(`This runtime has no ${format} stream: leave ${name} out, or bring a content coding of your own.`)
  }

  function encode(content: string | Uint8Array): Promise<Uint8Array>
  function encode(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  function encode(content: Content): Promise<Uint8Array> | AsyncIterable<Uint8Array>
  function encode(content: Content): Promise<Uint8Array> | AsyncIterable<Uint8Array> {
    const octets = typeof content === 'string' ? new TextEncoder().encode(content) : content
    if (octets instanceof Uint8Array) return encodeWhole(octets)
    const demanded = demand()
    return { [Symbol.asyncIterator]: () => encodeStream(octets, demanded) }
  }
  const encodeWhole = async (octets: Uint8Array): Promise<Uint8Array> =>
    joined(through(new CompressionStream(demand()), [octets], ample), Number.POSITIVE_INFINITY)

  const decode = async (octets: Uint8Array, limit: number): Promise<Uint8Array> => {
    const stream = new DecompressionStream(demand())
    let cause: unknown
    try {
      const content = await joined(through(stream, slices(octets, slice?.() ?? largest), largest), limit)
      if (ends === undefined || ends(octets, content)) return content
    } catch (error) {
      if (error instanceof ContentTooLarge) throw error
      cause = error
    }
    throw new Malformed(
      `The content cannot be decoded as ${name}: it is something else, incomplete, damaged, or has octets after its end.`,
      { cause },
    )
  }
  return { name, aliases, available, encode, decode }
}

function has(format: string): boolean {
  try {
    return [CompressionStream, DecompressionStream].every(Stream => new Stream(format as CompressionFormat))
  } catch {
    return false
  }
}

/** An encoded stream. Who leaves it leaves the source at once, even while a piece is awaited from that. */
function encodeStream(
  content: AsyncIterable<Uint8Array> & Partial<AsyncDisposable>,
  format: CompressionFormat,
): AsyncIterator<Uint8Array> {
  const source = content[Symbol.asyncIterator]()
  let begun = false
  let left: Promise<IteratorResult<Uint8Array>> | undefined
  const leaving = async (): Promise<IteratorResult<Uint8Array>> => {
    try {
      await source.return?.()
      // a stream of node's keeps its file open until its iterator has begun
      if (!begun) await content[Symbol.asyncDispose]?.()
    } catch {
      // nobody is left to tell
    }
    return { done: true, value: undefined }
  }
  const pieces = {
    next: () => {
      begun = true
      return source.next()
    },
    return: () => {
      left ??= leaving()
      return left
    },
  }
  const encoded = through(new CompressionStream(format), { [Symbol.asyncIterator]: () => pieces }, ample)
  return {
    next: () => encoded.next(),
    return: () => {
      pieces.return()
      return encoded.return()
    },
  }
}

function* slices(octets: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size)
}

async function joined(pieces: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > limit) throw new ContentTooLarge(limit)
    all.push(piece)
  }
  const octets = new Uint8Array(length)
  let at = 0
  for (const piece of all) {
    octets.set(piece, at)
    at += piece.length
  }
  return octets
}
