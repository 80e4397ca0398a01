import type { Order } from '../orders/order.ts'
import type { Records } from '../sample.ts'
import type { Shipment } from '../shipments/shipment.ts'
import { type Check, descents, first, isWeekend, outside, repeated } from './check.fixture.ts'

const shipmentsOf = (order: Order, { shipments }: Records): Shipment[] =>
  shipments.filter(({ orderId }) => orderId === order.id)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What the status of an order says of its shipments. */
const meanings: Readonly<Record<Order['status'], (ordered: number, shipped: number, own: Shipment[]) => boolean>> = {
  cancelled: (_, __, own) => own.length === 0,
  open: (_, __, own) => own.length === 0,
  'partly-shipped': (ordered, shipped) => shipped > 0 && shipped < ordered,
  shipped: (ordered, shipped, own) => shipped === ordered && own.some(({ status }) => status !== 'delivered'),
  delivered: (ordered, shipped, own) => shipped === ordered && own.every(({ status }) => status === 'delivered'),
}

export const orderChecks: Check[] = [
  {
    rule: 'orders are numbered in the sequence in which they came',
    faults: ({ orders }) => [
      ...orders.filter(({ id }, index) => id !== 240_001 + index),
      ...descents(orders.map(({ orderedAt }) => orderedAt)),
    ],
    spoil: ({ orders }) => {
      first(orders, ({ id }) => id === 240_500).orderedAt = '2024-01-02T08:00:00Z'
    },
  },
  {
    rule: 'nothing happens on weekends, on holidays, at night or after the last day',
    faults: ({ orders, shipments }) =>
      [
        ...orders.flatMap(({ orderedAt, cancelledAt = [] }) => [orderedAt, cancelledAt].flat()),
        ...shipments.flatMap(({ shippedAt, deliveredAt = [] }) => [shippedAt, deliveredAt].flat()),
      ].filter(
        time =>
          isWeekend(time) ||
          ['2024-01-01', '2024-03-29', '2024-04-01'].includes(time.slice(0, 10)) ||
          !/T(0[6-9]|1[0-5]):[0-5]\d:00Z$/.test(time) ||
          time.slice(0, 10) > '2024-04-19',
      ),
    spoil: ({ orders }) => {
      first(orders, ({ status }) => status === 'cancelled').cancelledAt = '2024-04-22T09:00:00Z'
    },
  },
  {
    rule: 'goods are requested for after the order and promised for no earlier',
    faults: ({ orders }) =>
      orders.filter(
        ({ orderedAt, requestedOn, promisedOn }) =>
          requestedOn <= orderedAt.slice(0, 10) ||
          promisedOn < requestedOn ||
          isWeekend(requestedOn) ||
          isWeekend(promisedOn),
      ),
    spoil: ({ orders }) => {
      first(orders).requestedOn = '2024-01-02'
    },
  },
  {
    rule: 'currency and incoterm are those of the customer, the rate is one for each currency',
    faults: ({ orders, customers }) => {
      const rates = new Set(orders.map(({ currency, exchangeRate }) => `${currency} ${exchangeRate}`))
      return [
        ...orders.filter(({ customerId, currency, incoterm }) => {
          const customer = customers.find(({ id }) => id === customerId)
          return customer?.currency !== currency || customer.incoterm !== incoterm
        }),
        ...repeated([...rates].map(rate => rate.slice(0, 3))),
      ]
    },
    spoil: ({ orders }) => {
      first(orders).exchangeRate = 1.5
    },
  },
  {
    rule: 'positions count in tens, and no part comes twice in an order',
    faults: ({ orders }) =>
      orders.filter(
        ({ lines }) =>
          lines.some(({ position }, index) => position !== (index + 1) * 10) ||
          repeated(lines.map(({ partId }) => partId)).length > 0,
      ),
    spoil: ({ orders }) => {
      first(first(orders).lines).position = 11
    },
  },
  {
    rule: 'whole packs are ordered',
    faults: ({ orders, parts }) => {
      const packs = new Map(parts.map(({ id, packSize }) => [id, packSize]))
      return orders.flatMap(({ lines }) => lines.filter(({ partId, quantity }) => quantity % (packs.get(partId) ?? 0)))
    },
    spoil: ({ orders }) => {
      first(
        orders.flatMap(({ lines }) => lines),
        ({ partId }) => partId.startsWith('bolt-'),
      ).quantity += 1
    },
  },
  {
    rule: 'the unit price is the list price in the currency, less the discount of the customer',
    faults: ({ orders, parts, customers }) => {
      const prices = new Map(parts.map(({ id, unitPrice }) => [id, unitPrice]))
      return orders.flatMap(({ customerId, exchangeRate, lines }) => {
        const discount = customers.find(({ id }) => id === customerId)?.discountPercent ?? Number.NaN
        return lines.filter(({ partId, unitPrice }) => {
          const exact = (prices.get(partId) ?? Number.NaN) * exchangeRate * (1 - discount / 100)
          return !(Math.abs(Math.max(1, exact) - unitPrice) < 0.5001)
        })
      })
    },
    spoil: ({ orders }) => {
      first(first(orders).lines).unitPrice += 1
    },
  },
  {
    rule: 'amounts add up, line by line and in all',
    faults: ({ orders }) =>
      orders.filter(
        ({ lines, netAmount, vatPercent, vatAmount, totalAmount }) =>
          lines.some(({ quantity, unitPrice, amount }) => amount !== quantity * unitPrice) ||
          netAmount !== sum(lines.map(({ amount }) => amount)) ||
          Math.abs(vatAmount - (netAmount * vatPercent) / 100) > 0.5 ||
          totalAmount !== netAmount + vatAmount,
      ),
    spoil: ({ orders }) => {
      first(orders).totalAmount += 1
    },
  },
  {
    rule: 'customers in Germany pay 19 % VAT, others none',
    faults: ({ orders, customers }) => {
      const germans = new Set(customers.filter(({ address }) => address.country === 'DE').map(({ id }) => id))
      return orders.filter(({ customerId, vatPercent }) => vatPercent !== (germans.has(customerId) ? 19 : 0))
    },
    spoil: ({ orders }) => {
      first(orders).vatPercent = 7
    },
  },
  {
    rule: 'orders are worth some forty to twenty thousand euros, half of them several hundred',
    faults: ({ orders }) => {
      const euros = orders.map(({ netAmount, exchangeRate }) => netAmount / exchangeRate / 100).sort((a, b) => a - b)
      return [...outside(39, 20_000, ...euros), ...outside(300, 2_000, euros[450] as number)]
    },
    spoil: ({ orders }) => {
      first(orders).netAmount = 100
    },
  },
  {
    rule: 'the status follows from the shipments, and each status occurs',
    faults: records => [
      ...records.orders.filter(order => {
        const own = shipmentsOf(order, records)
        const ordered = sum(order.lines.map(({ quantity }) => quantity))
        const shipped = sum(own.flatMap(({ lines }) => lines.map(({ quantity }) => quantity)))
        return !meanings[order.status](ordered, shipped, own)
      }),
      ...Object.keys(meanings).filter(status => !records.orders.some(order => order.status === status)),
    ],
    spoil: ({ orders }) => {
      first(orders, ({ status }) => status === 'partly-shipped').status = 'shipped'
    },
  },
  {
    rule: 'an order says when it was cancelled if it was, after it came',
    faults: ({ orders }) =>
      orders.filter(({ status, orderedAt, cancelledAt }) =>
        status === 'cancelled' ? !(cancelledAt && cancelledAt > orderedAt) : cancelledAt !== undefined,
      ),
    spoil: ({ orders }) => {
      delete first(orders, ({ status }) => status === 'cancelled').cancelledAt
    },
  },
  {
    rule: 'a customer gives each reference once, and they count up',
    faults: ({ orders }) =>
      [...Map.groupBy(orders, ({ customerId }) => customerId).values()].flatMap(own => {
        const references = own.map(({ customerReference }) => customerReference)
        return [...repeated(references), ...descents(references)]
      }),
    spoil: ({ orders }) => {
      const { customerId, customerReference } = first(orders)
      first(orders.slice(1), order => order.customerId === customerId).customerReference = customerReference
    },
  },
]
