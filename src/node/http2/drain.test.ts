import assert from 'node:assert/strict'
import { once } from 'node:events'
import { constants } from 'node:http2'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { openTls, problemIn } from './client.fixture.ts'
import { codeOf, Frames, get } from './frames.fixture.ts'

const { NGHTTP2_NO_ERROR } = constants

describe('close, over HTTP/2', () => {
  it('finishes what is in flight, takes no more, and resolves (RFC 9113 §6.8)', async t => {
    const { port, gate, listening } = await openTls(t)
    const frames = new Frames(t, port).head(1, get('/gate'))
    await gate.arrived
    const closed = listening.close()
    const goaway = await frames.next('GOAWAY')
    assert.deepEqual([goaway.octets.readUInt32BE(0), codeOf(goaway)], [1, NGHTTP2_NO_ERROR])
    frames.head(3, get())
    gate.open()
    assert.equal(String((await frames.next('DATA', 1)).octets), 'hello')
    await frames.ended()
    assert.ok(!frames.left.some(({ stream }) => stream === 3))
    frames.socket.end()
    await closed
  })

  it('within its grace, the next request gets 503, and that is the last', async t => {
    const { port, client, listening } = await openTls(t)
    const [one, other] = [client(), client()]
    assert.equal((await other.ask('GET', '/')).status, 200)
    const frames = new Frames(t, port)
    await frames.head(1, get()).next('HEADERS', 1)
    assert.equal((await one.ask('GET', '/')).status, 200)
    const closed = listening.close(600_000)
    const reply = await one.post('/parts', '{}')
    assert.deepEqual([reply.status, reply.fields['retry-after']], [503, '5'])
    problemIn(reply)
    await once(one.session, 'close')
    const connect = await other.ask('CONNECT', '', { ':path': undefined, ':authority': 'shop.example:443' })
    assert.equal(connect.status, 503)
    await frames.head(3, get()).next('HEADERS', 3)
    assert.equal((await frames.next('GOAWAY')).octets.readUInt32BE(0), 3)
    await frames.ended()
    frames.socket.end()
    await closed
  })

  it('without one, idle connections close at once', async t => {
    const { client, listening } = await openTls(t)
    const one = client()
    assert.equal((await one.ask('GET', '/')).status, 200)
    const gone = once(one.session, 'close')
    await listening.close()
    await gone
  })

  it('is not held up by a connection that never said anything, or never closes its own half', async t => {
    const { port, listening } = await openTls(t)
    const session = once(listening.server, 'session')
    const frames = new Frames(t, port)
    frames.socket.allowHalfOpen = true
    await session
    await frames.head(1, get()).next('HEADERS', 1)
    await listening.close()
    await frames.ended()
  })

  it('leaves nothing open', async t => {
    const { client, listening } = await openTls(t, { overload: { delay: 1_000, requests: 10 }, log: () => {} })
    const one = client()
    assert.equal((await one.ask('GET', '/')).status, 200)
    assert.equal((await one.post('/parts', '{}')).status, 201)
    const gone = once(one.session, 'close')
    await listening.close()
    await gone
    assert.equal(listening.server.listening, false)
    for (let turn = 0; turn < 20; turn++) await setImmediate()
    const held = process.getActiveResourcesInfo().filter(type => type === 'TCPServerWrap' || type === 'Timeout')
    assert.deepEqual(held, [])
  })
})
