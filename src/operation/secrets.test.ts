import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { bearer, type Context, json, resource, type Service, service, silence } from '../engine/index.ts'
import { clientOf } from '../node/http2/client.fixture.ts'
import type { InFlight } from '../node/index.ts'
import { certificate } from '../node/tls.fixture.ts'
import { ask, openService } from '../node/wire.fixture.ts'
import { logTo } from './index.ts'
import { Sink } from './sink.fixture.ts'

/** What no line may have, wherever it was sent. */
const secret = 'hunter2'

const fields = [
  `Authorization: Bearer ${secret}`,
  `Proxy-Authorization: Basic ${secret}`,
  `Cookie: session=${secret}`,
  `Idempotency-Key: "${secret}"`,
  `X-Api-Key: ${secret}`,
  `Referer: https://erp.example/?token=${secret}`,
  '',
].join('\r\n')
const target = (path: string): string => `${path}?token=${secret}&page=2`
const get = (path: string, more = ''): string => ask('GET', target(path), fields + more)
const post = (path: string, content: string, more = ''): string =>
  ask(
    'POST',
    target(path),
    `${fields}Content-Type: application/json\r\nContent-Length: ${content.length}\r\n${more}`,
    content,
  )

const chunked = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n'

/** Each with the status code that the log is to have. */
const requests: readonly [status: number, request: string][] = [
  [200, get('/')],
  [200, ask('HEAD', target('/'), fields)],
  [204, ask('OPTIONS', target('/'), fields)],
  [405, ask('DELETE', target('/'), fields)],
  [501, ask('BREW', target('/'), fields)],
  [501, ask('PURGE', target('/'), fields)],
  [401, get('/private')],
  [404, get('/nowhere')],
  [404, ask('GET', `/nowhere%3Ftoken=${secret}`, fields)],
  [404, ask('GET', `/nowhere#${secret}`, fields)],
  [200, ask('GET', `/?${secret}`, fields)],
  [200, ask('GET', `/?${secret}==`, fields)],
  [200, ask('GET', `/?a&${secret}`, fields)],
  [200, ask('GET', `http://anna:${secret}@erp.example${target('/')}`, fields)],
  [400, ask('GET', `anna:${secret}@erp.example/`, fields)],
  [400, ask('GET', target('/%zz'), fields)],
  [414, ask('GET', target(`/${'x'.repeat(9_000)}`), fields)],
  [414, ask('GET', `/?token=${secret.repeat(2_000)}`, fields)],
  [417, get('/', 'Expect: more\r\n')],
  [400, post('/', `{"password":"${secret}"`)],
  [422, post('/', `{"password":"${secret}"}`)],
  [413, post('/', JSON.stringify(secret.repeat(100)))],
  [415, ask('POST', target('/'), `${fields}Content-Type: text/${secret}\r\nContent-Length: 1\r\n`, 'x')],
  [500, get('/throws')],
  [500, get('/unsendable')],
  [200, get('/breaks')],
  [444, get('/silent')],
  [405, ask('CONNECT', `anna:${secret}@erp.example:443`, fields)],
  [400, get('/', 'Host: other\r\n')],
  [400, get('/', 'X-Spaced : 1\r\n')],
  [400, get('/', 'X-Folded: 1\r\n 2\r\n')],
  [400, get('/', 'X-Bare: 1\n\r\n')],
  [431, get('/', `Authorization: ${secret.repeat(10_000)}\r\n`)],
  [431, get('/', `Authorization: ${secret.repeat(30_000)}\r\n`)],
  [400, ask('POST', target('/'), `${fields}Transfer-Encoding: gzip\r\n`, secret)],
  [400, ask('POST', target('/'), `${fields}Content-Length: ${secret}\r\n`, secret)],
  [400, ask('POST', target('/'), `${fields}${chunked}`, `${secret}\r\n`)],
  [400, ask('POST', target('/'), `${fields}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`, '0\r\n\r\n')],
  [505, `GET ${target('/')}\r\nHost: a\r\n${fields}\r\n`],
  [400, `GET ${target('/')} HTTP/1.1\r\n${fields}\r\n`],
  [400, `GET ${target('/')} HTTP/1.1\nHost: a\n${fields}\n`],
  [400, `GET ${target('/\x1b[31m')} HTTP/1.1\r\nHost: a\r\n${fields}\r\n`],
  [400, `GET ${target('/')} more HTTP/1.1\r\nHost: a\r\n${fields}\r\n`],
  [505, `GET ${target('/')} HTTP/2.0\r\nHost: a\r\n${fields}\r\n`],
  [505, `GET ${target('/')} HTTP/3.7\r\nHost: a\r\n${fields}\r\n`],
  [400, `${secret} ${secret}\r\n\r\n`],
  [400, `\x16\x03\x01${secret}\r\n\r\n`],
  [408, `GET ${target('/')} HTTP/1.1\r\nHost: a\r\n${fields}`],
  [408, post('/', `"${secret}"`).slice(0, -1)],
]

const text = { 'text/plain': () => 'hello' }
const fails = () => Promise.reject(Object.assign(new Error('kaboom'), { request: { authorization: secret } }))

const shopFor = (onError: (error: unknown, id: string) => void): Service =>
  service(
    [
      resource('/', {
        represent: text,
        post: {
          accept: { 'application/json': json },
          limit: 64,
          schema: {
            '~standard': { version: 1, vendor: 'test', validate: () => ({ issues: [{ message: 'No.' }] }) },
          },
          act: () => undefined,
        },
      }),
      resource('/private', {
        represent: text,
        access: { schemes: [bearer({ realm: 'erp', verify: () => undefined })] },
      }),
      resource('/throws', { find: fails, represent: text }),
      resource('/never', { find: () => new Promise(() => {}), represent: text }),
      resource('/unsendable', {
        represent: text,
        fields: (_, { query }) => ({ 'X-Name': `a\r\n${query.get('token')}` }),
      }),
      resource('/breaks', {
        represent: {
          'text/plain': async function* () {
            yield Buffer.from('one')
            await fails()
          },
        },
      }),
      resource('/silent', { represent: text }),
    ],
    { onError, questions: [{ name: 'worth a word', before: 'resource exists', ask: mute }] },
  )

/** Closes the connection of one resource without a word. */
function mute({ request }: Context) {
  return request.target.startsWith('/silent') ? silence() : undefined
}

async function opened(t: TestContext, options = {}) {
  const destination = new Sink()
  const { log, onError } = logTo({ destination })
  const inFlight = new Set<InFlight>()
  const server = await openService(t, shopFor(onError), { log, inFlight, requestTimeout: 300, ...options })
  /** The line of the next exchange. */
  let seen = 0
  const exchange = async () => {
    for (;;) {
      const line = (await destination.until(seen + 1))[seen++]
      if (line?.status !== undefined) return line
    }
  }
  return { ...server, destination, inFlight, exchange }
}

/** What never ends logs nothing, and fails nothing by itself. */
const timeout = 30_000

describe('no secret is logged', { timeout }, () => {
  for (const [status, request] of requests) {
    it(`of ${JSON.stringify(request.replaceAll(secret, '…').slice(0, 60))}: ${status}`, async t => {
      const { wire, destination, exchange } = await opened(t)
      wire().send(request)
      assert.equal((await exchange()).status, status)
      assert.ok(!destination.text.includes(secret), destination.text)
    })
  }

  it('where the client goes away', async t => {
    const { wire, destination, inFlight, exchange } = await opened(t)
    const one = wire('RST').send(get('/never'))
    while (inFlight.size === 0) await setImmediate()
    one.leave()
    assert.equal((await exchange()).status, 499)
    assert.ok(!destination.text.includes(secret))
  })

  it('of HTTP/2, where methods are of any kind, and the authority is a target', async t => {
    const { listening, destination, exchange } = await opened(t, { tls: certificate })
    const one = clientOf(t, listening)
    const fields = { authorization: `Bearer ${secret}`, cookie: `a=${secret}`, 'idempotency-key': `"${secret}"` }
    for (const [path, status] of [
      ['/', 200],
      ['/throws', 500],
      ['/unsendable', 500],
      ['/%zz', 400],
    ] as const) {
      assert.equal((await one.ask('GET', target(path), fields)).status, status)
      assert.equal((await exchange()).status, status)
    }
    await one.ask('x'.repeat(10_000), '/', fields)
    assert.equal(String((await exchange()).method).length, 40)
    await one.ask('CONNECT', '', { ':path': undefined, ':authority': 'erp.example:443', ...fields })
    assert.equal((await exchange()).target, 'erp.example:443')
    assert.ok(!destination.text.includes(secret), destination.text)
  })
})
