import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ask, assertRefused, begin, open, post } from './wire.fixture.ts'

const chunked = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n'

describe('what the parser rejects', () => {
  const rejected: readonly [name: string, status: number, request: string][] = [
    ['obs-fold', 400, ask('GET', '/', 'A: b\r\n c\r\n')],
    ['space before the colon', 400, ask('GET', '/', 'A : b\r\n')],
    ['a bare CR', 400, ask('GET', '/', 'A: b\rc\r\n')],
    ['a bare LF after the request line', 400, 'GET / HTTP/1.1\nHost: a\r\n\r\n'],
    ['a bare LF after a field', 400, ask('GET', '/', 'A: b\nC: d\r\n')],
    ['a bare LF at the end', 400, 'GET / HTTP/1.1\r\nHost: a\r\n\n'],
    ['NUL in a field', 400, ask('GET', '/', 'A: b\0c\r\n')],
    ['Content-Length, then Transfer-Encoding', 400, ask('POST', '/parts', `Content-Length: 2\r\n${chunked}`, '{}')],
    ['Transfer-Encoding, then Content-Length', 400, ask('POST', '/parts', `${chunked}Content-Length: 2\r\n`, '{}')],
    ['two Content-Lengths', 400, post('/parts', '{}', 'Content-Length: 3\r\n')],
    ['a negative Content-Length', 400, ask('POST', '/parts', 'Content-Length: -1\r\n')],
    ['an unknown method', 501, ask('FOO', '/')],
    ['an unknown method that begins like a known one', 501, ask('GETAWAY', '/')],
    ['a method in lower case', 501, ask('get', '/')],
    ['a method that is no token', 400, ask('G@T', '/')],
    ['garbage', 400, '\x16\x03\x01\x02\x00\x01 hello\r\n\r\n'],
    ['words', 400, 'what is this?\r\n\r\n'],
    ['a version that is none', 505, 'GET / HTTP/1.x\r\n\r\n'],
    ['a chunk size that is none', 400, ask('POST', '/parts', chunked, 'zz\r\n')],
  ]
  for (const [name, status, request] of rejected) {
    it(`${name}: ${status}, a problem document, and the connection closes`, async t => {
      const { last, made, errors } = await open(t)
      assertRefused(await last(request), status)
      assert.deepEqual([made, errors], [[], []])
    })
  }

  it('a request that ends in the middle: 400', async t => {
    const { wire, errors } = await open(t)
    for (const part of ['GET / HT', ask('POST', '/parts', chunked, '2\r\n{')]) {
      const one = wire().send(part)
      one.socket.end()
      assertRefused(await one.reply(), 400)
      assert.equal(await one.rest(), '')
    }
    assert.deepEqual(errors, [])
  })

  it('is answered in the type that the client accepts', async t => {
    const { last } = await open(t)
    const html = await last(ask('GET', '/', 'Accept: text/html\r\nA : b\r\n'))
    assert.equal(html.fields['content-type'], 'text/html; charset=utf-8')
    assert.match(html.content, /<title>Shop: Bad Request<\/title>/)
    const text = await last(ask('FOO', '/', 'accept: image/png\r\nAccept: text/plain\r\n'))
    assert.equal(text.fields['content-type'], 'text/plain; charset=utf-8')
    assert.match(text.content, /^501 Not Implemented\n/)
    const chunk = await last(ask('POST', '/parts', `Accept: text/plain\r\n${chunked}`, 'zz\r\n'))
    assert.equal(chunk.fields['content-type'], 'text/plain; charset=utf-8')
  })

  it('has no content for HEAD', async t => {
    const reply = await (await open(t)).last(ask('HEAD', '/', 'A : b\r\n'), { head: true })
    assert.equal(reply.status, 400)
    assert.ok(Number(reply.fields['content-length']) > 0)
  })
})

describe('a fault behind other requests', () => {
  it('waits for their answers, and minds its own fields', async t => {
    const { wire, gate } = await open(t)
    const slow = ask('GET', '/gate', 'Accept: text/plain\r\n')
    const one = wire().send(slow + ask('FOO', '/', 'Accept: text/html\r\n'))
    await gate.arrived
    gate.open()
    assert.equal((await one.reply()).status, 200)
    const fault = await one.reply()
    assert.deepEqual([fault.status, fault.fields['content-type']], [501, 'text/html; charset=utf-8'])
    assert.equal(await one.rest(), '')
  })

  it('in the content of one that waits its turn: that one alone is refused', async t => {
    const { wire, gate, errors } = await open(t)
    const one = wire().send(ask('GET', '/gate') + ask('GET', '/throws', chunked, 'zz\r\n'))
    await gate.arrived
    gate.open()
    assert.equal((await one.reply()).status, 200)
    assertRefused(await one.reply(), 400)
    assert.equal(await one.rest(), '')
    assert.deepEqual(errors, [], 'user code never heard of it')
  })

  it('ends what is being answered, whose own answer comes too late', async t => {
    const { wire, last, gate, errors } = await open(t)
    const one = wire().send(ask('GET', '/gate', chunked))
    await gate.arrived
    assertRefused(await one.send('zz\r\n').reply(), 400)
    gate.open()
    assert.equal(await one.rest(), '')
    assert.equal((await last(ask('GET', '/', 'Connection: close\r\n'))).status, 200)
    assert.deepEqual(errors, [])
  })

  it('is not followed by what the parser says about the rest', async t => {
    const { connected, gate } = await open(t)
    const warned: Error[] = []
    const warn = (warning: Error) => warned.push(warning)
    process.on('warning', warn)
    t.after(() => process.off('warning', warn))
    const one = await connected()
    await begin(one, ask('GET', '/gate') + ask('FOO', '/'))
    for (let i = 0; i < 30; i++) await begin(one, ask('FOO', '/'))
    gate.open()
    assert.equal((await one[0].reply()).status, 200)
    assertRefused(await one[0].reply(), 501)
    assert.equal(await one[0].rest(), '')
    assert.deepEqual(warned, [])
  })

  it('in content that was refused unread: no second answer', async t => {
    const { last } = await open(t)
    const unread = ask('POST', '/parts', 'Transfer-Encoding: chunked\r\n', 'zz\r\nzz\r\n')
    assertRefused(await last(unread), 415)
  })
})

describe('a client that goes away', () => {
  const moments: readonly [name: string, request: string, gated?: true][] = [
    ['before it says anything', ''],
    ['in the middle of the head', 'GET / HTTP/1.1\r\nHo'],
    ['in the middle of the content', post('/parts', '{}').slice(0, -1)],
    ['in the middle of a chunk', ask('POST', '/parts', chunked, '5\r\n{')],
    ['while it is being answered', ask('GET', '/gate'), true],
    ['while it is being answered, content and all', post('/gate', '{}').slice(0, -1), true],
    ['with requests in the pipeline', ask('GET', '/gate') + post('/parts', '{}') + ask('GET', '/'), true],
  ]
  for (const [name, request, gated] of moments) {
    for (const how of ['FIN', 'RST'] as const) {
      it(`${name} (${how}): nothing is logged, and the server goes on`, async t => {
        const { connected, last, gate, errors, made } = await open(t)
        const log = t.mock.method(console, 'error', () => {})
        const [one, socket] = await connected(how)
        const closed = new Promise(resolve => socket.once('close', resolve))
        one.send(request)
        await one.ready
        if (gated) await gate.arrived
        one.leave()
        if (gated && how === 'FIN') gate.open()
        await closed
        gate.open()
        assert.equal((await last(ask('GET', '/', 'Connection: close\r\n'))).status, 200)
        assert.deepEqual([errors, log.mock.callCount()], [[], 0])
        // A FIN may be a client that still listens, so what it asked in full is done; a reset is the end.
        if (how === 'RST') assert.deepEqual(made, [])
      })
    }
  }
})
