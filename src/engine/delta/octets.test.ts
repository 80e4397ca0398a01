import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { VcdiffCursor } from '../../syntax/vcdiff/cursor.ts'
import { integerLength, OctetRow } from './octets.ts'

function written(value: number): Uint8Array {
  const row = new OctetRow()
  row.integer(value)
  return row.written
}

describe('a row of octets', () => {
  it('keeps what is written, however much, until it is cleared', () => {
    const row = new OctetRow()
    const all: number[] = []
    for (let i = 0; i < 300; i++) {
      row.octet(i % 256)
      row.append(Uint8Array.of(1, 2, 3).subarray(0, i % 4))
      row.integer(i * 1000)
      all.push(i % 256, ...[1, 2, 3].slice(0, i % 4), ...written(i * 1000))
    }
    row.append(new Uint8Array(5000).fill(7))
    assert.deepEqual([...row.written], [...all, ...Array(5000).fill(7)])
    assert.equal(row.length, all.length + 5000)
    row.clear()
    assert.deepEqual([...row.written], [])
    row.octet(9)
    assert.deepEqual([...row.written], [9])
  })

  it('writes integers as the example of RFC 3284 §2', () => {
    assert.deepEqual([...written(123456789)], [0b10111010, 0b11101111, 0b10011010, 0b00010101])
    assert.deepEqual([...written(0)], [0])
    assert.deepEqual([...written(127)], [127])
    assert.deepEqual([...written(128)], [0x81, 0])
  })

  it('writes integers that are read back, in as many octets as foretold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(), fc.constantFrom(2 ** 53 - 1, 2 ** 49, 2 ** 49 - 1)), value => {
        const octets = written(value)
        assert.equal(octets.length, integerLength(value))
        assert.equal(new VcdiffCursor(octets, 0, octets.length).integer('a number'), value)
      }),
    )
  })
})
