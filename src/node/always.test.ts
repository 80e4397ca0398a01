import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { resource, service } from '../engine/index.ts'
import { clientOf } from './http2/client.fixture.ts'
import { certificate } from './tls.fixture.ts'
import { ask, assertRefused, Gate, openService, type Server } from './wire.fixture.ts'

const hello = { represent: { 'text/plain': () => 'hello' } }

async function opened(t: TestContext, options = {}): Promise<Server & { gate: Gate }> {
  const gate = new Gate()
  t.after(() => gate.open())
  const shop = service([
    resource('/', hello),
    resource('/alive', { ...hello, always: true }),
    resource('/gate', { ...hello, find: () => gate.pass().then(() => ({})) }),
  ])
  return { ...(await openService(t, shop, options)), gate }
}

describe('a resource that is always served', () => {
  it('is, on a connection that is kept while the listener closes; that is its last', async t => {
    const { wire, listening } = await opened(t)
    const [one, other] = [wire(), wire()]
    for (const each of [one, other]) assert.equal((await each.send(ask('GET', '/')).reply()).status, 200)
    const closed = listening.close(600_000)
    const { status, fields } = await one.send(ask('GET', '/alive')).reply()
    assert.deepEqual([status, fields.connection], [200, 'close'])
    assert.equal(await one.rest(), '')
    assertRefused(await other.send(ask('GET', '/')).reply(), 503)
    await closed
  })

  it('is, while there are more requests than there is room for; what is wrong with its head is said', async t => {
    const { wire, last, gate } = await opened(t, { overload: { requests: 1 } })
    wire().send(ask('GET', '/gate'))
    await gate.arrived
    const one = wire()
    assert.equal((await one.send(ask('GET', '/')).reply()).status, 503)
    assert.equal((await one.send(ask('GET', '/alive?full')).reply()).status, 200)
    assertRefused(await last(ask('GET', '/alive', 'Host: b\r\n')), 400)
  })

  it('over HTTP/2 as well', async t => {
    const { listening, gate } = await opened(t, { overload: { requests: 1 }, tls: certificate })
    const [one, other] = [clientOf(t, listening), clientOf(t, listening)]
    const held = one.ask('GET', '/gate')
    await gate.arrived
    assert.deepEqual([(await one.ask('GET', '/')).status, (await one.ask('GET', '/alive')).status], [503, 200])
    assert.equal((await other.ask('GET', '/alive')).status, 200)
    const closed = listening.close(600_000)
    assert.equal((await other.ask('GET', '/alive')).status, 200)
    gate.open()
    assert.equal((await held).status, 200)
    for (const { session } of [one, other]) session.close()
    await closed
  })
})
