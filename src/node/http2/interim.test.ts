import assert from 'node:assert/strict'
import { once } from 'node:events'
import { constants } from 'node:http2'
import { describe, it, type TestContext } from 'node:test'
import { type HttpRequest, resource, service } from '../../engine/index.ts'
import { certificate } from '../tls.fixture.ts'
import { openService } from '../wire.fixture.ts'
import { type Client, clientOf } from './client.fixture.ts'

const hints = { Link: '</site.css>; rel=preload; as=style', Connection: 'x-hop', 'X-Hop': '1' }

async function open(t: TestContext, find: (request: HttpRequest) => Promise<string>): Promise<Client> {
  const page = resource('/', { find: (_, { request }) => find(request), represent: { 'text/plain': text => text } })
  return clientOf(t, (await openService(t, service([page]), { tls: certificate })).listening)
}

describe('interim answers over HTTP/2', () => {
  it('103 and 102 come before the answer, as the handler sends them', async t => {
    const client = await open(t, async request => {
      request.inform?.(103, hints)
      request.inform?.(102)
      return 'page'
    })
    const { status, content, interim } = await client.ask('GET', '/')
    assert.deepEqual([status, content, interim.map(each => each[':status'])], [200, 'page', [103, 102]])
    const [early] = interim
    assert.deepEqual([early?.link, early?.connection, early?.['x-hop']], [hints.Link, undefined, undefined])
  })

  it('none comes after the answer, or where the client has gone', async t => {
    const late = Promise.withResolvers<HttpRequest>()
    const client = await open(t, async request => {
      late.resolve(request)
      return 'page'
    })
    assert.equal((await client.ask('GET', '/')).status, 200)
    ;(await late.promise).inform?.(103, hints)
    assert.equal((await client.ask('GET', '/')).status, 200)
  })
})

describe('a client that goes away', () => {
  const ways: readonly [name: string, leave: (client: Client, stream: { close(code: number): void }) => void][] = [
    ['by resetting its stream', (_, stream) => stream.close(constants.NGHTTP2_CANCEL)],
    ['by resetting it without an error', (_, stream) => stream.close(constants.NGHTTP2_NO_ERROR)],
    ['by closing the connection', ({ session }) => session.destroy()],
  ]
  for (const [name, leave] of ways) {
    for (const method of ['GET', 'HEAD']) {
      it(`${name} aborts the signal of its ${method}`, async t => {
        const asked = Promise.withResolvers<AbortSignal>()
        const client = await open(t, request => {
          const signal = request.signal as AbortSignal
          asked.resolve(signal)
          return new Promise(resolve => signal.addEventListener('abort', () => resolve('too late')))
        })
        const stream = client.send({ ':method': method, ':path': '/' })
        const signal = await asked.promise
        assert.equal(signal.aborted, false)
        const aborted = once(signal, 'abort')
        leave(client, stream)
        await aborted
      })
    }
  }

  it('is no client that was answered', async t => {
    const asked = Promise.withResolvers<AbortSignal>()
    const client = await open(t, async request => {
      asked.resolve(request.signal as AbortSignal)
      return 'page'
    })
    for (const method of ['GET', 'HEAD']) assert.equal((await client.ask(method, '/')).status, 200)
    client.session.close()
    await once(client.session, 'close')
    assert.equal((await asked.promise).aborted, false)
  })
})
