import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { JsonObject } from '../../engine/index.ts'
import { propertiesOf } from './properties.ts'
import { sampleOf } from './sample.ts'

const Order: JsonObject = {
  type: 'object',
  required: ['lines', 'customer'],
  properties: {
    id: { type: 'integer', readOnly: true },
    state: { enum: ['open', 'paid', 3], default: 'paid' },
    day: { type: ['string', 'null'], format: 'date' },
    lines: { type: 'array', minItems: 1, items: { $ref: '#/$defs/line' } },
    customer: { $ref: '#/components/schemas/Customer' },
    next: { $ref: '#' },
    lost: { $ref: '#/$defs/none' },
    odd: true,
  },
  $defs: { line: { type: 'object', required: ['part'], properties: { part: { type: 'string', maxLength: 1 } } } },
}
const Customer: JsonObject = {
  type: 'object',
  properties: { name: { type: 'string' }, town: { $ref: '#/$defs/town' } },
  $defs: { town: { const: 'Bonn' } },
}

describe('a schema in words', () => {
  const rows = new Map(propertiesOf(Order).map(row => [row.name, row]))

  it('lists what is inside arrays, objects and references of its own, with the way to it', () => {
    assert.deepEqual(rows.get('lines'), { name: 'lines', type: 'array of object', required: true, about: 'Not empty.' })
    assert.deepEqual(rows.get('lines[].part'), {
      name: 'lines[].part',
      type: 'string',
      required: true,
      about: 'At most 1 character.',
    })
    assert.equal(rows.get('day')?.type, 'string or null (date)')
    assert.equal(rows.get('odd')?.type, 'any')
  })

  it('names another schema, and does not repeat it', () => {
    assert.deepEqual(rows.get('customer'), {
      name: 'customer',
      type: 'Customer',
      of: 'Customer',
      required: true,
      about: '',
    })
    assert.ok(!rows.has('customer.name'))
  })

  it('ends where a schema has itself in it', () => {
    assert.ok(rows.has('next') && !rows.has('next.id'))
    assert.equal(sampleOf({ $ref: '#' }), null)
  })

  it('counts values rather than list very many', () => {
    const [row] = propertiesOf({ properties: { n: { enum: Array.from({ length: 40 }, (_, n) => n) } } })
    assert.equal(row?.type, '`0`, `1`, `2`, `3`, `4`, `5` and 34 more')
  })
})

describe('a sample of a schema', () => {
  it('is one of the first where there is a choice and no type', () => {
    for (const choice of ['oneOf', 'anyOf']) {
      assert.deepEqual(sampleOf({ [choice]: [{ $ref: '#/components/schemas/Customer' }, Order] }, { Customer }), {
        name: 'text',
        town: 'Bonn',
      })
      assert.equal(sampleOf({ [choice]: [{ minimum: 3 }, {}], type: 'integer' }), 1)
    }
    assert.equal(sampleOf({ oneOf: [] }), null)
  })

  const sample = sampleOf({ $ref: '#/components/schemas/Order' }, { Order, Customer }) as JsonObject

  it('has what a client may write: examples and defaults where there are any', () => {
    assert.equal('id' in sample, false)
    assert.equal(sample.state, 'paid')
    assert.equal(sample.day, '2026-11-21')
    assert.deepEqual(sample.lines, [{ part: 'text' }])
    assert.deepEqual(sample.customer, { name: 'text', town: 'Bonn' })
    assert.equal(sample.lost, null)
  })

  it('ends where a schema has itself in it', () => {
    assert.equal(sample.next, null)
  })

  it('takes no property of an object that nobody wrote', () => {
    assert.equal(sampleOf({ $ref: '#/constructor' }), null)
    assert.equal(sampleOf({ $ref: '#/components/schemas/__proto__' }), null)
  })
})
