import { dateOf, now, timeOf } from '../calendar.ts'
import type { Consignment } from '../orders/delivery.ts'
import type { Commission } from '../orders/orders.ts'
import type { Part } from '../parts/part.ts'
import type { Random } from '../random.ts'
import { carrierFor } from './carrier.ts'
import type { Shipment, ShipmentStatus } from './shipment.ts'

/** The shipments that have left so far, in the order in which they left. */
export function ship(commissions: readonly Commission[], parts: readonly Part[], random: Random): Shipment[] {
  const weights = new Map(parts.map(({ id, weightGrams }) => [id, weightGrams]))
  return commissions
    .flatMap(commission =>
      commission.consignments
        .filter(({ day }) => day <= now)
        .map((consignment, index) => makeShipment(commission, consignment, index + 1, weights, random)),
    )
    .sort((one, other) => Date.parse(one.shippedAt) - Date.parse(other.shippedAt))
}

function makeShipment(
  { order, account: { market } }: Commission,
  { day, lines }: Consignment,
  number: number,
  weights: ReadonlyMap<string, number>,
  random: Random,
): Shipment {
  const [least, most] = market.transit
  const grams = lines.reduce((sum, { partId, quantity }) => sum + quantity * (weights.get(partId) ?? 0), 0)
  const packing = pack(grams / 1000)
  const carrier = carrierFor(packing.packaging, market, random)
  const trackingNumber = random.digits(carrier.tracking)
  const arrival = day + random.integer(least, most) + (random.chance(0.1) ? random.integer(2, 9) : 0)
  const shippedAt = timeOf(day, random.integer(11 * 60, 15 * 60 + 30))
  const status = statusOn(arrival, day + most)
  return {
    id: `SH-${order.id}-${number}`,
    orderId: order.id,
    carrier: carrier.name,
    trackingNumber,
    trackingUrl: `https://track.example.net/${carrier.slug}/${trackingNumber}`,
    status,
    shippedAt,
    expectedOn: dateOf(day + most),
    ...(status === 'delivered' && { deliveredAt: timeOf(arrival, random.integer(6 * 60 + 30, 15 * 60)) }),
    lines: lines.map(line => ({ ...line })),
    ...packing,
  }
}

function statusOn(arrival: number, expected: number): ShipmentStatus {
  if (arrival <= now) return 'delivered'
  return expected < now ? 'delayed' : 'in-transit'
}

/** Parcels of up to 30 kg; from 90 kg on, pallets of up to 600. */
function pack(net: number): Pick<Shipment, 'packaging' | 'packages' | 'grossWeightKg'> {
  const [packaging, most, tare] = net < 90 ? (['parcel', 29, 0.6] as const) : (['pallet', 570, 22] as const)
  const packages = Math.max(1, Math.ceil(net / most))
  return { packaging, packages, grossWeightKg: Math.ceil((net + packages * tare) * 10) / 10 }
}
