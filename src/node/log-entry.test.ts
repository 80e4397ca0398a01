import assert from 'node:assert/strict'
import { once } from 'node:events'
import { describe, it, type TestContext } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { resource, service } from '../engine/index.ts'
import { clientOf } from './http2/client.fixture.ts'
import type { LogEntry } from './index.ts'
import { certificate } from './tls.fixture.ts'
import { ask, openService, type Server } from './wire.fixture.ts'

/** The ids under which the service reported its faults. */
interface Logged extends Server {
  readonly ids: string[]
  next(): Promise<LogEntry>
}

async function logged(t: TestContext, options = {}): Promise<Logged> {
  const ids: string[] = []
  const entries: LogEntry[] = []
  const shop = service(
    [
      resource('/', { represent: { 'text/plain': () => 'hello' } }),
      resource('/never', { find: () => new Promise(() => {}), represent: { 'text/plain': () => '' } }),
      resource('/throws', {
        find: () => Promise.reject(new Error('kaboom')),
        represent: { 'text/plain': () => '' },
      }),
      resource('/unsendable', { represent: { 'text/plain': () => '' }, fields: { 'X-Name': 'a\r\nb' } }),
      resource('/breaks', {
        represent: {
          'text/plain': async function* () {
            yield Buffer.from('one')
            throw new Error('kaboom')
          },
        },
      }),
    ],
    { onError: (_, id) => ids.push(id) },
  )
  const server = await openService(t, shop, { log: entry => entries.push(entry), ...options })
  const next = async () => {
    while (entries.length === 0) await setImmediate()
    return entries.shift() as LogEntry
  }
  return { ...server, ids, next }
}

describe('an entry of the log', () => {
  it('has the address that the connection came from, where the client has gone, too', async t => {
    const { wire, connected, next } = await logged(t)
    await wire().send(ask('GET', '/')).reply()
    assert.equal((await next()).peer, '127.0.0.1')
    const [one, socket] = await connected('RST')
    one.send(ask('GET', '/never'))
    while (socket.bytesRead === 0) await setImmediate()
    one.leave()
    const { status, peer } = await next()
    assert.deepEqual([status, peer], [499, '127.0.0.1'])
  })

  it('has the fields of the request', async t => {
    const { wire, next } = await logged(t)
    await wire()
      .send(ask('GET', '/', 'X-Request-Id: a1\r\nX-Many: 1\r\nX-Many: 2\r\n'))
      .reply()
    const { field } = await next()
    assert.deepEqual([field('x-request-id'), field('x-many'), field('x-none')], ['a1', '1, 2', undefined])
  })

  it('knows the address and no fields where the parser gave up', async t => {
    const { last, next } = await logged(t)
    await last('what is this?\r\n\r\n')
    const { peer, field } = await next()
    assert.deepEqual([peer, field('host')], ['127.0.0.1', undefined])
  })

  it('of a CONNECT has both', async t => {
    const { last, next } = await logged(t)
    await last(ask('CONNECT', 'shop.example:443', 'X-Request-Id: a1\r\n'))
    const { peer, field } = await next()
    assert.deepEqual([peer, field('x-request-id')], ['127.0.0.1', 'a1'])
  })

  it('names the fault that made a 500, as its problem document does, and none else', async t => {
    const { wire, ids, next } = await logged(t)
    const one = wire()
    for (const target of ['/throws', '/unsendable']) {
      const { instance } = JSON.parse((await one.send(ask('GET', target)).reply()).content)
      const { status, fault } = await next()
      assert.deepEqual([status, fault], [500, instance])
      assert.equal(fault, ids.pop())
    }
    await one.send(ask('GET', '/')).reply()
    assert.equal((await next()).fault, undefined)
    await one.send(ask('GET', '/nowhere')).reply()
    assert.equal((await next()).fault, undefined)
  })

  it('names the fault for which an answer broke off', async t => {
    const { wire, ids, next } = await logged(t)
    await wire().send(ask('GET', '/breaks')).rest()
    const { status, fault } = await next()
    assert.deepEqual([status, fault], [200, ids.pop()])
    assert.ok(fault)
  })
})

describe('an entry of the log over HTTP/2', () => {
  it('has address, fields and fault', async t => {
    const { listening, ids, next } = await logged(t, { tls: certificate })
    const one = clientOf(t, listening)
    const { content } = await one.ask('GET', '/throws', { 'x-request-id': 'a1' })
    const { peer, field, fault } = await next()
    assert.deepEqual([peer, field('x-request-id'), fault], ['127.0.0.1', 'a1', JSON.parse(content).instance])
    assert.equal(fault, ids.pop())
    const { content: unsendable } = await one.ask('GET', '/unsendable')
    assert.equal((await next()).fault, JSON.parse(unsendable).instance)
    ids.pop()
    one.send({ ':path': '/breaks' }).resume()
    assert.equal((await next()).fault, ids.pop())
  })

  it('has the address where the client has gone', async t => {
    const { listening, next } = await logged(t, { tls: certificate })
    const one = clientOf(t, listening)
    const arrived = once(listening.server, 'stream')
    one.send({ ':path': '/never' })
    await arrived
    one.session.destroy()
    const { status, peer } = await next()
    assert.deepEqual([status, peer], [499, '127.0.0.1'])
  })
})
