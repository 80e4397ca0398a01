import { type Check, descents, first, outside, repeated } from './check.fixture.ts'

const tracking: Readonly<Record<string, RegExp>> = {
  'Kuckuck Paket': /^KP\d{10}$/,
  'Zugvogel Express': /^ZV\d{9}EU$/,
  'Hornwald Spedition': /^HW24-\d{8}$/,
  'Lindwurm Logistik': /^LL\d{8}$/,
  'Graureiher Air Cargo': /^GA24-\d{8}$/,
}

export const shipmentChecks: Check[] = [
  {
    rule: 'shipments come in the order in which they left',
    faults: ({ shipments }) => descents(shipments.map(({ shippedAt }) => shippedAt)),
    spoil: ({ shipments }) => shipments.reverse(),
  },
  {
    rule: 'the shipments of an order are numbered as they left',
    faults: ({ shipments }) =>
      [...Map.groupBy(shipments, ({ orderId }) => orderId).values()].flatMap(own =>
        own.filter(({ id, orderId }, index) => id !== `SH-${orderId}-${index + 1}`),
      ),
    spoil: ({ shipments }) => {
      first(shipments).id += '0'
    },
  },
  {
    rule: 'goods leave after they were ordered, and arrive after they left',
    faults: ({ shipments, orders }) => {
      const ordered = new Map(orders.map(({ id, orderedAt }) => [id, orderedAt]))
      return shipments.filter(
        ({ orderId, shippedAt, deliveredAt, expectedOn }) =>
          !(shippedAt > (ordered.get(orderId) ?? '9')) ||
          (deliveredAt !== undefined && deliveredAt <= shippedAt) ||
          expectedOn <= shippedAt.slice(0, 10),
      )
    },
    spoil: ({ shipments }) => {
      first(shipments).deliveredAt = first(shipments).shippedAt
    },
  },
  {
    rule: 'a shipment is delivered if it says when, and delayed if it should have been; each status occurs',
    faults: ({ shipments }) => [
      ...shipments.filter(({ status, deliveredAt, expectedOn }) => {
        const late = expectedOn < '2024-04-19'
        return status !== (deliveredAt ? 'delivered' : late ? 'delayed' : 'in-transit')
      }),
      ...['delivered', 'in-transit', 'delayed'].filter(
        status => !shipments.some(shipment => shipment.status === status),
      ),
    ],
    spoil: ({ shipments }) => {
      first(shipments, ({ status }) => status === 'delayed').status = 'in-transit'
    },
  },
  {
    rule: 'nothing is shipped that was not ordered: no other part, no other line, no more',
    faults: ({ shipments, orders }) => {
      const lines = new Map(
        orders.flatMap(({ id, lines }) => lines.map(line => [`${id} ${line.position} ${line.partId}`, line.quantity])),
      )
      return shipments.flatMap(({ orderId, lines: own }) =>
        own.filter(({ position, partId, quantity }) => {
          const key = `${orderId} ${position} ${partId}`
          const left = (lines.get(key) ?? 0) - quantity
          lines.set(key, left)
          return left < 0
        }),
      )
    },
    spoil: ({ shipments }) => {
      first(first(shipments).lines).quantity += 1
    },
  },
  {
    rule: 'some lines are shipped in two parts, and some orders',
    faults: ({ shipments }) => {
      const lines = shipments.flatMap(({ orderId, lines }) => lines.map(({ position }) => `${orderId} ${position}`))
      return [
        ...outside(5, 100, repeated(lines).length),
        ...outside(20, 200, repeated(shipments.map(({ orderId }) => orderId)).length),
      ]
    },
    spoil: records => {
      records.shipments = records.shipments.filter(({ id }) => id.endsWith('-1'))
    },
  },
  {
    rule: 'tracking numbers look like those of the carrier, and each is given once; so does the address',
    faults: ({ shipments }) => [
      ...shipments.filter(
        ({ carrier, trackingNumber, trackingUrl }) =>
          !tracking[carrier]?.test(trackingNumber) ||
          trackingUrl !== `https://track.example.net/${carrier.split(' ')[0]?.toLowerCase()}/${trackingNumber}`,
      ),
      ...repeated(shipments.map(({ trackingNumber }) => trackingNumber)),
    ],
    spoil: ({ shipments }) => {
      first(shipments).carrier = 'Lindwurm Logistik'
    },
  },
  {
    rule: 'gross weight is net weight and packaging; parcels can be carried, heavier goods go on pallets',
    faults: ({ shipments, parts }) => {
      const weights = new Map(parts.map(({ id, weightGrams }) => [id, weightGrams]))
      return shipments.filter(({ lines, packaging, packages, grossWeightKg }) => {
        const net = lines.reduce((sum, { partId, quantity }) => sum + (weights.get(partId) ?? 0) * quantity, 0) / 1000
        const tare = grossWeightKg - net
        return packaging === 'parcel'
          ? tare < 0.599 * packages || tare > packages || grossWeightKg / packages > 30 || net > 90
          : tare < 21.9 * packages || tare > 25 * packages || grossWeightKg / packages > 600 || net < 90
      })
    },
    spoil: ({ shipments }) => {
      first(shipments).grossWeightKg += 10
    },
  },
  {
    rule: 'most goods arrive by the day that they were expected on, and not all',
    faults: ({ shipments }) => {
      const arrived = shipments.flatMap(({ deliveredAt, expectedOn }) =>
        deliveredAt ? [deliveredAt.slice(0, 10) <= expectedOn] : [],
      )
      return outside(0.85, 0.99, arrived.filter(Boolean).length / arrived.length)
    },
    spoil: ({ shipments }) => {
      for (const shipment of shipments) shipment.expectedOn = '2024-01-09'
    },
  },
]
