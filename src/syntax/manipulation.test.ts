import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { manipulationOf } from './manipulation.ts'

const check = (cases: [string | undefined, string[], string | undefined][]) => {
  for (const [aIM, offered, expected] of cases) {
    assert.equal(manipulationOf(aIM, offered), expected, `${aIM} of ${offered.join(' / ')}`)
  }
}

describe('manipulationOf', () => {
  it('reads the examples of RFC 3229 §10.5.3', () => {
    check([
      ['vcdiff, gdiff', ['gdiff', 'vcdiff'], 'gdiff'],
      ['vcdiff, gdiff', ['diffe', 'vcdiff'], 'vcdiff'],
      ['vcdiff, gdiff;q=0.3', ['gdiff', 'vcdiff'], 'vcdiff'],
      ['vcdiff, gdiff;q=0.3', ['gdiff'], 'gdiff'],
      ['vcdiff, diffe, gzip', ['diffe, gzip', 'vcdiff'], 'diffe, gzip'],
      ['vcdiff, diffe, gzip', ['gzip'], 'gzip'],
    ])
  })

  it('uses nothing that is not listed, and needs no leave for identity', () => {
    check([
      [undefined, ['vcdiff'], 'identity'],
      ['', ['vcdiff'], 'identity'],
      ['diffe', ['vcdiff'], 'identity'],
      ['*', ['vcdiff'], 'identity'],
      ['vcdiff;q=0', ['vcdiff'], 'identity'],
      ['vcdiff', [], 'identity'],
      ['*;q=0', ['vcdiff'], 'identity'],
      ['vcdiff;q=0, vcdiff', ['vcdiff'], 'identity'],
    ])
  })

  it('refuses identity for "identity;q=0" alone', () => {
    check([
      ['identity;q=0', ['vcdiff'], undefined],
      ['vcdiff;q=0, identity;q=0', ['vcdiff'], undefined],
      ['vcdiff;q=0.1, identity;q=0', ['vcdiff'], 'vcdiff'],
    ])
  })

  it('puts identity behind all that is listed, unless it has a greater weight', () => {
    check([
      ['vcdiff;q=0.001', ['vcdiff'], 'vcdiff'],
      ['vcdiff;q=0.5, identity', ['vcdiff'], 'identity'],
      ['vcdiff;q=0.5, identity;q=0.5', ['vcdiff'], 'vcdiff'],
      ['vcdiff;q=0.5, diffe;q=0.7, identity;q=0.6', ['vcdiff', 'diffe'], 'diffe'],
      ['vcdiff', ['identity', 'vcdiff'], 'vcdiff'],
      ['identity', ['identity'], 'identity'],
    ])
  })

  it('applies several only in the order of A-IM (RFC 3229 §10.5.3)', () => {
    check([
      ['diffe, gzip', ['diffe, gzip'], 'diffe, gzip'],
      ['gzip, diffe', ['diffe, gzip'], 'identity'],
      ['diffe, vcdiff, gzip', ['diffe,gzip'], 'diffe,gzip'],
      ['diffe', ['diffe, gzip', 'diffe'], 'diffe'],
      ['diffe, gzip;q=0', ['diffe, gzip', 'diffe'], 'diffe'],
      ['gzip, diffe, gzip', ['gzip, diffe, gzip'], 'gzip, diffe, gzip'],
      ['gzip, diffe', ['gzip, gzip'], 'identity'],
      ['diffe, gzip', [''], 'identity'],
    ])
  })

  it('gives several the least of their weights', () => {
    check([
      ['diffe;q=0.8, gzip;q=0.2, vcdiff;q=0.5', ['diffe, gzip', 'vcdiff'], 'vcdiff'],
      ['diffe;q=0.2, gzip;q=0.8, vcdiff;q=0.5', ['diffe, gzip', 'vcdiff'], 'vcdiff'],
      ['diffe;q=0.8, gzip;q=0.6, vcdiff;q=0.5', ['vcdiff', 'diffe, gzip'], 'diffe, gzip'],
    ])
  })

  it('fits parameters only with the same ones', () => {
    check([
      ['foo;a=1', ['foo'], 'identity'],
      ['foo', ['foo;a=1'], 'identity'],
      ['foo;a=1;q=0.5', ['foo', 'foo; A="1"'], 'foo; A="1"'],
      ['foo;a=1;b=2', ['foo;b=2;a=1'], 'foo;b=2;a=1'],
      ['foo;a=1', ['foo;a=2', 'foo;b=1'], 'identity'],
    ])
  })

  it('disregards the case of a name', () => check([['VCDIFF, Identity;q=0', ['vcdiff'], 'vcdiff']]))

  it('chooses what is listed, by weight and then by the order of the offers', () => {
    const names = ['vcdiff', 'diffe', 'gdiff', 'identity']
    const member = fc.record({ name: fc.constantFrom(...names), weight: fc.constantFrom(0, 0.25, 0.5, 1) })
    const list = fc.uniqueArray(member, { selector: each => each.name })
    fc.assert(
      fc.property(list, fc.shuffledSubarray(names.slice(0, 3)), (all, offered) => {
        const weight = (name: string) => all.find(each => each.name === name)?.weight
        const best = Math.max(0, ...offered.map(name => weight(name) ?? 0))
        const own = weight('identity')
        const first = best > 0 ? offered.find(name => weight(name) === best) : undefined
        const expected = first && best >= (own ?? 0) ? first : own === 0 ? undefined : 'identity'
        assert.equal(manipulationOf(all.map(({ name, weight }) => `${name};q=${weight}`).join(), offered), expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of ['a,', 'diffe,', 'diffe;a=1,', ';a=1', '"', ',', 'identity,']) {
      const text = piece.repeat(100_000 / piece.length)
      manipulationOf(text, ['diffe, gzip', 'vcdiff'])
      assert.equal(manipulationOf(`vcdiff,${text}`, ['diffe, gzip', 'vcdiff']), 'vcdiff')
    }
  })
})
