import { formatDate } from '../../syntax/index.ts'
import type { Answer } from '../answer.ts'
import type { Exchange } from '../exchange.ts'
import { fail, pathFor } from '../fail.ts'
import { problem } from '../problem.ts'
import { Absence } from './absence.ts'

export class Gone extends Absence {
  readonly kind = 'gone'
  readonly since: Date | undefined

  constructor(since?: Date) {
    super()
    this.since = since
  }

  tell(status: number, exchange: Exchange): Answer {
    const when = this.since ? ` since ${formatDate(this.since)}` : ''
    const detail = `What was at ${pathFor(exchange)} is gone${when}, likely for good.`
    return fail(exchange, problem(status, detail, this.since && { since: this.since.toISOString() }))
  }
}

/**
 * There was something, and it is gone, likely for good (RFC 9110 §15.5.11): 410.
 *
 * @param since when it went, if that is known
 */
export const gone = (since?: Date): Gone => new Gone(since)
