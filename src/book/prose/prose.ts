/** The shape of what is told about a code, for people. Backticks mark code; a blank line parts paragraphs. */

/** One message on the wire. Lines are the start line and the fields, without their CRLF. */
export interface ExampleMessage {
  readonly from: 'client' | 'server'
  /** Empty when only content is sent (after a 100), or when nothing is sent at all. */
  readonly lines: readonly string[]
  /** Content as text. Its Content-Length is added where the lines name neither it nor Transfer-Encoding. */
  readonly content?: string
  /** What octets cannot show: a closed connection, a wait. */
  readonly note?: string
}

export interface Example {
  /** One line: the situation. */
  readonly about: string
  readonly messages: readonly ExampleMessage[]
}

/** Another code that is mistaken for this one, and the difference that decides between them. */
export interface Confusion {
  readonly code: number
  readonly difference: string
}

/** One owner's claim to a contested number. */
export interface Claim {
  readonly owner: string
  readonly name: string
  readonly meaning: string
}

export interface HistoryEntry {
  readonly year: number
  readonly document: string
  readonly note: string
}

export interface Prose {
  readonly code: number
  /** One sentence, at most 120 characters, without the code's number: what a card shows. */
  readonly summary: string
  /** The normative meaning, in Statute's words. */
  readonly standard: string
  /** For someone who met it. */
  readonly plain: string
  /** For someone who builds a REST API. */
  readonly practice: string
  /** May I retry, and when: one or two sentences. */
  readonly retry: string
  /** What people search for who have this problem: 'token expired'. Lower case. */
  readonly symptoms: readonly string[]
  /** Steps to resolution, each one concrete enough to act on. */
  readonly steps: {
    readonly user: readonly string[]
    readonly developer: readonly string[]
    readonly operator: readonly string[]
  }
  /** For each field of the code's facts: when it is owed and what it says. */
  readonly fields: Readonly<Record<string, string>>
  readonly confused: readonly Confusion[]
  /** Only where several owners use the number. */
  readonly claims?: readonly Claim[]
  /** Oldest first: introduced, changed, superseded. */
  readonly history: readonly HistoryEntry[]
  readonly examples: readonly Example[]
}
