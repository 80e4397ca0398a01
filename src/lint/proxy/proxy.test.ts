import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import { connect, createServer as createNetServer, type Server, type Socket } from 'node:net'
import { describe, it, type TestContext } from 'node:test'
import { certificate } from '../../node/tls.fixture.ts'
import type { Exchange } from '../exchange.ts'
import { ask } from '../live/index.ts'
import { answering, listening, rawServer } from '../live/server.fixture.ts'
import { type RecordingProxyOptions, recordingProxy } from './index.ts'

const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString('latin1')

/** A proxy until the test ends, and what it tells. */
async function recording(t: TestContext, target: string | URL, options: Partial<RecordingProxyOptions> = {}) {
  const told: Exchange[] = []
  let wake = () => {}
  const proxy = await recordingProxy({
    target,
    onExchange: exchange => {
      told.push(exchange)
      wake()
    },
    ...options,
  })
  t.after(() => proxy.close())
  const next = async (): Promise<Exchange> => {
    while (told.length === 0) await new Promise<void>(resolve => (wake = resolve))
    return told.shift() as Exchange
  }
  return { proxy, next, told, port: Number(new URL(proxy.origin).port) }
}

/** A raw connection that keeps what comes. */
function wire(t: TestContext, port: number) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).setEncoding('latin1')
  let got = ''
  let wake = () => {}
  socket.on('error', () => {})
  socket.on('data', data => {
    got += data
    wake()
  })
  socket.on('close', () => wake())
  t.after(() => socket.destroy())
  const until = async (part: string) => {
    while (!got.includes(part)) {
      if (socket.closed) assert.fail(`closed after ${JSON.stringify(got)}`)
      await new Promise<void>(resolve => (wake = resolve))
    }
    return got
  }
  return { socket, until, all: async () => (socket.readableEnded ? got : once(socket, 'end').then(() => got)) }
}

/** A server that gives each connection to a test. */
async function target(t: TestContext, serve: (socket: Socket) => void): Promise<string> {
  const server = createNetServer({ allowHalfOpen: true }, socket => serve(socket.on('error', () => {})))
  return `http://127.0.0.1:${await listening(t, server)}`
}

const lines = (exchanges: Exchange[]) =>
  exchanges.map(
    ({ request, response }) =>
      `${request?.method} ${request?.target} ${text(request?.content)} → ${response?.code} ${text(response?.content)}`,
  )

describe('recordingProxy', () => {
  it('hands on every octet of both sides, and keeps them', async t => {
    const sent = 'PUT  /a HTTP/1.1\r\nhost:x\r\nX-A:  \xfc\nContent-Length: 5\r\n\r\nhello'
    const answer =
      'HTTP/1.1 200  Fine\r\nx-b:1\nX-B: 2\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n0\r\nX-T: 1\r\n\r\n'
    let got = ''
    const url = await target(t, socket =>
      socket.setEncoding('latin1').on('data', data => {
        got += data
        if (got.endsWith('hello')) socket.end(answer, 'latin1')
      }),
    )
    const { next, port } = await recording(t, url)
    const { socket, all } = wire(t, port)
    for (const octet of Buffer.from(sent, 'latin1')) socket.write(Buffer.from([octet]))
    assert.equal(await all(), answer)
    assert.equal(got, sent)
    const { request, response, closed, source, secure } = await next()
    assert.equal(`${request?.head}${text(request?.content)}`, sent)
    assert.equal(response?.head, answer.slice(0, answer.indexOf('2;a')))
    assert.equal(text(response?.content), 'hi')
    assert.deepEqual(response?.trailers, [{ name: 'X-T', value: '1' }])
    assert.equal(closed, true)
    assert.equal(secure, false)
    assert.equal(source, url)
  })

  it('tells apart what comes one after another on a connection', async t => {
    const server = createServer(async (request, response) => {
      let content = ''
      for await (const piece of request) content += piece
      if (request.url === '/head') response.setHeader('Content-Length', 9)
      if (request.url === '/none') response.statusCode = 204
      response.end(request.method === 'HEAD' ? '' : `${content}!`)
    })
    const { proxy, next } = await recording(t, `http://127.0.0.1:${await listening(t, server)}`)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    t.after(() => agent.destroy())
    const told: Exchange[] = []
    for (const [method, path, content] of [
      ['POST', '/a', 'one'],
      ['HEAD', '/head', ''],
      ['GET', '/none', ''],
      ['PUT', '/b', 'two'],
    ] as const) {
      const asked = request(`${proxy.origin}${path}`, { method, agent })
      asked.end(content)
      const [response] = await once(asked, 'response')
      response.resume()
      await once(response, 'end')
      told.push(await next())
    }
    assert.deepEqual(lines(told), [
      'POST /a one → 200 one!',
      'HEAD /head  → 200 ',
      'GET /none  → 204 ',
      'PUT /b two → 200 two!',
    ])
  })

  it('tells apart what is pipelined, and interim answers from final ones', async t => {
    const requests = 'GET /a HTTP/1.1\r\n\r\nHEAD /b HTTP/1.1\r\n\r\nPOST /c HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi'
    const answers =
      'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na' +
      'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nHTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nc'
    let got = ''
    const url = await target(t, socket =>
      socket.setEncoding('latin1').on('data', data => {
        got += data
        if (got.length === requests.length) socket.end(answers)
      }),
    )
    const { next, port } = await recording(t, url)
    const { socket, all } = wire(t, port)
    socket.write(requests)
    assert.equal(await all(), answers)
    const told = [await next(), await next(), await next()]
    assert.deepEqual(lines(told), ['GET /a  → 200 a', 'HEAD /b  → 200 ', 'POST /c hi → 200 c'])
    assert.deepEqual(
      told.map(({ interim, closed }) => [interim?.map(({ code }) => code), closed]),
      [
        [[103], false],
        [[], false],
        [[], true],
      ],
    )
  })

  it('lets upgrades through, and records only what is HTTP', async t => {
    const url = await target(t, socket =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: upgrade\r\n\r\n\r\n')
        socket.pipe(socket)
      }),
    )
    const { proxy, next, told, port } = await recording(t, url)
    const { socket, until } = wire(t, port)
    socket.write('GET /chat HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: echo\r\n\r\n')
    await until('\r\n\r\n\r\n')
    const lookalike = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'
    socket.write(lookalike)
    await until(`\r\n\r\n\r\n${lookalike}`)
    assert.equal((await next()).response?.code, 101)
    await proxy.close()
    assert.deepEqual(told, [])
  })

  it('lets through what is too long to be kept', async t => {
    const server = createServer((_, response) => response.end('x'.repeat(3_000_000)))
    const { proxy, next } = await recording(t, `http://127.0.0.1:${await listening(t, server)}`, { limit: 1000 })
    assert.equal((await (await fetch(proxy.origin)).text()).length, 3_000_000)
    const { response } = await next()
    assert.equal(response?.content, undefined)
    assert.equal(response?.length, 3_000_000)
    assert.equal(response.truncated, undefined)
  })

  it('tells of an answer that breaks off, and of a request without one', async t => {
    const cut = await recording(t, await answering(t, 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello'))
    assert.equal((await ask(cut.proxy.origin)).response?.truncated, true)
    const { response, closed } = await cut.next()
    assert.equal(response?.truncated, true)
    assert.equal(closed, true)
    const silent = await recording(t, await rawServer(t, socket => socket.end()))
    await assert.rejects(ask(silent.proxy.origin), { kind: 'closed' })
    const exchange = await silent.next()
    assert.equal(exchange.request?.method, 'GET')
    assert.equal(exchange.response, undefined)
  })

  it('does not take a request for cut off whose answer came early', async t => {
    const { next, port } = await recording(
      t,
      await answering(t, 'HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
    )
    const { socket, until } = wire(t, port)
    socket.write('POST / HTTP/1.1\r\nContent-Length: 1000\r\n\r\nhe')
    await until('413')
    const { request } = await next()
    assert.equal(request?.content, undefined)
    assert.equal(request?.truncated, undefined)
  })

  it('keeps content where none may be with its own answer, and the next one apart', async t => {
    const server = createNetServer(socket => {
      socket.on('error', () => {})
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'))
    })
    const { next, port } = await recording(t, `http://127.0.0.1:${await listening(t, server)}`)
    const { socket, until } = wire(t, port)
    socket.write('HEAD /a HTTP/1.1\r\nHost: a\r\n\r\n')
    await until('hello')
    assert.deepEqual(lines([await next()]), ['HEAD /a  → 200 hello'])
    socket.write('GET /b HTTP/1.1\r\nHost: a\r\n\r\n')
    assert.deepEqual(lines([await next()]), ['GET /b  → 200 hello'])
  })

  it('says in a line that the target is down', async t => {
    const server = createNetServer()
    const port = await new Promise<number>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    )
    await new Promise(resolve => server.close(resolve))
    const { proxy, told } = await recording(t, `http://127.0.0.1:${port}`)
    const response = await fetch(proxy.origin, { method: 'POST', body: 'x'.repeat(100_000) })
    assert.equal(response.status, 502)
    assert.equal(await response.text(), `127.0.0.1:${port} refused the connection.\n`)
    assert.equal((await ask(proxy.origin, { method: 'HEAD' })).response?.content?.length, 0)
    assert.deepEqual(told, [])
  })

  it('reaches a target over TLS', async t => {
    const url = await rawServer(t, socket => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'), certificate)
    const { proxy, next } = await recording(t, url, { tls: { ca: certificate.cert } })
    assert.equal(await (await fetch(proxy.origin)).text(), 'hi')
    assert.equal((await next()).secure, true)
    const distrusting = await recording(t, url)
    const response = await fetch(distrusting.proxy.origin)
    assert.equal(response.status, 502)
    assert.match(await response.text(), /^There is no secure connection/)
  })

  it('goes on where whoever is told fails', async t => {
    const url = await answering(t, 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')
    const onExchange = () => {
      throw new Error('broken listener')
    }
    const { proxy } = await recording(t, url, { onExchange })
    const warned = once(process, 'warning')
    for (let count = 0; count < 2; count++) assert.equal(await (await fetch(proxy.origin)).text(), 'hi')
    assert.match(String((await warned)[0]), /broken listener/)
  })

  it('closes with connections open, and tells what is whole', async t => {
    const server = createServer((request, response) => {
      if (request.url === '/hangs') response.write('a')
      else response.end('hello')
    })
    const { proxy, told, port } = await recording(t, `http://127.0.0.1:${await listening(t, server)}`)
    wire(t, port)
    const kept = wire(t, port)
    kept.socket.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n')
    await kept.until('hello')
    const hanging = wire(t, port)
    hanging.socket.write('GET /hangs HTTP/1.1\r\nHost: a\r\n\r\n')
    await hanging.until('a\r\n')
    await proxy.close()
    await assert.rejects(ask(proxy.origin), { kind: 'refused' })
    assert.deepEqual(lines(told), ['GET /a  → 200 hello'])
  })

  it('has a line for a target that is none', async () => {
    for (const target of ['ftp://erp.example', 'erp.example']) {
      await assert.rejects(recordingProxy({ target, onExchange: () => {} }), { name: 'LiveFault', kind: 'address' })
    }
  })

  it('has a line for a target that is more than an origin, and keeps its secrets', async () => {
    for (const target of ['ann:secret@erp.example', 'erp.example/api', 'erp.example?secret', 'erp.example/#a']) {
      await assert.rejects(recordingProxy({ target: `http://${target}`, onExchange: () => {} }), {
        name: 'LiveFault',
        kind: 'address',
        message: 'The target of a proxy has no user, path, query or fragment; give http://erp.example alone.',
      })
    }
  })

  it('goes on where a connection cannot be accepted', async t => {
    const listened: Server[] = []
    const listener = (message: unknown) => void listened.push((message as { readonly server: Server }).server)
    const url = await answering(t, 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi')
    subscribe('tracing:net.server.listen:asyncStart', listener)
    t.after(() => unsubscribe('tracing:net.server.listen:asyncStart', listener))
    const { proxy } = await recording(t, url)
    const warned = once(process, 'warning')
    listened[0]?.emit('error', new Error('accept EMFILE'))
    assert.match(String((await warned)[0]), /accept EMFILE/)
    assert.equal(await (await fetch(proxy.origin)).text(), 'hi')
  })
})
