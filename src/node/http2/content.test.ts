import assert from 'node:assert/strict'
import { once } from 'node:events'
import { constants } from 'node:http2'
import { describe, it } from 'node:test'
import { back, openTls, problemIn } from './client.fixture.ts'
import { Frames, get } from './frames.fixture.ts'

const { NGHTTP2_CANCEL, NGHTTP2_NO_ERROR, NGHTTP2_PROTOCOL_ERROR } = constants
const json = { 'content-type': 'application/json' }
const postTo = (path: string) =>
  get(path, ['content-type', 'application/json']).map(
    ([name, value]) => [name, name === ':method' ? 'POST' : value] as const,
  )
const post = { ':method': 'POST', ':path': '/parts', ...json }

describe('content over HTTP/2', () => {
  it('is read, whatever it takes to come', async t => {
    const { client, made } = await openTls(t)
    const stream = client().send(post, false)
    const reply = back(stream)
    for (const piece of '{"a":1}') await new Promise(resolve => stream.write(piece, resolve))
    stream.end()
    assert.equal((await reply).fields.location, '/parts/1')
    assert.deepEqual(made, [{ a: 1 }])
  })

  it('past the limit: 413, announced or not', async t => {
    const { client, made } = await openTls(t)
    const one = client()
    for (const fields of [{ 'content-length': 65 }, {}]) {
      const reply = await one.post('/parts', ' '.repeat(65), fields)
      assert.equal(reply.status, 413)
      assert.equal(problemIn(reply).limit, 64)
    }
    assert.deepEqual(made, [])
  })

  it('that is not read: the answer, and the client is to stop (RFC 9113 §8.1)', async t => {
    const client = (await openTls(t)).client()
    for (const target of ['/', '/parts']) {
      const stream = client.send({ ...post, ':path': target }, false)
      const reply = back(stream)
      // more than the limit of /parts, less than what ends it
      stream.write(' '.repeat(1_000))
      const { status, code } = await reply
      assert.deepEqual([status, code], [target === '/' ? 405 : 413, NGHTTP2_NO_ERROR])
    }
  })

  it('that is not read leaves room for the next', async t => {
    const { client, made } = await openTls(t)
    const one = client()
    // many times what a connection has room for (RFC 9113 §6.9.2)
    const content = ' '.repeat(300_000)
    for (let i = 0; i < 4; i++) {
      assert.equal((await one.post('/', content)).status, 405)
      assert.equal((await one.post('/parts', content)).status, 413)
    }
    assert.equal((await one.post('/parts', '{}')).status, 201)
    assert.equal(made.length, 1)
  })

  it('that its length belies: the stream is reset, and nothing is done', async t => {
    const { client, made } = await openTls(t)
    const one = client()
    const { status, code } = await one.post('/parts', '{}', { 'content-length': 3 })
    assert.deepEqual([status, code], [undefined, NGHTTP2_PROTOCOL_ERROR])
    assert.equal((await one.ask('GET', '/')).status, 200)
    assert.deepEqual(made, [])
  })

  for (const target of ['/parts', '/gate']) {
    it(`of a client that goes away in the middle is not taken for the whole (${target})`, async t => {
      const { port, made, errors, gate, listening } = await openTls(t)
      const accepted = once(listening.server, 'stream')
      // well formed as far as it goes
      const frames = new Frames(t, port).head(1, postTo(target), true).frame('DATA', 0, 1, Buffer.from('{}'))
      const [taken] = await accepted
      if (target === '/gate') await gate.arrived
      frames.frame('RST_STREAM', 0, 1, Buffer.of(0, 0, 0, NGHTTP2_CANCEL))
      await new Promise(resolve => taken.once('close', resolve))
      gate.open()
      await frames.head(3, get('/missing')).next('HEADERS', 3)
      assert.deepEqual([made, errors], [[], []])
    })
  }
})
