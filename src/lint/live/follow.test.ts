import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { describe, it, type TestContext } from 'node:test'
import type { Exchange } from '../exchange.ts'
import { type FollowOptions, follow, LiveFault } from './index.ts'
import { listening } from './server.fixture.ts'

async function serving(t: TestContext, serve: (request: IncomingMessage, response: ServerResponse) => void) {
  return new URL(`http://127.0.0.1:${await listening(t, createServer(serve))}/`)
}

async function all(url: URL, options?: FollowOptions): Promise<Exchange[]> {
  const exchanges: Exchange[] = []
  for await (const exchange of follow(url, options)) exchanges.push(exchange)
  return exchanges
}

const steps = (exchanges: Exchange[]) =>
  exchanges.map(({ request, response }) => `${request?.method} ${request?.target} ${response?.code}`)

describe('follow', () => {
  it('gives each redirect as an exchange of its own', async t => {
    const url = await serving(t, ({ url = '' }, response) => {
      const next = { '/': '/a?x=1', '/a?x=1': 'b', '/b': '/c#part' }[url]
      response.writeHead(next ? 302 : 200, next ? { Location: next } : {}).end('hi')
    })
    assert.deepEqual(steps(await all(url)), ['GET / 302', 'GET /a?x=1 302', 'GET /b 302', 'GET /c 200'])
  })

  it('keeps the method or not, as the code says', async t => {
    const seen: string[] = []
    const url = await serving(t, async (request, response) => {
      let content = ''
      for await (const piece of request) content += piece
      seen.push(`${request.method} ${request.headers['content-type']} ${content}`)
      const code = Number(request.url?.slice(1))
      response.writeHead(code || 200, code ? { Location: '/end' } : {}).end()
    })
    const options = { content: 'x=1', fields: { 'Content-Type': 'text/plain' } }
    const after = async (method: string, code: number) => {
      seen.length = 0
      await all(new URL(`/${code}`, url), { ...options, method })
      return seen[1]
    }
    assert.equal(await after('POST', 301), 'GET undefined ')
    assert.equal(await after('POST', 302), 'GET undefined ')
    assert.equal(await after('PUT', 302), 'PUT text/plain x=1')
    assert.equal(await after('PUT', 303), 'GET undefined ')
    assert.equal(await after('POST', 307), 'POST text/plain x=1')
    assert.equal(await after('POST', 308), 'POST text/plain x=1')
    assert.match((await after('HEAD', 303)) ?? '', /^HEAD/)
  })

  it('keeps credentials from others', async t => {
    const seen: unknown[] = []
    const other = await serving(t, ({ headers }, response) => {
      seen.push(headers.authorization, headers.cookie, headers['x-a'])
      response.end()
    })
    const url = await serving(t, (_, response) => response.writeHead(307, { Location: other.href }).end())
    await all(url, { fields: { Authorization: 'Bearer a', Cookie: 'a=b', 'X-A': '1' } })
    assert.deepEqual(seen, [undefined, undefined, '1'])
  })

  it('stops where a redirect leads nowhere that can be asked', async t => {
    for (const location of [undefined, 'mailto:ann@erp.example', 'http://[', 'http://']) {
      const url = await serving(t, (_, response) =>
        response.writeHead(301, location === undefined ? {} : { Location: location }).end(),
      )
      assert.equal((await all(url)).length, 1, location)
    }
  })

  it('has a line for a circle, and for a hundred redirects', async t => {
    const circle = await serving(t, ({ url }, response) =>
      response.writeHead(302, { Location: url === '/' ? '/a' : '/' }).end(),
    )
    await assert.rejects(all(circle), fault => {
      assert.ok(fault instanceof LiveFault)
      assert.match(fault.message, /^Redirects go round in a circle: \S+ again\.$/)
      return true
    })
    const long = await serving(t, ({ url }, response) => {
      const count = Number(url?.slice(1))
      response.writeHead(count < 100 ? 302 : 200, { Location: `/${count + 1}` }).end()
    })
    const exchanges: Exchange[] = []
    await assert.rejects(
      async () => {
        for await (const exchange of follow(long)) exchanges.push(exchange)
      },
      { name: 'LiveFault', kind: 'redirects', message: /^After 20 redirects/ },
    )
    assert.equal(exchanges.length, 21)
    assert.equal((await all(long, { redirects: 100 })).length, 101)
  })

  it('has no password in what it says', async t => {
    const circle = await serving(t, (_, response) => response.writeHead(302, { Location: '/' }).end())
    circle.username = 'ann'
    circle.password = 'secret'
    await assert.rejects(all(circle), { message: `Redirects go round in a circle: http://${circle.host}/ again.` })
  })
})
