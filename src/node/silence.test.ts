import assert from 'node:assert/strict'
import { constants } from 'node:http2'
import { Readable } from 'node:stream'
import { describe, it, type TestContext } from 'node:test'
import { Done, type OwnQuestion, Refusal, resource, service, text } from '../engine/index.ts'
import { clientOf } from './http2/client.fixture.ts'
import type { ListenOptions, LogEntry } from './index.ts'
import { certificate } from './tls.fixture.ts'
import { ask, openService, post, type Server } from './wire.fixture.ts'

const sources: Readable[] = []

const unwanted: OwnQuestion = {
  name: 'wanted',
  before: 'resource known',
  ask: ({ query }) => (query.has('unwanted') ? new Refusal(444, 'unheard') : undefined),
}

const shop = service(
  [
    resource('/', { represent: { 'text/plain': () => 'hello' } }),
    resource('/late', { find: () => Promise.resolve({}), represent: { 'text/plain': () => 'hello' } }),
    resource('/stream', {
      post: {
        accept: { 'text/plain': text },
        act: () => {
          const content = Readable.from(['unheard'])
          sources.push(content)
          return new Done({ status: 444, fields: {}, content })
        },
      },
    }),
  ],
  { questions: [unwanted] },
)

async function open(t: TestContext, options: ListenOptions = {}): Promise<Server & { log: LogEntry[] }> {
  const log: LogEntry[] = []
  return { ...(await openService(t, shop, { log: entry => log.push(entry), ...options })), log }
}

const known = (log: readonly LogEntry[]) => log.map(({ method, target, status }) => [method, target, status])

describe('444 (nginx): a connection closed without a word', () => {
  for (const method of ['GET', 'HEAD', 'POST']) {
    it(`for ${method}: not one octet, and it is logged`, async t => {
      const { wire, log } = await open(t)
      const one = wire().send(ask(method, '/?unwanted', method === 'POST' ? 'Content-Length: 5\r\n' : ''))
      assert.equal(await one.rest(), '')
      while (log.length === 0) await new Promise(setImmediate)
      assert.deepEqual(known(log), [[method, '/?unwanted', 444]])
    })
  }

  it('whatever content it has been given, which is let go', async t => {
    sources.length = 0
    const { wire } = await open(t)
    const one = wire().send(post('/stream', 'a').replace('application/json', 'text/plain'))
    assert.equal(await one.rest(), '')
    assert.deepEqual(
      sources.map(({ destroyed }) => destroyed),
      [true],
    )
  })

  it('after the answers before it, and nothing after it is served', async t => {
    const { wire, log } = await open(t)
    const one = wire().send(ask('GET', '/late') + ask('GET', '/?unwanted') + ask('GET', '/'))
    assert.equal((await one.reply()).status, 200)
    assert.equal(await one.rest(), '')
    while (log.length < 2) await new Promise(setImmediate)
    assert.deepEqual(known(log), [
      ['GET', '/late', 200],
      ['GET', '/?unwanted', 444],
    ])
  })

  it('over HTTP/2 the stream alone is closed, and not so that the client tries again (RFC 9113 §8.7)', async t => {
    const { listening, log } = await open(t, { tls: certificate })
    const client = clientOf(t, listening)
    for (const method of ['GET', 'HEAD', 'POST']) {
      const { status, code, fields } = await client.ask(
        method,
        '/?unwanted',
        {},
        method === 'POST' ? 'hello' : undefined,
      )
      assert.deepEqual([status, code, fields], [undefined, constants.NGHTTP2_ENHANCE_YOUR_CALM, {}])
    }
    assert.equal((await client.ask('GET', '/')).status, 200)
    assert.deepEqual(known(log), [
      ['GET', '/?unwanted', 444],
      ['HEAD', '/?unwanted', 444],
      ['POST', '/?unwanted', 444],
      ['GET', '/', 200],
    ])
  })
})
