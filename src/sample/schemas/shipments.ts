import type { JsonSchema } from '../item.ts'
import { shipmentStatuses } from '../shipments/shipment.ts'
import { dialect, numberKey, partId, position, quantity, textKey } from './property.ts'

const line: JsonSchema = {
  title: 'Line',
  description: 'So many of a line of the order.',
  type: 'object',
  properties: { position, partId, quantity: quantity('How many are in the shipment, in the unit of the part.') },
  required: ['position', 'partId', 'quantity'],
  additionalProperties: false,
}

export const shipments: JsonSchema = {
  $schema: dialect,
  title: 'Shipment',
  description: 'Goods of one order that have left together.',
  type: 'object',
  properties: {
    id: textKey('Number of the order, then in sequence: SH-240001-1.'),
    orderId: numberKey('Order', 'Number of the order.'),
    carrier: { title: 'Carrier', description: 'Who carries the goods.', type: 'string', minLength: 1, maxLength: 60 },
    trackingNumber: {
      title: 'Tracking number',
      description: 'Number that the carrier has given to the shipment.',
      type: 'string',
      pattern: '^[A-Z0-9][A-Z0-9-]{5,34}$',
    },
    trackingUrl: {
      title: 'Tracking page',
      description: 'Where the carrier tells how far it is.',
      type: 'string',
      format: 'uri',
      maxLength: 200,
    },
    status: {
      title: 'Status',
      description: 'How far it is; delayed if it was expected before today and is not there.',
      type: 'string',
      enum: shipmentStatuses,
    },
    shippedAt: { title: 'Shipped', description: 'When the carrier took it.', type: 'string', format: 'date-time' },
    expectedOn: {
      title: 'Expected',
      description: 'Last day that the carrier gave for delivery.',
      type: 'string',
      format: 'date',
    },
    deliveredAt: {
      title: 'Delivered',
      description: 'When it was handed over; only where it was.',
      type: 'string',
      format: 'date-time',
    },
    lines: {
      title: 'Lines',
      description: 'What is in it, by the lines of the order.',
      type: 'array',
      items: line,
      minItems: 1,
      maxItems: 500,
    },
    packaging: { title: 'Packaging', description: 'What it is packed in.', type: 'string', enum: ['parcel', 'pallet'] },
    packages: {
      title: 'Packages',
      description: 'Number of parcels or pallets.',
      type: 'integer',
      minimum: 1,
      maximum: 999,
    },
    grossWeightKg: {
      title: 'Gross weight',
      description: 'Weight with packaging, in kilograms.',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 25_000,
    },
  },
  required: ['orderId', 'carrier', 'trackingNumber', 'status', 'shippedAt', 'lines'],
  additionalProperties: false,
  'x-collection': {
    key: 'id',
    unique: [['carrier', 'trackingNumber']],
    references: { orderId: 'orders', 'lines/*/partId': 'parts' },
    search: ['carrier', 'trackingNumber'],
    indexes: ['orderId', 'status', 'carrier', 'shippedAt'],
  },
}
