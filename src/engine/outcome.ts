import type { Answer, Fields } from './answer.ts'

/** What `find` may say besides "here it is" and "there is nothing". */
export class Gone {
  readonly since: Date | undefined

  constructor(since?: Date) {
    this.since = since
  }
}

export class Moved {
  readonly location: string
  readonly lasting: boolean
  readonly method: 'kept' | 'may become GET'

  constructor(location: string, lasting: boolean, method: 'kept' | 'may become GET') {
    this.location = location
    this.lasting = lasting
    this.method = method
  }
}

export class Missing {
  readonly detail: string
  readonly members: Readonly<Record<string, unknown>>

  constructor(detail: string, members: Readonly<Record<string, unknown>>) {
    this.detail = detail
    this.members = members
  }
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

/** What a method did, where a plain value does not say it. */
export class Done {
  readonly answer: Answer

  constructor(answer: Answer) {
    this.answer = answer
  }
}

/**
 * A new resource was made: 201 with its Location.
 *
 * @param location the URI of the new resource
 */
export const created = (location: string): Done => new Done({ status: 201, fields: { Location: location } })

/**
 * The result is to be fetched from elsewhere: 303.
 *
 * @param location the URI of the result
 */
export const seeOther = (location: string): Done => new Done({ status: 303, fields: { Location: location } })

/** A form was accepted and is to be cleared: 205. */
export const reset = (fields: Fields = {}): Done => new Done({ status: 205, fields })
