import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ask, assertRefused, open, problemOf } from './wire.fixture.ts'

describe('Host (RFC 9112 §3.2)', () => {
  const refused: readonly [name: string, request: string][] = [
    ['two', 'GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n'],
    ['two, in HTTP/1.0', 'GET / HTTP/1.0\r\nHost: a\r\nhost: b\r\n\r\n'],
    ['none', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n'],
    ['a second one behind more fields than node counts', ask('GET', '/', `${'a: b\r\n'.repeat(2500)}Host: a\r\n`)],
    ...['a b', 'a/b', 'u@a', 'http://a', 'a:b', 'a:80:80', '[::1', '::1', 'a, "b"', 'ä'].map(
      (value): [string, string] => [value, `GET / HTTP/1.1\r\nHost: ${value}\r\n\r\n`],
    ),
  ]
  for (const [name, request] of refused) {
    it(`${name}: 400, and the connection closes`, async t => {
      const { last } = await open(t)
      assertRefused(await last(request), 400)
    })
  }

  it('one that is valid, or empty, or none in HTTP/1.0: fine', async t => {
    const { wire, last } = await open(t)
    const one = wire()
    for (const value of ['a', 'a.example:8080', '[::1]:80', '127.0.0.1', 'a%20b', '', 'a:']) {
      assert.equal((await one.send(`GET / HTTP/1.1\r\nHost: ${value}\r\n\r\n`).reply()).status, 200, value)
    }
    assert.equal((await last('GET / HTTP/1.0\r\n\r\n')).status, 200)
  })
})

describe('versions', () => {
  for (const version of ['2.0', '0.9', '3.0', '1.2']) {
    it(`HTTP/${version}: 505`, async t => {
      assertRefused(await (await open(t)).last(`GET / HTTP/${version}\r\nHost: a\r\n\r\n`), 505)
    })
  }

  it('the preface of HTTP/2: 505', async t => {
    assertRefused(await (await open(t)).last('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), 505)
  })
})

describe('transfer codings (RFC 9112 §6.1)', () => {
  const codings: readonly [codings: string, status: number, version?: string][] = [
    ['gzip', 400],
    ['chunked, gzip', 400],
    ['chunked, chunked', 400],
    ['gzip, chunked', 501],
    ['chunked', 400, '1.0'],
  ]
  for (const [coding, status, version = '1.1'] of codings) {
    it(`${coding} in HTTP/${version}: ${status}, once`, async t => {
      const { last, made } = await open(t)
      const fields = `Host: a\r\nContent-Type: application/json\r\nTransfer-Encoding: ${coding}\r\n`
      for (const target of ['/parts', '/nowhere']) {
        const request = `POST ${target} HTTP/${version}\r\n${fields}\r\n2\r\n{}\r\n0\r\n\r\n`
        assertRefused(await last(request), status)
      }
      assert.deepEqual(made, [])
    })
  }
})

describe('too large', () => {
  it('a target of 20 kB or 70 kB: 414 with the limit', async t => {
    const wire = (await open(t)).wire()
    for (const size of [20_000, 70_000]) {
      const reply = await wire.send(ask('GET', `/${'x'.repeat(size)}`)).reply()
      assert.equal(reply.status, 414)
      assert.equal(problemOf(reply).limit, 8192)
    }
  })

  it('fields of 70 kB: 431 that names the greatest', async t => {
    const { last } = await open(t)
    const greatest = assertRefused(await last(ask('GET', '/', `A: b\r\nBig: ${'x'.repeat(70_000)}\r\nC: d\r\n`)), 431)
    assert.deepEqual([greatest.field, greatest.limit], ['Big', 65_536])
    assert.match(String(greatest.detail), /Big/)
    const many = ask('GET', '/', `${'Small: 1\r\n'.repeat(4_000)}Big: ${'x'.repeat(40_000)}\r\n`)
    assert.equal(assertRefused(await last(many), 431).field, 'Big')
  })

  it('however they arrive', async t => {
    const { wire } = await open(t)
    const one = wire()
    const text = ask('GET', '/', `Big: ${'x'.repeat(70_000)}\r\n`)
    for (let i = 0; i < text.length; i += 9_000) {
      await new Promise<void>(resolve => one.socket.write(text.slice(i, i + 9_000), () => resolve()))
    }
    assert.equal(assertRefused(await one.reply(), 431).field, 'Big')
  })

  it('fields far beyond the limit: 431 before they are all read', async t => {
    const { last } = await open(t)
    assertRefused(await last(`GET / HTTP/1.1\r\nHost: a\r\nBig: ${'x'.repeat(400_000)}`), 431)
  })

  it('one octet decides', async t => {
    const { wire } = await open(t, { headLimit: 1_000 })
    const one = wire()
    const padding = 1_000 - 'Host: shop.example\r\n'.length - 'A: \r\n'.length
    assert.equal((await one.send(ask('GET', '/', `A: ${'x'.repeat(padding)}\r\n`)).reply()).status, 200)
    assertRefused(await one.send(ask('GET', '/', `A: ${'x'.repeat(padding + 1)}\r\n`)).reply(), 431)
  })
})
