import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ask, assertRefused, open, post } from './wire.fixture.ts'

describe('a client that is slow (RFC 9110 §15.5.9)', () => {
  const slow: readonly [name: string, request: string][] = [
    ['silent', ''],
    ['in its head', 'GET / HTTP/1.1\r\nHost: a\r\n'],
    ['in its content', post('/parts', '{}').slice(0, -1)],
  ]
  for (const [name, request] of slow) {
    it(`${name}: 408, and the connection closes`, async t => {
      const { last, errors } = await open(t, { requestTimeout: 100 })
      assertRefused(await last(request), 408)
      assert.deepEqual(errors, [])
    })
  }

  it('in its second request: 408 after the first answer', async t => {
    const { wire } = await open(t, { requestTimeout: 100 })
    const one = wire().send(`${ask('GET', '/')}GET / HTTP/1.1\r\n`)
    assert.equal((await one.reply()).status, 200)
    assertRefused(await one.reply(), 408)
    assert.equal(await one.rest(), '')
  })

  it('idle between requests: closed without a word', async t => {
    const { wire } = await open(t, { requestTimeout: 100, keepAliveTimeout: 200 })
    const one = wire().send(ask('GET', '/'))
    assert.equal((await one.reply()).status, 200)
    assert.equal(await one.rest(), '')
  })

  it('is told how long a connection is kept', async t => {
    const { wire } = await open(t, { keepAliveTimeout: 7_000 })
    assert.equal((await wire().send(ask('GET', '/')).reply()).fields['keep-alive'], 'timeout=7')
  })

  it('user code may take longer than that', async t => {
    const { wire, gate } = await open(t, { requestTimeout: 50 })
    const one = wire().send(post('/gate', '{}'))
    await gate.arrived
    assertRefused(await wire().reply(), 408)
    gate.open()
    assert.equal((await one.reply()).status, 204)
  })
})
