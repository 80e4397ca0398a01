import type { JsonSchema } from '../item.ts'
import { materialNames } from '../parts/material.ts'
import { categories } from '../parts/part.ts'
import { cents, currency, dialect, textKey } from './property.ts'

const millimetres = (title: string, description: string): JsonSchema => ({
  title,
  description,
  type: 'number',
  exclusiveMinimum: 0,
  maximum: 6_000,
})

const count = (title: string, description: string, minimum = 0): JsonSchema => ({
  title,
  description,
  type: 'integer',
  minimum,
  maximum: 10_000_000,
})

const dimensions: JsonSchema = {
  title: 'Dimensions',
  description: 'Millimetres, as far as the part has them.',
  type: 'object',
  properties: {
    diameter: millimetres('Diameter', 'Outer diameter, or nominal diameter of a thread.'),
    bore: millimetres('Bore', 'Diameter of the hole.'),
    length: millimetres('Length', 'Length; of screws without the head.'),
    width: millimetres('Width', 'Width; of nuts across flats, of gears that of the face.'),
    height: millimetres('Height', 'Height.'),
    thickness: millimetres('Thickness', 'Thickness of sheet, washer or block.'),
    pitch: millimetres('Pitch', 'Pitch of a thread or of a belt.'),
    module: millimetres('Module', 'Module of teeth.'),
  },
  additionalProperties: false,
}

export const parts: JsonSchema = {
  $schema: dialect,
  title: 'Part',
  description: 'A part that the firm makes or buys, and sells.',
  type: 'object',
  properties: {
    id: textKey('Speaking key: bolt-m6x20-a2.'),
    sku: {
      title: 'SKU',
      description:
        'Article number: three letters for the kind, then the size, then the material where there are several.',
      type: 'string',
      pattern: '^[A-Z]{3}(-[A-Z0-9.]+)+$',
      maxLength: 40,
    },
    name: { title: 'Name', description: 'Short name.', type: 'string', minLength: 1, maxLength: 100 },
    description: { title: 'Description', description: 'Text for offers and orders.', type: 'string', maxLength: 500 },
    category: { title: 'Category', description: 'Group of parts.', type: 'string', enum: categories },
    material: { title: 'Material', description: 'What it is made of, mainly.', type: 'string', enum: materialNames },
    standard: {
      title: 'Standard',
      description: 'Standard that the shape follows.',
      type: 'string',
      pattern: '^(DIN|EN|ISO) [A-Z0-9][A-Z0-9 -]{0,20}$',
    },
    thread: {
      title: 'Thread',
      description: 'Metric or trapezoidal thread.',
      type: 'string',
      pattern: '^(M[0-9]{1,3}|Tr[0-9]{1,3}x[0-9]{1,2})$',
    },
    teeth: { title: 'Teeth', description: 'Number of teeth.', type: 'integer', minimum: 6, maximum: 400 },
    ratio: {
      title: 'Ratio',
      description: 'Turns of the input for one of the output.',
      type: 'number',
      minimum: 1,
      maximum: 1_000,
    },
    dimensions,
    weightGrams: {
      title: 'Weight',
      description: 'Net weight of one unit in grams.',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1_000_000,
    },
    unit: { title: 'Unit', description: 'What quantities count.', type: 'string', enum: ['piece', 'metre'] },
    packSize: count('Pack size', 'Units in a pack; only whole packs are sold.', 1),
    unitPrice: cents('List price', 'Price of one unit in cents, without tax.', 1),
    currency: currency('Currency of the list price (ISO 4217).'),
    procurement: {
      title: 'Procurement',
      description: 'Whether the firm makes it or buys it.',
      type: 'string',
      enum: ['made', 'bought'],
    },
    madeToOrder: { title: 'Made to order', description: 'Whether no stock is kept of it.', type: 'boolean' },
    leadTimeDays: {
      title: 'Lead time',
      description: 'Working days until new ones are there.',
      type: 'integer',
      minimum: 0,
      maximum: 365,
    },
    stock: count('Stock', 'Units in the warehouse.'),
    allocated: count('Allocated', 'Units on open order lines that have not left yet.'),
    reorderPoint: count(
      'Reorder point',
      'New ones are ordered once the stock is down to this. It is 0 if made to order.',
    ),
    reorderQuantity: count('Reorder quantity', 'Units that are ordered or made at once. It is 0 if made to order.'),
    bin: {
      title: 'Bin',
      description: 'Place in the warehouse: aisle, rack, shelf.',
      type: 'string',
      pattern: '^[A-Z]-[0-9]{2}-[0-9]{2}$',
    },
    commodityCode: {
      title: 'Commodity code',
      description: 'Heading of the harmonized system, six digits, for customs.',
      type: 'string',
      pattern: '^[0-9]{6}$',
    },
  },
  required: ['sku', 'name', 'category', 'unit', 'unitPrice', 'currency'],
  additionalProperties: false,
  'x-collection': {
    key: 'id',
    unique: [['sku']],
    references: {},
    search: ['sku', 'name', 'description'],
    indexes: ['name', 'category', 'material', 'unitPrice', 'stock'],
  },
}
