import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal, resource, service } from '../engine/index.ts'
import { ask, open, openService, post, problemOf } from './wire.fixture.ts'

describe('what an answer carries', () => {
  it('HEAD has the fields of GET, its Content-Length among them, and no content', async t => {
    const wire = (await open(t)).wire()
    const get = await wire.send(ask('GET', '/')).reply()
    const head = await wire.send(ask('HEAD', '/')).reply({ head: true })
    assert.equal(get.content, 'hello')
    assert.deepEqual({ ...head.fields, date: '' }, { ...get.fields, date: '' })
    assert.equal(head.fields['content-length'], '5')
    assert.equal((await wire.send(ask('GET', '/')).reply()).status, 200)
  })

  it('HEAD of a refusal has no content either', async t => {
    const wire = (await open(t)).wire()
    const reply = await wire.send(ask('HEAD', '/nowhere')).reply({ head: true })
    assert.equal(reply.status, 404)
    assert.ok(Number(reply.fields['content-length']) > 0)
    assert.equal((await wire.send(ask('GET', '/')).reply()).status, 200)
  })

  it('Content-Length counts octets', async t => {
    const reply = await (await open(t)).wire().send(ask('GET', '/snow')).reply()
    assert.equal(reply.fields['content-length'], '3')
    assert.equal(reply.content, '☃')
  })

  it('204 and 304 have no Content-Length, 205 has one of 0 (RFC 9110 §8.6, §15.3.6)', async t => {
    const wire = (await open(t)).wire()
    const quiet = await wire.send(post('/quiet', '{}')).reply()
    assert.deepEqual([quiet.status, quiet.fields['content-length']], [204, undefined])
    const fresh = await wire.send(ask('GET', '/', 'If-None-Match: "v1"\r\n')).reply()
    assert.deepEqual([fresh.status, fresh.fields['content-length'], fresh.fields.etag], [304, undefined, '"v1"'])
    const form = await wire.send(post('/form', '{}')).reply()
    assert.deepEqual([form.status, form.fields['content-length']], [205, '0'])
    for (const { fields } of [quiet, fresh, form]) assert.equal(fields['transfer-encoding'], undefined)
  })

  it('what a code forbids to have is not sent, whatever it was given', async t => {
    const questions = [{ name: 'odd', before: 'resource known', ask: () => new Refusal(204, 'Nothing.') }] as const
    const shop = service([resource('/', { represent: { 'text/plain': () => '' } })], { questions })
    const wire = (await openService(t, shop)).wire()
    const first = await wire.send(ask('GET', '/')).reply()
    assert.deepEqual([first.status, first.fields['content-length'], first.content], [204, undefined, ''])
    assert.equal((await wire.send(ask('GET', '/')).reply()).status, 204, 'and the connection goes on')
  })
})

describe('methods that an origin has no resource for', () => {
  it('TRACE on a known path: 405 with Allow', async t => {
    const reply = await (await open(t)).wire().send(ask('TRACE', '/')).reply()
    assert.equal(reply.status, 405)
    assert.equal(reply.fields.allow, 'GET, HEAD, OPTIONS')
    problemOf(reply)
  })

  it('CONNECT, whatever its target: 405 with Allow', async t => {
    const { last } = await open(t)
    for (const target of ['shop.example:443', '/']) {
      const reply = await last(ask('CONNECT', target))
      assert.equal(reply.status, 405)
      assert.equal(reply.fields.allow, 'GET, HEAD, OPTIONS, POST')
      assert.deepEqual(problemOf(reply).allowed, ['GET', 'HEAD', 'OPTIONS', 'POST'])
    }
    const html = await last(ask('CONNECT', 'shop.example:443', 'Accept: text/html\r\n'))
    assert.equal(html.fields['content-type'], 'text/html; charset=utf-8')
    assert.equal((await last('CONNECT shop.example:443 HTTP/1.1\r\n\r\n')).status, 400)
  })

  it('CONNECT waits for the answers before it', async t => {
    const { wire, gate } = await open(t)
    const one = wire().send(ask('GET', '/gate') + ask('CONNECT', 'shop.example:443'))
    await gate.arrived
    gate.open()
    assert.equal((await one.reply()).status, 200)
    assert.equal((await one.reply()).status, 405)
    assert.equal(await one.rest(), '')
  })

  it('a client that resets its CONNECT harms nobody', async t => {
    const { wire, last, gate } = await open(t)
    const one = wire('RST').send(ask('GET', '/gate') + ask('CONNECT', 'shop.example:443'))
    await gate.arrived
    one.leave()
    gate.open()
    assert.equal((await last(ask('GET', '/', 'Connection: close\r\n'))).status, 200)
  })

  it('OPTIONS * says what the server allows: 204 with Allow', async t => {
    const reply = await (await open(t)).wire().send(ask('OPTIONS', '*')).reply()
    assert.deepEqual([reply.status, reply.fields.allow], [204, 'GET, HEAD, OPTIONS, POST'])
  })
})

describe('user code that throws', () => {
  for (const [name, target] of [
    ['at once', '/throws'],
    ['later', '/rejects'],
  ] as const) {
    it(`${name}: 500 with an id and no message, and the connection lives`, async t => {
      const { wire, errors } = await open(t)
      const one = wire().send(ask('GET', target))
      const reply = await one.reply()
      assert.equal(reply.status, 500)
      assert.match(String(problemOf(reply).instance), /^urn:uuid:/)
      assert.doesNotMatch(reply.content, /kaboom|secret| at /)
      assert.equal((errors[0] as Error).message, 'kaboom secret')
      assert.equal((await one.send(ask('GET', '/')).reply()).status, 200)
    })
  }

  it('a field value that cannot be sent is a 500 too, not the end of the process', async t => {
    const { wire, errors } = await open(t)
    const one = wire()
    for (const target of ['/unsendable/now', '/unsendable/late']) {
      const reply = await one.send(ask('GET', target)).reply()
      assert.equal(reply.status, 500)
      assert.match(String(problemOf(reply).instance), /^urn:uuid:/)
      assert.doesNotMatch(reply.content, /kaboom|secret/)
      assert.deepEqual([reply.fields['x-name'], reply.fields['cache-control']], [undefined, undefined])
    }
    assert.equal(errors.length, 2, 'each is logged')
    assert.equal((await one.send(ask('GET', '/')).reply()).status, 200)
  })

  it('a service of which nothing can be sent closes the connection, and the process lives', async t => {
    const console = t.mock.method(globalThis.console, 'error', () => {})
    const text = { 'text/plain': () => 'hello' }
    const fields = { 'X-Name': 'kaboom\r\nsecret' }
    const hopeless = service(
      [resource('/', { represent: text }), resource('/late', { find: async () => ({}), represent: text })],
      { fields },
    )
    const { wire } = await openService(t, hopeless)
    for (const target of ['/', '/late']) assert.equal(await wire().send(ask('GET', target)).rest(), '')
    assert.ok(console.mock.callCount() >= 2)
  })
})
