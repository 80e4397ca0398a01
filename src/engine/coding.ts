import { splitList } from '../syntax/index.ts'
import type { Content } from './answer.ts'
import { nativeCoding } from './coding/native.ts'
import { withinLimit } from './request.ts'

/** A content coding, for content that goes out and content that comes in (RFC 9110 §8.4.1). */
export interface ContentCoding {
  /** As Content-Encoding and Accept-Encoding name it, in lower case. */
  readonly name: string
  /** Other names of the same coding, in lower case. */
  readonly aliases?: readonly string[]
  /** Whether this runtime has it; a coding that does not say is there. */
  readonly available?: () => boolean
  /** Encodes content: text and octets to octets, a stream to a stream. */
  readonly encode: Encode
  /**
   * Decodes whole content. Rejects with {@link ContentTooLarge} as soon as it passes `limit` octets, and decodes no further;
   * with Malformed for octets that are not the whole of one content in this coding.
   */
  readonly decode: (octets: Uint8Array, limit: number) => Promise<Uint8Array>
}

/**
 * Text and octets are encoded whole, a stream piece by piece, as it is read. What is encoded comes when there is enough of
 * it, so that a coding is nothing for a stream of events, which have to arrive one by one.
 */
export interface Encode {
  (content: string | Uint8Array): Promise<Uint8Array>
  (content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  (content: Content): Promise<Uint8Array> | AsyncIterable<Uint8Array>
}

/**
 * The gzip coding (RFC 9110 §8.4.1.3). Content is one member: DecompressionStream refuses a second one, though RFC 1952
 * §2.2 has them, and so does this on runtimes that take it.
 *
 * @example
 * new TextDecoder().decode(await gzip.decode(await gzip.encode('hello'), 5)) // => 'hello'
 */
export const gzip: ContentCoding = /* @__PURE__ */ nativeCoding('gzip', 'gzip', {
  aliases: ['x-gzip'],
  ends: (octets, content) => lastFour(octets, true) === content.length % 2 ** 32,
})

/**
 * The deflate coding: the zlib format around deflate, not deflate alone (RFC 9110 §8.4.1.2).
 *
 * @example
 * (await deflate.encode('hello'))[0] // => 0x78
 */
export const deflate: ContentCoding = /* @__PURE__ */ nativeCoding('deflate', 'deflate', {
  ends: (octets, content) => lastFour(octets, false) === adler32(content),
})

/**
 * The Brotli coding, `br` (RFC 7932), where the runtime has it: Node from 22.20 and 24.7, Deno and Bun, but not workerd.
 * Elsewhere encode and decode fail; `available` tells beforehand. How hard it tries is the runtime's choice: Node and Bun
 * take their slowest and best, which fits content that is encoded once and kept. Brotli ends in no checksum, and Node 22
 * passes over octets after its end.
 *
 * @example
 * brotli.name // => 'br'
 */
export const brotli: ContentCoding = /* @__PURE__ */ nativeCoding('br', 'brotli', {
  // Deno decodes a slice whole before any of it can be read, and 16 octets of Brotli can be 32 MiB
  slice: () => ('Deno' in globalThis ? 16 : undefined),
})

/** The number in the last four octets: the length in gzip (RFC 1952 §2.3.1), the checksum in zlib (RFC 1950 §2.2). */
const lastFour = (octets: Uint8Array, littleEndian: boolean): number | undefined =>
  octets.length < 4
    ? undefined
    : new DataView(octets.buffer, octets.byteOffset + octets.length - 4).getUint32(0, littleEndian)

/** The checksum of zlib (RFC 1950 §8.2). So many sums fit in 31 bits before they have to be reduced. */
function adler32(octets: Uint8Array): number {
  let a = 1
  let b = 0
  for (let at = 0; at < octets.length; ) {
    for (const end = Math.min(at + 3800, octets.length); at < end; at++) {
      a += octets[at] as number
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return b * 65536 + a
}

/**
 * Checks that this runtime has codings, where they are defined and not when a client first asks.
 *
 * @throws TypeError that names the one it has not
 */
export function checkAvailable(codings: readonly ContentCoding[]): void {
  const missing = codings.find(({ available }) => available?.() === false)
  if (missing) throw new TypeError(`This runtime has no content coding ${missing.name}: leave it out.`)
}

/** More layers than this nobody has a reason for. */
const most = 2

/**
 * The codings that Content-Encoding names, in the order in which they were applied (RFC 9110 §8.4); identity is none.
 *
 * @param contentEncoding the value of the field; empty where there is none
 * @param offered those that are accepted
 * @returns `undefined` where one is not offered, and for more than two: what a 415 says
 * @example
 * codingsOf('identity, X-GZIP', [gzip])?.map(({ name }) => name) // => ['gzip']
 * codingsOf('gzip, br', [gzip]) // => undefined
 */
export function codingsOf(
  contentEncoding: string,
  offered: readonly ContentCoding[],
): readonly ContentCoding[] | undefined {
  const codings: ContentCoding[] = []
  for (const member of splitList(contentEncoding)) {
    const wanted = member.toLowerCase()
    if (wanted === 'identity') continue
    const found = offered.find(({ name, aliases }) => name === wanted || aliases?.includes(wanted))
    if (!found || codings.length === most) return undefined
    codings.push(found)
  }
  return codings
}

/**
 * Undoes the codings of content, the last one first (RFC 9110 §8.4).
 *
 * @param octets the content as it came
 * @param contentEncoding the value of Content-Encoding; empty where there is none
 * @param offered the codings that are accepted
 * @param limit the most octets that may come out, of each coding
 * @returns `undefined` where {@link codingsOf} is: 415
 * @throws ContentTooLarge where it passes the limit
 * @throws Malformed where it is not in the codings that it claims
 * @example
 * (await decoded(await gzip.encode('hello'), 'gzip', [gzip], 5))?.length // => 5
 * await decoded(new Uint8Array(), 'br', [gzip], 5) // => undefined
 */
export async function decoded(
  octets: Uint8Array,
  contentEncoding: string,
  offered: readonly ContentCoding[],
  limit: number,
): Promise<Uint8Array | undefined> {
  const codings = codingsOf(contentEncoding, offered)
  if (!codings) return undefined
  let content = octets
  for (const { decode } of codings.toReversed()) content = await decode(content, limit)
  return withinLimit(content, limit)
}
