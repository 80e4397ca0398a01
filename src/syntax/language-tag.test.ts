import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isLanguageTag } from './language-tag.ts'

describe('isLanguageTag', () => {
  it('takes the examples of RFC 5646 appendix A', () => {
    const tags = `de fr ja i-enochian zh-Hant zh-Hans sr-Cyrl sr-Latn zh-cmn-Hans-CN cmn-Hans-CN zh-yue-HK yue-HK
      zh-Hans-CN sr-Latn-RS sl-rozaj sl-rozaj-biske sl-nedis de-CH-1901 sl-IT-nedis hy-Latn-IT-arevela de-DE en-US es-419
      de-CH-x-phonebk az-Arab-x-AZE-derbend x-whatever qaa-Qaaa-QM-x-southern de-Qaaa sr-Latn-QM sr-Qaaa-RS
      en-US-u-islamcal zh-CN-a-myext-x-private en-a-myext-b-another`
    for (const tag of tags.split(/\s+/)) assert.equal(isLanguageTag(tag), true, tag)
    assert.equal(isLanguageTag('de-abc-def-ghi'), true)
    for (const tag of ['de-419-DE', 'a-DE']) assert.equal(isLanguageTag(tag), false, tag)
  })

  it('takes each tag that was registered before the grammar (RFC 5646 §2.1)', () => {
    const tags = `en-GB-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu
      sgn-BE-FR sgn-BE-NL sgn-CH-DE art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang`
    for (const tag of tags.split(/\s+/)) {
      assert.equal(isLanguageTag(tag), true, tag)
      assert.equal(isLanguageTag(tag.toUpperCase()), true, tag)
    }
    for (const tag of ['i-other', 'i', 'en-GB-oedx', 'i-ami-x', 'ii-ami-oed1x-i'])
      assert.equal(isLanguageTag(tag), false, tag)
  })

  it('takes nothing else', () => {
    const wrong = ['', '-', 'a', 'de-', '-de', 'de--AT', 'de_AT', ' de', 'de ', 'de\n', 'dé', '*', 'de-*', 'abcdefghi']
    const order = ['de-AT-Latn', 'de-1996-AT', 'de-a', 'de-a-b', 'de-x', 'x', 'de-a-x-y', 'de-x-abcdefghi', 'de-AT-DE']
    const shape = [
      'de-abc-def-ghi-jkl',
      'abcd-abc',
      'de-12',
      'de-1a2',
      'de-a1bc',
      'd1',
      '123',
      'de-a-abcdefghi',
      '\u212Ao',
    ]
    for (const tag of [...wrong, ...order, ...shape]) assert.equal(isLanguageTag(tag), false, tag)
  })

  it('agrees with the grammar of RFC 5646 §2.1, written as one expression', () => {
    const grammar =
      /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wy-z\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+)$/i
    const subtag = fc.oneof(
      fc.constantFrom(
        'de',
        'ast',
        'abc',
        'latn',
        'AT',
        '419',
        '1996',
        'rozaj',
        'abcdefgh',
        'a',
        'x',
        'X',
        '1',
        'b2',
        'u',
      ),
      fc.stringMatching(/^[a-z0-9]{0,9}$/),
    )
    const tag = fc.array(subtag, { minLength: 1, maxLength: 7 }).map(all => all.join('-'))
    fc.assert(
      fc.property(tag, tag => assert.equal(isLanguageTag(tag), grammar.test(tag), tag)),
      { numRuns: 5000 },
    )
  })

  it('reads any text without throwing, and ends for a long one', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => typeof isLanguageTag(text) === 'boolean'))
    assert.equal(isLanguageTag(`de${'-rozaj'.repeat(20_000)}`), true)
    assert.equal(isLanguageTag(`de${'-a-bc'.repeat(20_000)}-`), false)
    assert.equal(isLanguageTag('-'.repeat(100_000)), false)
    assert.equal(isLanguageTag('a'.repeat(100_000)), false)
  })
})
