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
  const whole = async (limit: number) => {
    if (octets.length > limit) throw new ContentTooLarge(limit)
    return octets
  }
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
