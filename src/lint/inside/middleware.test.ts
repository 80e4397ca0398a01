import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect as connect2, createServer as createServer2 } from 'node:http2'
import { describe, it } from 'node:test'
import express from 'express'
import fastify from 'fastify'
import type { Exchange } from '../exchange.ts'
import { ask } from '../live/index.ts'
import { listening } from '../live/server.fixture.ts'
import type { Rule } from '../rule.ts'
import { rules } from '../rules/index.ts'
import { lintMiddleware } from './index.ts'

/** Middleware by which each exchange is told. */
function telling() {
  const told: Exchange[] = []
  let wake = () => {}
  const rule: Rule = { ...(rules[0] as Rule), on: 'every', find: ({ response }) => response?.start }
  const lint = lintMiddleware({
    rules: [rule],
    onFindings: (_, exchange) => {
      told.push(exchange)
      wake()
    },
  })
  const next = async (): Promise<Exchange> => {
    while (told.length === 0) await new Promise<void>(resolve => (wake = resolve))
    return told.shift() as Exchange
  }
  return { lint, next, told }
}

const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString()

describe('lintMiddleware', () => {
  it('sees every octet that node:http serves, and changes none', async t => {
    const { lint, next } = telling()
    const octets: string[] = []
    for (const observed of [false, true]) {
      const server = createServer((request, response) => {
        if (observed) lint(request, response)
        response.sendDate = false
        request.pipe(response.writeHead(200, ['X-A', '1', 'x-a', '2', 'Trailer', 'X-T']))
      })
      const port = await listening(t, server)
      const { response } = await ask(`http://127.0.0.1:${port}/a?b`, { method: 'PUT', content: 'hello' })
      octets.push(`${response?.head}${text(response?.content)}`)
    }
    assert.equal(octets[0], octets[1])
    const { request, response, secure } = await next()
    assert.equal(
      `${request?.method} ${request?.target} ${request?.version} ${text(request?.content)}`,
      'PUT /a?b 1.1 hello',
    )
    assert.equal(`${response?.head}${text(response?.content)}`, octets[1])
    assert.equal(secure, false)
  })

  it('knows that HEAD gets no content, and leaves long content unknown', async t => {
    const { lint, next } = telling()
    const server = createServer((request, response) => {
      lint(request, response)
      response.end(request.method === 'HEAD' ? 'hello' : 'x'.repeat(2_000_000))
    })
    const url = `http://127.0.0.1:${await listening(t, server)}/`
    await fetch(url, { method: 'HEAD' })
    assert.equal((await next()).response?.length, 0)
    await (await fetch(url)).text()
    const { response } = await next()
    assert.equal(response?.content, undefined)
    assert.equal(response?.length, 2_000_000)
  })

  it('takes what node:http leaves out for not sent', async t => {
    const { lint, next } = telling()
    const server = createServer((request, response) => {
      lint(request, response)
      response.writeHead(Number(request.url?.slice(1))).end('hello')
    })
    const url = `http://127.0.0.1:${await listening(t, server)}`
    for (const [code, length] of [
      [204, 0],
      [304, 0],
      [205, 5],
    ]) {
      await (await fetch(`${url}/${code}`)).text().catch(() => {})
      assert.equal((await next()).response?.length, length, `${code}`)
    }
  })

  it('works in Express, also where a router or a parser comes after it', async t => {
    const { lint, next } = telling()
    const app = express()
    app.use(lint)
    app.use(express.json())
    const orders = express.Router()
    orders.post('/new', (request, response) => void response.status(201).json(request.body))
    app.use('/orders', orders)
    const port = await listening(t, createServer(app))
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(`http://127.0.0.1:${port}/orders/new?a`, { method: 'POST', headers, body: '{"a":1}' })
    assert.deepEqual(await response.json(), { a: 1 })
    const exchange = await next()
    assert.equal(exchange.request?.target, '/orders/new?a')
    assert.equal(text(exchange.request.content), '{"a":1}')
    assert.equal(text(exchange.response?.content), '{"a":1}')
    assert.equal(exchange.response?.code, 201)
  })

  it('works in Fastify', async t => {
    const { lint, next } = telling()
    const app = fastify()
    app.addHook('onRequest', (request, reply, done) => lint(request.raw, reply.raw, done))
    app.post('/a', (request, reply) => reply.code(202).send(request.body))
    const origin = await app.listen({ port: 0, host: '127.0.0.1' })
    t.after(() => app.close())
    const headers = { 'Content-Type': 'application/json' }
    assert.deepEqual(await (await fetch(`${origin}/a`, { method: 'POST', headers, body: '{"a":1}' })).json(), { a: 1 })
    const exchange = await next()
    assert.equal(text(exchange.request?.content), '{"a":1}')
    assert.equal(text(exchange.response?.content), '{"a":1}')
    assert.equal((await app.inject({ method: 'POST', url: '/a', payload: { b: 1 } })).json().b, 1)
    assert.equal((await next()).response?.code, 202)
  })

  it('works over HTTP/2', async t => {
    const { lint, next } = telling()
    const server = createServer2((request, response) => {
      lint(request, response)
      response.setHeader('X-A', '1')
      response.end('hello')
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const client = connect2(`http://127.0.0.1:${(server.address() as { port: number }).port}`)
    t.after(() => {
      client.destroy()
      server.close()
    })
    const stream = client.request({ ':path': '/a' })
    stream.resume()
    await once(stream, 'end')
    const { request, response } = await next()
    assert.equal(`${request?.method} ${request?.target} ${request?.version}`, 'GET /a 2')
    assert.equal(`${response?.code} ${response?.version} ${text(response?.content)}`, '200 2 hello')
    assert.deepEqual(response?.fields.map(({ name }) => name).sort(), ['date', 'x-a'])
  })

  it('says nothing of an answer that was cut off, nor of what is right or silenced', async t => {
    const told: string[] = []
    const lint = lintMiddleware({
      onFindings: findings => told.push(...findings.map(({ rule, level }) => `${level} ${rule}`)),
      silence: [{ rule: 'allow-missing', at: '/quiet', reason: 'a test' }],
    })
    const server = createServer((request, response) => {
      lint(request, response)
      if (request.url === '/cut') {
        response.write('a')
        response.destroy()
      } else response.writeHead(405).end()
    })
    const url = `http://127.0.0.1:${await listening(t, server)}`
    await assert.rejects(fetch(`${url}/cut`).then(response => response.text()))
    await (await fetch(`${url}/quiet`)).text()
    assert.ok(!told.includes('error allow-missing'))
    await (await fetch(`${url}/loud`)).text()
    while (told.length === 0 || !told.includes('error allow-missing'))
      await new Promise(resolve => setImmediate(resolve))
    assert.equal(told.filter(each => each === 'error allow-missing').length, 1)
  })

  it('judges what was written, also where its buffer is used again', async t => {
    const { lint, next } = telling()
    const server = createServer((request, response) => {
      lint(request, response)
      const buffer = Buffer.from('hello')
      response.write(buffer, () => {
        buffer.fill('x')
        response.end(buffer)
      })
    })
    const answer = await fetch(`http://127.0.0.1:${await listening(t, server)}/`)
    assert.equal(await answer.text(), 'helloxxxxx')
    assert.equal(text((await next()).response?.content), 'helloxxxxx')
  })

  for (const [what, failure] of [
    ['an error', new Error('broken listener')],
    ['something else', { is: 'broken listener' }],
  ] as const) {
    it(`warns where the one who is told fails later, by ${what}`, async t => {
      const lint = lintMiddleware({ onFindings: () => Promise.reject(failure) })
      const server = createServer((request, response) => lint(request, response, () => response.writeHead(405).end()))
      const warned = once(process, 'warning')
      assert.equal((await fetch(`http://127.0.0.1:${await listening(t, server)}/`)).status, 405)
      assert.match(String((await warned)[0]), /broken listener/)
    })
  }

  it('goes on where a rule fails', async t => {
    const broken: Rule = {
      ...(rules[0] as Rule),
      on: 'every',
      find: () => {
        throw new Error('broken rule')
      },
    }
    const lint = lintMiddleware({ rules: [broken], onFindings: () => {} })
    const server = createServer((request, response) => lint(request, response, () => response.end('hello')))
    const warned = once(process, 'warning')
    assert.equal(await (await fetch(`http://127.0.0.1:${await listening(t, server)}/`)).text(), 'hello')
    assert.match(String((await warned)[0]), /broken rule/)
  })
})
