/** How far a shipment is; it is delayed once the day is over that it was expected on. */
export const shipmentStatuses = ['in-transit', 'delayed', 'delivered'] as const
export type ShipmentStatus = (typeof shipmentStatuses)[number]

/** So many of a line of the order. */
type ShipmentLine = { position: number; partId: string; quantity: number }

/** Goods of one order that have left together. */
export type Shipment = {
  id: string
  orderId: number
  carrier: string
  trackingNumber: string
  trackingUrl: string
  status: ShipmentStatus
  shippedAt: string
  expectedOn: string
  deliveredAt?: string
  lines: ShipmentLine[]
  packaging: 'parcel' | 'pallet'
  packages: number
  grossWeightKg: number
}
