import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { languageOf } from './language.ts'

describe('languageOf', () => {
  it('reads the example of RFC 9110 §12.5.4', () => {
    const accept = 'da, en-gb;q=0.8, en;q=0.7'
    assert.equal(languageOf(accept, ['en', 'en-GB', 'da']), 'da')
    assert.equal(languageOf(accept, ['en-US', 'en', 'en-GB']), 'en-GB')
    assert.equal(languageOf(accept, ['fr', 'en-US']), 'en-US')
    assert.equal(languageOf(accept, ['fr']), undefined)
  })

  it('filters by whole subtags and without regard to case (RFC 4647 §3.3.1)', () => {
    assert.equal(languageOf('de-de', ['de-DE-1996']), 'de-DE-1996')
    assert.equal(languageOf('DE-DE', ['de-de']), 'de-de')
    for (const other of ['de-Deva', 'de-Latn-DE', 'den']) assert.equal(languageOf('de-de', [other]), undefined, other)
    assert.equal(languageOf('de', ['den', 'd']), undefined)
  })

  it('shortens a range subtag by subtag (RFC 4647 §3.4)', () => {
    const chain = ['zh-Hant-CN-x-private1-private2', 'zh-Hant-CN-x-private1', 'zh-Hant-CN', 'zh-Hant', 'zh']
    for (const [index, tag] of chain.entries()) {
      assert.equal(languageOf(chain[0], ['fr', ...chain.slice(index).reverse()]), tag)
    }
    assert.equal(languageOf(chain[0], ['zh-Han', 'zh-Hant-C', 'z']), undefined)
  })

  it('gives a tag the weight of the longest range that fits it', () => {
    const cases: [string, string[], string | undefined][] = [
      ['de;q=0', ['de-AT', 'de'], undefined],
      ['de;q=0, de-AT;q=0.1', ['de', 'de-CH', 'de-AT'], 'de-AT'],
      ['de-AT;q=0, de', ['de-AT', 'de-CH'], 'de-CH'],
      ['de, de-AT;q=0', ['de-AT-1996'], undefined],
      ['en;q=0.9, en-US;q=0.1, fr;q=0.5', ['en-US', 'fr', 'en-GB'], 'en-GB'],
      ['en;q=0.9, en-US;q=0.1, fr;q=0.5', ['en-US', 'fr'], 'fr'],
      ['de;q=0.5, de', ['en', 'de'], 'de'],
      ['de;q=0, de', ['de'], undefined],
    ]
    for (const [accept, available, expected] of cases) assert.equal(languageOf(accept, available), expected, accept)
  })

  it('lets "*" stand for what no range fits', () => {
    const cases: [string, string[], string | undefined][] = [
      ['*', ['fr', 'de'], 'fr'],
      ['*;q=0', ['fr'], undefined],
      ['de;q=0, *', ['de', 'de-AT', 'fr'], 'fr'],
      ['de, *;q=0.1', ['fr', 'de'], 'de'],
      ['de, *;q=0', ['fr', 'de-AT'], 'de-AT'],
      ['de;q=0.1, *', ['de', 'fr'], 'fr'],
      ['*;q=0.1, *', ['fr'], 'fr'],
      ['*;q=0, *', ['fr'], undefined],
    ]
    for (const [accept, available, expected] of cases) assert.equal(languageOf(accept, available), expected, accept)
  })

  it('weighs a shortened range like the range, unless the tag is listed itself or excluded by "*"', () => {
    const cases: [string, string[], string | undefined][] = [
      ['de-AT', ['en', 'de'], 'de'],
      ['de-AT, en;q=0.5', ['en', 'de'], 'de'],
      ['de-AT;q=0.5, en', ['de', 'en'], 'en'],
      ['de-AT, de;q=0.1, en;q=0.5', ['de', 'en'], 'en'],
      ['de-AT, de;q=0', ['de'], undefined],
      ['de-AT;q=0', ['de'], undefined],
      ['de-AT;q=0, *', ['de-AT', 'de'], 'de'],
      ['de-AT, *;q=0', ['de'], undefined],
      ['de-AT, *;q=0.5', ['en', 'de'], 'de'],
      ['de-AT;q=0.2, en;q=0.3, *;q=0.4', ['en', 'de'], 'de'],
      ['de-AT;q=0.2, de-CH;q=0.6, en;q=0.4', ['en', 'de'], 'de'],
      ['de-CH;q=0.6, de-AT;q=0.2, en;q=0.4', ['en', 'de'], 'de'],
      ['de-AT', ['de-CH'], undefined],
    ]
    for (const [accept, available, expected] of cases) assert.equal(languageOf(accept, available), expected, accept)
  })

  it('takes the nearest of those that share a weight, then the first', () => {
    const cases: [string, string[], string | undefined][] = [
      ['de', ['de-AT', 'de'], 'de'],
      ['de-AT', ['de', 'de-AT'], 'de-AT'],
      ['de-AT', ['de', 'de-AT-1996'], 'de-AT-1996'],
      ['de-AT, en', ['de', 'en'], 'en'],
      ['de-AT, en', ['de', 'en-US'], 'en-US'],
      ['de-AT, *', ['en', 'de'], 'de'],
      ['de, *', ['en', 'de'], 'de'],
      ['zh-Hant-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
      ['zh-Hant-TW, zh-Latn', ['fr', 'zh'], 'zh'],
      ['zh-Hant-TW, de-AT', ['zh', 'de'], 'de'],
      ['zh-Latn, zh-Hant-TW, de-AT', ['zh', 'de'], 'zh'],
      ['zh-Hant-TW, zh-Latn, de-AT', ['zh', 'de'], 'zh'],
      ['en, de', ['de', 'en'], 'de'],
      ['en', ['en-US', 'en-GB'], 'en-US'],
      ['de', ['de', 'DE'], 'de'],
    ]
    for (const [accept, available, expected] of cases) assert.equal(languageOf(accept, available), expected, accept)
  })

  it('takes the first where the field is absent or lists no range', () => {
    for (const accept of [undefined, '', ' , ', '???']) assert.equal(languageOf(accept, ['de', 'en']), 'de')
    assert.equal(languageOf(undefined, []), undefined)
    assert.equal(languageOf('de', []), undefined)
  })

  const subtag = fc.constantFrom('a', 'b', 'ab')
  const tag = fc.array(subtag, { minLength: 1, maxLength: 4 }).map(all => all.join('-'))
  const range = fc.record({ value: fc.oneof(tag, fc.constant('*')), weight: fc.constantFrom(0, 0.2, 0.5, 1) })
  const list = fc.uniqueArray(range, { selector: each => each.value, minLength: 1, maxLength: 6 })
  const tags = fc.uniqueArray(tag, { maxLength: 5 })
  const written = (all: { value: string; weight: number }[]) =>
    all.map(({ value, weight }) => `${value};q=${weight}`).join(', ')
  const starts = (long: string, short: string) => `${long}-`.startsWith(`${short}-`)

  it('chooses by filtering wherever a range fits, and never what is excluded', () => {
    /** RFC 2616 §14.4, to which basic filtering is identical (RFC 9110 §12.5.4). */
    const filtered = (all: { value: string; weight: number }[], tag: string) =>
      all
        .filter(({ value }) => value === '*' || starts(tag, value))
        .sort((a, b) => Number(a.value === '*') - Number(b.value === '*') || b.value.length - a.value.length)[0]?.weight
    const shortened = (all: { value: string; weight: number }[], tag: string) =>
      Math.max(0, ...all.filter(({ value }) => starts(value, tag)).map(({ weight }) => weight))
    fc.assert(
      fc.property(list, tags, (all, available) => {
        const chosen = languageOf(written(all), available)
        const weight = (tag: string) => {
          const own = filtered(all, tag)
          const listed = all.some(({ value }) => value !== '*' && starts(tag, value))
          return listed || own === 0 ? (own ?? 0) : Math.max(own ?? 0, shortened(all, tag))
        }
        const best = Math.max(0, ...available.map(weight))
        if (best === 0) assert.equal(chosen, undefined)
        else assert.ok(chosen !== undefined && weight(chosen) === best, `${written(all)} of ${available}: ${chosen}`)
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the order of the ranges, nor on case', () => {
    const shuffled = list.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
    fc.assert(
      fc.property(shuffled, tags, ([all, other], available) => {
        const chosen = languageOf(written(all), available)
        assert.equal(languageOf(written(other).toUpperCase(), available), chosen)
      }),
      { numRuns: 500 },
    )
  })

  it('ends for hostile text', () => {
    const available = ['a', 'a-a', 'a-a-a', 'b']
    for (const piece of ['a,', 'a-a,', 'a-', '-', '*,', '*;q=0.1,', 'a;q=0,', ',', ';', '"', 'a-a-']) {
      const text = piece.repeat(100_000 / piece.length)
      languageOf(text, available)
      languageOf(`a-${text}`, available)
      languageOf(`a,"${text}`, available)
    }
    assert.equal(languageOf('a-'.repeat(50_000), ['b', 'a']), 'a')
  })
})
