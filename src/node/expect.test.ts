import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ask, assertRefused, open, post } from './wire.fixture.ts'

const expects = 'Expect: 100-continue\r\n'
const typed = `Content-Type: application/json\r\n${expects}`

describe('Expect: 100-continue (RFC 9110 §10.1.1)', () => {
  it('100 when the content is wanted, then the answer', async t => {
    const one = (await open(t)).wire()
    for (const value of ['100-continue', '100-Continue']) {
      one.send(ask('POST', '/echo', `Content-Type: application/json\r\nExpect: ${value}\r\nContent-Length: 7\r\n`))
      const interim = await one.reply()
      assert.deepEqual([interim.status, interim.phrase, interim.fields], [100, 'Continue', {}])
      const { status, content } = await one.send('{"a":1}').reply()
      assert.deepEqual([status, content], [200, '{"a":1}'])
    }
  })

  it('only once those before it are answered', async t => {
    const { wire, gate } = await open(t)
    const one = wire().send(ask('GET', '/gate') + ask('POST', '/echo', `${typed}Content-Length: 2\r\n`))
    await gate.arrived
    gate.open()
    assert.equal((await one.reply()).status, 200)
    assert.equal((await one.reply()).status, 100)
    assert.equal((await one.send('{}').reply()).content, '{}')
  })

  const refused: readonly [status: number, why: string, request: string][] = [
    [415, 'a media type', ask('POST', '/parts', `${expects}Content-Type: text/xml\r\nContent-Length: 2\r\n`)],
    [413, 'an announced length', ask('POST', '/parts', `${typed}Content-Length: 65\r\n`)],
    [405, 'a method', ask('POST', '/', `${typed}Content-Length: 2\r\n`)],
    [404, 'a path', ask('POST', '/nowhere', `${typed}Content-Length: 2\r\n`)],
    [404, 'what is found out late', ask('POST', '/missing', `${typed}Content-Length: 2\r\n`)],
    [412, 'a condition', ask('POST', '/parts', `${typed}If-None-Match: *\r\nContent-Length: 2\r\n`)],
    [501, 'a method that nobody knows', ask('PROPFIND', '/', `${typed}Content-Length: 2\r\n`)],
    [417, 'another expectation', ask('POST', '/parts', 'Expect: miracles\r\nContent-Length: 2\r\n')],
    [417, 'another expectation beside it', ask('POST', '/parts', 'Expect: 100-continue, miracles\r\n')],
  ]
  for (const [status, why, request] of refused) {
    it(`${status} for ${why}, and no 100`, async t => {
      const { wire, made } = await open(t)
      const one = wire().send(request)
      const reply = await one.reply()
      assert.equal(reply.status, status)
      if (/Content-Length/.test(request)) {
        assert.equal(reply.fields.connection, 'close')
        assert.equal(await one.rest(), '')
      }
      assert.deepEqual(made, [])
    })
  }

  it('a method that wants no content: its answer, and no 100', async t => {
    const reply = await (await open(t)).last(ask('GET', '/', `${expects}Content-Length: 2\r\n`))
    assert.deepEqual([reply.status, reply.fields.connection], [200, 'close'])
  })

  it('HTTP/1.0 gets no 100', async t => {
    const request = post('/echo', '{}', expects).replace('HTTP/1.1', 'HTTP/1.0')
    assert.equal((await (await open(t)).last(request)).status, 200)
  })
})

describe('content that is not read', () => {
  it('ends the connection: it cannot be told from the next request', async t => {
    const { last } = await open(t)
    assertRefused(await last(ask('POST', '/', 'Content-Length: 5\r\n', 'hello')), 405)
    assertRefused(await last(ask('POST', '/', 'Transfer-Encoding: chunked\r\n', '5\r\nhello\r\n0\r\n\r\n')), 405)
  })

  it('none, or none of it left: the connection is kept', async t => {
    const one = (await open(t)).wire()
    assert.equal((await one.send(ask('POST', '/', 'Content-Length: 0\r\n')).reply()).status, 405)
    assert.equal((await one.send(post('/parts', '{')).reply()).status, 400)
    assert.equal((await one.send(post('/parts', '{}')).reply()).status, 201)
  })

  it('past the limit while chunked: 413, and the connection closes', async t => {
    const { last, made } = await open(t)
    const chunked = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n'
    const { limit } = assertRefused(await last(ask('POST', '/parts', chunked, `41\r\n${' '.repeat(65)}\r\n`)), 413)
    assert.equal(limit, 64)
    assert.deepEqual(made, [])
  })

  const length = 8_000_000
  const large = `Content-Type: application/json\r\nContent-Length: ${length}\r\n`
  const eager: readonly [name: string, status: number, before: string][] = [
    ['its content', 413, ask('POST', '/parts', large)],
    ['another request', 405, ask('POST', '/', 'Content-Length: 1\r\n', 'a') + ask('POST', '/parts', large)],
    ['what is no HTTP', 501, ask('FOO', '/')],
    ['what it would tunnel', 405, ask('CONNECT', 'shop.example:443')],
  ]
  for (const [name, status, before] of eager) {
    it(`the answer reaches a client that sends all of ${name} before it reads (RFC 9112 §9.6)`, async t => {
      const one = (await open(t)).wire()
      one.socket.pause()
      one.send(before)
      await new Promise<void>((resolve, reject) => {
        one.socket.write(' '.repeat(length), error => (error ? reject(error) : resolve()))
      })
      one.socket.resume()
      assertRefused(await one.reply(), status)
    })
  }
})
