import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseByteranges } from './byteranges.ts'

describe('parseByteranges', () => {
  it('gives each part with its fields and its length', () => {
    const content =
      'preamble\r\n--b\r\nContent-Type: text/plain\r\ncontent-range:  bytes 0-1/9 \r\n\r\nhe\r\n--b \r\n\r\n\r\n\r\n--b--\r\nepilogue'
    assert.deepEqual(parseByteranges(content, 'b'), [
      {
        fields: [
          { name: 'Content-Type', value: 'text/plain' },
          { name: 'content-range', value: 'bytes 0-1/9' },
        ],
        length: 2,
      },
      { fields: [], length: 2 },
    ])
  })

  it('does not take a longer boundary, or one within a line, for its own', () => {
    assert.deepEqual(
      parseByteranges('--b\r\n\r\nx\r\n--bc\r\n--b\r\n\r\n y--b\r\n--b--', 'b')?.map(part => part.length),
      [7, 5],
    )
  })

  it('reads an empty part, and none at all', () => {
    assert.deepEqual(parseByteranges('--b\r\n\r\n\r\n--b--', 'b'), [{ fields: [], length: 0 }])
    assert.deepEqual(parseByteranges('--b--', 'b'), [])
  })

  it('gives nothing where the boundary is missing, or never closes', () => {
    for (const content of ['', 'x', '--c--', '--b\r\n\r\nx', '--b\r\n\r\nx\r\n--b', '--b\n\nx\n--b--']) {
      assert.equal(parseByteranges(content, 'b'), undefined, content)
    }
  })

  it('takes many parts apart', () => {
    assert.equal(parseByteranges(`${'--b\r\n\r\n\r\n'.repeat(100_000)}--b--`, 'b')?.length, 100_000)
  })
})
