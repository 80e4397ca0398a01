import assert from 'node:assert/strict'
import { request as ask, createServer, type IncomingMessage } from 'node:http'
import { describe, it } from 'node:test'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { listening } from '../live/server.fixture.ts'
import { exchangeOf } from '../read/transcript.ts'
import { assertFollowsHttp, matchers, type Received, toFollowHttp } from './index.ts'

const challenge = { 'WWW-Authenticate': 'Bearer' }

/** The message by which an assertion fails. */
async function faultOf(...args: Parameters<typeof assertFollowsHttp>): Promise<string> {
  const fault = await assertFollowsHttp(...args).then(
    () => assert.fail('it did not fail'),
    fault => fault,
  )
  assert.equal(fault.name, 'AssertionError')
  return fault.message
}

describe('assertFollowsHttp', () => {
  it('passes a Response that is right, and tells what is wrong with another', async () => {
    await assertFollowsHttp(new Response('no', { status: 401, headers: challenge }))
    const message = await faultOf(new Response('no', { status: 401 }))
    assert.match(message, /challenge-missing/)
    assert.match(message, /RFC 9110 §15\.5\.2/)
    assert.match(message, /Send WWW-Authenticate/)
    assert.match(message, /1 error in 1 exchange/)
  })

  it('leaves a Response to be read, and takes one that was read', async () => {
    const response = Response.json({ a: 1 })
    await assertFollowsHttp(response)
    assert.deepEqual(await response.json(), { a: 1 })
    await assertFollowsHttp(response)
    const locked = new Response('hello')
    const reader = locked.body?.getReader()
    await assertFollowsHttp(locked)
    assert.equal((await reader?.read())?.done, false)
  })

  it('sees the content', async () => {
    const headers = { 'Content-Type': 'application/problem+json' }
    const wrong = () => new Response('{"status":403}', { status: 404, headers })
    assert.match(await faultOf(wrong(), { failOn: 'warning' }), /problem/)
    const right = new Response('{"status":404,"title":"a"}', { status: 404, headers })
    await assertFollowsHttp(right, { failOn: 'warning' })
  })

  it('does not wait for a stream that does not end', async () => {
    const events = new Response(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } })
    await assertFollowsHttp(events)
    const endless = new Response(
      new ReadableStream({
        start: controller => controller.enqueue(new TextEncoder().encode('hello')),
      }),
      { headers: { 'Content-Type': 'text/plain' } },
    )
    await assertFollowsHttp(endless)
    const reader = endless.body?.getReader()
    assert.equal(new TextDecoder().decode((await reader?.read())?.value), 'hello')
  })

  it('compares with what was asked', async () => {
    const answer = { status: 304, headers: { ETag: '"v1"', Date: new Date().toUTCString() } }
    await assertFollowsHttp(answer, { request: { method: 'get', url: 'http://erp.example/a' } })
    assert.match(
      await faultOf(answer, { request: { method: 'put', url: '/a' } }),
      /not-modified-method[\s\S]*PUT \/a → 304/,
    )
    assert.match(await faultOf(answer, { request: new Request('http://erp.example/a', { method: 'PUT' }) }), /PUT \/a/)
  })

  it('fails on warnings where they count, and on nothing that is silenced', async () => {
    const answer = { status: 401, headers: {}, body: 'no' }
    const silence = [{ rule: 'challenge-missing', reason: 'a test' }]
    await assertFollowsHttp(answer, { silence })
    const message = await faultOf(answer, { silence, failOn: 'hint' })
    assert.doesNotMatch(message, /challenge-missing/)
    await assertFollowsHttp(answer, { failOn: 'hint', rules: [] })
  })

  it('takes what is no response for what it is', async () => {
    for (const wrong of [undefined, null, 'hello', {}, { status: 'ok' }]) {
      await assert.rejects(assertFollowsHttp(wrong as Received), TypeError)
    }
  })
})

describe('toFollowHttp', () => {
  it('is a matcher of Jest and Vitest, with or without await', async () => {
    assert.equal(matchers.toFollowHttp, toFollowHttp)
    const failed = toFollowHttp({ status: 401, headers: {} })
    assert.equal(failed.pass, false)
    assert.match(failed.message(), /challenge-missing/)
    const passed = await toFollowHttp(new Response('no', { status: 401, headers: challenge }))
    assert.equal(passed.pass, true)
    assert.match(passed.message(), /expected not to/)
  })

  it('takes an exchange', () => {
    const response = 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n'
    assert.equal(toFollowHttp(exchangeOf({ response })).pass, false)
  })

  it('takes what Fastify injects', async () => {
    const app = fastify()
    app.get('/', (_, reply) => reply.code(401).send('no'))
    app.get('/right', (_, reply) => reply.code(401).headers(challenge).send('no'))
    app.put('/cookies', (_, reply) => reply.header('set-cookie', ['a=1', 'b=2']).send('yes'))
    const failed = toFollowHttp(await app.inject('/'))
    assert.match(failed.message(), /challenge-missing[\s\S]*GET \/ → 401/)
    assert.equal(toFollowHttp(await app.inject('/right')).pass, true)
    assert.equal(toFollowHttp(await app.inject({ method: 'PUT', url: '/cookies' })).pass, true)
    await app.close()
  })

  it('takes what supertest gives', async t => {
    const app = express()
    app.get('/', (_, response) => void response.status(401).send('no'))
    app.get('/right', (_, response) => void response.status(401).set(challenge).send('no'))
    const port = await listening(t, createServer(app))
    /** As superagent does it. */
    const get = async (path: string) => {
      const req = ask({ port, host: '127.0.0.1', path })
      const res = await new Promise<IncomingMessage>(resolve => req.on('response', resolve).end())
      let text = ''
      for await (const piece of res) text += piece
      return { req, res, text, body: {}, status: res.statusCode, headers: res.headers }
    }
    assert.match(toFollowHttp(await get('/')).message(), /GET \/ → 401[\s\S]*HTTP\/1\.1 401 Unauthorized/)
    assert.equal(toFollowHttp(await get('/right')).pass, true)
  })

  it('takes what Hono answers in the process, and what fetch gets', async t => {
    const app = new Hono()
    app.get('/', context => context.text('no', 401))
    const failed = await toFollowHttp(await app.request('/'))
    assert.match(failed.message(), /challenge-missing/)
    const port = await listening(
      t,
      createServer((_, response) => response.writeHead(405).end()),
    )
    const fetched = await toFollowHttp(await fetch(`http://127.0.0.1:${port}/`))
    assert.match(fetched.message(), /allow-missing/)
  })
})
