import { type OwnQuestion, Refusal } from '../../engine/index.ts'
import { parseDate } from '../../syntax/index.ts'
import type { Stored } from '../items/item.ts'

/**
 * The date of a state in whole seconds: the end of the second that it was made in, once that is over. No two states that
 * a date could be told of have the same one, and a date within that second is not late enough for If-Unmodified-Since:
 * who has it may have seen what was there before (RFC 9110 §8.8.2.2).
 *
 * @param changed when the state was made, in milliseconds
 * @returns `undefined` until that second is over
 */
export function settled(changed: number): Date | undefined {
  const end = (Math.floor(changed / 1000) + 1) * 1000
  return end <= Date.now() ? new Date(end) : undefined
}

const reads: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * Whether the date in If-Unmodified-Since can mean one state alone. Within the second of a change it cannot, and the
 * condition is as good as false: no update is lost to it.
 *
 * @param concerns the resources of items
 */
export const settledQuestion = (concerns: NonNullable<OwnQuestion['concerns']>): OwnQuestion => ({
  name: 'date settled',
  before: 'If-Unmodified-Since present',
  concerns: (resource, method) => !reads.has(method) && concerns(resource, method),
  outcomes: [
    { status: 412, when: 'It has changed within this second, and `If-Unmodified-Since` is in whole seconds.' },
  ],
  ask: ({ request, found }) => {
    const { stored } = (found ?? {}) as { readonly stored?: Stored }
    const date = request.field('if-unmodified-since')
    if (stored === undefined || date === undefined || parseDate(date) === undefined) return undefined
    return settled(stored.changed) ? undefined : new Refusal(412, unsettled)
  },
})

const unsettled =
  'It has changed within this second, and a date is in whole seconds: it does not say which state is meant. Send the entity tag in If-Match.'
