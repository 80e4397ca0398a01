import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parsePreferences, weightsOf } from './preference.ts'
import { isToken } from './scanner.ts'

const pairs = (field: string) => parsePreferences(field).map(({ value, weight }) => [value, weight])

describe('parsePreferences', () => {
  it('reads the examples of RFC 9110 §12.5.2, §12.5.3 and §12.5.4', () => {
    assert.deepEqual(pairs('iso-8859-5, unicode-1-1;q=0.8'), [
      ['iso-8859-5', 1],
      ['unicode-1-1', 0.8],
    ])
    assert.deepEqual(pairs('compress, gzip'), [
      ['compress', 1],
      ['gzip', 1],
    ])
    assert.deepEqual(pairs(''), [])
    assert.deepEqual(pairs('*'), [['*', 1]])
    assert.deepEqual(pairs('gzip;q=1.0, identity; q=0.5, *;q=0'), [
      ['gzip', 1],
      ['identity', 0.5],
      ['*', 0],
    ])
    assert.deepEqual(pairs('da, en-gb;q=0.8, en;q=0.7'), [
      ['da', 1],
      ['en-gb', 0.8],
      ['en', 0.7],
    ])
  })

  it('reads TE (RFC 9110 §10.1.4), A-IM and IM (RFC 3229 §10.5), with parameters apart from the weight', () => {
    assert.deepEqual(pairs('trailers, deflate;q=0.5'), [
      ['trailers', 1],
      ['deflate', 0.5],
    ])
    assert.deepEqual(pairs('diffe, deflate, range'), [
      ['diffe', 1],
      ['deflate', 1],
      ['range', 1],
    ])
    assert.deepEqual(parsePreferences('Foo ; Bar="x, y" ;Q=0.5;baz=1'), [
      {
        value: 'foo',
        parameters: new Map([
          ['bar', 'x, y'],
          ['baz', '1'],
        ]),
        weight: 0.5,
      },
    ])
  })

  it('keeps the order and what comes twice', () => {
    assert.deepEqual(pairs('gzip;q=0.1, diffe, GZIP'), [
      ['gzip', 0.1],
      ['diffe', 1],
      ['gzip', 1],
    ])
  })

  it('takes a weight that cannot be read for 0', () => {
    for (const text of ['2', '-1', 'x', '""', '1e-1']) assert.deepEqual(pairs(`de;q=${text}`), [['de', 0]], text)
  })

  it('passes over what has another form, to the comma that ends it', () => {
    for (const broken of ['', ' ', 'de at', 'de/at', ';q=1', '"de, at"', 'de;q="1', 'é', 'de;q=1 x', '=']) {
      const rest = broken === 'de;q="1' ? [] : [['fr', 1]]
      assert.deepEqual(pairs(`${broken}, fr`), rest, broken)
    }
  })

  it('reads back any list by the grammar', () => {
    const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,8}$/)
    const member = fc.record({ token, thousandths: fc.integer({ min: 0, max: 1000 }), bare: fc.boolean() })
    const comma = fc.constantFrom(',', ', ', ' ,\t', ',,')
    fc.assert(
      fc.property(fc.array(fc.tuple(member, comma)), all => {
        const text = all.map(([{ token, thousandths, bare }, comma]) => {
          return `${token}${bare ? '' : ` ; q=${(thousandths / 1000).toFixed(3)}`}${comma}`
        })
        const expected = all.map(([{ token, thousandths, bare }]) => [
          token.toLowerCase(),
          bare ? 1 : thousandths / 1000,
        ])
        assert.deepEqual(pairs(text.join('')), expected)
      }),
    )
  })

  it('reads any text without throwing: tokens in lower case, weights between 0 and 1', () => {
    const soup = fc
      .array(fc.constantFrom('de', '-', 'AT', '*', ';', 'q=', '0.5', '"', '\\', ',', ' ', '\t', 'é'))
      .map(all => all.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), text => {
        for (const { value, parameters, weight } of parsePreferences(text)) {
          assert.ok(isToken(value))
          assert.equal(value, value.toLowerCase())
          assert.equal(parameters.has('q'), false)
          assert.ok(weight >= 0 && weight <= 1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of [',', ';', 'a,', 'a;q=0.5,', '"', 'a;b="', '\\"', ';a="\\', ' ', '*', ';q=', 'a-', '-']) {
      const text = piece.repeat(100_000 / piece.length)
      parsePreferences(text)
      parsePreferences(`a;b="${text}`)
      parsePreferences(`a${text}`)
    }
    assert.equal(parsePreferences('a,'.repeat(50_000)).length, 50_000)
  })
})

describe('weightsOf', () => {
  it('counts the first of a value that comes twice, whatever the value', () => {
    const weights = weightsOf(parsePreferences('a;q=0.5, __proto__;q=0.3, a, constructor'))
    assert.deepEqual(
      [...weights],
      [
        ['a', 0.5],
        ['__proto__', 0.3],
        ['constructor', 1],
      ],
    )
  })
})
