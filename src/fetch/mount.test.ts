import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { describe, it, type TestContext } from 'node:test'
import { serve as serveOnNode } from '@hono/node-server'
import { H3, serve as serveH3 } from 'h3'
import { Hono } from 'hono'
import { type HttpRequest, json, resource, service } from '../engine/index.ts'
import { handler } from './index.ts'
import { assertMounted } from './mount.fixture.ts'
import { FetchRequest } from './request.ts'
import { shopAt } from './shop.fixture.ts'

/** A request that is never answered fails nothing by itself. */
const timeout = 30_000

describe('mounted in h3', { timeout }, () => {
  const listen = async (t: TestContext, app: H3): Promise<string> => {
    const server = serveH3(app, { hostname: '127.0.0.1', port: 0, silent: true })
    await server.ready()
    t.after(() => server.close(true))
    return new URL(server.url ?? '').origin
  }

  it('under a prefix, which mount takes off', async t => {
    const app = new H3().mount('/shop', handler(shopAt()))
    await assertMounted(await listen(t, app), '/shop')
  })

  it('as what answers every request', async t => {
    const answer = handler(shopAt())
    const app = new H3().all('/**', event => answer(event.req))
    await assertMounted(await listen(t, app))
  })
})

// After h3: this server puts a Request and a Response of its own in place of the global ones, which h3 does not know.
describe('mounted in Hono', { timeout }, () => {
  it('under a prefix, which mount takes off', async t => {
    const app = new Hono()
    app.mount('/shop', handler(shopAt()))
    await assertMounted(await listen(t, app), '/shop')
  })

  it('as what answers every request', async t => {
    const answer = handler(shopAt())
    const app = new Hono().all('*', context => answer(context.req.raw))
    await assertMounted(await listen(t, app))
  })
})

describe('served by a runtime', { timeout }, () => {
  it('as the module of a worker', async t => assertMounted(await listen(t, { fetch: handler(shopAt()) })))

  for (const [command, ...args] of [
    ['deno', 'run', '--no-config', '--no-lock', '--allow-net', 'deno.fixture.ts'],
    ['bun', 'run', 'bun.fixture.ts'],
  ] as const) {
    const skip = spawnSync(command, ['--version']).status !== 0 && `there is no ${command} on the PATH`
    it(command, { skip }, async t => {
      const child = spawn(command, args, { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] })
      t.after(() => child.kill())
      const [port] = await once(child.stdout.setEncoding('utf8'), 'data')
      await assertMounted(`http://127.0.0.1:${Number(port)}`)
    })
  }
})

describe('what mounting has shown', { timeout }, () => {
  const errors: unknown[] = []
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"name":"Nut"}' }

  it('content that was read before is no empty content: 500, and the log says why', async t => {
    const list = resource('/parts', { post: { accept: { 'application/json': json }, act: () => undefined } })
    const answer = handler(service([list], { onError: error => errors.push(error) }))
    const app = new Hono()
    app.use(async (context, next) => {
      await context.req.text()
      await next()
    })
    app.all('*', context => answer(context.req.raw))
    assert.equal((await fetch(`${await listen(t, app)}/parts`, post)).status, 500)
    assert.match(String(errors), /read before/)
  })

  it('content can be asked for twice, as for a signature', async () => {
    const made: unknown[] = []
    const signed = {
      challenge: 'Signature',
      reads: () => true,
      verify: async (_: string, asked: HttpRequest) => (await asked.content(64)).length === 14,
    }
    const list = resource('/parts', {
      access: { schemes: [signed] },
      post: { accept: { 'application/json': json }, act: content => void made.push(content) },
    })
    const headers = { ...post.headers, Authorization: 'Signature' }
    const request = new Request('http://shop.example/parts', { ...post, headers })
    assert.equal((await handler(service([list]))(request)).status, 204)
    assert.deepEqual(made, [{ name: 'Nut' }])
  })

  it('content can be asked for as a stream once it has been read', async () => {
    const asked = new FetchRequest(new Request('http://shop.example/parts', post))
    const octets = await asked.content(64)
    assert.deepEqual(await Array.fromAsync(asked.stream(64)), [octets])
  })

  it('a HEAD lets go of the stream that its GET would send', async () => {
    let cancelled = false
    const file = new Readable()
    const web = new ReadableStream<Uint8Array>({
      cancel: () => {
        cancelled = true
      },
    })
    const answer = handler(
      service([
        resource('/file', { represent: { 'text/plain': () => file } }),
        resource('/web', { represent: { 'text/plain': () => web as unknown as AsyncIterable<Uint8Array> } }),
      ]),
    )
    for (const path of ['/file', '/web']) {
      const { body } = await answer(new Request(`http://shop.example${path}`, { method: 'HEAD' }))
      assert.ok(body, 'where there is none, some runtimes say that its length is 0')
      for await (const piece of body) assert.fail(`${piece}`)
    }
    assert.deepEqual([file.destroyed, cancelled], [true, true])
  })

  for (const [url, target, host] of [
    ['http://shop.example', '/', 'shop.example'],
    ['http://shop.example?q=http://a/', '/?q=http://a/', 'shop.example'],
    ['http://shop.example:81#part', '/', 'shop.example:81'],
    ['/parts/7?q=http://a/', '/parts/7?q=http://a/', ''],
    ['https://shop.example/a/../b', '/a/../b', 'shop.example'],
  ] as const) {
    it(`a URL that nobody has parsed: ${url}`, () => {
      const request = Object.defineProperty(new Request('http://shop.example/'), 'url', { value: url })
      const asked = new FetchRequest(request)
      assert.deepEqual([asked.target, asked.field('host'), asked.secure], [target, host, url.startsWith('https')])
    })
  }
})

/** What Node lacks for a module with a fetch of its own. */
async function listen(
  t: TestContext,
  { fetch }: { fetch: (request: Request) => Response | Promise<Response> },
): Promise<string> {
  const server = serveOnNode({ fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
