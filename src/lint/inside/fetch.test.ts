import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { describe, it, type TestContext } from 'node:test'
import { Hono } from 'hono'
import type { Exchange } from '../exchange.ts'
import type { Finding } from '../finding.ts'
import { listening } from '../live/server.fixture.ts'
import { lintingFetch } from './index.ts'

const serving = async (t: TestContext) =>
  `http://127.0.0.1:${await listening(
    t,
    createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(307, { Location: '/wrong' }).end()
      else response.writeHead(request.url === '/wrong' ? 405 : 200, { 'Content-Type': 'text/plain' }).end('hello')
    }),
  )}`

describe('lintingFetch', () => {
  it('rejects where an answer breaks HTTP, and gives it where it does not', async t => {
    const url = await serving(t)
    const strict = lintingFetch(fetch)
    assert.equal(await (await strict(`${url}/`, { method: 'POST', body: 'a' })).text(), 'hello')
    await assert.rejects(strict(`${url}/wrong`, { method: 'PUT' }), {
      name: 'AssertionError',
      message: /allow-missing[\s\S]*PUT \/wrong → 405/,
    })
    await assert.rejects(strict(new Request(`${url}/wrong`, { method: 'DELETE' })), /DELETE \/wrong → 405/)
    await assert.rejects(strict(new URL(`${url}/moved`)), /GET \/wrong → 405/)
    await strict(`${url}/wrong`).catch(() => {})
    await lintingFetch(fetch, { silence: [{ rule: 'allow-missing', reason: 'a test' }] })(`${url}/wrong`)
  })

  it('tells who wants to know, and gives the answer all the same', async t => {
    const url = await serving(t)
    const told = Promise.withResolvers<[readonly Finding[], Exchange]>()
    const telling = lintingFetch(fetch, { onFindings: (findings, exchange) => told.resolve([findings, exchange]) })
    const response = await telling(`${url}/wrong`, { headers: { 'X-A': '1' } })
    assert.equal(await response.text(), 'hello')
    const [findings, exchange] = await told.promise
    assert.ok(findings.some(({ rule }) => rule === 'allow-missing'))
    assert.equal(Buffer.from(exchange.response?.content ?? []).toString(), 'hello')
    assert.ok(exchange.request?.fields.some(({ name, value }) => name.toLowerCase() === 'x-a' && value === '1'))
  })

  it('takes the request of a framework in place of fetch, and its faults as they are', async () => {
    const app = new Hono()
    app.get('/', context => context.text('no', 401))
    await assert.rejects(lintingFetch((path: string) => app.request(path))('/'), /challenge-missing/)
    await assert.rejects(
      lintingFetch(async () => {
        throw new RangeError('mine')
      })(),
      RangeError,
    )
  })

  it('gives the answer also where the one who is told fails', async () => {
    const telling = lintingFetch(async () => new Response(null, { status: 405 }), {
      onFindings() {
        throw new Error('broken listener')
      },
    })
    const warned = once(process, 'warning')
    assert.equal((await telling()).status, 405)
    assert.match(String((await warned)[0]), /broken listener/)
  })
})
