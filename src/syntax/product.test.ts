import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isProducts, isVia } from './product.ts'

describe('isProducts', () => {
  it('passes what servers and browsers send', () => {
    for (const value of [
      'CERN/3.0 libwww/2.17',
      'nginx',
      'Apache/2.4.1 (Unix) OpenSSL/1.0.2k-fips',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
      'a (b (c \\) d) e)',
    ]) {
      assert.equal(isProducts(value), true, value)
    }
  })

  it('finds what is no product', () => {
    for (const value of ['', '(comment)', 'a/', 'Jetty(9.4)', 'a (b', 'a (b\\', 'a, b', 'a [b]', 'a/1/2']) {
      assert.equal(isProducts(value), false, value)
    }
  })

  it('takes time in proportion to the value', () => {
    assert.equal(isProducts(`a ${'('.repeat(200_000)}`), false)
    assert.equal(isProducts('a '.repeat(200_000)), true)
  })
})

describe('isVia', () => {
  it('passes the examples of RFC 9110 §7.6.3, and what is seen', () => {
    for (const value of [
      '1.0 fred, 1.1 p.example.net',
      '1.0 ricky, 1.1 ethel, 1.1 fred, 1.0 lucy',
      'HTTP/1.1 GWA',
      '1.1 cache:3128 (squid/6.1), 2.0 cdn (CloudFront)',
      '1.1 [::1]:80',
    ]) {
      assert.equal(isVia(value), true, value)
    }
  })

  it('finds what lacks the protocol or the name', () => {
    for (const value of ['varnish', '1.1', '1.1 a b', 'kong/2.0', '1.1 a (b', '1.1 a:x'])
      assert.equal(isVia(value), false, value)
  })
})
