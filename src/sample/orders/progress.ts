import type { Shipment } from '../shipments/shipment.ts'
import type { Order, OrderStatus } from './order.ts'

/** How many of each line have left, by the line's position. */
export function shippedOf(shipments: readonly Shipment[]): Map<number, number> {
  const shipped = new Map<number, number>()
  for (const { position, quantity } of shipments.flatMap(({ lines }) => lines))
    shipped.set(position, (shipped.get(position) ?? 0) + quantity)
  return shipped
}

/** The status that follows from the shipments of an order; one that was cancelled stays so. */
export function statusOf({ status, lines }: Order, shipments: readonly Shipment[]): OrderStatus {
  if (status === 'cancelled') return status
  if (shipments.length === 0) return 'open'
  const shipped = shippedOf(shipments)
  if (lines.some(({ position, quantity }) => (shipped.get(position) ?? 0) < quantity)) return 'partly-shipped'
  return shipments.every(({ status }) => status === 'delivered') ? 'delivered' : 'shipped'
}
