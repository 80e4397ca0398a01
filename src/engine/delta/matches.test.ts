import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Blocks } from './blocks.ts'
import { type Match, matches } from './matches.ts'

const octets = (text: string): Uint8Array => new TextEncoder().encode(text)
const found = (before: string, after: string): Match[] => [...matches(octets(before), octets(after))]
const repeated = (text: string, length: number): Uint8Array =>
  octets(text.repeat(Math.ceil(length / text.length)).slice(0, length))

/** Random octets that are the same each time. */
function noise(length: number, seed = 1): Uint8Array {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) | 0
    return state >>> 24
  })
}

describe('matches', () => {
  it('are what both start and end with, from 4 octets on', () => {
    assert.deepEqual(found('abcd-wxyz', 'abcd+++wxyz'), [
      { at: 0, from: 0, length: 4 },
      { at: 7, from: 5, length: 4 },
    ])
    assert.deepEqual(found('abc-xyz', 'abc+++xyz'), [])
    assert.deepEqual(found('abcabc', 'abcabcabc'), [{ at: 0, from: 0, length: 6 }])
    assert.deepEqual(found('abcabcabc', 'abcabc'), [{ at: 0, from: 0, length: 6 }])
  })

  it('are what was moved, as far as it goes both ways', () => {
    const [first, second] = ['Whereas recognition of the inherent dignity', 'and of the equal and inalienable rights']
    assert.deepEqual(found(`${first}. ${second}!`, `${second}, ${first}?`), [
      { at: 0, from: first.length + 2, length: second.length },
      { at: second.length + 2, from: 0, length: first.length },
    ])
  })

  it('are found where they were, when the same stands elsewhere too', () => {
    const rows = Array.from({ length: 100 }, (_, i) => `<row kind="ordinary" number="${i}"/>`)
    const changed = rows.map((row, i) => (i === 50 || i === 60 ? row.replace('ordinary', 'uncommon') : row))
    const all = found(rows.join('\n'), changed.join('\n'))
    assert.equal(all.length, 3)
    assert.ok(all.every(({ at, from }) => at === from))
  })

  it('are none where nothing is shared, or there is nothing', () => {
    assert.deepEqual(found('abcdefghijklmnop', 'qrstuvwxyz012345'), [])
    assert.deepEqual(found('', 'abcdefghijklmnop'), [])
    assert.deepEqual(found('abcdefghijklmnop', ''), [])
    assert.deepEqual(found('abcdefg', '--------abcdefg--------'), [])
  })

  it('hold the same on both sides, in order and apart', () => {
    const word = fc.constantFrom('aaaaaaaa', 'aaaa', 'the quick brown', 'fox jumps over', 'ab', 'b', '\0\0\0\0\0')
    const words = fc.array(word, { maxLength: 40, size: 'max' }).map(list => octets(list.join('')))
    let count = 0
    fc.assert(
      fc.property(words, words, (before, after) => {
        let free = 0
        for (const { at, from, length } of matches(before, after)) {
          assert.ok(at >= free && at + length <= after.length)
          assert.ok(from >= 0 && from + length <= before.length)
          assert.deepEqual(after.subarray(at, at + length), before.subarray(from, from + length))
          free = at + length
          count++
        }
      }),
      { numRuns: 300 },
    )
    assert.ok(count > 300)
  })

  it('leave no long stretch that both hold', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.integer({ min: 15, max: 90 }), fc.nat(50), (from, length, gap) => {
        const before = noise(1000)
        const after = Uint8Array.from([...noise(gap, 7), ...before.subarray(from, from + length), ...noise(gap, 9)])
        const covered = [...matches(before, after)].reduce((sum, match) => sum + match.length, 0)
        assert.ok(covered >= Math.min(length, 1000 - from))
      }),
    )
  })
})

describe('the work', () => {
  /** Octets that count how often one of them is looked at. */
  function counted(octets: Uint8Array): { octets: Uint8Array; reads: () => number } {
    let reads = 0
    const proxy = new Proxy(octets, {
      get(target, key) {
        if (typeof key === 'string' && key !== 'length') reads++
        return Reflect.get(target, key, target)
      },
    })
    return { octets: proxy, reads: () => reads }
  }

  const length = 2 ** 14
  const sparse = (step: number, octet: number): Uint8Array =>
    new Uint8Array(length).map((_, i) => (i % step === step - 1 ? octet : 0))
  const hostile: Record<string, [Uint8Array, Uint8Array]> = {
    'nothing shared': [noise(length), noise(length, 2)],
    'one octet throughout': [new Uint8Array(length), Uint8Array.from([1, ...new Uint8Array(length - 2), 1])],
    'one octet, broken up': [new Uint8Array(length), sparse(9, 1)],
    'one octet, broken up just before it pays': [new Uint8Array(length), sparse(8, 1)],
    'almost the same blocks': [sparse(8, 1), sparse(8, 2)],
    'a short period': [repeated('abcdefghijk', length), repeated('Zbcdefghijka', length)],
    'many long matches': [repeated(`${'x'.repeat(500)}y`, length), repeated(`${'x'.repeat(499)}z`, length)],
    'all that was, backwards': [noise(length), noise(length).reverse()],
  }
  for (const [name, [before, after]] of Object.entries(hostile)) {
    it(`grows with the octets, not with what they are: ${name}`, () => {
      const [a, b] = [counted(before), counted(after)]
      for (const _ of matches(a.octets, b.octets));
      const reads = (a.reads() + b.reads()) / length
      assert.ok(reads < 160, `each octet was looked at ${reads} times`)
    })
  }

  it('takes no more than a bounded number of blocks, all of their hash or not', () => {
    assert.equal(new Blocks(new Uint8Array(2 ** 16)).size, 8)
    assert.equal(new Blocks(new Uint8Array(2 ** 23)).size, 8)
    const large = new Uint8Array(2 ** 23 + 8)
    const blocks = new Blocks(large)
    assert.equal(blocks.size, 16)
    const places: number[] = []
    blocks.candidates(blocks.sum(large, 5), place => places.push(place))
    assert.deepEqual(
      places,
      Array.from({ length: 16 }, (_, i) => i * 16),
    )
  })

  it('finds a sum anew or from the one before, the same', () => {
    const all = noise(2 ** 10)
    const blocks = new Blocks(all)
    let sum = blocks.sum(all, 0)
    for (let at = 1; at + blocks.size <= all.length; at++) {
      sum = blocks.roll(sum, all[at - 1] as number, all[at - 1 + blocks.size] as number)
      assert.equal(sum, blocks.sum(all, at))
    }
  })
})
