import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { listen } from './index.ts'
import { certificate } from './tls.fixture.ts'
import { ask, open, post, Wire } from './wire.fixture.ts'

const tls = certificate

describe('over TLS, a client', () => {
  const offers: readonly [offer: string[] | undefined, choice: string | false][] = [
    [['h2', 'http/1.1'], 'h2'],
    [['http/1.1', 'h2'], 'h2'],
    [['http/1.1'], 'http/1.1'],
    [undefined, false],
  ]
  for (const [offer, choice] of offers) {
    it(`that offers ${offer ?? 'nothing'} has ${choice || 'HTTP/1.1'}`, async t => {
      const { port } = await open(t, { tls })
      const socket: TLSSocket = connectTls({
        port,
        host: '127.0.0.1',
        ca: tls.cert,
        servername: 'localhost',
        ...(offer && { ALPNProtocols: offer }),
      })
      await once(socket, 'secureConnect')
      assert.equal(socket.alpnProtocol, choice)
      if (choice !== 'h2') {
        socket.write(ask('GET', '/'))
        assert.match(String((await once(socket, 'data'))[0]), /^HTTP\/1\.1 200 OK\r\n/)
      }
      socket.destroy()
    })
  }

  it('that offers what nobody speaks here has nothing', async t => {
    const { port } = await open(t, { tls })
    const socket = connectTls({ port, host: '127.0.0.1', ca: tls.cert, servername: 'localhost', ALPNProtocols: ['x'] })
    t.after(() => socket.destroy())
    const [error] = await once(socket, 'error')
    assert.match(error.code, /NO_APPLICATION_PROTOCOL/)
  })

  for (const [name, text] of [
    ['that speaks without it', ask('GET', '/')],
    ['that never says anything', ''],
  ] as const) {
    it(`${name} is closed, and nothing is logged`, async t => {
      const log: unknown[] = []
      const { port, errors } = await open(t, { tls, requestTimeout: 100, log: entry => log.push(entry) })
      const socket = connect(port, '127.0.0.1').on('error', () => {})
      t.after(() => socket.destroy())
      if (text) socket.write(text)
      let received = ''
      socket.setEncoding('latin1').on('data', data => {
        received += data
      })
      await new Promise(resolve => socket.once('close', resolve))
      assert.doesNotMatch(received, /HTTP/)
      for (let turn = 0; turn < 20; turn++) await setImmediate()
      assert.deepEqual([errors, log], [[], []])
    })
  }

  for (const [name, request] of [
    ['asked', ask('GET', '/missing')],
    ['begun to ask', post('/parts', '{}').slice(0, -1)],
  ] as const) {
    it(`that resets the connection right after the handshake, having ${name}, is let go in time`, async t => {
      const { port, listening } = await open(t, { tls, requestTimeout: 200 })
      const accepted = once(listening.server, 'connection')
      const one = new Wire(port, true, 'RST').send(request)
      const [socket] = await accepted
      await one.ready
      one.leave()
      if (!socket.closed) await once(socket, 'close')
    })
  }
})

describe('listen with a certificate', () => {
  it('that is none rejects', async t => {
    const { service } = await open(t)
    await assert.rejects(listen(service, { tls: { key: tls.key, cert: 'none' } }))
  })

  it('says where it is: https', async t => {
    const { listening } = await open(t, { tls })
    assert.match(listening.origin, /^https:\/\/127\.0\.0\.1:\d+$/)
  })
})
