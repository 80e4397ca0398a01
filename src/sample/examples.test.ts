import assert from 'node:assert/strict'
import { it } from 'node:test'
import { orderChecks } from './checks/orders.fixture.ts'
import { shipmentChecks } from './checks/shipments.fixture.ts'
import { examples } from './examples.ts'
import type { Order } from './orders/order.ts'
import { type Records, sample } from './sample.ts'
import type { Shipment } from './shipments/shipment.ts'

const records = (): Records => sample().data as unknown as Records

/** The faults by one rule. */
const faultsBy = (rule: RegExp, spoilt: Records): unknown[] =>
  [...orderChecks, ...shipmentChecks].filter(check => rule.test(check.rule)).flatMap(({ faults }) => faults(spoilt))

it('the order of the examples has the prices that the customer gets, and whole packs', () => {
  const posted = records()
  const order = examples.orders as unknown as Order
  posted.orders.push({ ...order, exchangeRate: 1, incoterm: 'DAP' })
  const rules = /^(positions|whole packs|the unit price|currency)/
  assert.deepEqual(faultsBy(rules, posted), [])
  posted.orders.push({ ...order, customerId: 1001 })
  assert.notEqual(faultsBy(rules, posted).length, 0)
})

it('the shipment of the examples has goods that were ordered and have not left', () => {
  const posted = records()
  const shipment = examples.shipments as unknown as Shipment
  posted.shipments.push(shipment)
  assert.deepEqual(faultsBy(/^nothing is shipped/, posted), [])
  posted.shipments.push(shipment)
  assert.notEqual(faultsBy(/^nothing is shipped/, posted).length, 0)
})
