import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isAlternativeService } from './alternative-service.ts'

describe('isAlternativeService', () => {
  it('takes the examples of RFC 7838 §3', () => {
    for (const value of [
      'h2=":8000"',
      'h2="new.example.org:80"',
      'w%3D%3A%22foo=":443"',
      'h2="alt.example.com:8000", h2=":443"',
      'h2=":443"; ma=3600; persist=1',
      'clear',
      'h3=":443"; ma=2592000,h3-29=":443"; ma=2592000,quic=":443"; v="46,43"',
    ]) {
      assert.equal(isAlternativeService(value), true, value)
    }
  })

  it('takes nothing else', () => {
    for (const value of ['', 'h3', 'h3=:443', 'h3="443"', 'h3=":443" ma=1', 'clear, h3=":443"', 'h3=":443"; ma']) {
      assert.equal(isAlternativeService(value), false, value)
    }
  })
})
