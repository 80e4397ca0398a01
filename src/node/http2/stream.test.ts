import assert from 'node:assert/strict'
import { once } from 'node:events'
import { constants } from 'node:http2'
import { Readable } from 'node:stream'
import { describe, it, type TestContext } from 'node:test'
import { resource, service } from '../../engine/index.ts'
import { certificate } from '../tls.fixture.ts'
import { openService } from '../wire.fixture.ts'
import { type Client, clientOf } from './client.fixture.ts'

const octets = (text: string) => new TextEncoder().encode(text)

async function open(t: TestContext, content: () => AsyncIterable<Uint8Array>): Promise<Client> {
  const shop = service([
    resource('/', { represent: { 'text/plain': content } }),
    resource('/else', { represent: { 'text/plain': () => 'hello' } }),
  ])
  return clientOf(t, (await openService(t, shop, { tls: certificate })).listening)
}

describe('content that comes piece by piece, over HTTP/2', () => {
  it('is sent as it comes, without a length', async t => {
    const client = await open(t, async function* () {
      yield octets('one ')
      yield octets('two')
    })
    const { status, content, fields, code } = await client.ask('GET', '/')
    assert.deepEqual([status, content, fields['content-length'], code], [200, 'one two', undefined, 0])
  })

  it('that is more than a stream has room for arrives whole', async t => {
    const client = await open(t, () => Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(10_000, 'x'))))
    assert.equal((await client.ask('GET', '/')).content.length, 640_000)
  })

  it('that breaks off resets the stream, and the connection lives', async t => {
    const client = await open(t, async function* () {
      yield octets('one')
      throw new Error('kaboom secret')
    })
    const { status, code } = await client.ask('GET', '/')
    assert.deepEqual([status, code], [200, constants.NGHTTP2_INTERNAL_ERROR])
    assert.equal((await client.ask('GET', '/else')).status, 200)
  })

  it('is let go where HEAD or a client that leaves does not want it', async t => {
    const sources: Readable[] = []
    const client = await open(t, () => {
      const source = new Readable({ read: () => {} })
      source.push('one')
      sources.push(source)
      return source
    })
    assert.equal((await client.ask('HEAD', '/')).content, '')
    const stream = client.send({ ':path': '/' })
    await once(stream, 'data')
    stream.close(constants.NGHTTP2_CANCEL)
    for (const source of sources) if (!source.closed) await new Promise(resolve => source.once('close', resolve))
    assert.equal(sources.length, 2)
  })
})
