import assert from 'node:assert/strict'
import { once } from 'node:events'
import { constants } from 'node:http2'
import { describe, it } from 'node:test'
import { back, openTls, problemIn } from './client.fixture.ts'
import { codeOf, Frames, get } from './frames.fixture.ts'

const post = { ':method': 'POST', ':path': '/parts', 'content-type': 'application/json' }

describe('a client that is slow over HTTP/2', () => {
  it('with its content: 408, the stream ends, and the connection lives (RFC 9110 §15.5.9)', async t => {
    const { client, errors, made } = await openTls(t, { requestTimeout: 100 })
    const one = client()
    const stream = one.send(post, false)
    stream.write('{')
    const reply = await back(stream)
    assert.deepEqual([reply.status, reply.code], [408, 0])
    problemIn(reply)
    assert.equal((await one.ask('GET', '/')).status, 200)
    assert.deepEqual([errors, made], [[], []])
  })

  it('user code may take longer than that, and than an idle connection', async t => {
    const { client, gate, listening } = await openTls(t, { requestTimeout: 50, keepAliveTimeout: 50 })
    const accepted = once(listening.server, 'session')
    const one = client()
    const slow = one.post('/gate', '{}')
    await gate.arrived
    const [session] = await accepted
    await once(session, 'timeout')
    assert.equal((await one.ask('GET', '/')).status, 200, 'nor is a connection idle meanwhile')
    gate.open()
    assert.equal((await slow).status, 204)
  })
})

describe('a connection without a stream', () => {
  for (const [name, head] of [
    ['that never had one', false],
    ['whose last one was answered', true],
  ] as const) {
    it(`${name}: GOAWAY, and the end`, async t => {
      const { port } = await openTls(t, { keepAliveTimeout: 100 })
      const frames = new Frames(t, port)
      if (head) await frames.head(1, get()).next('HEADERS', 1)
      assert.equal(codeOf(await frames.next('GOAWAY')), constants.NGHTTP2_NO_ERROR)
      await frames.ended()
    })
  }

  it('whose last one the client reset, long after it began: GOAWAY, and the end', async t => {
    const { port, gate, listening } = await openTls(t, { keepAliveTimeout: 100 })
    const session = once(listening.server, 'session')
    const frames = new Frames(t, port).head(1, get('/gate'))
    await gate.arrived
    const [accepted] = await session
    await once(accepted, 'timeout')
    frames.frame('RST_STREAM', 0, 1, Buffer.of(0, 0, 0, constants.NGHTTP2_CANCEL))
    await frames.next('GOAWAY')
    await frames.ended()
  })
})
