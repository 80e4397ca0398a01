import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ascii, deltaOf, header, integer, type Parts } from './delta.fixture.ts'
import { applyVcdiff, VcdiffError, type VcdiffFault } from './index.ts'

const text = (octets: Uint8Array): string => String.fromCharCode(...octets)
const octets = (value: string): Uint8Array => Uint8Array.from(ascii(value))

const made = (before: string, ...windows: Parts[]): string =>
  text(applyVcdiff(octets(before), deltaOf(...windows), 1000))

function fails(fault: VcdiffFault, message: RegExp, delta: Uint8Array, { before = '', limit = 1000 } = {}): void {
  assert.throws(
    () => applyVcdiff(octets(before), delta, limit),
    error => {
      assert.ok(error instanceof VcdiffError, `${error}`)
      assert.equal(error.fault, fault, error.message)
      assert.match(error.message, message)
      assert.ok(Number.isInteger(error.offset) && error.offset >= 0 && error.offset <= delta.length)
      return true
    },
  )
}
const malformed = (message: RegExp, window: Parts, before = ''): void =>
  fails('malformed', message, deltaOf(window), { before })

describe('the instructions of a delta', () => {
  it('make the example of RFC 3284 §3', () => {
    assert.equal(
      made('abcdefghijklmnop', {
        source: [16, 0],
        size: 28,
        data: 'wxyzz',
        codes: [20, 5, 20, 28, 0, 4],
        addresses: [0, 4, 24],
      }),
      'abcdwxyzefghefghefghefghzzzz',
    )
  })

  it('RUN repeats one octet, its size after the code', () => {
    assert.equal(made('', { size: 200, data: 'z', codes: [0, ...integer(200)] }), 'z'.repeat(200))
  })

  it('ADD takes its octets from the data, its size in the code or after it', () => {
    assert.equal(made('', { size: 3, data: 'abc', codes: [4] }), 'abc')
    assert.equal(made('', { size: 17, data: 'abcdefghijklmnopq', codes: [18] }), 'abcdefghijklmnopq')
    assert.equal(made('', { size: 3, data: 'abc', codes: [1, 3] }), 'abc')
  })

  it('COPY takes what was before, its size in the code or after it', () => {
    assert.equal(made('abcdef', { source: [6, 0], size: 4, codes: [20], addresses: [1] }), 'bcde')
    assert.equal(made('abcdef', { source: [6, 0], size: 2, codes: [19, 2], addresses: [4] }), 'ef')
    const long = 'abcdefghijklmnopqr'
    assert.equal(made(long, { source: [18, 0], size: 18, codes: [34], addresses: [0] }), long)
  })

  it('COPY may read what it writes itself, in any period', () => {
    for (const period of ['a', 'ab', 'abc', 'abcdefg']) {
      const whole = period.repeat(100).slice(0, 100)
      const rest = 100 - period.length
      assert.equal(
        made('', { size: 100, data: period, codes: [1 + period.length, 19, rest], addresses: [0] }),
        whole,
        period,
      )
    }
  })

  it('come in pairs: ADD and COPY, COPY and ADD', () => {
    assert.equal(
      made('0123456789', { source: [10, 0], size: 8, data: 'abcd', codes: [172], addresses: [3] }),
      'abcd3456',
    )
    assert.equal(
      made('0123456789', { source: [10, 0], size: 10, data: 'abcd', codes: [174], addresses: [3] }),
      'abcd345678',
    )
    assert.equal(made('0123456789', { source: [10, 0], size: 5, data: 'a', codes: [247], addresses: [6] }), '6789a')
  })

  it('of size 0 make nothing', () => {
    assert.equal(
      made('ab', { source: [2, 0], size: 1, data: 'zx', codes: [1, 0, 0, 0, 19, 0, 2], addresses: [0] }),
      'x',
    )
  })
})

describe('the modes of an address (RFC 3284 §5.3)', () => {
  const before = 'abcdefghijklmnopqrstuvwxyz'
  const source: [number, number] = [26, 0]
  /** COPY of 4 octets in a mode. */
  const copy = (mode: number): number => 20 + 16 * mode

  it('self: the address', () => {
    assert.equal(made(before, { source, size: 4, codes: [copy(0)], addresses: [3] }), 'defg')
  })

  it('here: how far back', () => {
    assert.equal(made(before, { source, size: 4, codes: [copy(1)], addresses: [26] }), 'abcd')
    assert.equal(made(before, { source, size: 8, codes: [copy(0), copy(1)], addresses: [8, 4] }), 'ijklijkl')
  })

  it('near: how far after one of the last four addresses, kept in a ring', () => {
    const four = { codes: [copy(0), copy(0), copy(0), copy(0)], addresses: [0, 4, 8, 12] }
    for (const [mode, expected] of [
      [2, 'bcde'],
      [3, 'fghi'],
      [4, 'jklm'],
      [5, 'nopq'],
    ] as const) {
      const window = { source, size: 20, codes: [...four.codes, copy(mode)], addresses: [...four.addresses, 1] }
      assert.equal(made(before, window), `abcdefghijklmnop${expected}`)
    }
    const fifth = {
      source,
      size: 24,
      codes: [...four.codes, copy(0), copy(2)],
      addresses: [...four.addresses, 20, 1],
    }
    assert.equal(made(before, fifth), 'abcdefghijklmnopuvwxvwxy')
  })

  it('near starts at 0, and any copy counts, whatever its mode', () => {
    assert.equal(made(before, { source, size: 4, codes: [copy(5)], addresses: [7] }), 'hijk')
    const twice = { source, size: 12, codes: [copy(0), copy(2), copy(3)], addresses: [2, 3, 4] }
    assert.equal(made(before, twice), 'cdeffghijklm')
  })

  it('same: one octet for an address that was used before', () => {
    const long = 'x'.repeat(1000)
    const places = [5, 300, 700]
    const marked = [...long]
    for (const place of places) marked.splice(place, 4, ...`<${String(place).padStart(3, '0')}`)
    const codes = [...places.map(() => copy(0)), copy(6), copy(7), copy(8)]
    const addresses = [...places.flatMap(integer), 5, 300 - 256, 700 - 512]
    assert.equal(made(marked.join(''), { source: [1000, 0], size: 24, codes, addresses }), '<005<300<700<005<300<700')
  })

  it('same: keeps the last address of those 768 apart, and starts at 0', () => {
    const long = 'abcd'.padEnd(800, '-').padEnd(1000, '+')
    assert.equal(made(long, { source: [1000, 0], size: 4, codes: [copy(6)], addresses: [77] }), 'abcd')
    const codes = [copy(0), copy(0), copy(6)]
    const addresses = [...integer(100), ...integer(868), 100]
    assert.equal(made(long, { source: [1000, 0], size: 12, codes, addresses }), '----++++++++')
  })

  it('recent addresses are forgotten with each window', () => {
    const first = { source, size: 4, codes: [copy(0)], addresses: [10] }
    assert.equal(made(before, first, { source, size: 4, codes: [copy(2)], addresses: [1] }), 'klmnbcde')
    assert.equal(made(before, first, { source, size: 4, codes: [copy(6)], addresses: [10] }), 'klmnabcd')
    const near = { source, size: 8, codes: [copy(0), copy(2)], addresses: [1, 1] }
    assert.equal(made(before, first, near), 'klmnbcdecdef')
  })
})

describe('the windows of a delta (RFC 3284 §4.2)', () => {
  it('start from a part of what was before', () => {
    assert.equal(made('0123456789', { source: [4, 5], size: 4, codes: [20], addresses: [0] }), '5678')
    assert.equal(made('0123456789', { source: [4, 5], size: 8, codes: [20, 20], addresses: [0, 4] }), '56785678')
  })

  it('start from a part of what earlier windows made', () => {
    const first = { size: 6, data: 'abcdef', codes: [7] }
    const second = { target: [5, 1] as const, size: 5, data: '!', codes: [247], addresses: [1] }
    assert.equal(made('', first, second), 'abcdefcdef!')
    assert.equal(made('', first, second, { target: [11, 0], size: 2, codes: [19, 2], addresses: [9] }), 'abcdefcdef!f!')
  })

  it('start from nothing, and then number from themselves', () => {
    const first = { size: 4, data: 'abcd', codes: [5] }
    assert.equal(made('', first, { size: 6, data: 'xy', codes: [3, 20], addresses: [0] }), 'abcdxyxyxy')
  })

  it('may be none, or empty', () => {
    assert.equal(made('before'), '')
    assert.equal(made('before', { size: 0, codes: [] }, { source: [6, 0], size: 0, codes: [] }), '')
  })

  it('are read as another program writes them', () => {
    // Made with xdelta3 -9 -n -S none -A= -W 16384.
    const before = 'The quick brown fox jumps over the lazy dog. '.repeat(3)
    const after = `A ${before.slice(4, 80)}cat${before.slice(40)}${'='.repeat(30)}A quick brown fox jumps over`
    const delta = Buffer.from('d6c3c40000015f2818816a00050a03416361743d02134d04135f001e131c08005f', 'hex')
    assert.equal(text(applyVcdiff(octets(before), delta, 1000)), after)
  })

  it('are the same where delta and before lie within other octets', () => {
    const around = (inner: Uint8Array, octet: number): Uint8Array => {
      const outer = new Uint8Array(inner.length + 20).fill(octet)
      outer.set(inner, 10)
      return outer.subarray(10, 10 + inner.length)
    }
    const delta = deltaOf({ source: [3, 1], size: 6, data: 'x', codes: [2, 19, 5], addresses: [3] })
    assert.throws(() => applyVcdiff(around(octets('abc'), 0xff), delta, 100), VcdiffError)
    const short = deltaOf({ size: 2, data: 'x', codes: [3] })
    assert.throws(() => applyVcdiff(octets(''), around(short, 0xff), 100), VcdiffError)
    assert.equal(text(applyVcdiff(around(octets('abcd'), 0xff), around(delta, 0xff), 100)), 'xxxxxx')
  })

  it('do not change what was before, and share nothing with it', () => {
    const before = octets('abcdef')
    const after = applyVcdiff(before, deltaOf({ source: [6, 0], size: 6, codes: [22], addresses: [0] }), 6)
    after.fill(0)
    assert.equal(text(before), 'abcdef')
  })
})

describe('a delta that cannot be applied', () => {
  it('is malformed where it does not start as one', () => {
    for (const start of [[], [0xd6], [0xd6, 0xc3, 0xc4], [0xd6, 0xc3, 0xc4, 0], ascii('VCD\0\0'), ascii('{"a":1}')]) {
      fails('malformed', /header|version|starts/, Uint8Array.from(start))
    }
  })

  it('is unsupported where it asks for what RFC 3284 leaves open', () => {
    const asking = (...rest: number[]): Uint8Array => Uint8Array.from([0xd6, 0xc3, 0xc4, ...rest])
    fails('unsupported', /version 83/, asking(0x53, 0))
    fails('unsupported', /compressor 2 /, asking(0, 1, 2))
    fails('unsupported', /compressor 7 /, asking(0, 3, 7, 0))
    fails('unsupported', /code table/, asking(0, 2, 0))
    fails('unsupported', /header indicator 4/, asking(0, 4, 0))
    fails('unsupported', /window indicator 5/, asking(0, 0, 5, 0, 0))
  })

  it('is malformed where a window has two sources, or compressed sections without a compressor', () => {
    malformed(/two sources/, { source: [0, 0], target: [0, 0], size: 0, codes: [] })
    for (const deltaIndicator of [1, 2, 4, 8]) malformed(/compress/, { size: 0, codes: [], deltaIndicator })
  })

  it('is malformed where a segment goes past its end', () => {
    const copy = { size: 4, codes: [20], addresses: [0] }
    assert.equal(made('abcd', { ...copy, source: [4, 0] }), 'abcd')
    malformed(/end of the source/, { ...copy, source: [5, 0] }, 'abcd')
    malformed(/end of the source/, { ...copy, source: [4, 1] }, 'abcd')
    malformed(/end of the target/, { ...copy, target: [1, 0] }, 'abcd')
    const first = { size: 4, data: 'abcd', codes: [5] }
    fails('malformed', /end of the target/, deltaOf(first, { ...copy, target: [4, 1] }))
  })

  it('is malformed where a copy starts at or after what is being made, or leaves the segment', () => {
    const source: [number, number] = [4, 0]
    malformed(/nothing yet/, { size: 4, codes: [20], addresses: [0] })
    malformed(/nothing yet/, { source, size: 4, codes: [20], addresses: [4] }, 'abcd')
    malformed(/nothing yet/, { source, size: 4, codes: [36], addresses: [0] }, 'abcd')
    malformed(/nothing yet/, { source, size: 4, codes: [36], addresses: [5] }, 'abcd')
    malformed(/nothing yet/, { source, size: 4, codes: [52], addresses: [4] }, 'abcd')
    malformed(/nothing yet/, { size: 4, codes: [116], addresses: [0] })
    malformed(/segment/, { source, size: 4, codes: [20], addresses: [1] }, 'abcd')
    malformed(/segment/, { source, size: 6, data: 'xy', codes: [3, 20], addresses: [1] }, 'abcd')
  })

  it('is malformed where a window does not make what it says', () => {
    malformed(/makes more/, { size: 2, data: 'abc', codes: [4] })
    malformed(/makes more/, { size: 4, data: 'abca', codes: [4, 0, 2] })
    malformed(/makes less/, { size: 4, data: 'abc', codes: [4] })
    malformed(/makes less/, { size: 1, codes: [] })
  })

  it('is malformed where its sections are too long or too short', () => {
    malformed(/ends within the data/, { size: 3, data: 'ab', codes: [4] })
    malformed(/octet of a run/, { size: 3, codes: [0, 3] })
    malformed(/size of an instruction/, { size: 3, data: 'a', codes: [0] })
    malformed(/an address/, { source: [4, 0], size: 4, codes: [20] }, 'abcd')
    malformed(/an address/, { source: [4, 0], size: 4, codes: [116] }, 'abcd')
    malformed(/an address/, { source: [4, 0], size: 4, codes: [20], addresses: [0x80] }, 'abcd')
    malformed(/more than its instructions/, { size: 1, data: 'ab', codes: [2] })
    malformed(/more than its instructions/, { size: 1, data: 'a', codes: [2], addresses: [0] })
  })

  it('is malformed where its lengths do not add up', () => {
    const window = { size: 1, data: 'a', codes: [2] }
    assert.equal(made('', { ...window, lengths: [7] }), 'a')
    malformed(/longer than its sections/, { ...window, data: 'ab', lengths: [undefined, 1] })
    malformed(/ends within a window/, { ...window, lengths: [8] })
    malformed(/ends within the instructions/, { ...window, lengths: [6] })
    for (const at of [1, 2, 3]) {
      const lengths = [undefined, undefined, undefined, undefined].map((_, i) => (i === at ? 3 : undefined))
      malformed(/ends within/, { ...window, lengths })
    }
  })

  it('makes too much where it makes more than the limit, however few octets it is', () => {
    const run = { size: 1000, data: 'a', codes: [0, ...integer(1000)] }
    assert.equal(applyVcdiff(octets(''), deltaOf(run), 1000).length, 1000)
    fails('too large', /more than 999 /, deltaOf(run), { limit: 999 })
    fails('too large', /more than 1999 /, deltaOf(run, run), { limit: 1999 })
    fails('too large', /more than NaN /, deltaOf(run), { limit: Number.NaN })
    fails('too large', /no room/, deltaOf({ ...run, size: 2n ** 53n - 1n }), { limit: Number.POSITIVE_INFINITY })
  })

  it('is refused for numbers that are larger than anything, wherever they stand', () => {
    for (const huge of [2n ** 53n - 1n, 2n ** 53n, 2n ** 60n, 2n ** 64n, 2n ** 2000n]) {
      const number = integer(huge)
      const copy = { source: [4, 0] as const, size: 4, codes: [20], addresses: [0] }
      assert.equal(made('abcd', copy), 'abcd')
      for (const window of [
        { ...copy, source: [huge, 0] as const },
        { ...copy, source: [4, huge] as const },
        { ...copy, source: [huge, huge] as const },
        { ...copy, size: huge },
        { ...copy, addresses: number },
        { ...copy, codes: [19, ...number] },
        { ...copy, codes: [36], addresses: number },
        { ...copy, codes: [52], addresses: number },
        { size: 4, codes: [1, ...number], data: 'abcd' },
        { size: 4, codes: [0, ...number], data: 'a' },
        ...[0, 1, 2, 3].map(at => ({ ...copy, lengths: [0, 0, 0, 0].map((_, i) => (i === at ? huge : undefined)) })),
      ]) {
        assert.throws(() => applyVcdiff(octets('abcd'), deltaOf(window), 1000), VcdiffError)
      }
      if (huge >= 2n ** 53n) malformed(/larger than any/, { ...copy, size: huge }, 'abcd')
    }
  })

  it('is cut short at any octet: an error, or what its whole windows make', () => {
    const before = 'abcdefghijklmnopqrstuvwxyz'
    const delta = deltaOf(
      { source: [26, 0], size: 30, data: 'xyzz', codes: [4, 25, 0, 14, 20], addresses: [3, 7] },
      { target: [20, 5], size: 9, data: '!', codes: [250, 20], addresses: [2, 0] },
      { size: 2, data: '??', codes: [3] },
    )
    const whole = text(applyVcdiff(octets(before), delta, 100))
    const ends: number[] = []
    for (let length = 0; length < delta.length; length++) {
      try {
        const after = text(applyVcdiff(octets(before), delta.subarray(0, length), 100))
        assert.ok(whole.startsWith(after) && after.length < whole.length, `${length}`)
        ends.push(after.length)
      } catch (error) {
        assert.ok(error instanceof VcdiffError, `${length}: ${error}`)
        assert.equal(error.fault, 'malformed')
      }
    }
    assert.deepEqual(ends, [0, 30, 39])
  })

  it('is never anything but an error or octets within the limit', () => {
    const delta = deltaOf(
      { source: [20, 3], size: 19, data: 'xyzw', codes: [3, 0, 6, 165, 52], addresses: [3, 1] },
      { target: [10, 5], size: 9, data: '!', codes: [250, 116], addresses: [2, 0] },
    )
    const before = octets('abcdefghijklmnopqrstuvwxyz')
    assert.equal(text(applyVcdiff(before, delta, 500)), 'xyzzzzzzwghijklhijkzwgh!zzzw')
    let applied = 0
    const attempt = (octetsOfDelta: Uint8Array): void => {
      try {
        assert.ok(applyVcdiff(before, octetsOfDelta, 500).length <= 500)
        applied++
      } catch (error) {
        assert.ok(error instanceof VcdiffError, `${error}`)
      }
    }
    const place = fc.nat(delta.length - 1)
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }), changes => {
        const changed = delta.slice()
        for (const [at, octet] of changes) changed[at] = octet
        attempt(changed)
      }),
      { numRuns: 2000 },
    )
    assert.ok(applied > 0, 'some changes leave a delta')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), rest => {
        attempt(Uint8Array.from([...header, ...rest]))
        attempt(rest)
      }),
      { numRuns: 1000 },
    )
  })
})
