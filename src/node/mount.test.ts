import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, createSecureServer } from 'node:http2'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describe, it, type TestContext } from 'node:test'
import express, { type Express } from 'express'
import fastify from 'fastify'
import { json, resource, service } from '../engine/index.ts'
import { assertMounted } from '../fetch/mount.fixture.ts'
import { shopAt } from '../fetch/shop.fixture.ts'
import { listener } from './index.ts'
import { certificate } from './tls.fixture.ts'

/** A request that is never answered fails nothing by itself. */
const timeout = 30_000

async function portOf(t: TestContext, server: Server): Promise<number> {
  if (!server.listening) await once(server, 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return (server.address() as AddressInfo).port
}

describe('mounted in a server of node', { timeout }, () => {
  it('node:http', async t => {
    const server = createServer(listener(shopAt())).listen(0, '127.0.0.1')
    await assertMounted(`http://127.0.0.1:${await portOf(t, server)}`)
  })

  it('node:https', async t => {
    const server = createTlsServer(certificate, listener(shopAt())).listen(0, '127.0.0.1')
    await assertMounted(`https://127.0.0.1:${await portOf(t, server)}`, '', certificate.cert)
  })

  it('node:http2, which speaks HTTP/1.1 too', async t => {
    const server = createSecureServer({ ...certificate, allowHTTP1: true }, listener(shopAt())).listen(0, '127.0.0.1')
    await once(server, 'listening')
    t.after(() => server.close())
    const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
    await assertMounted(origin, '', certificate.cert)

    const session = connect(origin, { ca: certificate.cert })
    t.after(() => session.destroy())
    const ask = async (fields: Record<string, string>, content = ''): Promise<[number | undefined, string]> => {
      const stream = session.request(fields, { endStream: content === '' }).setEncoding('utf8')
      if (content) stream.end(content)
      const [head] = await once(stream, 'response')
      return [head[':status'], (await stream.toArray()).join('')]
    }
    const part = { ':path': '/parts/7' }
    const post = { ':path': '/parts', ':method': 'POST', 'content-type': 'application/json' }
    assert.deepEqual(await ask(part), [200, '{"name":"Bolt"}'])
    assert.deepEqual(await ask({ ...part, ':method': 'HEAD' }), [200, ''])
    assert.deepEqual(await ask({ ...part, 'if-none-match': '"v4"' }), [304, ''])
    assert.deepEqual(await ask({ ':path': '/stream' }), [200, 'one two'])
    assert.deepEqual(await ask(post, '{"name":"Nut"}'), [201, ''])
    assert.equal((await ask({ ...post, 'content-type': 'text/xml' }, '<part/>'))[0], 415)
    assert.equal((await ask({ ':path': '/parts', ':method': 'DELETE' }))[0], 405)
    assert.equal((await ask({ ':path': '/parts/9' }))[0], 404)
  })
})

const listen = async (t: TestContext, app: Express): Promise<string> =>
  `http://127.0.0.1:${await portOf(t, app.listen(0, '127.0.0.1'))}`

describe('mounted in Express', { timeout }, () => {
  it('as what answers every request', async t => {
    await assertMounted(await listen(t, express().use(listener(shopAt()))))
  })

  it('under a prefix, which use takes off', async t => {
    const app = express().use('/shop', listener(shopAt()))
    await assertMounted(await listen(t, app), '/shop')
  })
})

describe('mounted behind middleware of Express', { timeout }, () => {
  const errors: unknown[] = []
  const shop = service(
    [
      resource('/parts', {
        represent: { 'text/plain': () => 'hello', 'application/json': () => '"hello"' },
        fields: { 'Set-Cookie': ['a=1', 'b=2'] },
        post: { accept: { 'application/json': json }, act: () => undefined },
      }),
      resource('/unsendable', { represent: { 'text/plain': () => 'hello' }, fields: { 'X-Name': 'a\r\nb' } }),
    ],
    { onError: error => errors.push(error) },
  )
  const post = (content: string) => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: content })

  it('content that was read before: 500, and the log says why', async t => {
    const origin = await listen(t, express().use(express.json(), listener(shop)))
    assert.equal((await fetch(`${origin}/parts`, post('{"name":"Nut"}'))).status, 500)
    assert.match(String(errors.pop()), /read before/)
    assert.equal((await fetch(`${origin}/parts`, post(''))).status, 400)
  })

  it('content that was read before, and kept', async t => {
    const keep = express.json({ verify: (message, _, octets) => Object.assign(message, { rawBody: octets }) })
    const origin = await listen(t, express().use(keep, listener(shop)))
    assert.equal((await fetch(`${origin}/parts`, post('{"name":"Nut"}'))).status, 204)
  })

  it('fields of its own', async t => {
    const app = express().use((_, response, next) => {
      response.vary('Origin').cookie('s', '1').set('X-Frame-Options', 'DENY')
      next()
    })
    const origin = await listen(t, app.use(listener(shop)))
    const { headers } = await fetch(`${origin}/parts`)
    assert.deepEqual(headers.getSetCookie(), ['s=1; Path=/', 'a=1', 'b=2'])
    assert.equal(headers.get('Vary'), 'Origin, Accept')
    assert.equal(headers.get('X-Frame-Options'), 'DENY')
    const broken = await fetch(`${origin}/unsendable`)
    assert.deepEqual([broken.status, broken.headers.get('X-Frame-Options')], [500, 'DENY'])
  })

  it('a writeHead of its own, which takes a list for one of pairs', async t => {
    const app = express().use((_, response, next) => {
      const { writeHead } = response
      response.writeHead = ((code: number, phrase: string, list: [string, string][] = []) => {
        for (const [name, value] of list) response.setHeader(name, value)
        return Reflect.apply(writeHead, response, [code, phrase])
      }) as typeof writeHead
      next()
    })
    const { headers } = await fetch(`${await listen(t, app.use(listener(shop)))}/parts`)
    assert.equal(headers.get('Content-Length'), '5')
  })
})

describe('mounted in Fastify', { timeout }, () => {
  it('for what it has no route for', async t => {
    const answer = listener(shopAt('/shop'))
    const app = fastify({ forceCloseConnections: true })
    t.after(() => app.close())
    app.get('/', () => 'home')
    // before Fastify reads the content, as it does for a handler
    app.addHook('onRequest', async (request, reply) => {
      if (request.is404) answer(request.raw, reply.hijack().raw)
    })
    const origin = await app.listen({ host: '127.0.0.1', port: 0 })
    await assertMounted(origin, '/shop')
    assert.equal(await (await fetch(origin)).text(), 'home')
  })
})
