import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type ByteRange,
  formatContentRange,
  parseContentRange,
  parseIfRange,
  parseRange,
  type RangeSpec,
  resolveRange,
  resolveRanges,
} from './range.ts'

const ranges = (value: string, length: number, overhead?: number): ByteRange[] | undefined => {
  const specs = parseRange(value)
  return specs && resolveRanges(specs, length, overhead)
}

describe('Range', () => {
  const examples: readonly [string, ...[number, number][]][] = [
    ['bytes=0-499', [0, 499]],
    ['bytes=500-999', [500, 999]],
    ['bytes=-500', [9500, 9999]],
    ['bytes=9500-', [9500, 9999]],
    ['bytes=0-0,-1', [0, 0], [9999, 9999]],
    ['bytes= 0-999, 4500-5499, -1000', [0, 999], [4500, 5499], [9000, 9999]],
    ['bytes=500-600,601-999', [500, 999]],
    ['bytes=500-700,601-999', [500, 999]],
  ]
  for (const [value, ...expected] of examples) {
    it(`RFC 9110 §14.1.2: ${value}`, () =>
      assert.deepEqual(
        ranges(value, 10_000),
        expected.map(([first, last]) => ({ first, last })),
      ))
  }

  const ignored = [
    ['another unit', 'lines=0-1'],
    ['no unit', '=0-1'],
    ['no set', 'bytes'],
    ['an empty set', 'bytes='],
    ['a set of commas', 'bytes=,,'],
    ['a space before the equals sign', 'bytes =0-1'],
    ['a range that ends before it begins', 'bytes=5-4'],
    ['the same, by one digit less', 'bytes=10-9'],
    ['the same, in numbers too large for JavaScript', 'bytes=99999999999999999999-99999999999999999998'],
    ['one invalid range among valid ones', 'bytes=0-1,5-4'],
    ['a dash alone', 'bytes=-'],
    ['a number alone', 'bytes=5'],
    ['a sign', 'bytes=+0-1'],
    ['two dashes', 'bytes=--1'],
    ['a fraction', 'bytes=0.5-1'],
    ['an exponent', 'bytes=1e1-20'],
    ['a space in a range', 'bytes=0 -1'],
    ['two field lines joined', 'bytes=0-1, bytes=2-3'],
    ['digits of another script', 'bytes=0-\u0661'],
    ['a line end', 'bytes=0-1\n'],
  ] as const
  for (const [what, value] of ignored) it(`is ignored with ${what}`, () => assert.equal(parseRange(value), undefined))

  it('takes the unit in any case (§14.1) and empty members of the list (§5.6.1)', () => {
    assert.deepEqual(parseRange(' BYTES=,0-1 ,\t, 2-3,'), [
      { first: 0, last: 1 },
      { first: 2, last: 3 },
    ])
  })

  it('takes numbers of any length for out of bounds, without rounding them', () => {
    const huge = '9'.repeat(400)
    assert.deepEqual(parseRange(`bytes=9007199254740992-,0-${huge},-${huge}`), [
      { first: Infinity, last: Infinity },
      { first: 0, last: Infinity },
      { suffix: Infinity },
    ])
    assert.deepEqual(ranges(`bytes=${huge}-${huge}`, 10), [])
    assert.deepEqual(ranges(`bytes=-${huge}`, 10), [{ first: 0, last: 9 }])
    assert.deepEqual(parseRange('bytes=9007199254740991-'), [{ first: 9007199254740991, last: Infinity }])
    assert.deepEqual(parseRange(`bytes=${'0'.repeat(400)}1-02`), [{ first: 1, last: 2 }])
  })

  it('takes 50 ranges and no more, unless told', () => {
    const value = (count: number): string => `bytes=${Array.from({ length: count }, (_, i) => `${i}-${i}`)}`
    assert.equal(parseRange(value(50))?.length, 50)
    assert.equal(parseRange(value(51)), undefined)
    assert.equal(parseRange(value(51), 51)?.length, 51)
  })

  it('is read in linear time', () => {
    const size = 100_000
    const hostile = [
      `bytes=${'0-,'.repeat(size / 3)}`,
      `bytes=${','.repeat(size)}`,
      `bytes=${' '.repeat(size)}x`,
      `bytes=${'0'.repeat(size)}-${'0'.repeat(size)}`,
      `bytes=${'9'.repeat(size)}`,
      `bytes=${'9'.repeat(size)}-${'9'.repeat(size - 1)}8`,
      `bytes=0-1${' '.repeat(size)}x`,
      'b'.repeat(size),
    ]
    const start = performance.now()
    for (const value of hostile) {
      parseRange(value)
      parseRange(value, Infinity)
      parseContentRange(value)
      parseIfRange(value)
    }
    assert.ok(performance.now() - start < 1000)
  })
})

const position = fc.integer({ min: 0, max: 40 })
const spec: fc.Arbitrary<RangeSpec> = fc.oneof(
  fc.record({ suffix: fc.oneof(position, fc.constant(Infinity)) }),
  fc.tuple(position, fc.oneof(position, fc.constant(Infinity))).map(([first, more]) => ({ first, last: first + more })),
)

/** Short ranges, so that some overlap, some touch and some stand apart. */
const short = fc.tuple(fc.nat(40), fc.nat(4)).map(([first, more]): RangeSpec => ({ first, last: first + more }))
const several = fc.oneof(fc.array(spec, { maxLength: 8 }), fc.array(short, { maxLength: 8 }))

/** The octets that a range names, one by one, from the words of §14.1.2. */
function octetsOf(spec: RangeSpec, length: number): number[] {
  const all = Array.from({ length }, (_, at) => at)
  if ('suffix' in spec) return spec.suffix === 0 ? [] : all.slice(-spec.suffix)
  return all.filter(at => at >= spec.first && at <= spec.last)
}

const every = ({ first, last }: ByteRange): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i)

describe('ranges of a content', () => {
  it('are the octets that the words of §14.1.2 name', () => {
    fc.assert(
      fc.property(spec, position, (spec, length) => {
        const range = resolveRange(spec, length)
        assert.deepEqual(range ? every(range) : [], octetsOf(spec, length))
      }),
    )
  })

  it('are joined where they overlap or touch, and nothing else is sent', () => {
    fc.assert(
      fc.property(several, position, (specs, length) => {
        const sent = resolveRanges(specs, length, 0)
        const asked = new Set(specs.flatMap(spec => octetsOf(spec, length)))
        const octets = sent.flatMap(every)
        assert.deepEqual(
          octets.toSorted((a, b) => a - b),
          [...asked].sort((a, b) => a - b),
        )
        // none touches another
        for (const { last } of sent) assert.ok(sent.every(({ first }) => first !== last + 1))
      }),
    )
  })

  it('stand in the order asked for, a joined one in the place of its first (§15.3.7.2)', () => {
    fc.assert(
      fc.property(several, position, fc.nat(3), (specs, length, overhead) => {
        const sent = resolveRanges(specs, length, overhead)
        const order = specs.flatMap(spec => {
          const [octet] = octetsOf(spec, length)
          return octet === undefined ? [] : sent.findIndex(({ first, last }) => first <= octet && octet <= last)
        })
        assert.deepEqual([...new Set(order)], [...sent.keys()])
      }),
    )
  })

  it('keep the place of the first of those joined, wherever it lies', () => {
    const sent = [
      { first: 5, last: 19 },
      { first: 400, last: 409 },
    ]
    assert.deepEqual(ranges('bytes=10-19,400-409,5-14', 500), sent)
    assert.deepEqual(ranges('bytes=400-409,10-19,5-14', 500), sent.toReversed())
  })

  it('are joined over a gap only where it is smaller than the overhead', () => {
    assert.deepEqual(ranges('bytes=0-0,81-81', 1000), [
      { first: 0, last: 0 },
      { first: 81, last: 81 },
    ]) // a gap of 80
    assert.deepEqual(ranges('bytes=0-0,80-80', 1000), [{ first: 0, last: 80 }])
    assert.deepEqual(ranges('bytes=0-0,2-2', 1000, 0), [
      { first: 0, last: 0 },
      { first: 2, last: 2 },
    ])
    fc.assert(
      fc.property(several, position, fc.nat(10), (specs, length, overhead) => {
        const asked = new Set(specs.flatMap(spec => octetsOf(spec, length)))
        const sent = resolveRanges(specs, length, overhead).sort((a, b) => a.first - b.first)
        sent.forEach((range, index) => {
          assert.ok(asked.has(range.first) && asked.has(range.last))
          const next = sent[index + 1]
          if (next) assert.ok(next.first - range.last - 1 >= overhead)
          let gap = 0
          for (const octet of every(range)) {
            gap = asked.has(octet) ? 0 : gap + 1
            assert.ok(gap === 0 || gap < overhead)
          }
        })
      }),
    )
  })
})

describe('Content-Range', () => {
  it('is read as it is written, in the examples of §14.4', () => {
    for (const value of ['bytes 42-1233/1234', 'bytes 42-1233/*', 'bytes */1234', 'bytes 0-0/1', 'bytes */0']) {
      const range = parseContentRange(value)
      assert.ok(range)
      assert.equal(formatContentRange(range), value)
    }
  })

  const invalid = [
    'bytes 5-4/10',
    'bytes 0-10/10',
    'bytes */*',
    'bytes 0-/10',
    'bytes -5/10',
    'bytes 0-1',
    'bytes=0-1/2',
    'bytes  0-1/2',
    'lines 0-1/2',
    'bytes 0-1/9007199254740992',
    'bytes 0-1/2, bytes 0-1/2',
    '',
  ]
  for (const value of invalid) it(`"${value}" says nothing`, () => assert.equal(parseContentRange(value), undefined))

  it('is not written where it would be invalid', () => {
    for (const range of [
      { first: 1, last: 0 },
      { first: 0, last: 9, length: 9 },
      { first: -1, last: 9 },
      { length: Infinity },
      { length: 1.5 },
    ])
      assert.throws(() => formatContentRange(range), RangeError)
  })
})

describe('If-Range', () => {
  const cases = [
    ['"v1"', { tag: 'v1', weak: false }],
    [' W/"v1"\t', { tag: 'v1', weak: true }],
    ['"a,b"', { tag: 'a,b', weak: false }],
    ['""', { tag: '', weak: false }],
    ['Sat, 21 Nov 2026 09:30:00 GMT', Date.UTC(2026, 10, 21, 9, 30)],
    ['Saturday, 21-Nov-26 09:30:00 GMT', Date.UTC(2026, 10, 21, 9, 30)],
    ['*', undefined],
    ['v1', undefined],
    ['"v1", "v2"', undefined],
    ['"v1",', undefined],
    [',"v1"', undefined],
    ['"v1', undefined],
    ['', undefined],
  ] as const
  for (const [value, expected] of cases) {
    it(`${JSON.stringify(value)} is ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(parseIfRange(value, Date.UTC(2026, 10, 22)), expected))
  }
})
