import { dateOf } from '../calendar.ts'
import type { Market } from '../markets/index.ts'
import type { Part } from '../parts/part.ts'
import type { Random } from '../random.ts'

/** So many of a line of an order. */
interface Share {
  readonly position: number
  readonly partId: string
  readonly quantity: number
}

/** Lines, or shares of them, that leave together. */
export interface Consignment {
  /** The working day on which they leave. */
  readonly day: number
  readonly lines: readonly Share[]
}

interface Delivery {
  readonly requestedOn: string
  readonly promisedOn: string
  readonly consignments: readonly Consignment[]
}

/** In cents of a euro: what is worth a shipment of its own. */
const worthSending = 15_000

/** Decides when the goods of an order leave: together, or first what is there. */
export function planDelivery(
  lines: readonly (Share & { readonly part: Part })[],
  { transit: [, transit] }: Market,
  day: number,
  random: Random,
): Delivery {
  const requested = day + transit + (random.chance(0.4) ? random.integer(20, 70) : random.integer(2, 12))
  const wanted = requested - transit
  const days = lines.map(({ part }) => Math.max(wanted, day + daysUntilReady(part, random)))
  const [early, complete] = [Math.min(...days), Math.max(...days)]
  const isEarly = (index: number) => (days[index] as number) <= early + 3
  const value = lines
    .filter((_, index) => isEarly(index))
    .reduce((sum, line) => sum + line.quantity * line.part.unitPrice, 0)
  const inParts = complete - early > 8 && value > worthSending && random.chance(0.25)
  const short = !inParts && random.chance(0.05) ? lines.find(runsShort) : undefined
  const first: Share[] = []
  const second: Share[] = []
  for (const [index, { position, partId, quantity, part }] of lines.entries()) {
    const share = { position, partId, quantity }
    if (position === short?.position) {
      const there = Math.ceil(quantity / part.packSize / 2) * part.packSize
      first.push({ ...share, quantity: there })
      second.push({ ...share, quantity: quantity - there })
    } else if (inParts && !isEarly(index)) second.push(share)
    else first.push(share)
  }
  const consignments = [{ day: (inParts ? early + 3 : complete) + delay(random), lines: first }]
  if (second.length > 0) consignments.push({ day: complete + (short ? 7 : 0) + delay(random), lines: second })
  return { requestedOn: dateOf(requested), promisedOn: dateOf(complete + transit), consignments }
}

/** Of a few pieces none are left for later. */
const runsShort = ({ quantity, part }: { readonly quantity: number; readonly part: Part }): boolean =>
  quantity >= 4 * part.packSize

/** What is kept in stock is sometimes out of stock. */
function daysUntilReady({ madeToOrder, leadTimeDays }: Part, random: Random): number {
  if (madeToOrder) return leadTimeDays + random.integer(-4, 3)
  return random.chance(0.93) ? random.integer(0, 2) : random.integer(4, leadTimeDays)
}

/** Five out of six leave on the day. */
const delay = (random: Random): number => (random.chance(0.83) ? 0 : random.integer(1, 5))
