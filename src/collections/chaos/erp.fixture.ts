import type { CollectionSource } from '../collection.ts'

const text = { type: 'string' }
const integer = { type: 'integer' }

/** Small, and with everything that two writes can be at odds about: keys, unique values, references, counters. */
export const erp: readonly CollectionSource[] = [
  {
    name: 'customers',
    schema: { type: 'object', properties: { id: integer, name: text }, required: ['name'] },
  },
  {
    name: 'parts',
    schema: { type: 'object', properties: { id: text, name: text } },
  },
  {
    name: 'orders',
    schema: {
      type: 'object',
      properties: {
        id: text,
        number: text,
        customerId: integer,
        amount: integer,
        note: text,
        lines: { type: 'array', items: { type: 'object', properties: { partId: text } } },
      },
      required: ['number'],
      'x-collection': {
        unique: [['number']],
        references: { customerId: 'customers', 'lines/*/partId': 'parts' },
        search: ['note'],
      },
    },
  },
]
