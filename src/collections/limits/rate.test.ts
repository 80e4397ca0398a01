import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { request, resource, service } from '../../engine/index.ts'
import { noPostgresql } from '../store/stores.fixture.ts'
import { rateStore } from './connect.ts'
import { type Rate, rate } from './rate.ts'
import { noRedis, ownSchema, redisUrl, relay } from './stores.fixture.ts'

const fixture = join(import.meta.dirname, 'rate.fixture.ts')
const run = async (...args: string[]) =>
  JSON.parse((await promisify(execFile)(process.execPath, [fixture, ...args])).stdout)

/** A name that no other test has in a store. */
const policy = () => randomUUID()

describe('a rate limit in memory', () => {
  it('is one for each client, and tells where it stands', async () => {
    const limit = rate({ quota: 2, window: 60, store: 'memory', name: 'small' })
    const shop = service([resource('/', { limit, represent: { 'text/plain': () => 'page' } })])
    const ask = async (peer: string) => await shop.answer({ ...request('GET', '/'), peer })
    assert.equal((await ask('2001:db8::1')).fields.RateLimit, '"small";r=1;t=60')
    assert.equal((await ask('2001:db8::2')).status, 200)
    assert.equal((await ask('2001:db8::3')).status, 429)
    assert.equal((await ask('2001:db8:0:1::1')).status, 200)
  })

  it('may count by something else, shortened', () => {
    const limit = rate({ quota: 1, window: 60, store: 'memory', by: ({ request }) => request.field('x-client') ?? '' })
    const context = { request: request('GET', '/', { 'X-Client': 'x'.repeat(5000) }) }
    assert.equal(limit.by(context), 'x'.repeat(128))
  })

  it('is none without a quota, a window, or with a name that no store takes', () => {
    for (const wrong of [{ quota: 0 }, { window: 0.5 }, { name: 'é' }, { name: 'x'.repeat(65) }]) {
      assert.throws(() => rate({ quota: 1, window: 1, store: 'memory', ...wrong }), RangeError)
    }
  })
})

const redis = async () => ({ url: redisUrl, [Symbol.asyncDispose]: async () => {} })

for (const [name, skip, open] of [
  ['Redis', noRedis, redis],
  ['PostgreSQL', noPostgresql, ownSchema],
] as const) {
  describe(`a rate limit on ${name}`, { skip }, () => {
    /** A limit through a way that can be cut, and one that goes straight to the store. */
    async function both(url: string, options: Partial<Rate> = {}) {
      const way = await relay(url)
      const [near, straight] = await Promise.all([rateStore(way.url), rateStore(url)])
      const shared = { quota: 100, window: 600, name: policy(), ...options }
      return {
        way,
        limit: rate({ ...shared, store: near.store }),
        other: rate({ ...shared, store: straight.store }),
        close: async () => {
          await way.cut()
          await Promise.all([near.close(), straight.close()])
        },
      }
    }

    it('is exact across four processes that ask at the same time', async () => {
      await using shared = await open()
      const name = policy()
      const results = await Promise.all([1, 2, 3, 4].map(() => run(shared.url, name, '192.0.2.1', '100')))
      const sum = (kind: 'passed' | 'refused') => results.reduce((total, result) => total + result[kind], 0)
      assert.deepEqual([sum('passed'), sum('refused')], [100, 700])
      assert.deepEqual(await run(shared.url, name, '192.0.2.2', '100'), { passed: 100, refused: 100 })
      assert.deepEqual(await run(shared.url, policy(), '192.0.2.1', '150'), { passed: 150, refused: 50 })
    })

    it('says what is left, and when the window ends', async () => {
      await using shared = await open()
      const { limit, other, close } = await both(shared.url, { quota: 1 })
      const first = await limit.count('a')
      const second = await other.count('a')
      await close()
      assert.deepEqual([first.remaining, second.remaining], [0, -1])
      for (const { reset } of [first, second]) assert.ok(reset > 500 && reset <= 600, `${reset} seconds`)
    })

    it('counts by itself while the store is gone, says so once, and with the others when it is back', async () => {
      await using shared = await open()
      const told: unknown[] = []
      const { way, limit, other, close } = await both(shared.url, { quota: 3, onGone: error => told.push(error) })
      for (let i = 0; i < 3; i++) await limit.count('a')
      await way.cut()
      const alone = []
      for (let i = 0; i < 4; i++) alone.push((await limit.count('a')).remaining)
      assert.deepEqual(alone, [2, 1, 0, -1])
      assert.equal(told.length, 1)
      await way.mend()
      // the client needs a moment to find its way back; each key is new, so that what is counted here does not matter
      for (let key = 0; ; key++) {
        await limit.count(`b${key}`)
        if ((await other.count(`b${key}`)).remaining === 1) break
        assert.ok(key < 200, 'it did not come back')
        await setTimeout(50)
      }
      assert.equal((await limit.count('a')).remaining, -1)
      await way.cut()
      await limit.count('a')
      assert.equal(told.length, 2)
      await close()
    })

    it('does not wait for a store that says nothing', async () => {
      await using shared = await open()
      const { way, limit, close } = await both(shared.url, { quota: 3 })
      await limit.count('a')
      way.silence()
      assert.equal((await limit.count('a')).remaining, 2)
      await close()
    })
  })
}
