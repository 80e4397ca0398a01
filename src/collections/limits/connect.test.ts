import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { noPostgresql } from '../store/stores.fixture.ts'
import { RateStoreFault, rateStore } from './connect.ts'
import { noRedis, ownSchema, redisUrl, relay } from './stores.fixture.ts'

const faultOf = async (url: string): Promise<string> => {
  const error = await rateStore(url).then(
    () => assert.fail(`${url} is a store`),
    error => error,
  )
  assert.ok(error instanceof RateStoreFault, String(error))
  return error.message
}

describe('the store of a rate limit', () => {
  it('is the memory of the process where none is named', async () => {
    assert.equal((await rateStore(undefined)).store, 'memory')
  })

  it('is refused where its URL is none, or of another kind, without repeating it', async () => {
    for (const url of [
      '',
      'localhost:6379',
      'mysql://root:hunter2@localhost/x',
      'redis',
      'constructor:x',
      '127.0.0.1',
    ]) {
      const told = await faultOf(url)
      assert.match(told, /redis:\/\/host:6379 or postgres:\/\//)
      assert.ok(!told.includes('hunter2'))
    }
  })

  it('is refused where nothing answers, by its place and not by its password', async () => {
    for (const url of ['redis://:hunter2@127.0.0.1:1', 'postgres://erp:hunter2@127.0.0.1:1/erp']) {
      const told = await faultOf(url)
      assert.match(told, /^(redis|postgres):\/\/127\.0\.0\.1:1.* cannot be used for rate limits: .*ECONNREFUSED/)
      assert.ok(!told.includes('hunter2'))
    }
  })

  it('is Redis, whose loss is told and ends nothing', { skip: noRedis }, async () => {
    const way = await relay(redisUrl)
    const told = Promise.withResolvers<Error>()
    const { store, close } = await rateStore(way.url, told.resolve)
    assert.ok(store !== 'memory' && 'isReady' in store && store.isReady)
    await way.cut()
    assert.ok((await told.promise) instanceof Error)
    await close()
  })

  it('is PostgreSQL, whose loss is told and ends nothing', { skip: noPostgresql }, async () => {
    await using schema = await ownSchema()
    const way = await relay(schema.url)
    const told = Promise.withResolvers<Error>()
    const { store, close } = await rateStore(way.url, told.resolve)
    assert.ok(store !== 'memory' && 'query' in store)
    assert.equal((await store.query('show synchronous_commit')).rows.length, 1)
    await way.cut()
    assert.ok((await told.promise) instanceof Error)
    await close()
  })
})
