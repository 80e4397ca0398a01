import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DefinitionError, define } from './define.ts'
import type { Item, JsonSchema } from './definition.ts'

const names = new Set(['parts', 'orders', 'customers'])
const withProperties = (properties: JsonSchema, annotations: JsonSchema = {}, more: JsonSchema = {}): JsonSchema => ({
  ...more,
  properties,
  'x-collection': annotations,
})
const definedBy = (...given: Parameters<typeof withProperties>) => define('orders', withProperties(...given), names)
const typesOf = (schema: JsonSchema): Record<string, string> =>
  Object.fromEntries([...define('orders', schema, names).properties].map(([name, { type }]) => [name, type]))
const fits = ({ judge }: ReturnType<typeof define>, item: Item): boolean => {
  const result = judge['~standard'].validate(item)
  assert.ok(!(result instanceof Promise))
  return result.issues === undefined
}
const refused = (schema: JsonSchema, name = 'orders', others: ReadonlySet<string> = names): string => {
  try {
    define(name, schema, others)
  } catch (error) {
    assert.ok(error instanceof DefinitionError, String(error))
    assert.equal(error.collection, name)
    assert.ok(error.message.includes(JSON.stringify(name)) && error.message.includes(error.pointer), error.message)
    return `${error.pointer} ${error.message.slice(error.message.indexOf(': ') + 2)}`
  }
  return 'none'
}

describe('the key of a collection', () => {
  it('is id, a string, where the schema says nothing', () => {
    const definition = define('orders', { additionalProperties: false }, names)
    assert.deepEqual(definition.key, { property: 'id', type: 'string' })
    assert.equal(definition.properties.get('id')?.type, 'string')
    for (const id of ['a', '7', 'ü /?', 'x'.repeat(500)]) assert.ok(fits(definition, { id }), id)
    // no path leads to these
    for (const id of ['', '.', '..', 'x'.repeat(501), 7, null]) assert.ok(!fits(definition, { id }), `${id}`)
    assert.ok(!fits(definition, {}))
  })

  it('is of the type that the schema says, through references, too', () => {
    const schema = { $ref: '#/$defs/order', $defs: { order: { properties: { number: { type: 'integer' } } } } }
    const { key, judge, ...rest } = define('orders', { ...schema, 'x-collection': { key: 'number' } }, names)
    assert.deepEqual(key, { property: 'number', type: 'integer' })
    assert.ok(fits({ key, judge, ...rest }, { number: 7 }))
    assert.ok(!fits({ key, judge, ...rest }, { number: '7' }))
    assert.equal(definedBy({ id: { enum: ['a', 'b'] } }).key.type, 'string')
  })

  it('keeps what the schema says of it, and is a string where that leaves it open', () => {
    const definition = definedBy({ id: { pattern: '^[a-z]' }, name: { type: 'string' } }, {}, { required: ['name'] })
    assert.ok(fits(definition, { id: 'a', name: '' }))
    for (const item of [{ id: 'A', name: '' }, { id: 1, name: '' }, { id: 'a' }, { name: '' }]) {
      assert.ok(!fits(definition, item as Item), JSON.stringify(item))
    }
    assert.deepEqual(define('orders', definition.schema, names).schema, definition.schema)
  })

  it('is neither a number nor an object', () => {
    for (const type of ['number', 'boolean', 'object', 'null']) {
      assert.match(refused(withProperties({ id: { type } })), /^\/properties\/id is the key, so its type must be/)
    }
  })
})

describe('the properties of a collection', () => {
  it('are the scalars of objects, by their dotted names', () => {
    const address = {
      type: 'object',
      properties: { city: { type: ['string', 'null'] }, geo: { properties: { x: { type: 'number' } } } },
    }
    const schema = withProperties({
      id: { type: 'integer' },
      price: { type: ['number', 'integer'] },
      active: { const: true },
      state: { enum: ['open', null, 'closed'] },
      open: {},
      mixed: { type: ['string', 'number'] },
      perhaps: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      both: { allOf: [{ $ref: '#/$defs/name' }, { maxLength: 5 }] },
      address: { anyOf: [{ $ref: '#/$defs/address' }, { type: 'null' }] },
      tags: { type: 'array', items: { type: 'string' } },
      lines: { items: { properties: { position: { type: 'integer' } } } },
      nothing: { type: 'null' },
      never: false,
      _hidden: { type: 'string' },
      'a.b': { type: 'boolean' },
      a: { properties: { b: { type: 'string' }, _c: { type: 'string' } } },
    })
    assert.deepEqual(typesOf({ ...schema, $defs: { address, name: { type: 'string' } } }), {
      id: 'integer',
      price: 'number',
      active: 'boolean',
      state: 'string',
      open: 'any',
      mixed: 'any',
      perhaps: 'string',
      both: 'string',
      'address.city': 'string',
      'address.geo.x': 'number',
      'a.b': 'boolean',
      'a._c': 'string',
    })
    const { properties } = define('orders', { ...schema, $defs: { address, name: {} } }, names)
    assert.deepEqual(properties.get('address.geo.x')?.path, ['address', 'geo', 'x'])
    assert.deepEqual(properties.get('a.b')?.path, ['a.b'])
  })

  it('end five objects deep, and where a thousand are known', () => {
    const person = withProperties({ name: { type: 'string' }, parent: { $ref: '#' } })
    assert.deepEqual(Object.keys(typesOf(person)), [
      'name',
      'id',
      ...['parent', 'parent.parent', 'parent.parent.parent', 'parent.parent.parent.parent'].flatMap(path => [
        `${path}.name`,
        `${path}.id`,
      ]),
    ])
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, { $ref: '#' }]))
    const cyclic = typesOf(withProperties({ name: { type: 'string' }, ...many }))
    assert.ok(Object.keys(cyclic).length <= 1000)
    assert.equal(cyclic['p39.name'], 'string')
    const circle = { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }
    assert.match(refused({ $defs: circle, properties: { x: { $ref: '#/$defs/a' } } }), /leads back to itself/)
  })

  it('have an index where they are unique, a reference, or asked for', () => {
    const text = { type: 'string' }
    const line = { properties: { partId: text } }
    const definition = definedBy(
      { id: text, sku: text, name: text, customerId: text, a: { properties: { b: text } }, lines: { items: line } },
      {
        unique: [['sku'], ['name', 'a.b'], ['id']],
        references: { customerId: 'customers', 'lines/*/partId': 'parts', 'a/b': 'orders' },
        search: ['name'],
        indexes: ['name', 'sku'],
      },
    )
    assert.deepEqual(definition.indexes, ['sku', 'customerId', 'a.b', 'name'])
    assert.deepEqual(definition.unique, [['sku'], ['name', 'a.b'], ['id']])
    assert.deepEqual(definition.search, ['name'])
    assert.deepEqual(definition.references, [
      { path: ['customerId'], to: 'customers' },
      { path: ['lines', '*', 'partId'], to: 'parts' },
      { path: ['a', 'b'], to: 'orders' },
    ])
  })
})

describe('a definition says where it cannot hold, and how to mend it', () => {
  const text = { type: 'string' }
  const properties = {
    name: text,
    stock: { type: 'integer' },
    tags: { type: 'array', items: text },
    at: { properties: {} },
  }
  for (const [annotations, message] of [
    [{ kye: 'id' }, /^\/x-collection\/kye "kye" is not a property that it has. x-collection may have key, unique/],
    [{ key: 7 }, /^\/x-collection\/key must be a string/],
    [{ unique: ['name'] }, /^\/x-collection\/unique\/0 must be an array/],
    [{ unique: [[]] }, /^\/x-collection\/unique\/0 must have at least 1 element/],
    [{ unique: [['name', 'name']] }, /^\/x-collection\/unique\/0 must not have equal elements/],
    [{ unique: [['name'], ['stock', 'size']] }, /unique\/1\/1 no single value is called "size". There are name, stock/],
    [{ search: ['stock'] }, /^\/x-collection\/search\/0 "stock" is no string/],
    [{ indexes: ['tags'] }, /^\/x-collection\/indexes\/0 no single value is called "tags"/],
    [
      { references: { name: 'customer' } },
      /\/references\/name no collection is called "customer". There are parts, orders/,
    ],
    [{ references: { 'tags/*/x': 'parts' } }, /\/references\/tags~1\*~1x the schema has no such place/],
    [{ references: { 'name/*': 'parts' } }, /the schema has no such place/],
    [{ references: { tags: 'parts' } }, /\/references\/tags what names an item must be a string or an integer/],
    [{ references: { at: 'parts' } }, /what names an item must be a string or an integer/],
  ] as [JsonSchema, RegExp][]) {
    it(JSON.stringify(annotations), () => assert.match(refused(withProperties(properties, annotations)), message))
  }

  it('where annotations are no object', () => {
    assert.match(refused({ 'x-collection': [] }), /^\/x-collection must be an object/)
  })

  it('where the schema is faulty, or of something else than objects', () => {
    assert.match(refused({ properties: { name: { type: 'text' } } }), /^\/properties\/name\/type fits none/)
    assert.match(refused({ required: 5 }), /^\/required must be an array/)
    assert.match(refused({ type: 'array' }), /^\/type must be "object"/)
    assert.match(refused({ properties: { a: { $ref: '#/$defs/%zz' } } }), /percent/)
  })

  it('where the name is none, is taken, or differs only in case', () => {
    for (const name of ['', '7up', '_parts', 'päckchen', 'a/b', 'a.b', 'x'.repeat(49), '__proto__']) {
      assert.match(refused({}, name), /^ The name of a collection is a letter/)
    }
    assert.match(refused({}, 'Jobs'), /^ This name is taken by the API itself/)
    assert.match(refused({}, 'Parts', new Set(['parts', 'Parts'])), /^ "parts" differs only in case/)
    assert.equal(refused({}, 'x'.repeat(48)), 'none')
  })
})
