import assert from 'node:assert/strict'
import { once } from 'node:events'
import { constants } from 'node:http2'
import { describe, it, type TestContext } from 'node:test'
import { type HttpRequest, resource, service } from '../../engine/index.ts'
import { certificate } from '../tls.fixture.ts'
import { ask, Gate, openService, type Server } from '../wire.fixture.ts'
import { back, clientOf } from './client.fixture.ts'
import { Frames, get } from './frames.fixture.ts'

/** Serves what tells of its request. */
function openTelling(t: TestContext, tell: (request: HttpRequest) => unknown): Promise<Server> {
  const told = resource('/{any}', {
    find: (_, { request }) => tell(request),
    represent: { 'application/json': value => JSON.stringify(value) },
    requires: { secure: true },
  })
  return openService(t, service([told]), { tls: certificate })
}

describe('a request over TLS', () => {
  const tell = ({ method, target, secure, peer }: HttpRequest) => ({ method, target, secure, peer })
  const told = { method: 'GET', target: '/a?b', secure: true, peer: '127.0.0.1' }

  it('is secure, and has a peer, in HTTP/1.1', async t => {
    const { wire } = await openTelling(t, tell)
    assert.deepEqual(JSON.parse((await wire().send(ask('GET', '/a?b')).reply()).content), told)
  })

  it('and over HTTP/2', async t => {
    const { listening } = await openTelling(t, tell)
    assert.deepEqual(JSON.parse((await clientOf(t, listening).ask('GET', '/a?b')).content), told)
  })
})

describe('the fields of a request over HTTP/2', () => {
  it('are as in HTTP/1.1: the authority as Host, one Cookie, lists in one value', async t => {
    const { listening, port } = await openTelling(t, request => [
      request.field('host'),
      request.field('cookie'),
      request.field('accept-language'),
      request.field('nothing'),
    ])
    const frames = new Frames(t, port).head(
      1,
      get('/a', ['cookie', 'a=1'], ['cookie', 'b=2'], ['accept-language', 'de'], ['accept-language', 'en']),
    )
    const { octets } = await frames.next('DATA', 1)
    assert.deepEqual(JSON.parse(String(octets)), ['shop.example', 'a=1; b=2', 'de, en', null])
    const both = { ':authority': 'shop.example', host: 'Shop.example' }
    const [host] = JSON.parse((await clientOf(t, listening).ask('GET', '/a', both)).content)
    assert.equal(host, 'shop.example')
  })
})

describe('content as a stream over HTTP/2', () => {
  async function open(t: TestContext): Promise<Server & { ends: unknown[]; begun: Promise<void> }> {
    const ends: unknown[] = []
    const begun = Promise.withResolvers<void>()
    const page = resource('/', {
      find: async (_, { request }) => {
        try {
          let length = 0
          for await (const piece of request.stream(100)) {
            length += piece.length
            begun.resolve()
          }
          ends.push(length)
        } catch (error) {
          ends.push((error as Error).constructor.name)
        }
        return {}
      },
      represent: { 'text/plain': () => 'hello' },
    })
    return { ...(await openService(t, service([page]), { tls: certificate })), ends, begun: begun.promise }
  }

  it('comes piece by piece to its end', async t => {
    const { listening, ends } = await open(t)
    const client = clientOf(t, listening)
    assert.equal((await client.ask('GET', '/', {}, 'x'.repeat(100))).status, 200)
    assert.deepEqual(ends, [100])
  })

  it('fails past its limit, and the answer is sent all the same', async t => {
    const { listening, ends } = await open(t)
    const client = clientOf(t, listening)
    for (const size of [101, 60_000, 300_000]) {
      assert.equal((await client.ask('GET', '/', {}, 'x'.repeat(size))).status, 200)
    }
    assert.deepEqual(ends, ['ContentTooLarge', 'ContentTooLarge', 'ContentTooLarge'])
    const gone = once(client.session, 'close')
    await listening.close()
    await gone
  })

  it('of which the rest is not wanted holds nothing up', async t => {
    const read = Promise.withResolvers<void>()
    const gate = new Gate()
    const page = resource('/', {
      find: async (_, { request }) => {
        for await (const _ of request.stream(1_000_000)) break
        read.resolve()
        await gate.pass()
        return {}
      },
      represent: { 'text/plain': () => 'hello' },
    })
    const { listening } = await openService(t, service([page]), { tls: certificate })
    const accepted = once(listening.server, 'stream')
    const client = clientOf(t, listening)
    const stream = client.send({ ':path': '/' }, false)
    const reply = back(stream)
    stream.write('x'.repeat(1_000))
    await read.promise
    stream.end('x'.repeat(50_000))
    const [taken] = await accepted
    while (taken.state.state !== constants.NGHTTP2_STREAM_STATE_HALF_CLOSED_REMOTE) await new Promise(setImmediate)
    gate.open()
    assert.equal((await reply).content, 'hello')
    const gone = once(client.session, 'close')
    await listening.close()
    await gone
  })

  it('fails where the client goes away in the middle', async t => {
    const { port, ends, begun, listening } = await open(t)
    const accepted = once(listening.server, 'stream')
    const frames = new Frames(t, port).head(1, get(), true).frame('DATA', 0, 1, Buffer.from('half'))
    const [stream] = await accepted
    await begun
    frames.frame('RST_STREAM', 0, 1, Buffer.of(0, 0, 0, constants.NGHTTP2_CANCEL))
    await new Promise(resolve => stream.once('close', resolve))
    while (ends.length === 0) await new Promise(setImmediate)
    assert.deepEqual(ends, ['Error'])
  })
})
