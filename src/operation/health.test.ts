import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { Refusal, service } from '../engine/index.ts'
import type { InFlight } from '../node/index.ts'
import { ask, Gate, openService, problemOf, type Wire } from '../node/wire.fixture.ts'
import { type HealthOptions, health } from './index.ts'

async function opened(t: TestContext, options: HealthOptions = {}) {
  const watched = health(options)
  const shop = service(watched.resources)
  const inFlight = new Set<InFlight>()
  return { ...(await openService(t, shop, { inFlight })), shop, inFlight, drain: watched.drain }
}

const get = (wire: Wire, path: string, fields = '') => wire.send(ask('GET', path, fields)).reply()

describe('/healthz', () => {
  it('200 as long as the process answers, as JSON and as text, for no cache', async t => {
    const { wire } = await opened(t, { ready: () => 'The store cannot be reached.' })
    const one = wire()
    const { status, content, fields } = await get(one, '/healthz')
    assert.deepEqual([status, content, fields['cache-control']], [200, '{"status":"alive"}', 'no-store'])
    assert.equal((await get(one, '/healthz', 'Accept: text/plain\r\n')).content, 'alive\n')
    assert.equal((await one.send(ask('HEAD', '/healthz')).reply({ head: true })).status, 200)
  })

  it('200 while it drains, while its service is unavailable and on a kept connection while its listener closes', async t => {
    const { wire, shop, drain, listening } = await opened(t)
    drain()
    shop.unavailable = { reason: 'Stocktaking.' }
    assert.equal((await get(wire(), '/healthz')).status, 200)
    shop.unavailable = undefined
    const one = wire()
    assert.equal((await get(one, '/healthz')).status, 200)
    const closed = listening.close(600_000)
    assert.equal((await get(one, '/healthz')).status, 200)
    await closed
  })
})

describe('/readyz', () => {
  const assertUnready = async (wire: Wire, detail: string): Promise<Record<string, unknown>> => {
    const reply = await get(wire, '/readyz')
    assert.deepEqual([reply.status, reply.fields['retry-after'], reply.fields['cache-control']], [503, '5', 'no-store'])
    const problem = problemOf(reply)
    assert.equal(problem.detail, detail)
    return problem
  }

  it('200 where nothing is needed, and where what is needed is there', async t => {
    for (const options of [{}, { ready: () => true as const }, { ready: () => Promise.resolve(true as const) }]) {
      const { wire } = await opened(t, options)
      const { status, content } = await get(wire(), '/readyz')
      assert.deepEqual([status, content], [200, '{"status":"ready"}'])
    }
  })

  it('503 that says why not, until it is there again', async t => {
    let told: true | string = 'The store cannot be reached.'
    const { wire } = await opened(t, { ready: () => told })
    const one = wire()
    await assertUnready(one, 'The store cannot be reached.')
    told = true
    assert.equal((await get(one, '/readyz')).status, 200)
  })

  it('503 as soon as it drains, that of a probe that had begun, too', async t => {
    const gate = new Gate()
    const { wire, drain } = await opened(t, { ready: () => gate.pass().then(() => true as const) })
    const [one, other] = [wire(), wire()]
    const begun = assertUnready(one, 'The server is about to end.')
    await gate.arrived
    drain()
    await assertUnready(other, 'The server is about to end.')
    gate.open()
    await begun
    assert.equal(gate.waiting, 1)
  })

  it('503 where the probe throws, which is told to the log alone', async t => {
    const told: [unknown, string][] = []
    const error = new Error('connect postgres://anna:secret@db')
    for (const ready of [
      () => Promise.reject(error),
      () => {
        throw error
      },
    ]) {
      const { wire } = await opened(t, { ready, onError: (...all) => told.push(all) })
      const { instance } = await assertUnready(
        wire(),
        'Whether it is ready could not be found out. The fault is logged under the id.',
      )
      assert.deepEqual(told.pop(), [error, instance])
    }
  })

  it('what the probe refuses, as it is', async t => {
    const ready = () => Promise.reject(new Refusal(503, 'The store is gone.', {}, { 'Retry-After': '1' }))
    const { wire } = await opened(t, { ready, onError: assert.fail })
    const { status, fields } = await get(wire(), '/readyz')
    assert.deepEqual([status, fields['retry-after']], [503, '1'])
  })

  it('503 where the probe takes too long, and the next one is asked anew', async t => {
    let calls = 0
    const ready = () => (++calls === 1 ? new Promise<true>(() => {}) : true)
    const { wire } = await opened(t, { ready, timeout: 50 })
    const one = wire()
    await assertUnready(one, 'Whether it is ready could not be found out in time.')
    assert.equal((await get(one, '/readyz')).status, 200)
    assert.equal(calls, 2)
  })

  it('one probe for all who ask meanwhile', async t => {
    const gate = new Gate()
    const { wire, inFlight } = await opened(t, { ready: () => gate.pass().then(() => 'Not yet.') })
    const asked = Array.from({ length: 10 }, () => assertUnready(wire(), 'Not yet.'))
    while (inFlight.size < asked.length) await setImmediate()
    gate.open()
    await Promise.all(asked)
    assert.equal(gate.waiting, 1)
    await get(wire(), '/readyz')
    assert.equal(gate.waiting, 2)
  })

  it('says when to look again', async t => {
    const { wire } = await opened(t, { ready: () => 'No.', retryAfter: 30 })
    assert.equal((await get(wire(), '/readyz')).fields['retry-after'], '30')
  })
})
