import assert from 'node:assert/strict'
import { it } from 'node:test'
import { rateLimit } from './limit.ts'

it('counts each key apart, and anew in each window', () => {
  let time = 0
  const limit = rateLimit({ quota: 2, window: 10, by: () => '', now: () => time })
  assert.deepEqual(
    [1, 2, 3].map(() => limit.count('a')),
    [
      { remaining: 1, reset: 10 },
      { remaining: 0, reset: 10 },
      { remaining: -1, reset: 10 },
    ],
  )
  assert.deepEqual(limit.count('b'), { remaining: 1, reset: 10 })
  time = 9_500
  assert.deepEqual(limit.count('a'), { remaining: -2, reset: 1 })
  time = 10_000
  assert.deepEqual(limit.count('a'), { remaining: 1, reset: 10 })
})

it('keeps no more clients than it was told to', () => {
  const limit = rateLimit({ quota: 1, window: 10, by: () => '', clients: 2, now: () => 0 })
  for (const key of ['a', 'b', 'c']) limit.count(key)
  assert.deepEqual(limit.count('a'), { remaining: 0, reset: 10 }, 'the first one was forgotten')
  assert.deepEqual(limit.count('c'), { remaining: -1, reset: 10 })
})

it('refuses limits that are none', () => {
  for (const wrong of [{ quota: 0 }, { quota: 1.5 }, { window: Number.NaN }, { name: 'a"b' }]) {
    assert.throws(() => rateLimit({ quota: 1, window: 1, by: () => '', ...wrong }), RangeError)
  }
})
