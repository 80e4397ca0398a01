import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { ask, open, post } from './wire.fixture.ts'

describe('a connection that is kept', () => {
  it('serves one request after the other', async t => {
    const wire = (await open(t)).wire()
    for (const target of ['/', '/nowhere', '/snow', '/']) {
      const { status, fields } = await wire.send(ask('GET', target)).reply()
      assert.deepEqual([status, fields.connection], [target === '/nowhere' ? 404 : 200, 'keep-alive'])
    }
  })

  it('HTTP/1.0 closes, unless it asks to be kept', async t => {
    const { wire, last } = await open(t)
    assert.equal((await last('GET / HTTP/1.0\r\n\r\n')).fields.connection, 'close')
    const kept = wire().send('GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n')
    assert.equal((await kept.reply()).fields.connection, 'keep-alive')
    assert.equal((await kept.send('GET / HTTP/1.0\r\n\r\n').reply()).status, 200)
  })

  it('closes when the client asks, and does not read what follows', async t => {
    const reply = await (await open(t)).last(`${ask('GET', '/', 'Connection: close\r\n')}garbage\r\n\r\n`)
    assert.deepEqual([reply.status, reply.fields.connection], [200, 'close'])
  })

  it('a client that closes its half is still answered', async t => {
    const { connected, gate } = await open(t)
    const [one, socket] = await connected()
    one.send(ask('GET', '/gate')).socket.end()
    await Promise.all([gate.arrived, once(socket, 'end')])
    gate.open()
    assert.equal((await one.reply()).status, 200)
    assert.equal(await one.rest(), '')
  })
})

describe('pipelined requests', () => {
  it('are answered in their order', async t => {
    const { wire, gate } = await open(t)
    const targets = ['/gate', '/snow', '/missing', '/', '/rejects']
    const one = wire().send(targets.map(target => ask('GET', target)).join(''))
    await gate.arrived
    gate.open()
    const statuses: number[] = []
    for (const _ of targets) statuses.push((await one.reply()).status)
    assert.deepEqual(statuses, [200, 200, 404, 200, 500])
    assert.equal((await one.send(ask('GET', '/')).reply()).status, 200)
  })

  it('do nothing before those ahead of them are done (RFC 9112 §9.3.2)', async t => {
    const { wire, gate, made } = await open(t)
    const one = wire().send(ask('GET', '/gate') + post('/parts', '{}') + post('/parts', '{}'))
    await gate.arrived
    assert.equal((await wire().send(ask('GET', '/missing')).reply()).status, 404)
    assert.deepEqual(made, [])
    gate.open()
    assert.equal((await one.reply()).status, 200)
    assert.equal((await one.reply()).fields.location, '/parts/1')
    assert.equal((await one.reply()).fields.location, '/parts/2')
  })

  it('are not served after an answer that closes (RFC 9112 §9.6)', async t => {
    const { last, made } = await open(t)
    const unread = ask('POST', '/parts', 'Content-Type: text/plain\r\nContent-Length: 2\r\n', 'ab')
    assert.equal((await last(unread + post('/parts', '{}'))).status, 415)
    assert.equal((await last(post('/parts', ' '.repeat(65)) + post('/parts', '{}'))).status, 413)
    assert.deepEqual(made, [])
  })

  it('are not served either while such an answer is still to come', async t => {
    const { wire, gate, made } = await open(t)
    const one = wire().send(ask('GET', '/last') + post('/parts', '{}') + post('/parts', '{}'))
    await gate.arrived
    gate.open()
    assert.equal((await one.reply()).fields.connection, 'close')
    assert.equal(await one.rest(), '')
    assert.deepEqual(made, [])
  })
})
