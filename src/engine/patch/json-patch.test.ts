import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frozen, hostileNames, nested } from './hostile.fixture.ts'
import { type Json, jsonPatch, PatchConflict, PatchMalformed, PatchTooDeep, PatchTooLarge } from './index.ts'

const patched = (target: Json, ...operations: Json[]): Json => jsonPatch(frozen(target), frozen(operations))

function conflicts(target: Json, operations: Json[], operation: number, pointer: string): void {
  assert.throws(
    () => patched(target, ...operations),
    error => error instanceof PatchConflict && error.operation === operation && error.pointer === pointer,
    JSON.stringify(operations),
  )
}

function malformed(operations: Json, operation?: number, member?: string): void {
  assert.throws(
    () => jsonPatch({}, operations),
    error => error instanceof PatchMalformed && error.operation === operation && error.member === member,
    JSON.stringify(operations),
  )
}

describe('RFC 6902 appendix A', () => {
  it('A.1 adding an object member', () =>
    assert.deepEqual(patched({ foo: 'bar' }, { op: 'add', path: '/baz', value: 'qux' }), { baz: 'qux', foo: 'bar' }))

  it('A.2 adding an array element', () =>
    assert.deepEqual(patched({ foo: ['bar', 'baz'] }, { op: 'add', path: '/foo/1', value: 'qux' }), {
      foo: ['bar', 'qux', 'baz'],
    }))

  it('A.3 removing an object member', () =>
    assert.deepEqual(patched({ baz: 'qux', foo: 'bar' }, { op: 'remove', path: '/baz' }), { foo: 'bar' }))

  it('A.4 removing an array element', () =>
    assert.deepEqual(patched({ foo: ['bar', 'qux', 'baz'] }, { op: 'remove', path: '/foo/1' }), {
      foo: ['bar', 'baz'],
    }))

  it('A.5 replacing a value', () =>
    assert.deepEqual(patched({ baz: 'qux', foo: 'bar' }, { op: 'replace', path: '/baz', value: 'boo' }), {
      baz: 'boo',
      foo: 'bar',
    }))

  it('A.6 moving a value', () =>
    assert.deepEqual(
      patched(
        { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
        { op: 'move', from: '/foo/waldo', path: '/qux/thud' },
      ),
      { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
    ))

  it('A.7 moving an array element', () =>
    assert.deepEqual(
      patched({ foo: ['all', 'grass', 'cows', 'eat'] }, { op: 'move', from: '/foo/1', path: '/foo/3' }),
      { foo: ['all', 'cows', 'eat', 'grass'] },
    ))

  it('A.8 testing a value: success', () => {
    const target = { baz: 'qux', foo: ['a', 2, 'c'] }
    const tests = [
      { op: 'test', path: '/baz', value: 'qux' },
      { op: 'test', path: '/foo/1', value: 2 },
    ]
    assert.deepEqual(patched(target, ...tests), target)
  })

  it('A.9 testing a value: error', () =>
    conflicts({ baz: 'qux' }, [{ op: 'test', path: '/baz', value: 'bar' }], 0, '/baz'))

  it('A.10 adding a nested member object', () =>
    assert.deepEqual(patched({ foo: 'bar' }, { op: 'add', path: '/child', value: { grandchild: {} } }), {
      foo: 'bar',
      child: { grandchild: {} },
    }))

  it('A.11 ignoring unrecognized elements', () =>
    assert.deepEqual(patched({ foo: 'bar' }, { op: 'add', path: '/baz', value: 'qux', xyz: 123 }), {
      foo: 'bar',
      baz: 'qux',
    }))

  it('A.12 adding to a nonexistent target', () =>
    conflicts({ foo: 'bar' }, [{ op: 'add', path: '/baz/bat', value: 'qux' }], 0, '/baz/bat'))

  it('A.13 invalid JSON Patch document: of two members "op", the JSON parser leaves the last', () =>
    conflicts(
      { foo: 'bar' },
      JSON.parse('[{"op":"add","path":"/baz","value":"qux","op":"remove"}]') as Json[],
      0,
      '/baz',
    ))

  it('A.14 ~ escape ordering', () =>
    assert.deepEqual(patched({ '/': 9, '~1': 10 }, { op: 'test', path: '/~01', value: 10 }), { '/': 9, '~1': 10 }))

  it('A.15 comparing strings and numbers', () =>
    conflicts({ '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: '10' }], 0, '/~01'))

  it('A.16 adding an array value', () =>
    assert.deepEqual(patched({ foo: ['bar'] }, { op: 'add', path: '/foo/-', value: ['abc', 'def'] }), {
      foo: ['bar', ['abc', 'def']],
    }))
})

describe('JSON Patch', () => {
  it('does the example of RFC 6902 §3', () =>
    assert.deepEqual(
      patched(
        { a: { b: { c: 'foo' } } },
        { op: 'test', path: '/a/b/c', value: 'foo' },
        { op: 'remove', path: '/a/b/c' },
        { op: 'add', path: '/a/b/c', value: ['foo', 'bar'] },
        { op: 'replace', path: '/a/b/c', value: 42 },
        { op: 'move', from: '/a/b/c', path: '/a/b/d' },
        { op: 'copy', from: '/a/b/d', path: '/a/b/e' },
      ),
      { a: { b: { d: 42, e: 42 } } },
    ))

  it('reaches the whole document', () => {
    assert.deepEqual(patched({ a: 1 }, { op: 'add', path: '', value: [1] }), [1])
    assert.equal(patched({ a: 1 }, { op: 'replace', path: '', value: null }), null)
    assert.deepEqual(patched({ a: { b: 1 } }, { op: 'move', from: '/a', path: '' }), { b: 1 })
    assert.deepEqual(patched({ a: 1 }, { op: 'copy', from: '', path: '/b' }), { a: 1, b: { a: 1 } })
    assert.deepEqual(patched({ a: 1 }, { op: 'move', from: '', path: '' }), { a: 1 })
    assert.equal(patched(null, { op: 'test', path: '', value: null }), null)
    conflicts({ a: 1 }, [{ op: 'remove', path: '' }], 0, '')
    conflicts(null, [{ op: 'add', path: '/a', value: 1 }], 0, '/a')
  })

  it('takes null for a value like any other', () => {
    assert.deepEqual(patched({ a: null }, { op: 'test', path: '/a', value: null }), { a: null })
    assert.deepEqual(patched({ a: null }, { op: 'replace', path: '/a', value: 1 }), { a: 1 })
    assert.deepEqual(patched([null], { op: 'move', from: '/0', path: '/0' }), [null])
    assert.deepEqual(patched({ a: null }, { op: 'move', from: '/a', path: '/b' }), { b: null })
    assert.deepEqual(patched({ a: null }, { op: 'remove', path: '/a' }), {})
  })

  it('knows what an element of an array is', () => {
    const target = { list: [1, 2] }
    assert.deepEqual(patched(target, { op: 'add', path: '/list/2', value: 3 }), { list: [1, 2, 3] })
    assert.deepEqual(patched(target, { op: 'move', from: '/list/0', path: '/list/-' }), { list: [2, 1] })
    assert.deepEqual(patched(target, { op: 'copy', from: '/list/0', path: '/list/-' }), { list: [1, 2, 1] })
    for (const token of ['3', '-1', '00', '01', 'a', '', '1e0', 'length', '__proto__', '99999999999999999999999']) {
      conflicts(target, [{ op: 'add', path: `/list/${token}`, value: 1 }], 0, `/list/${token}`)
    }
    for (const op of ['replace', 'remove', 'test']) {
      for (const token of ['2', '-', '01', 'length', 'map']) {
        conflicts(target, [{ op, path: `/list/${token}`, value: 1 }], 0, `/list/${token}`)
      }
    }
    conflicts(target, [{ op: 'move', from: '/list/-', path: '/list/-' }], 0, '/list/-')
    conflicts(target, [{ op: 'move', from: '/list/0', path: '/list/2' }], 0, '/list/2')
    conflicts('text', [{ op: 'test', path: '/length', value: 4 }], 0, '/length')
  })

  it('compares as RFC 6902 §4.6 has it', () => {
    const same: [Json, Json][] = [
      [
        { a: 1, b: [{ c: null }] },
        { b: [{ c: null }], a: 1 },
      ],
      [0, -0],
      [1, JSON.parse('1.0')],
    ]
    const other: [Json, Json][] = [
      [
        [1, 2],
        [2, 1],
      ],
      [[], {}],
      [{}, []],
      [{}, null],
      [null, {}],
      [{ a: 1 }, { a: 1, b: 2 }],
      [
        { a: 1, b: 2 },
        { a: 1, c: 2 },
      ],
      [{ a: 1 }, { toString: 1 }],
      ['', 0],
      [false, 0],
      ['é', 'e\u0301'],
      [[1], [1, 2]],
    ]
    for (const [a, b] of same) assert.deepEqual(patched([a], { op: 'test', path: '/0', value: b }), [a])
    for (const [a, b] of other) conflicts([a], [{ op: 'test', path: '/0', value: b }], 0, '/0')
  })

  it('says which operation is no operation, and which member', () => {
    malformed({})
    malformed(null)
    malformed('[]')
    malformed([1], 0)
    malformed([[]], 0)
    malformed([{}], 0, 'op')
    malformed([{ op: 'Add', path: '', value: 1 }], 0, 'op')
    malformed([{ op: ['add'], path: '', value: 1 }], 0, 'op')
    malformed([{ op: 'toString', path: '' }], 0, 'op')
    malformed([JSON.parse('{"__proto__":{"op":"remove","path":"/a"}}')], 0, 'op')
    malformed([{ op: 'remove' }], 0, 'path')
    malformed([{ op: 'remove', path: 1 }], 0, 'path')
    malformed([{ op: 'remove', path: 'a' }], 0, 'path')
    malformed([{ op: 'remove', path: '/~2' }], 0, 'path')
    malformed([{ op: 'add', path: '/a' }], 0, 'value')
    malformed([{ op: 'copy', path: '/a' }], 0, 'from')
    malformed([{ op: 'move', path: '/a', from: 'b' }], 0, 'from')
    assert.throws(() => jsonPatch({}, [{ op: 'add', path: '/a' }]), {
      message: 'Operation 0: "add" needs the member "value".',
    })
  })

  it('finds a malformed operation before a conflict', () =>
    malformed([{ op: 'remove', path: '/nothing' }, { op: 'remove' }], 1, 'path'))

  it('says where a patch does not fit', () => {
    conflicts(
      { a: 1 },
      [
        { op: 'test', path: '/a', value: 1 },
        { op: 'remove', path: '/b' },
      ],
      1,
      '/b',
    )
    conflicts({ a: 1 }, [{ op: 'copy', from: '/x', path: '/y' }], 0, '/x')
    conflicts({ a: 1 }, [{ op: 'copy', from: '/a', path: '/y/z' }], 0, '/y/z')
    assert.throws(() => patched({ a: [1] }, { op: 'remove', path: '/a/7' }), {
      message: 'Operation 0: "7" is beyond the end of the array at "/a", which has 1 elements.',
    })
    assert.throws(() => patched({ a: {} }, { op: 'remove', path: '/a/b/c' }), {
      message: 'Operation 0: The object at "/a" has no member "b".',
    })
    assert.throws(
      () => patched({}, { op: 'remove', path: `/${'x'.repeat(1e6)}` }),
      error => {
        return error instanceof PatchConflict && error.message.length < 300
      },
    )
  })

  it('moves nothing into itself', () => {
    conflicts({ a: { b: 1 } }, [{ op: 'move', from: '/a', path: '/a/b' }], 0, '/a/b')
    conflicts({ a: 1 }, [{ op: 'move', from: '', path: '/a' }], 0, '/a')
    conflicts({ a: [[], []] }, [{ op: 'move', from: '/a/0', path: '/a/0/0' }], 0, '/a/0/0')
    assert.deepEqual(patched({ a: 1, ab: {} }, { op: 'move', from: '/a', path: '/ab/c' }), { ab: { c: 1 } })
  })
})

describe('JSON Patch from someone hostile', () => {
  it('takes the names of the prototype as data', () => {
    for (const name of hostileNames) {
      const own = JSON.stringify({ [name]: { polluted: 1 } })
      const added = patched({}, { op: 'add', path: `/${name}`, value: { polluted: 1 } })
      assert.equal(JSON.stringify(added), own)
      assert.equal(Object.getPrototypeOf(added), Object.prototype)
      const deeper = patched(
        added,
        { op: 'add', path: `/${name}/${name}`, value: 2 },
        { op: 'copy', from: '', path: '/x' },
      )
      assert.equal((deeper as { x: Json }).x !== undefined, true)
      assert.equal(
        JSON.stringify(patched(deeper, { op: 'remove', path: '/x' }, { op: 'remove', path: `/${name}/${name}` })),
        own,
      )
      assert.equal(JSON.stringify(patched(added, { op: 'replace', path: `/${name}`, value: 3 })), `{"${name}":3}`)
      for (const op of ['remove', 'replace', 'test']) conflicts({}, [{ op, path: `/${name}`, value: 1 }], 0, `/${name}`)
      conflicts({}, [{ op: 'add', path: `/${name}/polluted`, value: 1 }], 0, `/${name}/polluted`)
    }
    conflicts(
      {},
      [{ op: 'add', path: '/constructor/prototype/polluted', value: 1 }],
      0,
      '/constructor/prototype/polluted',
    )
    assert.equal(({} as { polluted?: unknown }).polluted, undefined)
  })

  it('is bounded in depth: by value, pointer, copy and move', () => {
    const tooDeep = (target: Json, operations: Json[], operation?: number): void =>
      assert.throws(
        () => jsonPatch(target, operations),
        error => error instanceof PatchTooDeep && error.operation === operation,
      )
    for (const kind of ['array', 'object'] as const) {
      assert.deepEqual(patched({}, { op: 'add', path: '/a', value: nested(kind, 63) }), { a: nested(kind, 63) })
      for (const depth of [64, 10_000]) {
        for (const op of ['add', 'replace', 'test'])
          tooDeep({ a: 1 }, [{ op, path: '/a', value: nested(kind, depth) }], 0)
      }
    }
    const remove = { op: 'remove', path: '/a'.repeat(65) }
    tooDeep(nested('object', 10_000), [remove], 0)
    tooDeep({}, [{ op: 'remove', path: '/'.repeat(1_000_000) }], 0)
    tooDeep({ deep: nested('array', 10_000) }, [{ op: 'copy', from: '/deep', path: '/other' }], 0)

    const long = nested('object', 60)
    const shaft = '/a'.repeat(59)
    const stack = Array.from({ length: 400 }, (_, i): Json[] => [
      { op: 'add', path: `/${i + 1}`, value: long },
      { op: 'move', from: `/${i}`, path: `/${i + 1}${shaft}/a` },
    ]).flat()
    tooDeep({ 0: long }, stack)

    const deep = { deep: nested('array', 10_000) }
    assert.equal((jsonPatch(deep, [{ op: 'move', from: '/deep', path: '/other' }]) as { other: Json }).other, deep.deep)
    assert.throws(() => jsonPatch(deep, [{ op: 'test', path: '/deep', value: nested('array', 20) }]), PatchConflict)
  })

  it('is bounded in operations and in what it copies', () => {
    const operations: Json[] = Array.from({ length: 1000 }, () => ({ op: 'test', path: '', value: {} }))
    assert.deepEqual(patched({}, ...operations), {})
    assert.throws(() => patched({}, ...operations, { op: 'test', path: '', value: {} }), PatchTooLarge)
    assert.throws(() => jsonPatch({}, operations, { operations: 999 }), PatchTooLarge)

    const doubling = Array.from({ length: 40 }, (_, i) => ({ op: 'copy', from: '', path: `/${i}` }))
    assert.throws(() => patched({ a: 'b' }, ...doubling), PatchTooLarge)
    const repeating = Array.from({ length: 1000 }, (_, i) => ({ op: 'copy', from: '/a', path: `/${i}` }))
    assert.throws(() => patched({ a: 'b'.repeat(10_000) }, ...repeating), PatchTooLarge)
    assert.equal(Object.keys(patched({ a: 'b'.repeat(1000) }, ...repeating) as object).length, 1001)
  })

  it('edits 100,000 elements or members a thousand times without copying them each time', () => {
    const start = performance.now()
    const list = Array.from({ length: 100_000 }, (_, i) => ({ i }))
    const firsts = Array.from({ length: 1000 }, (_, i) => ({ op: 'add', path: '/list/0', value: i }))
    assert.equal((patched({ list }, ...firsts) as { list: Json[] }).list.length, 101_000)
    const swaps = Array.from({ length: 1000 }, () => ({ op: 'move', from: '/list/0', path: '/list/-' }))
    assert.equal((patched({ list }, ...swaps) as { list: Json[] }).list[0], list[1000])

    const members = Object.fromEntries(list.map(value => [`m${value.i}`, value]))
    const edits = list.slice(0, 500).flatMap(({ i }) => [
      { op: 'replace', path: `/m${i}/i`, value: -1 },
      { op: 'remove', path: `/m${i + 1000}` },
    ])
    assert.equal(Object.keys(patched(members, ...edits) as object).length, 99_500)
    // Half a second; minutes where each edit copies.
    assert.ok(performance.now() - start < 20_000)
  })

  it('copies only what it changes', () => {
    const target = frozen({ kept: { a: [1] }, changed: { left: { b: 1 }, c: 1 } })
    const result = patched(target, { op: 'replace', path: '/changed/c', value: 2 }) as typeof target
    assert.equal(result.kept, target.kept)
    assert.equal(result.changed.left, target.changed.left)
    assert.equal(patched(target, { op: 'test', path: '/changed/c', value: 1 }), target)
  })
})
