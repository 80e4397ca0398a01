import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { charsetOf } from './charset.ts'

describe('charsetOf', () => {
  it('reads the example of RFC 9110 §12.5.2', () => {
    const accept = 'iso-8859-5, unicode-1-1;q=0.8'
    assert.equal(charsetOf(accept, ['unicode-1-1', 'ISO-8859-5']), 'ISO-8859-5')
    assert.equal(charsetOf(accept, ['utf-8', 'unicode-1-1']), 'unicode-1-1')
    assert.equal(charsetOf(accept, ['utf-8']), undefined)
  })

  it('takes the first of those that share the highest weight, and lets "*" stand for what is not listed', () => {
    const cases: [string, string[], string | undefined][] = [
      ['utf-8, iso-8859-1', ['iso-8859-1', 'utf-8'], 'iso-8859-1'],
      ['utf-8;q=0.5, *', ['utf-8', 'iso-8859-1'], 'iso-8859-1'],
      ['utf-8;q=0, *', ['utf-8', 'iso-8859-1'], 'iso-8859-1'],
      ['utf-8, *;q=0.5', ['iso-8859-1', 'utf-8'], 'utf-8'],
      ['utf-8;q=0', ['utf-8', 'iso-8859-1'], undefined],
      ['*;q=0', ['utf-8'], undefined],
      ['utf-8;q=0, utf-8', ['utf-8'], undefined],
      ['__proto__', ['constructor'], undefined],
    ]
    for (const [accept, available, expected] of cases) assert.equal(charsetOf(accept, available), expected, accept)
  })

  it('takes the first where the field is absent or lists none', () => {
    for (const accept of [undefined, '', ',', '"']) assert.equal(charsetOf(accept, ['utf-8', 'us-ascii']), 'utf-8')
    assert.equal(charsetOf(undefined, []), undefined)
  })

  it('chooses the highest weight there is, and nothing where that is 0', () => {
    const names = ['utf-8', 'us-ascii', 'utf-16', '*']
    const member = fc.record({ name: fc.constantFrom(...names), weight: fc.constantFrom(0, 0.5, 1) })
    const list = fc.uniqueArray(member, { selector: each => each.name, minLength: 1 })
    fc.assert(
      fc.property(list, fc.shuffledSubarray(names.slice(0, 3)), (all, available) => {
        const weight = (name: string) =>
          all.find(each => each.name === name)?.weight ?? all.find(each => each.name === '*')?.weight ?? 0
        const best = Math.max(0, ...available.map(weight))
        const expected = best > 0 ? available.find(name => weight(name) === best) : undefined
        const text = all.map(({ name, weight }) => `${name.toUpperCase()};q=${weight}`).join()
        assert.equal(charsetOf(text, available), expected)
      }),
    )
  })
})
