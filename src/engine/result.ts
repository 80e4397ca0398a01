import { uriReference } from '../syntax/index.ts'
import type { Answer, Content, Fields } from './answer.ts'

/** What a method did, where a plain value does not say it. */
export class Done {
  readonly answer: Answer
  /** To be represented as the content of the answer; `undefined` for none. */
  readonly value: unknown

  constructor(answer: Answer, value?: unknown) {
    this.answer = answer
    this.value = value
  }
}

/** Why a method could not do its work. The problem document is made from it. */
export class Refusal {
  readonly status: number
  readonly detail: string
  readonly members: Readonly<Record<string, unknown>>
  readonly fields: Fields

  constructor(status: number, detail: string, members: Readonly<Record<string, unknown>> = {}, fields: Fields = {}) {
    this.status = status
    this.detail = detail
    this.members = members
    this.fields = fields
  }
}

/** The type of {@link stale}. */
export class Stale {
  readonly stale = true
}

/**
 * For `act` to give back: what it was found by has changed meanwhile, as the store says, and nothing was done. The state is
 * looked for again, and everything that depends on it is asked again: whether it is there, the lock, the conditions, what a
 * patch makes of it. Then `act` is called once more.
 */
export const stale: Stale = new Stale()

type Members = Readonly<Record<string, unknown>>

/**
 * A new resource was made: 201 with its Location.
 *
 * @param location the URI of the new resource
 * @param value what to represent as content
 */
export const created = (location: string, value?: unknown): Done =>
  new Done({ status: 201, fields: { Location: uriReference(location) } }, value)

/**
 * The work goes on after this answer: 202 with a monitor to follow (RFC 9110 §15.3.3).
 *
 * @param monitor the URI of the monitor
 * @param retryAfter seconds until it is worth a look
 * @param value the state so far, to represent as content
 */
export const accepted = (monitor: string, retryAfter?: number, value?: unknown): Done => {
  const wait = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  const content = JSON.stringify({ monitor, ...(retryAfter !== undefined && { retryAfter }) })
  return new Done(
    { status: 202, fields: { 'Content-Type': 'application/json', Location: uriReference(monitor), ...wait }, content },
    value,
  )
}

/**
 * The result is to be fetched from elsewhere: 303.
 *
 * @param location the URI of the result
 */
export const seeOther = (location: string): Done =>
  new Done({ status: 303, fields: { Location: uriReference(location) } })

/** A form was accepted and is to be cleared: 205. */
export const reset = (fields: Fields = {}): Done => new Done({ status: 205, fields })

/**
 * What is given was changed on its way from the origin: 203.
 *
 * @param value what to represent
 */
export const transformed = (value: unknown): Done => new Done({ status: 203, fields: {} }, value)

/**
 * Several resources were concerned, each with a status of its own: 207 (RFC 4918 §13).
 *
 * @param content the list, rendered
 * @param type its media type
 */
export const multiStatus = (content: Content, type = 'application/json'): Done =>
  new Done({ status: 207, fields: { 'Content-Type': type }, content })

/**
 * The request is at odds with the present state: 409.
 *
 * @param detail what conflicts, and where it is
 * @param members extension members of the problem document
 */
export const conflict = (detail: string, members: Members = {}): Refusal => new Refusal(409, detail, members)

/**
 * The content is well formed and cannot be used: 422.
 *
 * @param errors each fault with the JSON pointer to it
 */
export const invalid = (errors: readonly { readonly pointer: string; readonly detail: string }[]): Refusal =>
  new Refusal(422, `The content has ${errors.length === 1 ? 'a fault' : `${errors.length} faults`}.`, { errors })

/**
 * Somebody else holds the lock: 423.
 *
 * @param detail who, and until when
 * @param until when the lock ends
 */
export const locked = (detail: string, until?: Date): Refusal =>
  new Refusal(423, detail, until ? { until: until.toISOString() } : {})

/**
 * Something that this depends on failed: 424.
 *
 * @param detail what failed
 */
export const failedDependency = (detail: string, members: Members = {}): Refusal => new Refusal(424, detail, members)

/**
 * There is no room left to store it: 507.
 *
 * @param detail how much is free, and where that can be seen
 */
export const full = (detail: string, members: Members = {}): Refusal => new Refusal(507, detail, members)

/**
 * The resources refer to each other in a circle: 508 (RFC 5842 §7.2).
 *
 * @param detail where the circle closes
 */
export const loop = (detail: string, members: Members = {}): Refusal => new Refusal(508, detail, members)

/**
 * The caller has the credentials and not the right, which shows only now: 403.
 *
 * @param detail why, unless that tells too much
 */
export const forbidden = (detail: string, members: Members = {}): Refusal => new Refusal(403, detail, members)

/** nginx's code for a connection that is closed without an answer; it never reaches the wire. */
export const silent = 444

/**
 * Not worth a word: the connection is closed without an answer (nginx calls that 444). Where a transport cannot do so,
 * an answer without content stands in for it.
 */
export const silence = (): Refusal => new Refusal(silent, '')

/**
 * Content of the method's own making: 200, whatever the resource represents. For commands, and for streams.
 *
 * @param type its media type
 * @param content text, octets, or a stream of octets
 * @param fields further fields
 * @example
 * reply('text/csv', 'id,name\n').answer.fields // => { 'Content-Type': 'text/csv' }
 */
export const reply = (type: string, content: Content, fields: Fields = {}): Done =>
  new Done({ status: 200, fields: { 'Content-Type': type, ...fields }, content })
