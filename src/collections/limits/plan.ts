import { after, type Context, type Eventually, type OwnQuestion, Refusal } from '../../engine/index.ts'
import { uriReference } from '../../syntax/index.ts'

/** What has to be paid before a request is granted. */
export interface Due {
  /** What it is for, as a sentence: which limit was reached, which plan has more. */
  readonly detail: string
  /** Where it can be paid: a URI. */
  readonly pay: string
  /** A decimal number as text, as money is: `40.00`. */
  readonly amount?: string
  /** ISO 4217: `EUR`. */
  readonly currency?: string
  /** When it will work without paying, as a quota that renews. */
  readonly until?: Date
  /** A URI for this kind of problem (RFC 9457 §3.1.1), for those who program against it. */
  readonly type?: string
}

/**
 * Asks whether something has to be paid first: 402, for `questions` of a service. It is asked once the caller is known and
 * has the right, before any content is read. Where the books cannot be reached, `due` throws a `Refusal` with 503.
 *
 * @param due says what is due; `undefined` where nothing is
 * @example
 * plan(() => undefined).before // => 'length given'
 */
export function plan(due: (context: Context) => Eventually<Due | undefined>): OwnQuestion {
  return {
    name: 'paid for',
    before: 'length given',
    outcomes: [{ status: 402, when: 'Something has to be paid first.' }],
    ask: context => after(due(context), told => told && refusal(told)),
  }
}

function refusal({ detail, pay, until, ...price }: Due): Refusal {
  const members = { ...price, pay, ...(until && { until: until.toISOString() }) }
  // the relation is registered for that (IANA, link relations)
  return new Refusal(402, detail, members, { Link: `<${uriReference(pay)}>; rel="payment"` })
}
