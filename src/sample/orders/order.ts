import type { Incoterm } from '../customers/customer.ts'
import type { Currency } from '../money.ts'

/** How far an order is. It follows from what was shipped of it. */
export const orderStatuses = ['open', 'partly-shipped', 'shipped', 'delivered', 'cancelled'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** So many of a part at a price. */
export type OrderLine = { position: number; partId: string; quantity: number; unitPrice: number; amount: number }

/** What a customer has ordered. */
export type Order = {
  id: number
  customerId: number
  customerReference: string
  status: OrderStatus
  orderedAt: string
  requestedOn: string
  promisedOn: string
  cancelledAt?: string
  incoterm: Incoterm
  currency: Currency
  exchangeRate: number
  lines: OrderLine[]
  netAmount: number
  vatPercent: number
  vatAmount: number
  totalAmount: number
  note?: string
}
