import { uriReference } from '../../syntax/index.ts'
import type { Answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { fail } from '../fail.ts'
import { problem } from '../problem.ts'
import { Absence } from './absence.ts'

export class Blocked extends Absence {
  readonly kind = 'blocked'
  readonly detail: string
  readonly by: string

  constructor(detail: string, by: string) {
    super()
    this.detail = detail
    this.by = uriReference(by)
  }

  tell(status: number, exchange: Exchange): Answer {
    const { detail, by } = this
    return fail(exchange, problem(status, detail, { blockedBy: by }), { Link: `<${by}>; rel="blocked-by"` })
  }
}

/**
 * The law forbids it: 451, with a link to who keeps it from the client (RFC 7725 §4).
 *
 * @param detail which demand, of whom, and whom it concerns
 * @param by the URI of the party that put the block in place
 */
export const blocked = (detail: string, by: string): Blocked => new Blocked(detail, by)
