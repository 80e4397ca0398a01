import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { codingOf } from './coding.ts'

const check = (cases: [string | undefined, string[], string | undefined][]) => {
  for (const [accept, available, expected] of cases) {
    assert.equal(codingOf(accept, available), expected, `${accept} of ${available}`)
  }
}

describe('codingOf', () => {
  it('reads the examples of RFC 9110 §12.5.3', () => {
    check([
      ['compress, gzip', ['gzip', 'compress'], 'gzip'],
      ['compress, gzip', ['br'], 'identity'],
      ['', ['gzip'], 'identity'],
      ['*', ['gzip'], 'identity'],
      ['compress;q=0.5, gzip;q=1.0', ['compress', 'gzip'], 'gzip'],
      ['compress;q=0.5, gzip;q=1.0', ['compress'], 'compress'],
      ['gzip;q=1.0, identity; q=0.5, *;q=0', ['br', 'gzip'], 'gzip'],
      ['gzip;q=1.0, identity; q=0.5, *;q=0', ['br'], 'identity'],
    ])
  })

  it('chooses identity where the field is absent, or lists nothing', () => {
    for (const accept of [undefined, '', ' ', ',', '???']) assert.equal(codingOf(accept, ['gzip']), 'identity')
  })

  it('excludes identity only by its own 0, or by that of "*" without an entry for it', () => {
    check([
      ['identity;q=0', ['gzip'], undefined],
      ['*;q=0', ['gzip'], undefined],
      ['*;q=0, identity;q=0.1', ['gzip'], 'identity'],
      ['*;q=0, identity', ['gzip'], 'identity'],
      ['br;q=0', ['br'], 'identity'],
      ['br, *;q=0', ['gzip'], undefined],
      ['identity;q=0, *', ['br', 'gzip'], 'br'],
      ['identity;q=0, *, br;q=0', ['br', 'gzip'], 'gzip'],
      ['identity;q=0, gzip;q=0.001', ['br', 'gzip'], 'gzip'],
      ['identity;q=0', [], undefined],
    ])
  })

  it('puts identity after all that is listed, where it has no weight of its own', () => {
    check([
      ['gzip;q=0.001', ['gzip'], 'gzip'],
      ['gzip;q=0.5, identity;q=0.6', ['gzip'], 'identity'],
      ['gzip;q=0.5, *;q=0.6', ['gzip'], 'identity'],
      ['gzip;q=0.5, *;q=0.6, identity;q=0.1', ['gzip'], 'gzip'],
      ['gzip;q=0.5, *;q=0.6, identity;q=0.1', ['gzip', 'br'], 'br'],
    ])
  })

  it('puts what is named before identity, that before what only "*" fits, and then the first', () => {
    check([
      ['gzip, br', ['br', 'gzip'], 'br'],
      ['gzip, br', ['gzip', 'br'], 'gzip'],
      ['gzip, identity', ['gzip'], 'gzip'],
      ['identity, *', ['br'], 'identity'],
      ['gzip, *', ['br', 'gzip'], 'gzip'],
      ['gzip, *, identity;q=0', ['br', 'gzip'], 'gzip'],
      ['*, identity;q=0.5', ['br', 'gzip'], 'br'],
    ])
  })

  it('takes x-gzip for gzip and x-compress for compress (RFC 9110 §8.4.1)', () => {
    check([
      ['x-gzip', ['br', 'gzip'], 'gzip'],
      ['X-Compress', ['compress'], 'compress'],
      ['gzip', ['x-gzip'], 'x-gzip'],
      ['x-gzip;q=0, *', ['gzip', 'br'], 'identity'],
      ['x-gzip;q=0, gzip, *;q=0.5, identity;q=0', ['gzip', 'br'], 'br'],
      ['x-br', ['br'], 'identity'],
    ])
  })

  it('disregards case, and gives a name back as it was given', () => {
    check([
      ['GZip', ['gzip'], 'gzip'],
      ['gzip', ['GZIP'], 'GZIP'],
      ['Identity;q=0', ['br'], undefined],
    ])
  })

  it('needs no entry for identity among what is available', () => {
    check([
      ['gzip, identity', ['identity', 'gzip'], 'gzip'],
      ['identity;q=0', ['identity'], undefined],
      ['br', ['identity'], 'identity'],
    ])
  })

  it('is misled by no name of a property', () => {
    check([
      ['gzip', ['constructor', '__proto__'], 'identity'],
      ['__proto__', ['__proto__'], '__proto__'],
    ])
  })

  it('chooses what the three rules of RFC 9110 §12.5.3 call acceptable, with the highest weight, if there is any', () => {
    const names = ['gzip', 'br', 'zstd', 'identity', '*']
    const member = fc.record({ name: fc.constantFrom(...names), weight: fc.constantFrom(0, 0.25, 0.5, 1) })
    const list = fc.uniqueArray(member, { selector: each => each.name })
    fc.assert(
      fc.property(list, fc.shuffledSubarray(['gzip', 'br', 'zstd']), (all, available) => {
        const weights = new Map(all.map(({ name, weight }) => [name, weight]))
        const weight = (name: string) => weights.get(name) ?? weights.get('*')
        const acceptable = (name: string) => (name === 'identity' ? weight(name) !== 0 : (weight(name) ?? 0) > 0)
        const text = all.map(({ name, weight }) => `${name};q=${weight}`).join()
        const chosen = codingOf(text, available)
        const choices = [...available, 'identity'].filter(acceptable)
        if (choices.length === 0) return assert.equal(chosen, undefined)
        assert.ok(chosen !== undefined && choices.includes(chosen), `${chosen} for ${text} of ${available}`)
        for (const other of choices) assert.ok((weight(chosen) ?? 0) >= (weight(other) ?? 0), `${other} for ${text}`)
      }),
      { numRuns: 2000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of ['a,', 'gzip,', '*,', '*;q=0,', ';q=', '"', 'x-gzip;q=1,', ',']) {
      const text = piece.repeat(100_000 / piece.length)
      codingOf(text, ['br', 'gzip'])
      assert.equal(codingOf(`gzip,${text}`, ['br', 'gzip']), 'gzip')
    }
  })
})
