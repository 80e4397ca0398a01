import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { describe, it } from 'node:test'
import { type Fields, resource, service } from '../../engine/index.ts'
import { listener } from '../index.ts'
import { certificate } from '../tls.fixture.ts'
import { openService } from '../wire.fixture.ts'
import { back, clientOf } from './client.fixture.ts'

const text = { 'text/plain': () => 'hello' }

describe('the fields of an answer over HTTP/2', () => {
  it('leave out what is about a connection, and what Connection names (RFC 9113 §8.2.2)', async t => {
    const warned: Error[] = []
    const warn = (warning: Error) => warned.push(warning)
    process.on('warning', warn)
    t.after(() => process.off('warning', warn))
    const fields: Fields = {
      Connection: 'X-Hop , upgrade',
      'Keep-Alive': 'timeout=5',
      'Proxy-Connection': 'keep-alive',
      Upgrade: 'HTTP/3.0',
      'X-Hop': '1',
      'X-End': '2',
      'Set-Cookie': ['a=1', 'b=2'],
    }
    const { listening } = await openService(t, service([resource('/', { represent: text, fields })]), {
      tls: certificate,
    })
    const { status, fields: got } = await clientOf(t, listening).ask('GET', '/')
    assert.deepEqual([status, got['x-end'], got['set-cookie']], [200, '2', ['a=1', 'b=2']])
    for (const name of ['connection', 'keep-alive', 'proxy-connection', 'upgrade', 'x-hop']) {
      assert.equal(got[name], undefined, name)
    }
    assert.deepEqual(warned, [])
  })

  it('a 426 goes without Upgrade and Connection, on a server of somebody else', async t => {
    const shop = service([resource('/', { represent: text, requires: { secure: true } })])
    const server = createServer(listener(shop)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    t.after(() => {
      session.destroy()
      server.close()
    })
    const reply = await back(session.request({}))
    assert.deepEqual([reply.status, reply.fields.upgrade, reply.fields.connection], [426, undefined, undefined])
  })

  it('keep what the server around set before', async t => {
    const answer = listener(
      service([
        resource('/', { represent: text, fields: { 'X-Both': 'mine', Vary: 'X-Mine', 'Set-Cookie': ['b=2', 'c=3'] } }),
      ]),
    )
    const server = createServer((message, response) => {
      response.setHeader('X-Frame-Options', 'DENY')
      response.setHeader('X-Both', 'theirs')
      response.setHeader('Vary', 'Origin')
      response.setHeader('Set-Cookie', 'a=1')
      answer(message, response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const session = connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    t.after(() => {
      session.destroy()
      server.close()
    })
    const { status, fields } = await back(session.request({}))
    assert.deepEqual([status, fields['x-frame-options'], fields['x-both']], [200, 'DENY', 'mine'])
    assert.deepEqual([fields.vary, fields['set-cookie']], ['Origin, X-Mine', ['a=1', 'b=2', 'c=3']])
  })
})
