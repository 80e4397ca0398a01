import { openAccounts } from './customers/account.ts'
import { creditLimitOf } from './customers/credit.ts'
import type { Customer } from './customers/customer.ts'
import { makeCustomers } from './customers/customers.ts'
import type { Item, JsonSchema } from './item.ts'
import type { Order } from './orders/order.ts'
import { takeOrders } from './orders/orders.ts'
import { shippedOf, statusOf } from './orders/progress.ts'
import type { Part } from './parts/part.ts'
import { makeParts } from './parts/parts.ts'
import { Random } from './random.ts'
import { schemas } from './schemas/index.ts'
import type { Shipment } from './shipments/shipment.ts'
import { ship } from './shipments/shipments.ts'

/** What a firm knows: collections that name items of each other. */
export interface Records {
  customers: Customer[]
  parts: Part[]
  orders: Order[]
  shipments: Shipment[]
}

/**
 * A sample ERP: what a small maker of machine parts has on file on 19 April 2024, after the first months of the year. It
 * is made up, and it fits together. Collections come after those that they name items of.
 *
 * @param seed the same number gives the same items
 * @returns for each collection its schema and its items
 * @example
 * sample().data.orders?.[0]?.id // => 240001
 */
export function sample(seed = 1): { schemas: Record<string, JsonSchema>; data: Record<string, Item[]> } {
  return { schemas: { ...schemas }, data: { ...makeRecords(seed) } }
}

function makeRecords(seed: number): Records {
  const random = new Random(seed)
  const customers = makeCustomers(random)
  const parts = makeParts(random)
  const commissions = takeOrders(openAccounts(customers, parts, random), 900, random)
  const shipments = ship(commissions, parts, random)
  const orders = commissions.map(({ order }) => order)
  settle({ customers, parts, orders, shipments })
  return { customers, parts, orders, shipments }
}

/** Fills in what follows from the shipments: the status of orders, what is allocated, credit limits. */
function settle({ customers, parts, orders, shipments }: Records): void {
  const shipmentsOf = Map.groupBy(shipments, ({ orderId }) => orderId)
  const partOf = new Map(parts.map(part => [part.id, part]))
  for (const order of orders) {
    const own = shipmentsOf.get(order.id) ?? []
    order.status = statusOf(order, own)
    if (order.status === 'cancelled') continue
    const shipped = shippedOf(own)
    for (const { position, partId, quantity } of order.lines) {
      const part = partOf.get(partId)
      if (part) part.allocated += quantity - (shipped.get(position) ?? 0)
    }
  }
  const ordersOf = Map.groupBy(orders, ({ customerId }) => customerId)
  for (const customer of customers) customer.creditLimit = creditLimitOf(customer, ordersOf.get(customer.id) ?? [])
}
