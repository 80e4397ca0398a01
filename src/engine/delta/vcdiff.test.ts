import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { defaultCodeTable } from '../../syntax/vcdiff/code.ts'
import { applyVcdiff } from '../../syntax/vcdiff/index.ts'
import { readHeader, readWindow, type VcdiffWindow } from '../../syntax/vcdiff/window.ts'
import { OctetRow } from './octets.ts'
import { vcdiff } from './vcdiff.ts'
import { WindowWriter } from './window.ts'

const octets = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** The delta, once it is known to make the one from the other. */
function delta(before: Uint8Array, after: Uint8Array): Uint8Array {
  const result = vcdiff(before, after)
  assert.ok(Buffer.compare(applyVcdiff(before, result, after.length), after) === 0, 'the delta makes something else')
  return result
}

function windowsOf(result: Uint8Array): VcdiffWindow[] {
  const cursor = readHeader(result)
  const windows: VcdiffWindow[] = []
  while (!cursor.done) windows.push(readWindow(cursor))
  return windows
}

/** The instructions of a delta in words. */
function instructionsOf(result: Uint8Array): string[] {
  return windowsOf(result).flatMap(({ instructions }) => {
    const words: string[] = []
    while (!instructions.done) {
      for (const { kind, size, mode } of defaultCodeTable[instructions.octet('a code')] ?? []) {
        words.push(`${kind} ${size || instructions.integer('a size')}${kind === 'copy' ? ` mode ${mode}` : ''}`)
      }
    }
    return words
  })
}

/** Text with no long stretch twice. */
const prose = (length: number): Uint8Array =>
  octets(
    Array.from({ length: length / 8 }, (_, i) =>
      (Math.imul(i + 1, 0x9e3779b1) >>> 0).toString(36).padStart(7, '-'),
    ).join(' '),
  )

describe('vcdiff makes a delta that makes the one from the other', () => {
  it('for any two', () => {
    const any = fc.uint8Array({ maxLength: 200, size: 'max' })
    fc.assert(fc.property(any, any, (before, after) => void delta(before, after)))
  })

  it('for two that are made of the same few parts', () => {
    const part = fc.oneof(
      fc.constantFrom('{"id":17,"name":"a chair"},', 'the same words again. ', 'x'.repeat(40), '0123456789abcdef'),
      fc.string({ maxLength: 12 }),
    )
    const whole = fc.array(part, { maxLength: 60, size: 'max' }).map(parts => octets(parts.join('')))
    fc.assert(fc.property(whole, whole, (before, after) => void delta(before, after)))
  })

  it('for what comes of edits, in less than the whole', () => {
    const base = prose(4000)
    const edit = fc.tuple(
      fc.nat(base.length),
      fc.nat(60),
      fc.oneof(
        fc.uint8Array({ maxLength: 30 }),
        fc.nat(3000).map(at => base.slice(at, at + 200)),
      ),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), edits => {
        let after = base
        for (const [at, removed, inserted] of edits) {
          after = joined(after.subarray(0, at), inserted, after.subarray(at + removed))
        }
        const result = delta(base, after)
        assert.ok(result.length <= 30 + 70 * edits.length, `${result.length} octets for ${edits.length} edits`)
      }),
    )
  })

  it('for nothing and from nothing', () => {
    const none = new Uint8Array(0)
    for (const [before, after] of [
      [none, none],
      [octets('abc'), none],
      [none, octets('abc')],
    ] as const) {
      assert.equal(windowsOf(delta(before, after)).length, 1)
    }
  })

  it('for octets in several windows, each within what a decoder takes', () => {
    const base = prose(2 ** 21)
    const before = joined(base, base.slice().reverse())
    const after = joined(
      octets('start'),
      before,
      new Uint8Array(2 ** 22),
      base,
      before,
      base.slice(1000),
      octets('end'),
    )
    const result = delta(before, after)
    const windows = windowsOf(result)
    assert.equal(windows.length, Math.ceil(after.length / 2 ** 23))
    assert.ok(windows.length > 1 && windows.every(({ size }) => size <= 2 ** 23))
    assert.ok(result.length < 200, `${result.length}`)
    const exact = after.slice(0, 2 ** 23)
    assert.equal(windowsOf(delta(before, exact)).length, 1)
  })
})

describe('vcdiff makes a small delta', () => {
  const base = prose(100_000)
  const half = base.length / 2
  const cases: Record<string, [after: Uint8Array, most: number]> = {
    'nothing changed': [base, 25],
    'one octet changed': [joined(base.subarray(0, half), octets('!'), base.subarray(half + 1)), 35],
    'a word inserted': [joined(base.subarray(0, half), octets('another '), base.subarray(half)), 40],
    'a stretch removed': [joined(base.subarray(0, half), base.subarray(half + 5000)), 35],
    'something at the start': [joined(octets('preface '), base), 40],
    'something at the end': [joined(base, octets(' appendix')), 40],
    'three places changed': [
      joined(
        ...[0, 1, 2, 3].flatMap(i => [base.subarray(i * 25_000, (i + 1) * 25_000 - 20), octets(`changed ${i}`)]),
        base.subarray(100_000),
      ),
      150,
    ],
    'two halves exchanged': [joined(base.subarray(half), base.subarray(0, half)), 40],
    'the whole twice': [joined(base, base), 40],
  }
  for (const [name, [after, most]] of Object.entries(cases)) {
    it(`for ${name}: ${most} octets at most, of ${base.length}`, () => {
      const { length } = delta(base, after)
      assert.ok(length <= most, `${length} octets`)
    })
  }

  it('for a list of items of which a few changed', () => {
    const item = (id: number) => ({ id, name: `Item ${id}`, price: (id * 7919) % 1000, tags: ['a', 'b'] })
    const items = Array.from({ length: 1000 }, (_, id) => item(id))
    const changed = items
      .filter(({ id }) => id !== 100 && id !== 700)
      .map(each => (each.id % 300 === 299 ? { ...each, price: 12345 } : each))
    const { length } = delta(octets(JSON.stringify(items)), octets(JSON.stringify(changed)))
    assert.ok(length < 200, `${length}`)
  })
})

describe('what a delta is made of', () => {
  it('is one ADD where nothing is shared', () => {
    const after = octets('qrstuvwxyzQRSTUVWXYZ0123456789')
    assert.deepEqual(instructionsOf(delta(octets('abcdefghijklmnop'), after)), ['add 30'])
    assert.deepEqual(
      [...vcdiff(octets('----'), octets('abc'))],
      [...[0xd6, 0xc3, 0xc4, 0, 0], ...[0, 9, 3, 0, 3, 1, 0], ...octets('abc'), 4],
    )
  })

  it('is one COPY where nothing changed', () => {
    const same = octets('abcdefgh')
    assert.deepEqual([...vcdiff(same, same)], [0xd6, 0xc3, 0xc4, 0, 0, 1, 8, 0, 7, 8, 0, 0, 1, 1, 24, 0])
  })

  it('is a RUN where one octet is repeated', () => {
    const after = octets(`abc${'='.repeat(50)}de${'-'.repeat(7)}${' '.repeat(8)}`)
    assert.deepEqual(instructionsOf(delta(octets(''), after)), ['add 3', 'run 50', 'add 9', 'run 8'])
  })

  it('has a code for each size, the size after it only where it is none of the table', () => {
    for (const size of [1, 17, 18, 127, 128]) {
      const after = prose(200).subarray(0, size)
      assert.deepEqual(instructionsOf(delta(octets(''), after)), [`add ${size}`])
    }
    for (const size of [4, 18, 19, 127, 128]) {
      const before = prose(200).subarray(0, size)
      assert.deepEqual(instructionsOf(delta(before, before)), [`copy ${size} mode 0`])
    }
  })

  it('writes addresses in every mode', () => {
    const before = prose(100_000)
    const places = [2000, 90_500, 30_000, 40_000, 50_000, 60_000, 70_000, 30_100, 2000, 30_000, 40_000, 90_500, 99_000]
    for (let i = 0; i < 40; i++)
      places.push(((i * 37) % 50) * 1900 + 20, [2000, 30_000, 40_000, 90_500][i % 4] as number)
    const after = joined(octets('!'), ...places.map((at, i) => joined(before.subarray(at, at + 30), octets(`${i}!`))))
    const result = delta(before, after)
    const modes = new Set(instructionsOf(result).flatMap(words => words.match(/mode (\d)/)?.[1] ?? []))
    assert.deepEqual([...modes].sort(), ['0', '1', '2', '3', '4', '5', '6', '7', '8'])
  })

  it('refers to no address of an earlier window', () => {
    const before = prose(100_000)
    const writer = new WindowWriter(before.length)
    const row = new OctetRow()
    row.append(vcdiff(before, new Uint8Array(0)).subarray(0, 5))
    const places = [50_000, 50_010, 50_020, 20_000, 30_000, 40_000, 50_000, 50_030]
    for (let i = 0; i < 3; i++) {
      for (const place of places) writer.copy(place, 20)
      writer.flush(row)
    }
    const after = joined(...[0, 1, 2].flatMap(() => places.map(place => before.subarray(place, place + 20))))
    assert.deepEqual(applyVcdiff(before, row.written, after.length), after)
  })

  it('names no source where it copies nothing, and all of what was before where it does', () => {
    const before = octets('some text of before')
    assert.deepEqual(windowsOf(vcdiff(before, octets('0123456789')))[0]?.from, undefined)
    const [window] = windowsOf(vcdiff(before, before))
    assert.deepEqual([window?.from, window?.segmentAt, window?.segmentSize], ['source', 0, before.length])
  })
})
