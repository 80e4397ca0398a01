import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseIdempotencyKey } from './idempotency-key.ts'

describe('parseIdempotencyKey', () => {
  it('reads a String of 1 to 255 characters', () => {
    assert.equal(parseIdempotencyKey('"clkyoesmbgybucifusbbtdsbohtyuuwz"'), 'clkyoesmbgybucifusbbtdsbohtyuuwz')
    assert.equal(parseIdempotencyKey(' "a \\"b\\"" '), 'a "b"')
    assert.equal(parseIdempotencyKey(`"${'k'.repeat(255)}"`), 'k'.repeat(255))
    assert.equal(parseIdempotencyKey('"k";x=1'), 'k')
  })

  it('reads nothing else', () => {
    for (const value of [
      '',
      '""',
      'key',
      '5',
      '"key',
      '"a", "b"',
      '("a")',
      ':a2V5:',
      '%"key"',
      '"é"',
      `"${'k'.repeat(256)}"`,
    ]) {
      assert.equal(parseIdempotencyKey(value), undefined, value)
    }
  })
})
