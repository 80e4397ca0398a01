import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { remembered } from './remembered.ts'

describe('remembered', () => {
  it('reads a value once, also one that comes to nothing', () => {
    const asked: string[] = []
    const read = remembered(value => {
      asked.push(value)
      return value === 'nothing' ? undefined : value.length
    })
    assert.deepEqual(['a', 'nothing', 'a', 'nothing'].map(read), [1, undefined, 1, undefined])
    assert.deepEqual(asked, ['a', 'nothing'])
  })

  it('forgets, so that it does not grow with what it reads', () => {
    let count = 0
    const read = remembered(() => ++count)
    for (let value = 0; value < 10_000; value++) read(`${value}`)
    read('0')
    assert.equal(count, 10_001)
  })

  it('reads a long value each time', () => {
    let count = 0
    const read = remembered(() => ++count)
    for (let time = 0; time < 3; time++) read('a'.repeat(10_000))
    assert.equal(count, 3)
  })
})
