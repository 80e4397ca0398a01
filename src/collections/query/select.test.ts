import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pick, selection } from './select.ts'

describe('field selection', () => {
  const item = { b: 1, a: { y: 1, x: [1, 2], w: { v: null } }, list: [{ b: 1 }], none: null }

  it('keeps the order of the item', () => {
    assert.equal(
      JSON.stringify(pick(item, selection([['a', 'x'], ['none'], ['b'], ['a', 'y']]))),
      '{"b":1,"a":{"y":1,"x":[1,2]},"none":null}',
    )
  })

  it('takes objects and arrays as a whole, and leaves out what is not there', () => {
    assert.deepEqual(pick(item, selection([['a'], ['a', 'x'], ['list']])), { a: item.a, list: item.list })
    assert.deepEqual(pick(item, selection([['a', 'x'], ['a']])), { a: item.a })
    assert.deepEqual(pick(item, selection([['a', 'w', 'v'], ['c'], ['list', 'b'], ['none', 'x'], ['b', 'x']])), {
      a: { w: { v: null } },
    })
    assert.deepEqual(pick(item, selection([['a', 'z']])), { a: {} })
  })

  it('is not led astray by names', () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"a":{"__proto__":2}}')
    const picked = pick(hostile, selection([['__proto__'], ['a', '__proto__'], ['toString']]))
    assert.equal(JSON.stringify(picked), '{"__proto__":{"polluted":true},"a":{"__proto__":2}}')
    assert.equal(Object.getPrototypeOf(picked), Object.prototype)
    assert.equal(({} as Record<string, unknown>).polluted, undefined)
    assert.deepEqual(pick({ a: 1 }, selection([['toString'], ['constructor', 'name']])), {})
  })
})
