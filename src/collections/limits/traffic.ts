import { status } from '../../book/index.ts'
import { type Context, type OwnQuestion, Refusal } from '../../engine/index.ts'
import { formatDate } from '../../syntax/index.ts'
import { clientOf } from './client.ts'

/** For how long what was sent counts: until the hour, the day or the month ends, in UTC. */
export type Period = 'hour' | 'day' | 'month'

/** How much may be sent to one client, and what counts it. */
export interface Traffic {
  /** Refuses a client that was sent too much: 509, for `questions` of a service. */
  readonly question: OwnQuestion
  /** To be called with how many octets went to a client, once they have. */
  readonly told: (peer: string | undefined, octets: number) => void
}

/**
 * Limits the octets that one client is sent in a period. They are counted in the memory of this process, once they are sent:
 * the answer that passes the limit is sent whole.
 *
 * @param policy `octets` for each client in each `period`; at most `clients` are kept, and the one that was sent something
 * the longest ago goes first
 * @throws RangeError where `octets` is no whole number of at least 1
 * @example
 * traffic({ octets: 1e9, period: 'day' }).question.name // => 'traffic left'
 */
export function traffic({
  octets: limit,
  period,
  clients = 100_000,
  now = Date.now,
}: {
  readonly octets: number
  readonly period: Period
  readonly clients?: number
  readonly now?: () => number
}): Traffic {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('A limit of traffic is a whole number of octets.')
  const sent = new Map<string, number>()
  let end = endOf(period, now())
  const current = () => {
    if (now() < end) return
    sent.clear()
    end = endOf(period, now())
  }
  const ask = ({ request }: Pick<Context, 'request'>): Refusal | undefined => {
    current()
    const used = sent.get(clientOf(request.peer)) ?? 0
    if (used < limit) return undefined
    const detail = `This client was sent ${used} octets, and the limit is ${limit} in ${article[period]}.`
    // not registered, so the engine has no words for it
    const { phrase: title, condition } = status(509)
    const members = { title, condition, limit, used, until: new Date(end).toISOString() }
    return new Refusal(509, detail, members, { 'Retry-After': formatDate(end), 'Cache-Control': 'no-store' })
  }
  return {
    question: {
      name: 'traffic left',
      before: 'caller known',
      outcomes: [{ status: 509, when: `The client was sent more than ${limit} octets in ${article[period]}.` }],
      ask,
    },
    told: (peer, octets) => {
      current()
      const client = clientOf(peer)
      const used = (sent.get(client) ?? 0) + octets
      sent.delete(client)
      if (sent.size >= clients) sent.delete(sent.keys().next().value as string)
      sent.set(client, used)
    },
  }
}

const article: Readonly<Record<Period, string>> = { hour: 'an hour', day: 'a day', month: 'a month' }

function endOf(period: Period, time: number): number {
  const date = new Date(time)
  const [year, month, day, hour] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours()]
  if (period === 'month') return Date.UTC(year, month + 1)
  return period === 'day' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month, day, hour + 1)
}
