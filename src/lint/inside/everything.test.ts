import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { channel } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { createServer, get, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, it, type TestContext } from 'node:test'
import type { Exchange } from '../exchange.ts'
import { listening } from '../live/server.fixture.ts'
import type { Rule } from '../rule.ts'
import { rules } from '../rules/index.ts'
import { type JudgeEverythingOptions, judgeEverything } from './index.ts'

const serving = async (t: TestContext, serve: (request: IncomingMessage, response: ServerResponse) => void) =>
  `http://127.0.0.1:${await listening(t, createServer(serve))}`

/** Every exchange that is judged while something is done. */
async function seenDuring(act: () => Promise<unknown>, options: JudgeEverythingOptions = {}): Promise<Exchange[]> {
  const seen: Exchange[] = []
  const spy: Rule = {
    ...(rules[0] as Rule),
    on: 'every',
    find: ({ exchange }) => void seen.push(exchange) as undefined,
  }
  const judging = judgeEverything({ ...options, rules: [spy] })
  try {
    await act()
    // what ends with a connection is told in one of the next turns
    for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve))
  } finally {
    judging.stop()
  }
  judging.report()
  return seen
}

/** What an undici says of an exchange that does not publish the pieces of content. */
function publishAsOlder(request: object): void {
  const response = { statusCode: 200, statusText: 'OK', headers: ['Content-Length', '5'] }
  channel('undici:request:create').publish({ request })
  channel('undici:request:headers').publish({ request, response })
  channel('undici:request:trailers').publish({ request, trailers: [] })
}

const text = (content: Uint8Array | undefined) => content && Buffer.from(content).toString()

describe('judgeEverything', () => {
  it('sees what fetch sends and gets, as it was on the wire', async t => {
    const url = await serving(t, (_, response) => {
      response.writeHead(200, 'Fine', ['X-A', '1', 'x-a', '2', 'Trailer', 'X-T'])
      response.addTrailers({ 'X-T': '3' })
      response.end('hello')
    })
    const [exchange, ...more] = await seenDuring(async () => {
      const response = await fetch(`${url}/a?b=1`, { method: 'POST', body: 'abc', headers: { 'X-B': '1' } })
      assert.equal(await response.text(), 'hello')
    })
    assert.deepEqual(more, [])
    const { request, response } = exchange as Exchange
    assert.equal(`${request?.method} ${request?.target} ${request?.version}`, 'POST /a?b=1 1.1')
    assert.equal(text(request?.content), 'abc')
    assert.ok(request?.fields.some(({ name, value }) => name.toLowerCase() === 'host' && `http://${value}` === url))
    assert.equal(`${response?.code} ${response?.phrase} ${response?.version}`, '200 Fine 1.1')
    assert.deepEqual(response?.fields.slice(0, 2), [
      { name: 'X-A', value: '1' },
      { name: 'x-a', value: '2' },
    ])
    assert.equal(text(response?.content), 'hello')
    assert.deepEqual(response?.trailers, [{ name: 'X-T', value: '3' }])
    assert.equal(exchange?.secure, false)
  })

  it('takes content for unknown, and not for empty, where undici publishes none', async t => {
    const url = await serving(t, (_, response) => {
      response.flushHeaders()
      response.end()
    })
    const [exchange] = await seenDuring(async () => (await fetch(url)).text())
    assert.equal(exchange?.response?.code, 200)
    assert.equal(exchange.response.content, undefined)
    assert.equal(exchange.response.length, undefined)
  })

  it('takes content for unknown of an undici that publishes none, beside one that does', async t => {
    const url = await serving(t, (_, response) => response.end('hello'))
    const seen = await seenDuring(async () => {
      await (await fetch(url, { method: 'POST', body: 'abc' })).text()
      publishAsOlder({ method: 'PUT', path: '/old', origin: url, headers: [] })
    })
    assert.deepEqual(
      seen.map(({ request, response }) => [request?.target, text(request?.content), text(response?.content)]),
      [
        ['/', 'abc', 'hello'],
        ['/old', undefined, undefined],
      ],
    )
    assert.deepEqual([seen[1]?.request?.length, seen[1]?.response?.length], [undefined, undefined])
  })

  it('knows that an answer of fetch is empty where its framing says so', async t => {
    const url = await serving(t, (request, response) => {
      response.statusCode = Number(request.url?.slice(1))
      response.end(request.method === 'HEAD' ? 'hello' : '')
    })
    const seen = await seenDuring(async () => {
      for (const code of [200, 204, 304]) await (await fetch(`${url}/${code}`)).text()
      await fetch(`${url}/200`, { method: 'HEAD' })
    })
    assert.deepEqual(
      seen.map(({ response }) => [response?.code, response?.length, response?.content?.length]),
      [200, 204, 304, 200].map(code => [code, 0, 0]),
    )
  })

  it('sees each hop of a redirect', async t => {
    const url = await serving(t, (request, response) =>
      response.writeHead(request.url === '/' ? 302 : 200, request.url === '/' ? { Location: '/b' } : {}).end('hi'),
    )
    const seen = await seenDuring(async () => (await fetch(url)).text())
    assert.deepEqual(
      seen.map(({ response }) => response?.code),
      [302, 200],
    )
  })

  it('sees what node:http asks', async t => {
    const url = await serving(t, (_, response) => response.writeHead(404, ['X-A', '1', 'x-a', '2']).end('hello'))
    const [exchange, ...more] = await seenDuring(async () => {
      const asked = request(`${url}/z`, { method: 'PUT' }).end('xyz')
      const [response] = await once(asked, 'response')
      let got = ''
      for await (const piece of response.setEncoding('utf8')) got += piece
      assert.equal(got, 'hello')
      if (!response.closed) await once(response, 'close')
    })
    assert.deepEqual(more, [])
    assert.equal(`${exchange?.request?.method} ${exchange?.request?.target}`, 'PUT /z')
    assert.equal(exchange?.response?.code, 404)
    assert.equal(exchange.response.fields[1]?.name, 'x-a')
    assert.equal(text(exchange.response.content), 'hello')
  })

  it('sees what servers send, where that is wanted', async t => {
    const url = await serving(t, async (request, response) => {
      for await (const _ of request);
      response.setHeader('X-A', '1')
      response.write('68', 'hex')
      response.write(Buffer.from('el'), () => {})
      response.end('lo')
    })
    const seen = await seenDuring(async () => (await fetch(`${url}/a`, { method: 'PUT', body: 'abc' })).text(), {
      side: 'server',
    })
    assert.equal(seen.length, 1)
    assert.equal(text(seen[0]?.request?.content), 'abc')
    assert.equal(text(seen[0]?.response?.content), 'hello')
    assert.match(seen[0]?.response?.head ?? '', /^HTTP\/1\.1 200 OK\r\nX-A: 1\r\n/)
  })

  it('leaves what breaks off, and ends when it is told to', async t => {
    const url = await serving(t, (_, response) => response.destroy())
    assert.deepEqual(await seenDuring(async () => fetch(url).catch(() => {})), [])
    const judging = judgeEverything()
    judging.stop()
    const right = await serving(t, (_, response) => response.end('hello'))
    await (await fetch(right)).text()
    await new Promise<void>(resolve => get(right, response => response.resume().on('end', resolve)))
    assert.equal(judging.report().exchanges, 0)
  })

  it('tells what it finds', async t => {
    const url = await serving(t, (_, response) => response.writeHead(405).end())
    const judging = judgeEverything({ silence: [{ rule: 'allow-missing', at: 'PUT *', reason: 'a test' }] })
    for (const method of ['GET', 'PUT']) await (await fetch(url, { method })).text()
    judging.stop()
    const { told, exchanges, leftOut } = judging.report()
    assert.equal(exchanges, 2)
    assert.equal(told.filter(({ rule }) => rule === 'allow-missing').length, 1)
    assert.equal(leftOut.silenced, 1)
  })
})

describe('what fetch asks', () => {
  for (const init of [
    {},
    { method: 'HEAD' },
    { method: 'POST' },
    { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } },
    { method: 'PUT', body: new Blob(['a'], { type: 'text/plain' }) },
    { method: 'DELETE' },
    { method: 'OPTIONS' },
  ]) {
    it(`is right, and found to be: ${JSON.stringify(init)}`, async t => {
      const url = await serving(t, (_, response) => response.writeHead(204, { Allow: 'GET' }).end())
      const judging = judgeEverything()
      await (await fetch(url, init)).text()
      judging.stop()
      const { told, exchanges } = judging.report()
      assert.equal(exchanges, 1)
      assert.deepEqual(
        told.filter(({ level, at }) => at.in === 'request' && level !== 'good'),
        [],
      )
    })
  }
})

describe('register', () => {
  const script = `
    import { createServer } from 'node:http'
    const server = createServer((request, response) => response.writeHead(request.url === '/' ? 405 : 200).end())
    server.listen(0, '127.0.0.1', async () => {
      await (await fetch('http://127.0.0.1:' + server.address().port + process.env.TARGET)).text()
      server.close()
      server.closeAllConnections()
    })`

  async function run(target: string, lint: string): Promise<{ code: number | null; errors: string }> {
    const register = join(import.meta.dirname, 'register.ts')
    const args = ['--conditions=source', '--import', register, '--input-type=module', '-e', script]
    const child = spawn(process.execPath, args, { env: { ...process.env, TARGET: target, STATUTE_LINT: lint } })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', data => {
      errors += data
    })
    const [code] = await once(child, 'close')
    return { code, errors }
  }

  for (const side of ['', 'server']) {
    it(`fails a run by what it ${side === '' ? 'gets' : 'serves'}`, async () => {
      const { code, errors } = await run('/', side)
      assert.equal(code, 1)
      assert.match(errors, /allow-missing[\s\S]*GET \/ → 405/)
    })
  }

  it('says nothing where nothing is wrong, or where it is off', async () => {
    assert.deepEqual(await run('/right', ''), { code: 0, errors: '' })
    assert.deepEqual(await run('/', 'off'), { code: 0, errors: '' })
  })
})
