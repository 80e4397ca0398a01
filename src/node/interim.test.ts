import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it, type TestContext } from 'node:test'
import { type HttpRequest, resource, service } from '../engine/index.ts'
import { ask, openService, type Wire } from './wire.fixture.ts'

const hints = { Link: '</site.css>; rel=preload; as=style' }

type Find = (request: HttpRequest) => Promise<string>

async function open(t: TestContext, find: Find, leaving?: 'FIN' | 'RST'): Promise<Wire> {
  const page = resource('/', { find: (_, { request }) => find(request), represent: { 'text/plain': text => text } })
  return (await (await openService(t, service([page]))).connected(leaving))[0]
}

describe('interim answers', () => {
  it('103 and 102 come before the answer, as the handler sends them', async t => {
    const wire = await open(t, async request => {
      request.inform?.(103, hints)
      request.inform?.(102)
      return 'page'
    })
    wire.send(ask('GET', '/', 'Connection: close\r\n'))
    const early = await wire.reply()
    assert.deepEqual([early.status, early.fields.link], [103, hints.Link])
    assert.equal((await wire.reply()).status, 102)
    assert.equal((await wire.reply()).content, 'page')
  })

  it('none goes to a client of HTTP/1.0 (RFC 9110 §15.2)', async t => {
    const wire = await open(t, async request => {
      request.inform?.(103, hints)
      return 'page'
    })
    assert.equal((await wire.send('GET / HTTP/1.0\r\n\r\n').reply()).status, 200)
  })
})

describe('a client that goes away', () => {
  for (const how of ['FIN', 'RST'] as const)
    it(`aborts the signal of its request (${how})`, async t => {
      const asked = Promise.withResolvers<AbortSignal>()
      const wire = await open(
        t,
        request => {
          const signal = request.signal as AbortSignal
          asked.resolve(signal)
          return new Promise(resolve => signal.addEventListener('abort', () => resolve('too late')))
        },
        how,
      )
      wire.send(ask('GET', '/'))
      const signal = await asked.promise
      assert.equal(signal.aborted, false)
      const aborted = once(signal, 'abort')
      wire.leave()
      await aborted
    })
})

describe('an answer with a Connection of its own', () => {
  it('still ends the connection where content was not read (RFC 9112 §9.3)', async t => {
    const { wire: connect } = await openService(
      t,
      service([resource('/', { represent: { 'text/plain': () => '' }, fields: { Connection: 'upgrade' } })]),
    )
    const wire = connect()
    const reply = await wire.send(ask('GET', '/', 'Content-Length: 5\r\n')).reply()
    assert.equal(reply.status, 200)
    assert.equal(reply.fields.connection, 'upgrade, close')
    assert.equal(await wire.rest(), '')
  })
})
