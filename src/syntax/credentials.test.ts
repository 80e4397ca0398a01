import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { credentialsOf, hasBareRealm, isAuthenticationInfo, isBasic } from './credentials.ts'

describe('credentialsOf', () => {
  it('takes the first space for the end of the scheme', () => {
    assert.deepEqual(credentialsOf('DIGEST  a=b, c=d'), { scheme: 'digest', rest: 'a=b, c=d' })
    assert.deepEqual(credentialsOf('Negotiate'), { scheme: 'negotiate', rest: '' })
  })
})

describe('isBasic', () => {
  it('takes base64 with a colon in it, padded or not', () => {
    for (const text of ['QWxhZGRpbjpvcGVuIHNlc2FtZQ==', 'YTpi', 'Og==', 'YTpiYw'])
      assert.equal(isBasic(text), true, text)
  })

  it('takes nothing else', () => {
    for (const text of ['', 'a:b', 'YWI=', 'A', 'YTpi YTpi', 'YT=pi']) assert.equal(isBasic(text), false, text)
  })
})

describe('isAuthenticationInfo', () => {
  it('takes parameters with commas between them', () => {
    for (const value of ['nextnonce="a, b"', 'a=1 , b = "c"', ''])
      assert.equal(isAuthenticationInfo(value), true, value)
    for (const value of ['Basic', 'a', 'a=', 'a=1 b=2', 'a="1']) assert.equal(isAuthenticationInfo(value), false, value)
  })
})

describe('hasBareRealm', () => {
  it('looks at every challenge, and not into quoted strings', () => {
    assert.equal(hasBareRealm('Bearer, Basic realm=x'), true)
    assert.equal(hasBareRealm('Digest qop="auth", REALM = x'), true)
    assert.equal(hasBareRealm('Basic realm="a \\" realm=x"'), false)
    assert.equal(hasBareRealm('Own subrealm=x'), false)
    assert.equal(hasBareRealm('Basic realm='), false)
  })
})
