import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { queryParameters } from './parameters.ts'
import { parseQuery } from './parse.ts'
import { counted, parts } from './parts.fixture.ts'

describe('the parameters of a list', () => {
  const documented = queryParameters(parts)

  it('are all understood, with the values that they are documented with', () => {
    for (const { name, schema } of documented) {
      if (name === '_cursor') continue
      const {
        type,
        items,
        enum: values,
        minimum,
      } = (schema.type === 'array' ? schema.items : schema) as Record<string, never>
      assert.ok(type || values, `${name}: ${JSON.stringify({ items })}`)
      const sample = values?.[0] ?? minimum ?? (type === 'boolean' ? 'true' : type === 'string' ? 'a' : '1')
      const query = new URLSearchParams([[name, `${sample}`]])
      assert.ok('query' in parseQuery(`${query}`, parts), `${query}`)
    }
  })

  it('are each there once, and are described', () => {
    assert.equal(new Set(documented.map(({ name }) => name)).size, documented.length)
    assert.ok(documented.every(({ description }) => /^[A-Z].*\.$/.test(description)))
    assert.deepEqual(
      documented.find(({ name }) => name === 'stock:gte'),
      {
        name: 'stock:gte',
        description: 'Items whose stock is this or greater.',
        filter: { property: 'stock', operator: 'gte' },
        schema: { type: 'integer' },
      },
    )
    assert.deepEqual(documented.find(({ name }) => name === 'stock')?.schema, {
      type: 'array',
      items: { type: 'integer' },
    })
  })

  it('are only those that make sense', () => {
    const names = (definition = parts) => queryParameters(definition).map(({ name }) => name)
    assert.ok(names().includes('_q') && names().includes('name:contains'))
    assert.ok(!names(counted).includes('_q'))
    for (const name of ['stock:contains', 'active:gt', 'active:startsWith']) assert.ok(!names().includes(name), name)
    const limit = queryParameters(parts, { default: 5, most: 10 }).find(({ name }) => name === '_limit')
    assert.deepEqual(limit?.schema, { type: 'integer', minimum: 1, maximum: 10, default: 5 })
  })
})
