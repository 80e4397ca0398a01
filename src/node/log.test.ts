import assert from 'node:assert/strict'
import { once } from 'node:events'
import { constants } from 'node:http2'
import { Readable } from 'node:stream'
import { describe, it, type TestContext } from 'node:test'
import { conflict, json, reply, resource, service } from '../engine/index.ts'
import { type Client, clientOf, openTls } from './http2/client.fixture.ts'
import type { ListenOptions, LogEntry } from './index.ts'
import { certificate } from './tls.fixture.ts'
import { ask, begin, open, openService, post, type Server, type Shop } from './wire.fixture.ts'

const { NGHTTP2_CANCEL, NGHTTP2_NO_ERROR } = constants

/** Collects what is logged. */
class Book {
  readonly entries: LogEntry[] = []
  #wake = () => {}
  readonly log = (entry: LogEntry): void => {
    this.entries.push(entry)
    this.#wake()
  }

  /** The next entry, less its time, which is checked. */
  async next(): Promise<[string | undefined, string | undefined, number]> {
    while (this.entries.length === 0) {
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
    const { method, target, status, milliseconds } = this.entries.shift() as LogEntry
    assert.ok(milliseconds >= 0 && Number.isFinite(milliseconds))
    return [method, target, status]
  }
}

async function logged(t: TestContext, options: ListenOptions = {}): Promise<Shop & { book: Book }> {
  const book = new Book()
  return { ...(await open(t, { log: book.log, ...options })), book }
}

async function loggedTls(t: TestContext, options: ListenOptions = {}): Promise<Shop & { book: Book; one: Client }> {
  const book = new Book()
  const shop = await openTls(t, { log: book.log, ...options })
  return { ...shop, book, one: shop.client() }
}

/** A stream that breaks off by itself, and one that goes on until somebody leaves. */
const broken: unknown[] = []
const endless = service(
  [
    resource('/whole', {
      represent: { 'text/plain': () => Buffer.alloc(1_000_000) },
      post: { accept: { 'application/json': json }, act: () => reply('text/plain', Buffer.alloc(1_000_000)) },
    }),
    resource('/small', { post: { accept: { 'application/json': json }, act: () => reply('text/plain', 'done') } }),
    resource('/conflict', { post: { accept: { 'application/json': json }, act: () => conflict('No.') } }),
    resource('/breaks', {
      represent: {
        'text/plain': async function* () {
          yield Buffer.from('one')
          throw new Error('kaboom')
        },
      },
    }),
    resource('/goes-on', {
      represent: {
        'text/plain': () => {
          const source = new Readable({ read: () => {} })
          source.push('one')
          return source
        },
      },
    }),
  ],
  { onError: error => broken.push(error) },
)

async function loggedEndless(t: TestContext, options: ListenOptions = {}): Promise<Server & { book: Book }> {
  const book = new Book()
  return { ...(await openService(t, endless, { log: book.log, ...options })), book }
}

describe('the log', () => {
  it('has each exchange once, when it has ended', async t => {
    const { wire, book, gate } = await logged(t)
    const one = wire()
    await one.send(ask('GET', '/?a=1')).reply()
    assert.deepEqual(await book.next(), ['GET', '/?a=1', 200])
    await one.send(ask('HEAD', '/nowhere')).reply({ head: true })
    assert.deepEqual(await book.next(), ['HEAD', '/nowhere', 404])
    await one.send(post('/parts', '{}')).reply()
    assert.deepEqual(await book.next(), ['POST', '/parts', 201])
    await one.send(ask('GET', '/rejects')).reply()
    assert.deepEqual(await book.next(), ['GET', '/rejects', 500])
    one.send(ask('GET', '/gate'))
    await gate.arrived
    assert.deepEqual(book.entries, [])
    gate.open()
    assert.deepEqual(await book.next(), ['GET', '/gate', 200])
  })

  it('measures from when the request came', async t => {
    const { wire, book, gate } = await logged(t)
    wire().send(ask('GET', '/gate'))
    await gate.arrived
    const start = performance.now()
    while (performance.now() - start < 20);
    gate.open()
    while (book.entries.length === 0) await new Promise(setImmediate)
    assert.ok((book.entries[0]?.milliseconds ?? 0) >= 20)
  })

  it('has those that expect 100-continue, and pipelined ones in their order', async t => {
    const { wire, book } = await logged(t)
    const one = wire().send(
      ask('POST', '/parts', 'Expect: 100-continue\r\nContent-Length: 2\r\nContent-Type: text/xml\r\n'),
    )
    assert.deepEqual(await book.next(), ['POST', '/parts', 415])
    await one.rest()
    wire().send(ask('GET', '/missing') + ask('GET', '/') + ask('FOO', '/'))
    assert.deepEqual(await book.next(), ['GET', '/missing', 404])
    assert.deepEqual(await book.next(), ['GET', '/', 200])
    assert.deepEqual(await book.next(), ['FOO', '/', 501])
  })

  const rejected: readonly [request: string, entry: [string | undefined, string | undefined, number]][] = [
    [ask('GET', '/here', 'A : b\r\n'), ['GET', '/here', 400]],
    ['what is this?\r\n\r\n', [undefined, undefined, 400]],
    [ask('G@T', '/'), [undefined, undefined, 400]],
    [ask('GET', '/\x1b[31m', 'A : b\r\n'), [undefined, undefined, 400]],
    [ask('GET', '/', 'Host: b\r\n'), ['GET', '/', 400]],
    [ask('CONNECT', 'shop.example:443'), ['CONNECT', 'shop.example:443', 405]],
    [
      ask('POST', '/parts', 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n', 'zz\r\n'),
      ['POST', '/parts', 400],
    ],
  ]
  for (const [request, entry] of rejected) {
    it(`has what is refused: ${JSON.stringify(request.slice(0, 30))}`, async t => {
      const { last, book } = await logged(t)
      assert.equal((await last(request)).status, entry[2])
      assert.deepEqual(await book.next(), entry)
      assert.deepEqual(book.entries, [])
    })
  }

  it('has what did not come in time', async t => {
    const { last, book } = await logged(t, { requestTimeout: 100 })
    assert.equal((await last('GET / HTTP/1.1\r\nHo')).status, 408)
    assert.deepEqual(await book.next(), [undefined, undefined, 408])
    assert.equal((await last(post('/parts', '{}').slice(0, -1))).status, 408)
    assert.deepEqual(await book.next(), ['POST', '/parts', 408])
  })

  it('has what is refused while it closes', async t => {
    const shop = await logged(t)
    const one = await shop.connected()
    await begin(one, 'GET /late HTTP/1.1\r\n')
    const closed = shop.listening.close()
    one[0].send('Host: a\r\n\r\n')
    await closed
    assert.deepEqual(await shop.book.next(), ['GET', '/late', 503])
  })

  it('has 499 where the client went away before its answer', async t => {
    const { wire, book, gate } = await logged(t)
    const one = wire('RST').send(ask('GET', '/gate') + ask('GET', '/'))
    await gate.arrived
    one.leave()
    assert.deepEqual(await book.next(), ['GET', '/gate', 499])
    gate.open()
    assert.equal((await wire().send(ask('GET', '/quiet')).reply()).status, 200)
    assert.deepEqual(await book.next(), ['GET', '/quiet', 200], 'whose turn never came is no exchange')
  })

  it('has what was sent to a client that had closed its half', async t => {
    const { connected, book, gate } = await logged(t)
    const [one, socket] = await connected()
    one.send(ask('GET', '/gate')).socket.end()
    await Promise.all([gate.arrived, once(socket, 'end')])
    gate.open()
    assert.equal((await one.reply()).status, 200)
    assert.deepEqual(await book.next(), ['GET', '/gate', 200])
  })

  it('has 499 for the client that left in the middle of its answer, and what was sent for an answer that broke off', async t => {
    const { wire, book } = await loggedEndless(t)
    const one = wire('RST').send(ask('GET', '/goes-on'))
    await once(one.socket, 'data')
    one.leave()
    assert.deepEqual(await book.next(), ['GET', '/goes-on', 499])
    broken.length = 0
    wire().send(ask('GET', '/breaks'))
    assert.deepEqual(await book.next(), ['GET', '/breaks', 200])
    assert.deepEqual(broken, [new Error('kaboom')], 'why it broke off goes to onError')
  })

  it('has 499 where an answer that was made waits behind one that nobody reads', async t => {
    const large = Buffer.alloc(20_000_000)
    const shop = service([
      resource('/large', { represent: { 'text/plain': () => large } }),
      resource('/small', { represent: { 'text/plain': () => 'hello' } }),
    ])
    const book = new Book()
    const { connected } = await openService(t, shop, { log: book.log })
    const [one, socket] = await connected('RST')
    one.socket.pause()
    await begin([one, socket], ask('GET', '/large') + ask('GET', '/small'))
    one.leave()
    const entries = [await book.next(), await book.next()]
    assert.deepEqual(entries.sort(), [
      ['GET', '/large', 499],
      ['GET', '/small', 499],
    ])
  })

  it('that throws, or rejects, harms nobody', async t => {
    const console = t.mock.method(globalThis.console, 'error', () => {})
    let calls = 0
    const { wire, errors } = await open(t, {
      log: () => {
        if (calls++ === 0) throw new Error('log')
        return Promise.reject(new Error('log later'))
      },
    })
    const one = wire()
    for (let i = 0; i < 3; i++) assert.equal((await one.send(ask('GET', '/')).reply()).status, 200)
    assert.equal((await one.send(ask('FOO', '/')).reply()).status, 501)
    await one.rest()
    assert.equal(calls, 4)
    assert.equal(console.mock.callCount(), 4)
    assert.deepEqual(errors, [])
  })
})

/** What never ends logs nothing, and fails nothing by itself. */
const timeout = 30_000

describe('the log of HTTP/2', { timeout }, () => {
  it('has each stream once, when it has ended', async t => {
    const { one, book, gate } = await loggedTls(t)
    await one.ask('GET', '/?a=1')
    assert.deepEqual(await book.next(), ['GET', '/?a=1', 200])
    await one.ask('HEAD', '/nowhere')
    assert.deepEqual(await book.next(), ['HEAD', '/nowhere', 404])
    await one.post('/parts', '{}')
    assert.deepEqual(await book.next(), ['POST', '/parts', 201])
    await one.post('/', '{}')
    assert.deepEqual(await book.next(), ['POST', '/', 405])
    await one.ask('CONNECT', '', { ':path': undefined, ':authority': 'shop.example:443' })
    assert.deepEqual(await book.next(), ['CONNECT', 'shop.example:443', 405])
    const slow = one.ask('GET', '/gate')
    await gate.arrived
    assert.deepEqual(book.entries, [])
    gate.open()
    await slow
    assert.deepEqual(await book.next(), ['GET', '/gate', 200])
    assert.deepEqual(book.entries, [])
  })

  it('has what did not come in time', async t => {
    const { one, book } = await loggedTls(t, { requestTimeout: 100 })
    one.send({ ':method': 'POST', ':path': '/parts', 'content-type': 'application/json' }, false)
    assert.deepEqual(await book.next(), ['POST', '/parts', 408])
  })

  for (const method of ['GET', 'HEAD']) {
    for (const code of [NGHTTP2_CANCEL, NGHTTP2_NO_ERROR, undefined]) {
      const how = code === undefined ? 'went away' : `reset it with ${code}`
      it(`has 499 where the client of a ${method} ${how}`, async t => {
        const { one, book, gate } = await loggedTls(t)
        const stream = one.send({ ':method': method, ':path': '/gate' })
        await gate.arrived
        if (code === undefined) one.session.destroy()
        else stream.close(code)
        assert.deepEqual(await book.next(), [method, '/gate', 499])
      })
    }
  }

  it('has 499 for the client that left in the middle of its answer, and what was sent for an answer that broke off', async t => {
    const { listening, book } = await loggedEndless(t, { tls: certificate })
    const one = clientOf(t, listening)
    for (const code of [NGHTTP2_CANCEL, NGHTTP2_NO_ERROR]) {
      const stream = one.send({ ':path': '/goes-on' })
      await once(stream, 'data')
      stream.close(code)
      assert.deepEqual(await book.next(), ['GET', '/goes-on', 499])
    }
    one.send({ ':path': '/breaks' }).resume()
    assert.deepEqual(await book.next(), ['GET', '/breaks', 200])
  })

  it('has what was sent where content was read and the answer has content', async t => {
    const { listening, book } = await loggedEndless(t, { tls: certificate })
    const one = clientOf(t, listening)
    for (const [target, status] of [
      ['/small', 200],
      ['/conflict', 409],
      ['/whole', 200],
    ] as const) {
      assert.equal((await one.post(target, '{}')).status, status)
      assert.deepEqual(await book.next(), ['POST', target, status])
    }
  })

  for (const method of ['GET', 'POST']) {
    for (const code of [NGHTTP2_CANCEL, NGHTTP2_NO_ERROR, undefined]) {
      const how = code === undefined ? 'went away' : `reset it with ${code}`
      it(`has 499 where the client of a ${method} ${how} while an answer that was made was on its way`, async t => {
        const { listening, book } = await loggedEndless(t, { tls: certificate })
        const one = clientOf(t, listening)
        const fields = { ':method': method, ':path': '/whole', 'content-type': 'application/json' }
        const stream = one.send(fields, method === 'GET')
        if (method === 'POST') stream.end('{}')
        await once(stream, 'data')
        if (code === undefined) one.session.destroy()
        else stream.close(code)
        assert.deepEqual(await book.next(), [method, '/whole', 499])
        one.session.destroy()
        await listening.close()
        assert.deepEqual(book.entries, [])
      })
    }
  }
})
