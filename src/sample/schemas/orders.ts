import type { JsonSchema } from '../item.ts'
import { orderStatuses } from '../orders/order.ts'
import { cents, currency, dialect, incoterm, numberKey, partId, position, quantity } from './property.ts'

const line: JsonSchema = {
  title: 'Line',
  description: 'So many of a part at a price.',
  type: 'object',
  properties: {
    position,
    partId,
    quantity: quantity('How many, in the unit of the part.'),
    unitPrice: cents('Unit price', 'Price of one unit in cents, discount taken off, without tax.'),
    amount: cents('Amount', 'Quantity times unit price, in cents.'),
  },
  required: ['position', 'partId', 'quantity', 'unitPrice'],
  additionalProperties: false,
}

export const orders: JsonSchema = {
  $schema: dialect,
  title: 'Order',
  description: 'What a customer has ordered.',
  type: 'object',
  properties: {
    id: numberKey('Order number', 'Two digits for the year, then in sequence: 240001.'),
    customerId: numberKey('Customer', 'Number of the customer.'),
    customerReference: {
      title: 'Reference of the customer',
      description: 'Number that the customer has given to the order; each is taken once.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
    },
    status: {
      title: 'Status',
      description: 'How far it is; it follows from the shipments: open while there are none.',
      type: 'string',
      enum: orderStatuses,
    },
    orderedAt: { title: 'Ordered', description: 'When the order came in.', type: 'string', format: 'date-time' },
    requestedOn: {
      title: 'Requested for',
      description: 'Day on which the customer would like to have the goods.',
      type: 'string',
      format: 'date',
    },
    promisedOn: {
      title: 'Promised for',
      description: 'Day on which the goods are to be there, as confirmed.',
      type: 'string',
      format: 'date',
    },
    cancelledAt: {
      title: 'Cancelled',
      description: 'When the order was cancelled; only where it was.',
      type: 'string',
      format: 'date-time',
    },
    incoterm,
    currency: currency('Currency of all amounts of the order (ISO 4217).'),
    exchangeRate: {
      title: 'Exchange rate',
      description: 'How much of the currency a euro is worth, as fixed for the year.',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 100_000,
    },
    lines: {
      title: 'Lines',
      description: 'The parts, by position.',
      type: 'array',
      items: line,
      minItems: 1,
      maxItems: 500,
    },
    netAmount: cents('Net amount', 'Sum of the amounts of the lines, in cents.'),
    vatPercent: {
      title: 'VAT rate',
      description: 'Value added tax in percent: 19 in Germany, 0 for exports and where the customer owes the tax.',
      type: 'number',
      minimum: 0,
      maximum: 30,
    },
    vatAmount: cents('VAT', 'Value added tax on the net amount, in cents.'),
    totalAmount: cents('Total', 'Net amount and tax, in cents.'),
    note: {
      title: 'Note',
      description: 'What the customer asks for beside the goods.',
      type: 'string',
      maxLength: 1_000,
    },
  },
  required: ['customerId', 'status', 'orderedAt', 'currency', 'lines'],
  additionalProperties: false,
  'x-collection': {
    key: 'id',
    unique: [['customerId', 'customerReference']],
    references: { customerId: 'customers', 'lines/*/partId': 'parts' },
    search: ['customerReference', 'note'],
    indexes: ['customerId', 'status', 'orderedAt', 'promisedOn', 'totalAmount'],
  },
}
