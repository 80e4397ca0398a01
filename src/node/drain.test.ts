import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { listen } from './index.ts'
import { ask, assertRefused, begin, open, post, type Reply } from './wire.fixture.ts'

function assertShutDown(reply: Reply): void {
  assertRefused(reply, 503)
  assert.equal(reply.fields['retry-after'], '5')
}

describe('close', () => {
  it('finishes what is in flight, says that it closes, and resolves', async t => {
    const { wire, gate, listening } = await open(t)
    const one = wire().send(ask('GET', '/gate'))
    await gate.arrived
    const closed = listening.close()
    const [refused] = await once(wire().socket, 'error')
    assert.equal(refused.code, 'ECONNREFUSED')
    gate.open()
    const reply = await one.reply()
    assert.deepEqual([reply.status, reply.content, reply.fields.connection], [200, 'hello', 'close'])
    assert.equal(await one.rest(), '')
    await closed
  })

  it('within its grace, the next request on a kept connection gets 503', async t => {
    const { wire, listening } = await open(t)
    const one = wire()
    assert.equal((await one.send(ask('GET', '/')).reply()).status, 200)
    const closed = listening.close(600_000)
    assertShutDown(await one.send(post('/parts', '{}')).reply())
    assert.equal(await one.rest(), '')
    await closed
  })

  it('without one, idle connections close at once, and a request that has begun gets 503', async t => {
    const shop = await open(t)
    const [idle, busy] = [await shop.connected(), await shop.connected()]
    for (const [wire] of [idle, busy]) assert.equal((await wire.send(ask('GET', '/')).reply()).status, 200)
    await begin(busy, 'GET / HTTP/1.1\r\nHo')
    const closed = shop.listening.close()
    assert.equal(await idle[0].rest(), '')
    assertShutDown(await busy[0].send('st: a\r\n\r\n').reply())
    assert.equal(await busy[0].rest(), '')
    await closed
  })

  it('CONNECT gets 503 as well', async t => {
    const shop = await open(t)
    const one = await shop.connected()
    await begin(one, 'CONNECT a:80 HTTP/1.1\r\n')
    const closed = shop.listening.close()
    assertShutDown(await one[0].send('Host: a\r\n\r\n').reply())
    await closed
  })

  it('is not held up by a connection that never said anything', async t => {
    const shop = await open(t)
    const [silent] = await shop.connected()
    await shop.listening.close()
    assert.equal(await silent.rest(), '')
  })

  it('is held up by a slow request only until its 408', async t => {
    const shop = await open(t, { requestTimeout: 200 })
    const one = await shop.connected()
    await begin(one, 'GET / HTTP/1.1\r\nHo')
    const closed = shop.listening.close()
    assertRefused(await one[0].reply(), 408)
    await closed
  })

  it('leaves the service to its other listeners', async t => {
    const { service, listening } = await open(t)
    await listening.close()
    const other = await listen(service)
    t.after(() => other.close())
    const { status, headers } = await fetch(other.origin, { headers: { Connection: 'close' } })
    assert.deepEqual([status, headers.get('connection')], [200, 'close'])
  })

  it('may be called twice', async t => {
    const { listening } = await open(t)
    await Promise.all([listening.close(), listening.close()])
    await listening.close()
  })

  it('leaves nothing open', async t => {
    const { listening, wire } = await open(t)
    assert.equal((await wire().send(ask('GET', '/')).reply()).status, 200)
    await listening.close()
    assert.equal(listening.server.listening, false)
    assert.deepEqual(await held('TCPServerWrap', 'Timeout'), [])
  })
})

describe('listen', () => {
  it('on a port that is taken rejects, and leaves nothing open', async t => {
    const { service, port } = await open(t)
    const before = await held()
    await assert.rejects(listen(service, { port }), { code: 'EADDRINUSE' })
    assert.deepEqual(await held(), before)
  })
})

/** What keeps this process from ending, once it has had some turns to let go of what is closed. */
async function held(...types: readonly string[]): Promise<string[]> {
  for (let turn = 0; turn < 20; turn++) await setImmediate()
  return process.getActiveResourcesInfo().filter(type => types.length === 0 || types.includes(type))
}
