import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isTransferCodings } from './transfer-coding.ts'

describe('isTransferCodings', () => {
  it('takes names with parameters, in any case, with empty members between them', () => {
    for (const value of ['chunked', 'Chunked', 'gzip , chunked', ', chunked,', 'own;a=1;b="x, y", chunked']) {
      assert.equal(isTransferCodings(value), true, value)
    }
  })

  it('takes nothing else', () => {
    for (const value of ['', 'gzip chunked', '"chunked"', 'chunked;a=1', 'gzip;q', 'gzip;=1', 'chunked\u000b']) {
      assert.equal(isTransferCodings(value), false, value)
    }
  })
})
