import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseTransportSecurity } from './transport-security.ts'

describe('parseTransportSecurity', () => {
  it('takes the examples of RFC 6797 §6.2', () => {
    assert.deepEqual(parseTransportSecurity('max-age=15768000 ; includeSubDomains'), [
      { name: 'max-age', value: '15768000' },
      { name: 'includesubdomains' },
    ])
    assert.deepEqual(parseTransportSecurity('max-age="31536000"'), [{ name: 'max-age', value: '31536000' }])
  })

  it('passes over empty directives, and gives those that come twice', () => {
    assert.equal(parseTransportSecurity(';max-age=0;; max-age=1;')?.length, 2)
    assert.deepEqual(parseTransportSecurity(''), [])
  })

  it('takes nothing that does not fit', () => {
    for (const value of ['max-age=1, preload', 'max-age=', '=1', 'max-age 1', 'max-age="1']) {
      assert.equal(parseTransportSecurity(value), undefined, value)
    }
  })
})
