import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { uriForm } from './uri-form.ts'

describe('uriForm', () => {
  it('passes the forms of RFC 3986', () => {
    for (const text of [
      'ftp://ftp.is.co.za/rfc/rfc1808.txt',
      'http://www.ietf.org/rfc/rfc2396.txt',
      'ldap://[2001:db8::7]/c=GB?objectClass?one',
      'mailto:John.Doe@example.com',
      'urn:oasis:names:specification:docbook:dtd:xml:4.1.2',
      '//elsewhere.example/a',
      '../a;b=c/./d',
      '?q',
      '#f',
      '',
      'about:blank',
      'http://erp.example:/',
    ]) {
      assert.ok(uriForm(text), text)
    }
  })

  it('finds what is no reference', () => {
    for (const text of [
      '/a b',
      '/ü',
      '1x:/a',
      'http://a:b/',
      'http://a b/',
      '/a%2',
      '<http://a/>',
      'http://a@b@c/',
      '/a#b#c',
      'https://[::1/',
    ]) {
      assert.equal(uriForm(text), undefined, text)
    }
  })

  it('takes time in proportion to the text', () => {
    assert.equal(uriForm(`//${'a'.repeat(200_000)}:b`), undefined)
    assert.ok(uriForm('/'.repeat(200_000)))
  })
})
