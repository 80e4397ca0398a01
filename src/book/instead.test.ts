import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { insteadInWords, insteadOf } from './instead.ts'
import { proses } from './prose/index.ts'
import { allCodes, status } from './status.ts'

const isOwn = (standing: string | undefined) => standing === 'vendor' || standing === 'informal'

describe('codes in place of others', () => {
  it('stand in for unregistered codes alone, and are registered and current', () => {
    for (const { code, standing } of allCodes) {
      const codes = insteadOf(code)
      assert.ok(codes.length === 0 || isOwn(standing), `${code}`)
      for (const instead of codes) assert.equal(status(instead.code)?.standing, 'standard', `${code}`)
    }
  })

  it('are there for whatever of others goes over the wire', () => {
    for (const { code, standing, wire } of allCodes) {
      if (wire && isOwn(standing)) assert.ok(insteadInWords(code), `${code}`)
    }
  })

  it('are those of which the prose tells', () => {
    for (const { code } of allCodes) {
      const practice = proses[code]?.practice ?? ''
      for (const instead of insteadOf(code))
        assert.match(practice, new RegExp(`${instead.code}|${Math.floor(instead.code / 100)}xx`), `${code}`)
    }
  })

  it('say when, where there are several', () => {
    for (const { code } of allCodes) {
      const [, ...others] = insteadOf(code)
      for (const { when } of others) assert.ok(when, `${code}`)
    }
    assert.equal(insteadInWords(404), undefined)
    assert.equal(insteadInWords(509), '503 with Retry-After, or 429 with Retry-After where it is about one client')
  })
})
