import { now, timeOf } from '../calendar.ts'
import type { Account } from '../customers/account.ts'
import { netPrice, rates } from '../money.ts'
import type { Part } from '../parts/part.ts'
import { orderedPacks } from '../parts/quantity.ts'
import type { Random } from '../random.ts'
import { type Consignment, planDelivery } from './delivery.ts'
import { notes } from './note.ts'
import type { Order, OrderLine } from './order.ts'

/** An order, and when its goods leave. */
export interface Commission {
  readonly order: Order
  readonly account: Account
  readonly consignments: readonly Consignment[]
}

/** The orders of the year in sequence. Their status is set once the shipments are known. */
export function takeOrders(accounts: readonly Account[], count: number, random: Random): Commission[] {
  const moments = Array.from({ length: count }, () => ({
    day: random.integer(0, now),
    minute: random.integer(6 * 60, 15 * 60),
  })).sort((one, other) => one.day - other.day || one.minute - other.minute)
  return moments.map(({ day, minute }, index) => {
    const account = random.weighted(accounts, ({ weight }) => weight)
    return takeOrder(240_001 + index, account, day, minute, random)
  })
}

function takeOrder(id: number, account: Account, day: number, minute: number, random: Random): Commission {
  const { customer, market } = account
  const { currency, incoterm } = customer
  const lines = pickLines(account, random)
  const { requestedOn, promisedOn, consignments } = planDelivery(lines, market, day, random)
  const cancelled = day < now && random.chance(0.035)
  const netAmount = lines.reduce((sum, { amount }) => sum + amount, 0)
  const vatPercent = market.tax === 'domestic' ? 19 : 0
  const vatAmount = Math.round((netAmount * vatPercent) / 100)
  const order: Order = {
    id,
    customerId: customer.id,
    customerReference: account.nextReference(),
    status: cancelled ? 'cancelled' : 'open',
    orderedAt: timeOf(day, minute),
    requestedOn,
    promisedOn,
    ...(cancelled && {
      cancelledAt: timeOf(Math.min(now, day + random.integer(1, 6)), random.integer(7 * 60, 15 * 60)),
    }),
    incoterm,
    currency,
    exchangeRate: rates[currency],
    lines: lines.map(({ part, ...line }) => line),
    netAmount,
    vatPercent,
    vatAmount,
    totalAmount: netAmount + vatAmount,
    ...(random.chance(0.15) && { note: random.pick(notes) }),
  }
  return { order, account, consignments: cancelled ? [] : consignments }
}

/** In cents of a euro: smaller orders are not worth the paper. */
const leastOrder = 4_000

function pickLines(account: Account, random: Random): (OrderLine & { readonly part: Part })[] {
  const {
    assortment,
    customer: { currency, discountPercent },
  } = account
  const count = random.weighted([1, 2, 3, 4, 5, 6, 8], count => 9 - count)
  const parts = random.shuffled(assortment).slice(0, count)
  const lines = parts.map((part, index) => {
    const quantity = part.packSize * orderedPacks(part, random)
    const unitPrice = netPrice(part.unitPrice, rates[currency], discountPercent)
    return { position: (index + 1) * 10, partId: part.id, quantity, unitPrice, amount: quantity * unitPrice, part }
  })
  const net = lines.reduce((sum, { amount }) => sum + amount, 0)
  return net < leastOrder * rates[currency] ? pickLines(account, random) : lines
}
