import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { describe, it } from 'node:test'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { resource, service } from '../engine/index.ts'
import { openTls, problemIn } from './http2/client.fixture.ts'
import { Overload } from './overload.ts'
import type { Listener } from './serve.ts'
import { ask, assertRefused, open, openService, post, problemOf, type Reply, type Wire } from './wire.fixture.ts'

/** Holds up everything in this process. */
function block(milliseconds: number): void {
  const start = performance.now()
  while (performance.now() - start < milliseconds);
}

const statusOf = async (wire: Wire): Promise<number> => (await wire.send(ask('GET', '/')).reply()).status

describe('more requests in flight than there is room for', () => {
  it('503 with Retry-After, before anything is done; the connection is kept, and answers again', async t => {
    const { wire, gate, made } = await open(t, { overload: { requests: 2, retryAfter: 3 } })
    const [first, second, third] = [wire(), wire(), wire()]
    first.send(ask('GET', '/gate'))
    second.send(ask('GET', '/gate'))
    while (gate.waiting < 2) await setImmediate()
    for (const request of [ask('GET', '/'), post('/parts', '').replace('POST', 'PUT')]) {
      const reply = await third.send(request).reply()
      assert.deepEqual([reply.status, reply.fields['retry-after'], reply.fields.connection], [503, '3', 'keep-alive'])
      problemOf(reply)
    }
    assertRefused(await wire().send(post('/parts', '{}')).reply(), 503)
    assert.deepEqual(made, [])
    gate.open()
    assert.deepEqual([(await first.reply()).status, (await second.reply()).status], [200, 200])
    assert.equal(await statusOf(third), 200)
  })

  it('what is wrong in any case is said in any case', async t => {
    const { wire, last, gate } = await open(t, { overload: { requests: 1 } })
    wire().send(ask('GET', '/gate'))
    await gate.arrived
    assertRefused(await last(ask('GET', '/', 'Host: b\r\n')), 400)
  })

  for (const how of ['FIN', 'RST'] as const) {
    it(`a client that went away takes no room (${how})`, async t => {
      const { wire, gate } = await open(t, { overload: { requests: 1 } })
      const one = wire(how).send(ask('GET', '/gate') + ask('GET', '/'))
      await gate.arrived
      const other = wire()
      assert.equal(await statusOf(other), 503)
      one.leave()
      if (how === 'FIN') gate.open()
      while ((await statusOf(other)) === 503);
      assert.equal(await statusOf(other), 200)
    })
  }

  it('answers that wait behind one that nobody reads take no room once the client is gone', async t => {
    const large = Buffer.alloc(20_000_000)
    const shop = service([
      resource('/large', { represent: { 'text/plain': () => large } }),
      resource('/', { represent: { 'text/plain': () => 'hello' } }),
    ])
    const { connected, wire } = await openService(t, shop, { overload: { requests: 3 } })
    const [one] = await connected('RST')
    one.socket.pause()
    one.send(ask('GET', '/large') + ask('GET', '/') + ask('GET', '/'))
    const other = wire()
    while ((await statusOf(other)) === 200);
    one.leave()
    while ((await statusOf(other)) === 503);
  })

  it('over HTTP/2 as well', async t => {
    const { client, gate } = await openTls(t, { overload: { requests: 1 } })
    const one = client()
    const held = one.ask('GET', '/gate')
    await gate.arrived
    const refused = await one.ask('GET', '/')
    assert.deepEqual([refused.status, refused.fields['retry-after']], [503, '2'])
    problemIn(refused)
    gate.open()
    assert.equal((await held).status, 200)
    assert.equal((await one.ask('GET', '/')).status, 200)
    const gone = one.send({ ':path': '/gate' })
    gone.close()
    while ((await one.ask('GET', '/')).status === 503);
  })
})

describe('an event loop that is late', () => {
  it('503 with Retry-After, until it is in time again', { timeout: 60_000 }, async t => {
    const { wire } = await open(t, { overload: { delay: 100 } })
    const one = wire()
    assert.equal(await statusOf(one), 200)
    // what was long ago does not count
    await setTimeout(1_500)
    let blocks = 0
    let refused: Reply | undefined
    const asking = (async () => {
      while (!refused) {
        const reply = await one.send(ask('GET', '/')).reply()
        if (reply.status !== 200) refused = reply
      }
    })()
    while (!refused) {
      block(300)
      blocks++
      await setImmediate()
    }
    await asking
    assert.deepEqual([refused.status, refused.fields['retry-after']], [503, '2'])
    assert.ok(blocks <= 40)
    while ((await statusOf(one)) === 503);
  })

  it('is no matter where no limit was set', async t => {
    const { wire } = await open(t, { overload: { requests: 10 } })
    const one = wire()
    for (let i = 0; i < 3; i++) {
      block(300)
      assert.equal(await statusOf(one), 200)
    }
  })

  it('is not watched any more once it has stopped', async () => {
    const load = new Overload({ delay: 100 })
    load.start()
    load.stop()
    for (let i = 0; i < 5; i++) {
      block(300)
      await setImmediate()
    }
    const refusals: unknown[] = []
    const serve = load.shedding(
      (_listener, _message: object, _response: ServerResponse, _wanted, refusal) => refusals.push(refusal),
      () => undefined,
    )
    serve({} as Listener, {}, {} as ServerResponse)
    assert.deepEqual(refusals, [undefined])
  })
})
