import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { openTls } from './http2/client.fixture.ts'
import type { InFlight } from './index.ts'
import { ask, open } from './wire.fixture.ts'

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setImmediate()
}

describe('what is in flight', () => {
  it('is in the set from its turn on until it has ended', async t => {
    const inFlight = new Set<InFlight>()
    const { wire, gate } = await open(t, { inFlight })
    const before = performance.now()
    const [one, other] = [wire().send(ask('GET', '/gate?a=1') + ask('GET', '/')), wire().send(ask('HEAD', '/gate'))]
    await until(() => gate.waiting === 2)
    assert.deepEqual([...inFlight].map(({ method, target }) => `${method} ${target}`).sort(), [
      'GET /gate?a=1',
      'HEAD /gate',
    ])
    for (const { since } of inFlight) assert.ok(since >= before && since <= performance.now())
    gate.open()
    await Promise.all([one.reply().then(() => one.reply()), other.reply({ head: true })])
    await until(() => inFlight.size === 0)
  })

  it('is not in it any more once the client has gone', async t => {
    const inFlight = new Set<InFlight>()
    const { wire, gate } = await open(t, { inFlight })
    const one = wire('RST').send(ask('GET', '/gate') + ask('GET', '/'))
    await gate.arrived
    assert.equal(inFlight.size, 1)
    one.leave()
    await until(() => inFlight.size === 0)
    gate.open()
    assert.equal((await wire().send(ask('GET', '/')).reply()).status, 200)
    await until(() => inFlight.size === 0)
  })

  it('over HTTP/2 as well', async t => {
    const inFlight = new Set<InFlight>()
    const { client, gate } = await openTls(t, { inFlight })
    const one = client()
    const held = one.ask('GET', '/gate')
    const gone = one.send({ ':path': '/gate' })
    await until(() => gate.waiting === 2)
    assert.deepEqual(
      [...inFlight].map(({ target }) => target),
      ['/gate', '/gate'],
    )
    gone.close()
    await until(() => inFlight.size === 1)
    gate.open()
    assert.equal((await held).status, 200)
    await until(() => inFlight.size === 0)
  })
})
