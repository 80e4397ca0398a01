/** A fact about a resource that has no current representation to give. */
export abstract class Absence {}

/** What `find` may say besides "here it is" and "there is nothing". Each is a fact; its status code follows. */
export type Elsewise = Gone | Moved | Missing | Choices | Blocked | Unpaid

export class Gone extends Absence {
  readonly since: Date | undefined

  constructor(since?: Date) {
    super()
    this.since = since
  }
}

export class Moved extends Absence {
  readonly location: string
  readonly lasting: boolean
  readonly method: 'kept' | 'may become GET'

  constructor(location: string, lasting: boolean, method: 'kept' | 'may become GET') {
    super()
    this.location = location
    this.lasting = lasting
    this.method = method
  }
}

/** An absence that there is more to say about, in the problem document. */
abstract class Told extends Absence {
  readonly detail: string
  readonly members: Readonly<Record<string, unknown>>

  constructor(detail: string, members: Readonly<Record<string, unknown>>) {
    super()
    this.detail = detail
    this.members = members
  }
}

export class Missing extends Told {
  declare readonly kind: 'missing'
}

/** One of several representations to choose from. */
export interface Choice {
  readonly location: string
  readonly type?: string
  readonly title?: string
}

export class Choices extends Absence {
  readonly choices: readonly Choice[]
  readonly preferred: string | undefined

  constructor(choices: readonly Choice[], preferred?: string) {
    super()
    this.choices = choices
    this.preferred = preferred
  }
}

export class Blocked extends Absence {
  readonly detail: string
  readonly by: string

  constructor(detail: string, by: string) {
    super()
    this.detail = detail
    this.by = by
  }
}

export class Unpaid extends Told {
  declare readonly kind: 'unpaid'
}

/**
 * There was something, and it will not return: 410.
 *
 * @param since when it went, if that is known
 */
export const gone = (since?: Date): Gone => new Gone(since)

/**
 * There is nothing, and this is worth saying about it: 404 with a detail.
 *
 * @param detail what to tell the reader
 * @param members extension members of the problem document (RFC 9457 §3.2)
 */
export const missing = (detail: string, members: Readonly<Record<string, unknown>> = {}): Missing =>
  new Missing(detail, members)

/**
 * It is elsewhere. The code follows from the two facts: 308 and 301 for good, 307 and 302 for now.
 *
 * @param location a URI reference
 * @param how `lasting`: for good (default true); `method`: whether a POST stays one (default `kept`)
 * @example
 * moved('/parts/7').lasting // => true
 */
export const moved = (
  location: string,
  { lasting = true, method = 'kept' }: { lasting?: boolean; method?: 'kept' | 'may become GET' } = {},
): Moved => new Moved(location, lasting, method)

/**
 * There are several, and the client is to choose: 300 with the list, as content and as Link.
 *
 * @param choices at least two
 * @param preferred the location of the favourite, if there is one
 */
export const choices = (choices: readonly Choice[], preferred?: string): Choices => new Choices(choices, preferred)

/**
 * The law forbids it: 451, with a link to who demanded that (RFC 7725 §4).
 *
 * @param detail which demand, of whom, and whom it concerns
 * @param by the URI of the party that put the block in place
 */
export const blocked = (detail: string, by: string): Blocked => new Blocked(detail, by)

/**
 * It has to be paid for first: 402.
 *
 * @param detail what to pay, and where
 * @param members extension members of the problem document
 */
export const unpaid = (detail: string, members: Readonly<Record<string, unknown>> = {}): Unpaid =>
  new Unpaid(detail, members)
