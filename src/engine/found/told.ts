import type { Answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { fail } from '../fail.ts'
import { problem } from '../problem.ts'
import { Absence } from './absence.ts'

type Members = Readonly<Record<string, unknown>>

/** An absence that there is more to say about, in the problem document. */
abstract class Told extends Absence {
  readonly detail: string
  readonly members: Members

  constructor(detail: string, members: Members) {
    super()
    this.detail = detail
    this.members = members
  }

  tell(status: number, exchange: Exchange): Answer {
    return fail(exchange, problem(status, this.detail, this.members))
  }
}

export class Missing extends Told {
  readonly kind = 'missing'
}

export class Unpaid extends Told {
  readonly kind = 'unpaid'
}

/**
 * There is nothing, and this is worth saying about it: 404 with a detail.
 *
 * @param detail what to tell the reader
 * @param members extension members of the problem document (RFC 9457 §3.2)
 */
export const missing = (detail: string, members: Members = {}): Missing => new Missing(detail, members)

/**
 * It has to be paid for first: 402.
 *
 * @param detail what to pay, and where
 * @param members extension members of the problem document
 */
export const unpaid = (detail: string, members: Members = {}): Unpaid => new Unpaid(detail, members)
