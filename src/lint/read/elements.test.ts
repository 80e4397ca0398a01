import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { elementsOf, InputFault } from './elements.ts'

/** Text in pieces that end anywhere, also within a character. */
function* cut(text: string, ends: readonly number[]) {
  const octets = Buffer.from(text)
  let from = 0
  for (const end of [...ends.map(each => each % (octets.length + 1)).sort((a, b) => a - b), octets.length]) {
    yield octets.subarray(from, end)
    from = end
  }
}

async function read(text: string, ends: readonly number[] = []): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const some of elementsOf(cut(text, ends), ['log', 'entries']))
    all.push(
      ...some.map(each => (each instanceof InputFault ? each.message : JSON.parse(Buffer.from(each).toString()))),
    )
  return all
}

describe('elements of an array in a long JSON text', () => {
  it('are those that JSON.parse would give, wherever the pieces end', async () => {
    const value = fc.oneof(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), fc.array(fc.jsonValue()))
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'entries', 'log', '"\\'), fc.jsonValue(), { maxKeys: 3 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.boolean(),
        async (entries, { entries: _, log: __, ...others }, ends, pretty) => {
          const log = { ...others, creator: { entries: [{ no: 1 }] }, entries, after: { entries: [{}] } }
          const text = JSON.stringify(
            { ...others, log, more: { log: { entries: [[]] } } },
            null,
            pretty ? 2 : undefined,
          )
          assert.deepEqual(await read(text, ends), JSON.parse(JSON.stringify(entries)))
        },
      ),
      { numRuns: 500 },
    )
  })

  for (const [text, says] of [
    ['{"log":{"entries":[{"a":1},{"b"', 'The text ends within entry 2.'],
    ['{"log":{"entries":[{"a":1},', 'The text ends after entry 1, before the list does.'],
    ['{"log":{"pages":[{}]}}', 'There is no list log.entries in it.'],
    ['{"entries":[{}]}', 'There is no list log.entries in it.'],
    ['{"log":{"entries":{}}}', 'There is no list log.entries in it.'],
    ['{"log":{"entries":{"entries":[{}]}}}', 'There is no list log.entries in it.'],
    ['{"log":{"entries":"x"}}', 'There is no list log.entries in it.'],
    ['{"log":{"entries":[1,', 'The text ends after entry 1, before the list does.'],
  ] as const) {
    it(`say what is missing: ${says}`, async () => {
      await assert.rejects(read(text), { message: says })
    })
  }

  it('are told where they are neither objects nor arrays', async () => {
    const text = '{"log":{"entries":[ 1, "a,[{" ,{"b":1}, null,[2] , -1.5e3]},"x":[1,"y"]}'
    const no = 'It is no object.'
    for (let end = 0; end < text.length; end++) {
      assert.deepEqual(await read(text, [end]), [no, no, { b: 1 }, no, [2], no])
    }
    assert.deepEqual(await read('{"log":{"entries":[]}}'), [])
  })

  it('are bounded, and those after one that is too large are read', async () => {
    const pieces = ['{"log":{"entries":[{"a":"', ...Array(3).fill('x'.repeat(50)), '"},{"b":1}', ']}}'].map(text =>
      Buffer.from(text),
    )
    const read: string[] = []
    for await (const some of elementsOf(pieces, ['log', 'entries'], 100))
      read.push(...some.map(each => (each instanceof InputFault ? each.message : Buffer.from(each).toString())))
    assert.deepEqual(read, ['It has more than 100 octets.', '{"b":1}'])
  })
})
