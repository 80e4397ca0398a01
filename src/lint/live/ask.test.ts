import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { certificate } from '../../node/tls.fixture.ts'
import { ask, LiveFault } from './index.ts'
import { answering, listening, rawServer } from './server.fixture.ts'

const text = (octets: Uint8Array | undefined) => octets && Buffer.from(octets).toString('latin1')

/** The fault of an ask that has to have one. */
async function faultOf(asked: Promise<unknown>): Promise<LiveFault> {
  const fault = await asked.then(
    () => assert.fail('there is no fault'),
    fault => fault,
  )
  assert.ok(fault instanceof LiveFault, String(fault))
  return fault
}

describe('ask', () => {
  it('keeps the octets of both sides', async t => {
    const url = await answering(t, 'HTTP/1.1 200  Fine\r\nx-a:1\r\nX-A:  \xfc\r\nContent-Length: 5\r\n\r\nhello')
    const exchange = await ask(new URL('/a?b=1#c', url), { method: 'POST', fields: { 'X-B': '2' }, content: 'hé' })
    const { request, response } = exchange
    assert.equal(response?.head, 'HTTP/1.1 200  Fine\r\nx-a:1\r\nX-A:  \xfc\r\nContent-Length: 5\r\n\r\n')
    assert.deepEqual(response.fields.slice(0, 2), [
      { name: 'x-a', value: '1' },
      { name: 'X-A', value: '\xfc' },
    ])
    assert.equal(text(response.content), 'hello')
    assert.equal(response.truncated, undefined)
    assert.equal(request?.target, '/a?b=1')
    assert.equal(request.method, 'POST')
    assert.deepEqual(
      request.fields.map(({ name, value }) => `${name}: ${value}`),
      [
        `Host: ${url.host}`,
        'User-Agent: statute-lint',
        'Accept: */*',
        'Content-Length: 3',
        'Connection: close',
        'X-B: 2',
      ],
    )
    assert.equal(Buffer.from(request.content ?? []).toString(), 'hé')
    assert.equal(exchange.closed, true)
    assert.equal(exchange.secure, false)
    assert.ok(Math.abs(Date.now() - (exchange.time ?? 0)) < 60_000)
  })

  it('sends what the request says it sends', async t => {
    const heads: string[] = []
    const url = await rawServer(t, (socket, head) => {
      heads.push(head)
      socket.end('HTTP/1.1 204 No Content\r\n\r\n')
    })
    const { request } = await ask(url, { fields: { host: 'other.example', ACCEPT: 'text/plain' } })
    assert.equal(`${heads[0]}\r\n\r\n`, request?.head)
    assert.match(heads[0] ?? '', /^GET \/ HTTP\/1\.1\r\n/)
    assert.equal(heads[0]?.match(/^(?:host|accept):/gim)?.length, 2)
  })

  it('sends credentials of the URL as a field', async t => {
    const url = await answering(t, 'HTTP/1.1 204 No Content\r\n\r\n')
    url.username = 'ann'
    url.password = 'a%20b'
    const { request, source } = await ask(url)
    assert.equal(request?.fields.find(({ name }) => name === 'Authorization')?.value, 'Basic YW5uOmEgYg==')
    assert.doesNotMatch(`${source} ${request.target}`, /ann/)
  })

  it('reads interim answers, each an answer of its own', async t => {
    const url = await rawServer(t, async socket => {
      for (const octet of 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n0\r\nX-T: 1\r\n\r\n')
        await new Promise<void>(resolve => socket.write(octet, () => resolve()))
      socket.end()
    })
    const { interim, response } = await ask(url)
    assert.deepEqual(
      interim?.map(({ code }) => code),
      [103, 100],
    )
    assert.equal(text(response?.content), 'abc')
    assert.deepEqual(response?.trailers, [{ name: 'X-T', value: '1' }])
  })

  it('tells a server that closes from one that does not', async t => {
    const url = await rawServer(t, socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'))
    assert.equal((await ask(url, { patience: 20 })).closed, false)
    const stray = await rawServer(t, socket => socket.write('HTTP/1.1 204 No Content\r\n\r\nhello'))
    // where the patience were not over, the server would have been too slow
    const late = await ask(stray, { patience: 20, timeout: 60_000 })
    assert.equal(text(late.response?.content), 'hello')
    assert.equal(late.closed, false)
  })

  it('keeps content where none may be', async t => {
    const url = await rawServer(t, socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n')
      setImmediate().then(() => socket.end('hello'))
    })
    assert.equal(text((await ask(url, { method: 'HEAD' })).response?.content), 'hello')
    assert.equal(text((await ask(await answering(t, 'HTTP/1.1 204 A\r\n\r\nabc'))).response?.content), 'abc')
  })

  it('tells content that is cut off from content that ends with the connection', async t => {
    const cut = await ask(await answering(t, 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello'))
    assert.equal(cut.response?.truncated, true)
    const whole = await ask(await answering(t, 'HTTP/1.1 200 OK\r\n\r\nhello'))
    assert.equal(whole.response?.truncated, undefined)
    assert.equal(text(whole.response?.content), 'hello')
    const url = await rawServer(t, socket => {
      // on loopback what is written is there: the client reads it in its next turn
      socket.write('HTTP/1.1 200 OK\r\n\r\nhello', async () => {
        for (let turn = 0; turn < 5; turn++) await setImmediate()
        socket.resetAndDestroy()
      })
    })
    assert.equal((await ask(url)).response?.truncated, true)
  })

  it('leaves content unknown that is too long, or does not end in time', async t => {
    const long = await ask(await answering(t, `HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(5000)}`), { limit: 1000 })
    assert.equal(long.response?.code, 200)
    assert.equal(long.response.content, undefined)
    assert.equal(long.closed, undefined)
    const endless = await rawServer(t, socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n')
    })
    const { response, closed } = await ask(endless, { timeout: 100 })
    assert.equal(response?.fields[0]?.value, 'text/event-stream')
    assert.equal(response.content, undefined)
    assert.equal(response.truncated, undefined)
    assert.equal(closed, undefined)
  })

  it('fails where the head does not end', async t => {
    const url = await answering(t, `HTTP/1.1 200 OK\r\n${'X: a\r\n'.repeat(200_000)}`)
    const { kind, message } = await faultOf(ask(url))
    assert.deepEqual([kind, message], ['not http', `${url.origin} answers with a head that does not end.`])
  })

  it('takes an answer that comes before the content is sent', async t => {
    const url = await rawServer(t, socket => socket.end('HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n'))
    assert.equal((await ask(url, { method: 'POST', content: 'x'.repeat(3_000_000) })).response?.code, 413)
  })

  it('is over with a switch of protocols', async t => {
    const url = await rawServer(t, socket =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n\x01\x02'),
    )
    const { response, interim, closed } = await ask(url, { fields: { Connection: 'upgrade', Upgrade: 'x' } })
    assert.equal(closed, false)
    assert.equal(response?.code, 101)
    assert.deepEqual(interim, [])
  })

  it('speaks TLS', async t => {
    const url = await rawServer(t, socket => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi'), certificate)
    const { response, secure, closed } = await ask(url, { tls: { ca: certificate.cert } })
    assert.equal(text(response?.content), 'hi')
    assert.equal(secure, true)
    assert.equal(closed, true)
  })
})

describe('a server that cannot be asked', () => {
  it('has no http URL', async () => {
    for (const url of ['ftp://erp.example', 'erp.example', '/orders', '']) {
      assert.equal((await faultOf(ask(url))).kind, 'address', url)
    }
  })

  it('has no name that is known', async () => {
    const fault = await faultOf(ask('http://nobody.invalid/'))
    assert.equal(fault.kind, 'unknown host')
    assert.match(fault.message, /nobody\.invalid/)
  })

  it('refuses the connection', async () => {
    const server = createServer()
    const port = await new Promise<number>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    )
    await new Promise(resolve => server.close(resolve))
    const fault = await faultOf(ask(`http://127.0.0.1:${port}/`))
    assert.equal(fault.kind, 'refused')
    assert.equal(fault.message, `127.0.0.1:${port} refused the connection.`)
  })

  it('is silent', async t => {
    const url = await rawServer(t, socket => socket.write('HTTP/1.1 200 OK\r\nX-A'))
    const fault = await faultOf(ask(url, { timeout: 50 }))
    assert.equal(fault.kind, 'silent')
    assert.equal(fault.message, `${url.origin} did not answer within 0.05 s.`)
    assert.equal(fault.exchange?.request?.method, 'GET')
  })

  it('closes the connection without a word, or within one', async t => {
    assert.match((await faultOf(ask(await answering(t, '')))).message, /without an answer/)
    assert.match((await faultOf(ask(await answering(t, 'HTTP/1.1 20')))).message, /in the middle of the head/)
    const fault = await faultOf(ask(await rawServer(t, socket => socket.resetAndDestroy())))
    assert.equal(fault.kind, 'closed')
  })

  it('speaks something else', async t => {
    const other = await faultOf(ask(await answering(t, 'SSH-2.0-Open\x1b[31m\r\n')))
    assert.equal(other.kind, 'not http')
    assert.ok(!other.message.includes('\x1b'), other.message)
    const url = await rawServer(t, socket => socket.end(), certificate)
    url.protocol = 'http:'
    assert.match((await faultOf(ask(url))).message, /speaks TLS: ask with https|closed the connection/)
  })

  it('cannot be trusted, or speaks no TLS', async t => {
    const untrusted = await rawServer(t, socket => socket.end(), certificate)
    assert.equal((await faultOf(ask(untrusted))).kind, 'tls')
    const plain = await listening(
      t,
      createServer(socket => socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    )
    const fault = await faultOf(ask(`https://127.0.0.1:${plain}/`))
    assert.equal(fault.kind, 'tls')
    assert.match(fault.message, /does not speak TLS/)
  })

  it('is not asked on once a signal says so', async t => {
    const url = await rawServer(t, () => {})
    const controller = new AbortController()
    const asked = faultOf(ask(url, { signal: controller.signal }))
    controller.abort()
    assert.equal((await asked).kind, 'stopped')
    assert.equal((await faultOf(ask(url, { signal: controller.signal }))).kind, 'stopped')
  })

  it('is not sent what would break the message', async () => {
    for (const options of [{ method: 'GE T' }, { fields: { 'X-A': 'a\r\nX-B: b' } }, { fields: { 'X A': '' } }]) {
      await assert.rejects(ask('http://127.0.0.1:9/', options), RangeError)
    }
  })

  it('is not kept by empty lines without end, nor by interim answers', { timeout: 20_000 }, async t => {
    const lines = await answering(t, '\r\n'.repeat(600_000))
    assert.equal((await faultOf(ask(lines))).kind, 'not http')
    const interim = await rawServer(t, socket => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(2000)))
    assert.match((await faultOf(ask(interim, { timeout: 5000 }))).message, /1,000 interim answers/)
  })

  it('has no secret in what it says', async () => {
    const secret = { fields: { Authorization: 'Bearer c2VjcmV0\n' } }
    await assert.rejects(ask('http://127.0.0.1:9/', secret), { message: /Authorization/ })
    await assert.rejects(ask('http://127.0.0.1:9/', secret), fault => !String(fault).includes('c2VjcmV0'))
    await assert.rejects(ask('http://a:100%@127.0.0.1:9/'), { name: 'RangeError', message: /^[^%]+$/ })
  })
})
