import assert from 'node:assert/strict'
import { constants, type OutgoingHttpHeaders } from 'node:http2'
import { describe, it } from 'node:test'
import { resource, service } from '../../engine/index.ts'
import { listen } from '../index.ts'
import { certificate } from '../tls.fixture.ts'
import { clientOf, openTls, problemIn } from './client.fixture.ts'
import { codeOf, Frames, get } from './frames.fixture.ts'

const { NGHTTP2_PROTOCOL_ERROR, NGHTTP2_ENHANCE_YOUR_CALM } = constants

describe('the authority (RFC 9113 §8.3.1)', () => {
  it('is the host that the service is asked for', async t => {
    const hosts = ['shop.example']
    const shop = service([resource('/', { represent: { 'text/plain': () => 'hello' } })], { hosts })
    const listening = await listen(shop, { tls: certificate })
    t.after(() => listening.close())
    const client = clientOf(t, listening)
    const ask = async (fields: OutgoingHttpHeaders) => (await client.ask('GET', '/', fields)).status
    assert.equal(await ask({ ':authority': 'Shop.example' }), 200)
    assert.equal(await ask({ host: 'shop.example' }), 200, 'Host alone')
    assert.equal(await ask({ ':authority': 'other.example' }), 421)
    assert.equal(await ask({ host: 'other.example' }), 421)
  })

  const refused: readonly [name: string, fields: OutgoingHttpHeaders][] = [
    ['that is no host', { ':authority': '[::1' }],
    ['with two ports', { host: 'a:80:80' }],
    ['other than Host', { ':authority': 'shop.example', host: 'other.example' }],
    ['of another port than Host', { ':authority': 'shop.example:1', host: 'shop.example' }],
  ]
  for (const [name, fields] of refused) {
    it(`${name}: 400, and the connection lives`, async t => {
      const client = (await openTls(t)).client()
      const reply = await client.ask('GET', '/', fields)
      assert.equal(reply.status, 400)
      problemIn(reply)
      assert.equal((await client.ask('GET', '/')).status, 200)
    })
  }

  it('that is Host in other words: fine', async t => {
    const client = (await openTls(t)).client()
    const fields = { ':authority': 'shop.example:443', host: 'Shop.example' }
    assert.equal((await client.ask('GET', '/', fields)).status, 200)
  })
})

describe('a path', () => {
  it('that does not start with a slash, under a scheme of its own: 400', async t => {
    const client = (await openTls(t)).client()
    const reply = await client.ask('GET', 'http://other.example/', { ':scheme': 'gopher' })
    assert.equal(reply.status, 400)
  })
})

describe('fields that are too large (RFC 6585 §5)', () => {
  it('431 that names the greatest, and the connection lives', async t => {
    const client = (await openTls(t, { headLimit: 10_000 })).client()
    const reply = await client.ask('GET', '/', { a: 'x'.repeat(4_000), big: 'x'.repeat(7_000) })
    assert.equal(reply.status, 431)
    const { field, limit } = problemIn(reply)
    assert.deepEqual([field, limit], ['big', 10_000])
    assert.equal((await client.ask('GET', '/')).status, 200)
  })

  it('one octet decides, and each field counts 32 more (RFC 9113 §6.5.2)', async t => {
    const client = (await openTls(t, { headLimit: 1_000 })).client()
    const authority = 'shop.example'
    const padding = 1_000 - `:authority${authority}`.length - 32 - 'a'.length - 32
    const ask = async (size: number) => {
      const { status } = await client.ask('GET', '/', { ':authority': authority, a: 'x'.repeat(size) })
      return status
    }
    assert.deepEqual([await ask(padding), await ask(padding + 1)], [200, 431])
  })

  it('a great many of them: 431 as well', async t => {
    const client = (await openTls(t, { headLimit: 10_000 })).client()
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`a${i}`, '1']))
    assert.equal((await client.ask('GET', '/', many)).status, 431)
  })

  it('far beyond the limit: node resets the stream, and the connection lives', async t => {
    const client = (await openTls(t, { headLimit: 10_000 })).client()
    // the limit holds from when the client has heard of it
    assert.equal((await client.ask('GET', '/')).status, 200)
    const { status, code } = await client.ask('GET', '/', { big: 'x'.repeat(25_000) })
    assert.deepEqual([status, code], [undefined, NGHTTP2_ENHANCE_YOUR_CALM])
    assert.equal((await client.ask('GET', '/')).status, 200)
  })
})

describe('a malformed head (RFC 9113 §8.1.1)', () => {
  const without = (name: string) => get().filter(([each]) => each !== name)
  const malformed: readonly [name: string, head: readonly (readonly [string, string])[]][] = [
    ['no authority and no Host', without(':authority')],
    ['two authorities', [...get(), [':authority', 'shop.example']]],
    ['two Hosts', get('/', ['host', 'shop.example'], ['host', 'shop.example'])],
    ['an authority with a user', [...without(':authority'), [':authority', 'me@shop.example']]],
    ['no method', without(':method')],
    ['no path', without(':path')],
    ['an empty path', get('')],
    ['a pseudo-field behind a field', [['a', 'b'], ...get()]],
    ['an unknown pseudo-field', get('/', [':a', 'b'])],
    ['a name in upper case', get('/', ['A', 'b'])],
    ['a field about the connection', get('/', ['connection', 'close'])],
    ['a transfer coding', get('/', ['transfer-encoding', 'chunked'])],
    ['a tunnel for another protocol', [[':method', 'CONNECT'], [':protocol', 'websocket'], ...get().slice(1)]],
  ]
  for (const [name, head] of malformed) {
    it(`${name}: node resets the stream, and the connection lives`, async t => {
      const { port, errors } = await openTls(t)
      const frames = new Frames(t, port).head(1, head)
      assert.equal(codeOf(await frames.next('RST_STREAM', 1)), NGHTTP2_PROTOCOL_ERROR)
      await frames.head(3, get()).next('HEADERS', 3)
      assert.deepEqual(errors, [])
    })
  }
})
