import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Json } from '../engine/index.ts'
import { define } from './define.ts'
import type { Item } from './definition.ts'
import { infer } from './infer.ts'

const annotationsOf = (data: Record<string, Item[]>, name: string) =>
  infer(data)[name]?.['x-collection'] as { references: Record<string, string>; search: string[] }

describe('schemas guessed from items', () => {
  it('have the types that all values have', () => {
    const { parts } = infer({
      parts: [
        {
          id: 'a',
          stock: 1,
          price: 1,
          name: 'Bolt',
          size: { m: 8, t: true },
          tags: ['x'],
          mixed: 1,
          none: null,
          list: [],
        },
        {
          id: 'b',
          stock: null,
          price: 1.5,
          size: { m: null },
          tags: [null],
          mixed: '1',
          lines: [{ n: 1 }, { k: 2.5 }],
        },
      ],
    })
    assert.deepEqual(parts, {
      type: 'object',
      properties: {
        id: { type: 'string' },
        stock: { type: ['number', 'null'] },
        price: { type: 'number' },
        name: { type: 'string' },
        size: { type: 'object', properties: { m: { type: ['number', 'null'] }, t: { type: 'boolean' } } },
        tags: { type: 'array', items: { type: ['string', 'null'] } },
        mixed: {},
        none: {},
        list: { type: 'array' },
        lines: {
          type: 'array',
          items: { type: 'object', properties: { n: { type: 'number' }, k: { type: 'number' } } },
        },
      },
      required: ['id'],
      'x-collection': { references: {}, search: ['name'] },
    })
  })

  it('find references by the names of properties, where every value is a key', () => {
    const data = {
      customers: [{ id: 1 }, { id: 2 }],
      boxes: [{ id: 1 }],
      countries: [{ id: 'de' }],
      staff: [{ id: 7 }],
      parts: [{ id: 'p' }],
      orders: [
        {
          id: 1,
          customerId: 1,
          box_id: 1,
          countryId: 'de',
          staffId: 7,
          partId: 'q',
          stockId: 1,
          lines: [{ partId: 'p' }],
        },
        { id: 2, customerId: null, lines: [], ship: { countryId: 'de', partId: 1 }, 'x/y~': { partId: 'p' } },
      ],
    }
    assert.deepEqual(annotationsOf(data, 'orders').references, {
      customerId: 'customers',
      box_id: 'boxes',
      countryId: 'countries',
      staffId: 'staff',
      'lines/*/partId': 'parts',
      'ship/countryId': 'countries',
      'x~1y~0/partId': 'parts',
    })
    // 1 is not '1', and null alone names nobody
    assert.deepEqual(annotationsOf({ tags: [{ id: 1 }], notes: [{ id: 1, tagId: '1' }] }, 'notes').references, {})
    assert.deepEqual(annotationsOf({ tags: [{ id: 1 }], notes: [{ id: 1, tagId: null }] }, 'notes').references, {})
  })

  it('search where strings have words', () => {
    const item = {
      id: 'a',
      name: 'Bolt',
      note: '',
      day: '2026-10-05',
      at: '2026-10-05T12:00:00Z',
      site: 'https://example.com/a',
      token: '0123456789abcdef0123',
      uuid: '8b8f1bd6-6c1f-4bb0-8f27-8a2a1e5b7c11',
      traceId: 'some words',
      slug: 'hexagon-bolt-steel-8',
      count: 1,
      address: { city: 'Ulm' },
      _hidden: 'words',
    }
    assert.deepEqual(annotationsOf({ parts: [item] }, 'parts').search, ['name', 'slug', 'address.city'])
    assert.deepEqual(annotationsOf({ parts: [item, { id: 'b', day: 'soon' }] }, 'parts').search[1], 'day')
  })

  it('leave an object open whose names are data', () => {
    const days = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`d${i}`, 1]))
    const { parts } = infer({ parts: [{ id: 1, days }] })
    assert.deepEqual(parts?.properties, { id: { type: 'integer' }, days: { type: 'object' } })
  })

  it('define a collection that all the items fit, whatever they are', () => {
    const name = fc.constantFrom('a', 'bId', 'c_id', 'lines', '__proto__', '_x', 'a/b', '*', 'x.y')
    const { value } = fc.letrec<{ value: Json }>(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<Json[]>(null, true, 1, 2, 0.5, '', 'x', '1', '2026-10-05'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }))
    const items = fc.array(fc.dictionary(name, value, { maxKeys: 5, noNullPrototype: true }), { maxLength: 5 })
    let found = 0
    fc.assert(
      fc.property(fc.record({ as: items, bs: items, c: items }), fc.boolean(), (made, texts) => {
        const data = Object.fromEntries(
          Object.entries(made).map(([name, items]) => [
            name,
            items.map((item, i): Item => ({ ...item, id: texts ? `${i + 1}` : i + 1 })),
          ]),
        )
        const names = new Set(Object.keys(data))
        for (const [name, schema] of Object.entries(infer(data))) {
          const definition = define(name, schema, names)
          found += definition.references.length
          for (const item of data[name] ?? []) {
            assert.deepEqual(definition.judge['~standard'].validate(item), { value: item })
          }
        }
      }),
      { numRuns: 200 },
    )
    assert.ok(found > 20, `${found} references`)
  })
})
