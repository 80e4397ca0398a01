import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatPointer, parsePointer } from './index.ts'
import { arrayIndex } from './pointer.ts'

describe('JSON Pointer', () => {
  it('reads the pointers of RFC 6901 §5', () => {
    const table: [string, string[]][] = [
      ['', []],
      ['/foo', ['foo']],
      ['/foo/0', ['foo', '0']],
      ['/', ['']],
      ['/a~1b', ['a/b']],
      ['/c%d', ['c%d']],
      ['/e^f', ['e^f']],
      ['/g|h', ['g|h']],
      ['/i\\j', ['i\\j']],
      ['/k"l', ['k"l']],
      ['/ ', [' ']],
      ['/m~0n', ['m~n']],
      ['/~01', ['~1']],
      ['/a//b/', ['a', '', 'b', '']],
    ]
    for (const [text, tokens] of table) assert.deepEqual(parsePointer(text), tokens, text)
  })

  it('refuses what is none', () => {
    for (const text of ['a', 'a/b', '#/a', ' /a', '~0', '/~', '/~2', '/a~', '/~~0', '/a/~x/b']) {
      assert.equal(parsePointer(text), undefined, text)
    }
  })

  it('reads what it writes, and writes what it reads', () => {
    const token = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') }))
    fc.assert(fc.property(fc.array(token), tokens => assert.deepEqual(parsePointer(formatPointer(tokens)), tokens)))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', '2', 'a') }), text => {
        const tokens = parsePointer(text)
        if (tokens) assert.equal(formatPointer(tokens), text)
      }),
    )
  })

  it('takes an index only in its one spelling', () => {
    for (const token of ['', '00', '01', '-', '-1', '-0', '+1', '1.0', '1e0', '0x1', ' 1', '1 ', '1\n', '١']) {
      assert.equal(arrayIndex(token), undefined, token)
    }
    assert.equal(arrayIndex('0'), 0)
    assert.equal(arrayIndex('4294967296'), 4294967296)
  })
})
