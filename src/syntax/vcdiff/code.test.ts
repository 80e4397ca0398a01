import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type DeltaInstruction, defaultCodeTable } from './code.ts'
import { deltaOf, integer } from './delta.fixture.ts'
import { applyVcdiff } from './index.ts'

const written = (code: number): string =>
  (defaultCodeTable[code] ?? [])
    .map(({ kind, size, mode }) => `${kind.toUpperCase()} ${size}${kind === 'copy' ? `/${mode}` : ''}`)
    .join(' ')

describe('the default code table (RFC 3284 §5.6)', () => {
  it('has 256 codes, no two of them for the same', () => {
    assert.equal(defaultCodeTable.length, 256)
    assert.equal(new Set(Array.from({ length: 256 }, (_, code) => written(code))).size, 256)
  })

  it('has in each line what the text gives as its first and its last', () => {
    const lines: [number, string, number, string][] = [
      [0, 'RUN 0', 0, 'RUN 0'],
      [1, 'ADD 0', 18, 'ADD 17'],
      [19, 'COPY 0/0', 34, 'COPY 18/0'],
      [35, 'COPY 0/1', 50, 'COPY 18/1'],
      [51, 'COPY 0/2', 66, 'COPY 18/2'],
      [67, 'COPY 0/3', 82, 'COPY 18/3'],
      [83, 'COPY 0/4', 98, 'COPY 18/4'],
      [99, 'COPY 0/5', 114, 'COPY 18/5'],
      [115, 'COPY 0/6', 130, 'COPY 18/6'],
      [131, 'COPY 0/7', 146, 'COPY 18/7'],
      [147, 'COPY 0/8', 162, 'COPY 18/8'],
      [163, 'ADD 1 COPY 4/0', 174, 'ADD 4 COPY 6/0'],
      [175, 'ADD 1 COPY 4/1', 186, 'ADD 4 COPY 6/1'],
      [187, 'ADD 1 COPY 4/2', 198, 'ADD 4 COPY 6/2'],
      [199, 'ADD 1 COPY 4/3', 210, 'ADD 4 COPY 6/3'],
      [211, 'ADD 1 COPY 4/4', 222, 'ADD 4 COPY 6/4'],
      [223, 'ADD 1 COPY 4/5', 234, 'ADD 4 COPY 6/5'],
      [235, 'ADD 1 COPY 4/6', 238, 'ADD 4 COPY 4/6'],
      [239, 'ADD 1 COPY 4/7', 242, 'ADD 4 COPY 4/7'],
      [243, 'ADD 1 COPY 4/8', 246, 'ADD 4 COPY 4/8'],
      [247, 'COPY 4/0 ADD 1', 255, 'COPY 4/8 ADD 1'],
    ]
    for (const [first, starts, last, ends] of lines) {
      assert.equal(written(first), starts)
      assert.equal(written(last), ends)
    }
  })

  it('counts the size of the ADD in the outer loop, that of the COPY in the inner one', () => {
    assert.deepEqual([163, 164, 165, 166].map(written), [
      'ADD 1 COPY 4/0',
      'ADD 1 COPY 5/0',
      'ADD 1 COPY 6/0',
      'ADD 2 COPY 4/0',
    ])
  })
})

type Pick = (below: number) => number

/** Writes a window and what it makes, octet by octet, by the example code of RFC 3284 §5.2 to §5.4 and the steps of §6. */
class Model {
  readonly segment: readonly number[]
  made: number[] = []
  data: number[] = []
  codes: number[] = []
  addresses: number[] = []
  near = [0, 0, 0, 0]
  same: number[] = Array(768).fill(0)
  next = 0

  constructor(segment: readonly number[]) {
    this.segment = segment
  }

  /** Carries out a code, its sizes, octets and addresses picked; `false`, and not at all, where one of its copies cannot be. */
  run(code: number, pick: Pick): boolean {
    const before = { ...this, made: [...this.made], data: [...this.data], addresses: [...this.addresses] }
    const sizes: number[] = []
    for (const { kind, size: fixed, mode } of defaultCodeTable[code] as readonly DeltaInstruction[]) {
      const address = kind === 'copy' ? this.address(mode, pick) : undefined
      const room = address !== undefined && address < this.segment.length ? this.segment.length - address : 300
      if ((kind === 'copy' && address === undefined) || fixed > room) {
        Object.assign(this, before)
        return false
      }
      const size = fixed || 1 + pick(room)
      if (!fixed) sizes.push(...integer(size))
      const octet = pick(256)
      if (kind === 'run') this.data.push(octet)
      for (let i = 0; i < size; i++) {
        const next = kind === 'run' ? octet : kind === 'add' ? pick(256) : this.at((address as number) + i)
        if (kind === 'add') this.data.push(next)
        this.made.push(next)
      }
      if (address !== undefined) this.remember(address)
    }
    this.codes = [...this.codes, code, ...sizes]
    return true
  }

  at(address: number): number {
    return (address < this.segment.length ? this.segment[address] : this.made[address - this.segment.length]) as number
  }

  address(mode: number, pick: Pick): number | undefined {
    const here = this.segment.length + this.made.length
    if (here === 0) return undefined
    if (mode > 5) {
      const octet = pick(256)
      this.addresses.push(octet)
      return this.same[(mode - 6) * 256 + octet] as number
    }
    const near = mode > 1 ? (this.near[mode - 2] as number) : 0
    const address = near + pick(here - near)
    this.addresses.push(...integer(mode === 1 ? here - address : address - near))
    return address
  }

  remember(address: number): void {
    this.near = this.near.with(this.next, address)
    this.next = (this.next + 1) % 4
    this.same = this.same.with(address % 768, address)
  }
}

describe('all codes together', () => {
  it('make what the example code of the text makes', () => {
    const used = new Set<number>()
    const step = fc.tuple(fc.nat(255), fc.array(fc.nat(2 ** 31 - 1), { minLength: 8, maxLength: 8 }))
    const window = fc.tuple(
      fc.constantFrom('none', 'source', 'target'),
      fc.nat(),
      fc.array(step, { maxLength: 60, size: 'max' }),
    )
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000, size: 'max' }),
        fc.array(window, { minLength: 1, maxLength: 3 }),
        (before, windows) => {
          const all: number[] = []
          const parts = windows.map(([kind, seed, steps]) => {
            const whole = kind === 'target' ? [...all] : [...before]
            const place = seed % (whole.length + 1)
            const model = new Model(kind === 'none' ? [] : whole.slice(place))
            for (const [code, numbers] of steps) {
              let turn = 0
              if (model.run(code, below => (numbers[turn++ % 8] as number) % below)) used.add(code)
            }
            all.push(...model.made)
            const { made, data, codes, addresses, segment } = model
            const source = kind === 'none' ? {} : { [kind]: [segment.length, place] }
            return { ...source, size: made.length, data, codes, addresses }
          })
          assert.deepEqual([...applyVcdiff(before, deltaOf(...parts), all.length)], all)
        },
      ),
      { numRuns: 150 },
    )
    assert.equal(used.size, 256, 'every code was used')
  })
})
