import type { FieldLine } from '../syntax/index.ts'

/**
 * What was seen of one message. Unknown is not absent: what an input does not have stays `undefined`, and no rule claims
 * anything about it.
 */
export interface SeenMessage {
  /** `1.0`, `1.1`, `2` or `3`. */
  readonly version?: string | undefined
  /** Field lines in their order. */
  readonly fields: readonly FieldLine[]
  /** Whether these are all fields (default true): only then is one that is missing known to be absent. */
  readonly complete?: boolean
  /** Whether several lines of one name may stand joined here, so that nobody knows how many there were (default false). */
  readonly joined?: boolean
  /** Trailer fields (RFC 9110 §6.5). */
  readonly trailers?: readonly FieldLine[] | undefined
  /** The octets of the content, without transfer codings. */
  readonly content?: Uint8Array | undefined
  /** Whether content codings have been taken off `content` (default false). */
  readonly decoded?: boolean
  /** How many octets the content had on the wire, without transfer codings. */
  readonly length?: number | undefined
  /** Whether the message ended before its framing says it does. */
  readonly truncated?: boolean | undefined
  /** The head as it came, in ISO 8859-1 with its line ends: start line, field lines and the empty line. */
  readonly head?: string | undefined
}

/** A request as it was seen. */
export interface SeenRequest extends SeenMessage {
  readonly method: string
  /** The request target as sent: `/orders?open=1`, `http://erp.example/`, `erp.example:443` or `*`. */
  readonly target: string
}

/** An answer as it was seen. */
export interface SeenResponse extends SeenMessage {
  readonly code: number
  /** The reason phrase, where the version has one. */
  readonly phrase?: string | undefined
}

/** A request and what it was answered, as far as both were seen. */
export interface Exchange {
  /** Where it was seen, for people: `orders.har, entry 3`. */
  readonly source?: string | undefined
  readonly request?: SeenRequest | undefined
  /** The interim answers, in their order; `undefined` where nobody looked. */
  readonly interim?: readonly SeenResponse[] | undefined
  /** The final answer. */
  readonly response?: SeenResponse | undefined
  /** Whether it went over TLS. */
  readonly secure?: boolean | undefined
  /** Whether the server closed the connection after the answer. */
  readonly closed?: boolean | undefined
  /** When the answer came: milliseconds since 1970. */
  readonly time?: number | undefined
}
