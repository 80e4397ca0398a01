import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anyPart, faultOf, inPieces, octetsOf, parts, types } from './parts.fixture.ts'
import { readItems } from './read.ts'
import { renderList } from './render.ts'
import { readStream, writeStream } from './stream.ts'

const limits = { itemLimit: 100_000, most: 1_000_000 }

async function outcome(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read()
  } catch (error) {
    return faultOf(error)
  }
}

const pieces = ['"', ',', '\n', '\r\n', '[', ']', '{"a":1}', '1', 'a', '\\', ' ', 'id', 'name', '\ufeff', 'é', '😀']
const soup = fc.array(fc.constantFrom(...pieces)).map(all => all.join(''))
const content = fc.oneof(
  soup.map(octetsOf),
  soup.map(text => octetsOf(`id,name,note\n1,2,${text}`)),
  soup.map(text => octetsOf(`[1,"a",${text}`)),
)

describe('readStream', () => {
  it('reads the same as at once, wherever the content is cut', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 5 }), async (octets, size) => {
        for (const type of Object.values(types)) {
          const stream = await outcome(() => Array.fromAsync(readStream(type, inPieces(octets, size), parts, limits)))
          const whole = await outcome(async () => readItems(type, octets, parts, limits).items)
          assert.deepEqual(stream, whole, type)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('says at which octet the content is no UTF-8, wherever it is cut', async () => {
    for (const [octets, offset] of [
      [[0x22, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x22], 3],
      [[0x22, 0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x82], 5],
      [[0x22, 0xc3, 0xa9, 0x80], 3],
    ] as const) {
      for (const size of [1, 2, 3, 4]) {
        const stream = readStream(types.ndjson, inPieces(Uint8Array.from(octets), size), parts, limits)
        assert.equal(
          await outcome(() => Array.fromAsync(stream)),
          `400 The content is not valid UTF-8: the octet at offset ${offset} begins no character.`,
        )
      }
    }
  })

  it('gives what comes before a fault', async () => {
    const given: unknown[] = []
    const octets = octetsOf('stock\n1\n2\nx\n4\n')
    const reading = async () => {
      for await (const { at, value } of readStream(types.csv, inPieces(octets, 4), parts, limits))
        given.push([at, value])
    }
    assert.deepEqual(await outcome(reading), ['422 /2/stock "x" is no integer.'])
    assert.deepEqual(given, [
      ['line 2', { stock: 1 }],
      ['line 3', { stock: 2 }],
    ])
  })

  it('gives up an item that never ends as soon as it is too large', async () => {
    for (const [type, start] of [
      [types.ndjson, '"'],
      [types.csv, 'id\n"'],
      [types.json, '[1,{"'],
    ] as const) {
      let pulled = 0
      async function* endless() {
        yield octetsOf(start)
        for (;;) {
          pulled++
          yield octetsOf('x'.repeat(1000))
        }
      }
      const refusal = await outcome(() => Array.fromAsync(readStream(type, endless(), parts, { itemLimit: 10_000 })))
      assert.match(String(refusal), /^413 The item at .* has more than 10000 octets\.$/)
      assert.ok(pulled <= 10)
    }
  })

  it('closes its source when nobody reads on', async () => {
    let closed = false
    async function* source() {
      try {
        for (;;) yield octetsOf('1\n')
      } finally {
        closed = true
      }
    }
    for await (const { at } of readStream(types.ndjson, source(), parts, limits)) if (at === 'line 3') break
    assert.equal(closed, true)
  })
})

describe('writeStream', () => {
  it('writes the same as at once, from either kind of source', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPart), async items => {
        const texts = items.map(item => JSON.stringify(item))
        const later = async function* () {
          yield* texts
        }
        for (const type of Object.values(types)) {
          const whole = renderList(type, texts, undefined, parts)
          assert.equal((await Array.fromAsync(writeStream(type, texts, parts))).join(''), whole)
          assert.equal((await Array.fromAsync(writeStream(type, later(), parts))).join(''), whole)
        }
      }),
    )
  })

  it('writes more than it holds, in several pieces', async () => {
    const texts = Array.from({ length: 5000 }, (_, index) => JSON.stringify({ id: `${index}`, name: 'x'.repeat(40) }))
    for (const type of Object.values(types)) {
      const pieces = await Array.fromAsync(writeStream(type, texts, parts))
      assert.ok(pieces.length > 3 && pieces.length < 20)
      assert.ok(pieces.every(piece => piece.length < 100_000 && piece !== ''))
      assert.equal(pieces.join(''), renderList(type, texts, undefined, parts))
    }
  })
})
