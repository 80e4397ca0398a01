import assert from 'node:assert/strict'
import { constants } from 'node:http2'
import { describe, it } from 'node:test'
import { Done, resource, service, text } from '../../engine/index.ts'
import { certificate } from '../tls.fixture.ts'
import { openService } from '../wire.fixture.ts'
import { clientOf, openTls, problemIn } from './client.fixture.ts'

describe('answers over HTTP/2', () => {
  it('have a content and its length, and nothing about the connection (RFC 9113 §8.2.2)', async t => {
    const client = (await openTls(t)).client()
    const { status, fields, content } = await client.ask('GET', '/snow')
    assert.deepEqual([status, content, fields['content-length']], [200, '☃', '3'])
    for (const name of ['connection', 'keep-alive', 'transfer-encoding']) assert.equal(fields[name], undefined)
  })

  it('HEAD has the fields of GET and no content', async t => {
    const client = (await openTls(t)).client()
    for (const target of ['/', '/nowhere']) {
      const get = await client.ask('GET', target)
      const head = await client.ask('HEAD', target)
      assert.deepEqual([head.status, head.content, head.code], [get.status, '', 0])
      assert.deepEqual({ ...head.fields, date: '' }, { ...get.fields, date: '' })
    }
  })

  it('204 and 304 have no Content-Length, 205 has one of 0 (RFC 9110 §8.6, §15.3.6)', async t => {
    const client = (await openTls(t)).client()
    const quiet = await client.post('/quiet', '{}')
    assert.deepEqual([quiet.status, quiet.fields['content-length'], quiet.content], [204, undefined, ''])
    const fresh = await client.ask('GET', '/', { 'if-none-match': '"v1"' })
    assert.deepEqual([fresh.status, fresh.fields['content-length'], fresh.fields.etag], [304, undefined, '"v1"'])
    const form = await client.post('/form', '{}')
    assert.deepEqual([form.status, form.fields['content-length'], form.content], [205, '0', ''])
  })

  it('204 has no content, even where it was given some', async t => {
    const act = () => new Done({ status: 204, fields: {}, content: 'unheard' })
    const { listening } = await openService(
      t,
      service([resource('/', { post: { accept: { 'text/plain': text }, act } })]),
      { tls: certificate },
    )
    const { status, content, code } = await clientOf(t, listening).post('/', 'a', { 'content-type': 'text/plain' })
    assert.deepEqual([status, content, code], [204, '', 0])
  })

  it('one does not wait for another', async t => {
    const { client, gate } = await openTls(t)
    const one = client()
    const slow = one.ask('GET', '/gate')
    await gate.arrived
    assert.equal((await one.ask('GET', '/')).status, 200)
    gate.open()
    assert.equal((await slow).content, 'hello')
  })

  it('refuse what they refuse in HTTP/1.1', async t => {
    const client = (await openTls(t)).client()
    assert.equal(problemIn(await client.ask('GET', '/nowhere')).status, 404)
    assert.equal(problemIn(await client.ask('TRACE', '/')).status, 405)
    assert.equal(problemIn(await client.ask('FOO', '/')).status, 501)
    assert.equal(problemIn(await client.ask('GET', `/${'x'.repeat(20_000)}`)).status, 414)
    assert.equal(
      (await client.ask('GET', '/nowhere', { accept: 'text/html' })).fields['content-type'],
      'text/html; charset=utf-8',
    )
    const options = await client.ask('OPTIONS', '*')
    assert.deepEqual([options.status, options.fields.allow], [204, 'GET, HEAD, OPTIONS, POST'])
  })

  it('CONNECT, on a stream that stays open: 405 with Allow, and the stream ends', async t => {
    const client = (await openTls(t)).client()
    const reply = await client.ask('CONNECT', '', { ':path': undefined, ':authority': 'shop.example:443' }, 'hello')
    assert.deepEqual([reply.status, reply.fields.allow, reply.code], [405, 'GET, HEAD, OPTIONS, POST', 0])
    problemIn(reply)
  })
})

describe('user code that throws', () => {
  it('500 with an id and no message, and the connection lives', async t => {
    const { client, errors } = await openTls(t)
    const one = client()
    for (const target of ['/throws', '/rejects']) {
      const reply = await one.ask('GET', target)
      assert.equal(reply.status, 500)
      assert.match(String(problemIn(reply).instance), /^urn:uuid:/)
      assert.doesNotMatch(reply.content, /kaboom|secret| at /)
    }
    assert.equal(errors.length, 2)
    assert.equal((await one.ask('GET', '/')).status, 200)
  })

  it('a field value that cannot be sent is a 500, not two fields for whoever translates it', async t => {
    const { client, errors } = await openTls(t)
    const one = client()
    for (const target of ['/unsendable/now', '/unsendable/late']) {
      const reply = await one.ask('GET', target)
      assert.equal(reply.status, 500)
      assert.match(String(problemIn(reply).instance), /^urn:uuid:/)
      assert.deepEqual([reply.fields['x-name'], reply.fields['cache-control']], [undefined, undefined])
    }
    assert.equal(errors.length, 2, 'each is logged')
    assert.equal((await one.ask('GET', '/')).status, 200)
  })

  it('a service of which nothing can be sent has its streams reset, and the process lives', async t => {
    const console = t.mock.method(globalThis.console, 'error', () => {})
    const text = { 'text/plain': () => 'hello' }
    const fields = { 'X-Name': 'kaboom\r\nsecret' }
    const hopeless = service(
      [resource('/', { represent: text }), resource('/late', { find: async () => ({}), represent: text })],
      { fields },
    )
    const client = clientOf(t, (await openService(t, hopeless, { tls: certificate })).listening)
    for (const target of ['/', '/late']) {
      const { status, code } = await client.ask('GET', target)
      assert.deepEqual([status, code], [undefined, constants.NGHTTP2_INTERNAL_ERROR])
    }
    assert.ok(console.mock.callCount() >= 2)
  })
})
