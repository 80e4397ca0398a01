import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isMediaType, isTokenList } from './strict.ts'

describe('isTokenList', () => {
  it('passes tokens with commas between them, and members that are empty', () => {
    for (const value of ['', 'GET', ' GET , HEAD', ',GET,,HEAD,', '*', 'x!#$%&|~']) {
      assert.equal(isTokenList(value), true, value)
    }
  })

  it('finds what is no token, and members without a comma between them', () => {
    for (const value of ['GET HEAD', 'GET; HEAD', '"GET"', 'GET, (HEAD)', 'ü'])
      assert.equal(isTokenList(value), false, value)
  })

  it('takes time in proportion to the value', () => {
    assert.equal(isTokenList(',a'.repeat(200_000)), true)
    assert.equal(isTokenList(' '.repeat(200_000)), true)
  })
})

describe('isMediaType', () => {
  it('passes what RFC 9110 §8.3.1 shows, and parameters that are empty', () => {
    for (const value of [
      'text/html;charset=utf-8',
      'Text/HTML;Charset="utf-8"',
      'text/html; charset="utf-8"',
      'text/html ; charset=utf-8',
      'text/html;',
      'text/html;;charset=utf-8;',
      'application/vnd.erp+json; v="a\\"b"',
    ]) {
      assert.equal(isMediaType(value), true, value)
    }
  })

  it('finds what its sender may not write', () => {
    for (const value of [
      '',
      'html',
      'text/',
      '/html',
      'text /html',
      'text/html charset=utf-8',
      'text/html; charset',
      'text/html; charset=',
      'text/html; charset = utf-8',
      'text/html; charset =utf-8',
      'text/html; charset="utf-8',
      'text/html; a/b=c',
      'text/html, text/plain',
    ]) {
      assert.equal(isMediaType(value), false, value)
    }
  })
})
