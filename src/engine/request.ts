import type { Fields } from './answer.ts'

/** A request as the engine sees it: before any transport, and without one. */
export interface HttpRequest {
  readonly method: string
  /** The request target as received: `/parts/7?all=1`, an absolute URI, or `*` (RFC 9112 §3.2). */
  readonly target: string
  /** Whether it came over TLS. */
  readonly secure?: boolean
  /** Aborted when the client goes away before it has its answer. */
  readonly signal?: AbortSignal
  /**
   * Sends an interim answer, where the transport and the client can take one (RFC 9110 §15.2).
   *
   * @param status 102: the work goes on; 103: fields that the answer will probably have
   * @param fields for 103, as `Link`
   */
  inform?(status: 102 | 103, fields?: Fields): void
  /** The combined value of a field (RFC 9110 §5.3), by its name in lower case. */
  field(name: string): string | undefined
  /** Whether a field begins with `If-`; `undefined` where nobody has looked. */
  readonly conditional?: boolean
  /** Where the client is: its address, where the transport knows it. */
  readonly peer?: string | undefined
  /** The content as octets. Rejects with {@link ContentTooLarge} once it passes `limit` octets. */
  content(limit: number): Promise<Uint8Array>
  /** The content as it comes. Fails with {@link ContentTooLarge} once it passes `limit` octets. */
  stream(limit: number): AsyncIterable<Uint8Array>
}

/** Content passed the limit while it was read. */
export class ContentTooLarge extends Error {
  readonly limit: number

  constructor(limit: number) {
    super(`content passed the limit of ${limit} octets`)
    this.limit = limit
  }
}

/**
 * Content that is at hand, where it keeps a limit.
 *
 * @param octets the content
 * @param limit the most octets that it may have
 * @throws ContentTooLarge where it has more
 * @example
 * withinLimit(new Uint8Array(2), 2).length // => 2
 */
export function withinLimit(octets: Uint8Array, limit: number): Uint8Array {
  if (octets.length > limit) throw new ContentTooLarge(limit)
  return octets
}

/**
 * Content as it comes, which fails as soon as it passes a limit.
 *
 * @param pieces the content
 * @param limit the most octets that all of them may have
 * @throws ContentTooLarge in place of the piece that is one too many
 * @example
 * const pieces = bounded([new Uint8Array(2)] as unknown as AsyncIterable<Uint8Array>, 2)
 * (await pieces.next()).value?.length // => 2
 */
export async function* bounded(pieces: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > limit) throw new ContentTooLarge(limit)
    yield piece
  }
}

/**
 * A request from plain values: for tests, and for anything that is no transport.
 *
 * @param method the method
 * @param target the request target
 * @param fields field values by name, in any case
 * @param content text or octets
 * @example
 * request('GET', '/', { Accept: 'text/html' }).field('accept') // => 'text/html'
 */
export function request(
  method: string,
  target: string,
  fields: Readonly<Record<string, string>> = {},
  content?: string | Uint8Array,
): HttpRequest {
  const octets = typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array())
  const values = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))
  if (content !== undefined && !values.has('content-length')) values.set('content-length', String(octets.length))
  const whole = async (limit: number) => withinLimit(octets, limit)
  return {
    method,
    target,
    field: name => values.get(name),
    content: whole,
    stream: async function* (limit) {
      yield await whole(limit)
    },
  }
}
