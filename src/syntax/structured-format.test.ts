import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseStructuredItem } from './structured.ts'
import { formatStructuredItem, type WritableItem } from './structured-format.ts'

const decimal = (value: number) => formatStructuredItem({ type: 'decimal', value })

describe('formatStructuredItem', () => {
  it('writes a decimal with one to three places, half way to the even digit (RFC 9651 §4.1.5)', () => {
    const rows: [number, string][] = [
      [1, '1.0'],
      [1.5, '1.5'],
      [0.0015, '0.002'],
      [0.0025, '0.002'],
      [-0.0015, '-0.002'],
      [-0.0025, '-0.002'],
      [9.9995, '10.0'],
      [-0.0001, '0.0'],
      [100, '100.0'],
      [999999999999.999, '999999999999.999'],
    ]
    for (const [value, text] of rows) assert.equal(decimal(value), text)
  })

  it('writes parameters, a true one by its name alone', () => {
    const parameters = { a: { type: 'boolean', value: true }, b: { type: 'boolean', value: false } } as const
    assert.equal(formatStructuredItem({ type: 'integer', value: -5 }, parameters), '-5;a;b=?0')
  })

  it('throws for what its type cannot hold', () => {
    const integers = [1.5, 1e15, -1e15, Number.NaN, Number.POSITIVE_INFINITY]
    for (const value of integers) assert.throws(() => formatStructuredItem({ type: 'integer', value }), RangeError)
    for (const value of [1e12, -1e12, 999999999999.9999, Number.NaN]) assert.throws(() => decimal(value), RangeError)
    for (const value of ['é', '\n', '\x7f']) {
      assert.throws(() => formatStructuredItem({ type: 'string', value }), RangeError)
    }
    for (const value of ['', '1a', 'a b', 'é', 'a\n']) {
      assert.throws(() => formatStructuredItem({ type: 'token', value }), RangeError)
    }
    for (const name of ['', 'A', '1', 'a b', '__proto__']) {
      const parameters = Object.fromEntries([[name, { type: 'integer', value: 1 } as const]])
      assert.throws(() => formatStructuredItem({ type: 'integer', value: 1 }, parameters), RangeError)
    }
  })

  it('is read back as it was written', () => {
    const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { noNullPrototype: true })
    const bare = fc.oneof<fc.Arbitrary<WritableItem>[]>(
      record({ type: fc.constant('integer'), value: fc.integer({ min: -999999999999999, max: 999999999999999 }) }),
      record({
        type: fc.constant('decimal'),
        value: fc.integer({ min: -999999999999999, max: 999999999999999 }).map(thousandths => thousandths / 1000),
      }),
      record({ type: fc.constant('string'), value: fc.stringMatching(/^[ -~]*$/) }),
      record({ type: fc.constant('token'), value: fc.stringMatching(/^[A-Za-z*][!#-'*+\-.^_`|~0-9A-Za-z:/]*$/) }),
      record({ type: fc.constant('boolean'), value: fc.boolean() }),
    )
    const name = fc.stringMatching(/^[a-z*][a-z0-9_\-.*]{0,4}$/)
    fc.assert(
      fc.property(bare, fc.dictionary(name, bare, { noNullPrototype: true }), (item, parameters) => {
        const expected = { ...item, parameters: new Map(Object.entries(parameters)) }
        assert.deepEqual(parseStructuredItem(formatStructuredItem(item, parameters)), expected)
      }),
      { numRuns: 500 },
    )
  })
})
