/** The shape of a status code's facts: what a program decides by. Prose lives apart, so that facts stay small. */

/** The five classes of RFC 9110 §15, and one for numbers outside 100 to 599, which HTTP treats as invalid. */
export type StatusClass = 'informational' | 'successful' | 'redirection' | 'client error' | 'server error' | 'invalid'

/** How much weight a code has: registered and current, registered for a time, withdrawn, set aside, or somebody's own. */
export type Standing = 'standard' | 'temporary' | 'obsolete' | 'unused' | 'vendor' | 'informal'

/**
 * The roles of RFC 9110 §3 that may generate a code; `log` where it is only written to one. A gateway acts as an origin
 * server towards its client (§3.7), so it is named only where the code is about its own role.
 */
export type Sender = 'origin server' | 'gateway' | 'proxy' | 'intercepting proxy' | 'log'

/** BCP 14 levels, as they bind a field of an answer. `as 200`: owed where a 200 to the same request would carry it. */
export type Level = 'must' | 'as 200' | 'should' | 'may' | 'must not'

/** Whether an answer with the code carries content. `expected` is a SHOULD: an explanation with every error. */
export type Content = 'required' | 'expected' | 'allowed' | 'forbidden'

/**
 * What a cache may do with it: guess how long it stays fresh (RFC 9110 §15.1), store it only where the answer says so,
 * or never store it.
 */
export type Caching = 'heuristic' | 'explicit' | 'never'

/** Whether the condition behind a code lasts. `none` where there is no condition to wait out. */
export type Condition = 'temporary' | 'permanent' | 'unknown' | 'none'

/** What becomes of the connection. */
export type Connection = 'kept' | 'may close' | 'closed' | 'switched'

/** Who has to act next: nobody, the client's side, the server's side, a proxy between them, or the network's owner. */
export type Turn = 'nobody' | 'client' | 'server' | 'proxy' | 'network'

/**
 * Whether sending the request again can help: `none` (nothing failed, or nothing helps), `changed` (only after the
 * request, or what stands in its way, has changed), `reconnect` (as it is, on a new connection), `later` (as it is, after
 * a wait or once the condition has passed).
 */
export type Retry = 'none' | 'changed' | 'reconnect' | 'later'

/** Which methods a client may repeat by itself, without asking (RFC 9110 §9.2.2). */
export type RetryMethods = 'none' | 'idempotent' | 'any'

/** Where the length of a wait comes from. */
export type Wait = 'none' | 'Retry-After' | 'backoff'

/** What a client does next, for a program to switch on. */
export type Action =
  | 'use'
  | 'send content'
  | 'switch protocol'
  | 'keep waiting'
  | 'preload'
  | 'resume upload'
  | 'poll monitor'
  | 'reset form'
  | 'join parts'
  | 'read content'
  | 'apply manipulation'
  | 'choose'
  | 'follow'
  | 'use stored'
  | 'authenticate'
  | 'authenticate to proxy'
  | 'sign in again'
  | 'change password'
  | 'present certificate'
  | 'pay'
  | 'correct request'
  | 'get permission'
  | 'check address'
  | 'give up'
  | 'forget URI'
  | 'add length'
  | 'fetch and merge'
  | 'shrink request'
  | 'convert content'
  | 'start over'
  | 'drop expectation'
  | 'reconnect'
  | 'repeat after handshake'
  | 'find cause'
  | 'upgrade'
  | 'add condition'
  | 'slow down'
  | 'try again later'
  | 'make room'
  | 'compare timeouts'
  | 'log in to network'
  | 'report'

/** What following a redirect does to the method, and whether the new URI replaces the old one. */
export interface Redirect {
  /** `kept`: repeated as it was; `may become GET`: a POST may turn into GET; `GET`: fetched with GET, a HEAD with HEAD. */
  readonly method: 'kept' | 'may become GET' | 'GET'
  readonly lasting: boolean
}

export type HttpVersion = '1.0' | '1.1' | '2' | '3'

/** One status code's facts. */
export interface StatusCode {
  /** The number, 100 to 999. */
  readonly code: number
  /**
   * The reason phrase of the current specification, or the owner's name for it. A reserved number that is still sent
   * keeps the name people know: 418, `(Unused)` in the registry like 306.
   */
  readonly phrase: string
  readonly class: StatusClass
  readonly standing: Standing
  /** Who defines it; several where a number is contested. */
  readonly owners: readonly string[]
  /** False where the number never reaches the wire: it is written to a log, or travels as another code. */
  readonly wire: boolean
  /** The document and section that define it, as `RFC 9110 §15.5.5`. */
  readonly section: string
  readonly senders: readonly Sender[]
  readonly content: Content
  /** Fields of an answer with this code that the definition names, or that practice agrees on, and how strongly. */
  readonly fields: Readonly<Record<string, Level>>
  readonly caching: Caching
  readonly condition: Condition
  readonly connection: Connection
  readonly turn: Turn
  readonly retry: Retry
  readonly retryMethods: RetryMethods
  readonly wait: Wait
  readonly action: Action
  readonly redirect?: Redirect
  /** The versions of HTTP over which it may be sent. */
  readonly versions: readonly HttpVersion[]
  /** One of the ten that matter most to a REST API. */
  readonly essential: boolean
}
