import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { frozen, hostileNames, nested } from './hostile.fixture.ts'
import { type Json, mergePatch, PatchTooDeep } from './index.ts'
import { isObject } from './json.ts'

/** RFC 7396 appendix A: original, patch, result. */
const table: [Json, Json, Json][] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
]

/** Values without null as a member, which no merge patch can set. */
const { value } = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.integer(), fc.string(), fc.boolean()),
    fc.array(fc.oneof(tie('value'), fc.constant(null)), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', ...hostileNames), tie('value'), { noNullPrototype: true }),
  ),
}))

function diff(before: Json | undefined, after: Json): Json {
  if (!isObject(after)) return after
  const old = isObject(before) ? before : {}
  const names = new Set([...Object.keys(old), ...Object.keys(after)])
  return Object.fromEntries(
    [...names].map(name => [
      name,
      Object.hasOwn(after, name) ? diff(Object.hasOwn(old, name) ? old[name] : undefined, after[name] as Json) : null,
    ]),
  )
}

describe('JSON Merge Patch', () => {
  table.forEach(([target, patch, result], index) => {
    it(`RFC 7396 appendix A, row ${index + 1}`, () =>
      assert.deepEqual(mergePatch(frozen(target), frozen(patch)), result))
  })

  it('does the example of RFC 7396 §3', () => {
    const target = {
      title: 'Goodbye!',
      author: { givenName: 'John', familyName: 'Doe' },
      tags: ['example', 'sample'],
      content: 'This will be unchanged',
    }
    const patch = { title: 'Hello!', phoneNumber: '+01-123-456-7890', author: { familyName: null }, tags: ['example'] }
    assert.deepEqual(mergePatch(frozen(target), frozen(patch)), {
      title: 'Hello!',
      author: { givenName: 'John' },
      tags: ['example'],
      content: 'This will be unchanged',
      phoneNumber: '+01-123-456-7890',
    })
  })

  it('takes any value to any other by their difference, twice over', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const patch = frozen(diff(before, after))
        const once = mergePatch(frozen(before), patch)
        assert.deepEqual(once, after)
        assert.deepEqual(mergePatch(frozen(once), patch), after)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes the names of the prototype as data', () => {
    for (const name of hostileNames) {
      const patch: Json = JSON.parse(`{"${name}":{"${name}":{"polluted":1}}}`)
      const result = mergePatch({}, patch)
      assert.deepEqual(Object.keys(result as object), [name])
      assert.equal(JSON.stringify(result), JSON.stringify(patch))
      assert.equal(Object.getPrototypeOf(result), Object.prototype)
      assert.equal(JSON.stringify(mergePatch(result, JSON.parse(`{"${name}":null}`))), '{}')
      assert.equal(JSON.stringify(mergePatch({}, JSON.parse(`{"${name}":null}`))), '{}')
    }
    assert.equal(({} as { polluted?: unknown }).polluted, undefined)
  })

  it('is bounded in depth, whatever nests', () => {
    for (const kind of ['array', 'object'] as const) {
      assert.deepEqual(mergePatch({}, nested(kind, 64)), nested(kind, 64))
      for (const depth of [65, 10_000]) {
        assert.throws(
          () => mergePatch({}, nested(kind, depth)),
          error => error instanceof PatchTooDeep && error.limit === 64 && error.operation === undefined,
        )
      }
      assert.throws(() => mergePatch({}, nested(kind, 3), { depth: 2 }), PatchTooDeep)
    }
    const deep = nested('object', 10_000)
    assert.equal((mergePatch({ deep }, { a: 1 }) as { deep: Json }).deep, deep)
  })

  it('copies only what it changes', () => {
    const target = frozen({ kept: { a: [1] }, changed: { left: { b: 1 }, c: 1 } })
    const result = mergePatch(target, { changed: { c: 2 } }) as typeof target
    assert.equal(result.kept, target.kept)
    assert.equal(result.changed.left, target.changed.left)
  })

  it('changes 100,000 members in one pass', () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `m${i}`)
    const target = Object.fromEntries(names.map(name => [name, 1]))
    assert.deepEqual(mergePatch(target, Object.fromEntries(names.map(name => [name, null]))), {})
    assert.deepEqual(mergePatch({}, target), target)
  })
})
