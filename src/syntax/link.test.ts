import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseLinks } from './link.ts'
import { isToken } from './scanner.ts'

const read = (value: string) =>
  parseLinks(value).map(({ target, parameters }) => [target, Object.fromEntries(parameters)])

describe('parseLinks', () => {
  it('reads the examples of RFC 8288 §3.5', () => {
    assert.deepEqual(read('<http://example.com/TheBook/chapter2>; rel="previous"; title="previous chapter"'), [
      ['http://example.com/TheBook/chapter2', { rel: 'previous', title: 'previous chapter' }],
    ])
    assert.deepEqual(read('</>; rel="http://example.net/foo"'), [['/', { rel: 'http://example.net/foo' }]])
    assert.deepEqual(read('</terms>; rel="copyright"; anchor="#foo"'), [
      ['/terms', { rel: 'copyright', anchor: '#foo' }],
    ])
    const book = `</TheBook/chapter2>; rel="previous"; title*=UTF-8'de'letztes%20Kapitel,
      </TheBook/chapter4>; rel="next"; title*=UTF-8'de'n%c3%a4chstes%20Kapitel`.replace('\n', '')
    assert.deepEqual(read(book), [
      ['/TheBook/chapter2', { rel: 'previous', 'title*': "UTF-8'de'letztes%20Kapitel" }],
      ['/TheBook/chapter4', { rel: 'next', 'title*': "UTF-8'de'n%c3%a4chstes%20Kapitel" }],
    ])
    assert.deepEqual(read('<http://example.org/>; rel="start http://example.net/relation/other"'), [
      ['http://example.org/', { rel: 'start http://example.net/relation/other' }],
    ])
    assert.deepEqual(read('<https://example.org/>; rel="start", <https://example.org/index>; rel="index"'), [
      ['https://example.org/', { rel: 'start' }],
      ['https://example.org/index', { rel: 'index' }],
    ])
  })

  it('keeps commas, semicolons and equals signs of a target and of a quoted value', () => {
    assert.deepEqual(read('<a,b;c=d>; title="x, <y>; rel=z"; rel=e, <f>;rel=g'), [
      ['a,b;c=d', { title: 'x, <y>; rel=z', rel: 'e' }],
      ['f', { rel: 'g' }],
    ])
  })

  it('reads parameters with whitespace around the equals sign, and without a value (RFC 8288 §3)', () => {
    assert.deepEqual(read('<a> ; REL = next ;crossorigin; title\t=\t"b" ,<c>;;nopush ;'), [
      ['a', { rel: 'next', crossorigin: '', title: 'b' }],
      ['c', { nopush: '' }],
    ])
  })

  it('reads an address that lacks its quotes', () => {
    assert.deepEqual(read('<a>; rel=http://example.net/foo?b=c; d=e'), [
      ['a', { rel: 'http://example.net/foo?b=c', d: 'e' }],
    ])
  })

  it('counts the first of a parameter that comes twice (RFC 8288 §3.3)', () => {
    assert.deepEqual(read('<a>; rel=next; REL="prev"'), [['a', { rel: 'next' }]])
  })

  it('reads a target without parameters, and an empty one', () => {
    assert.deepEqual(read('<a>, <>'), [
      ['a', {}],
      ['', {}],
    ])
  })

  it('passes over what is no link, to the comma that ends it', () => {
    for (const broken of ['a', 'a; rel=b', '"x, <y>; rel=z"', '', 'rel="a, <b>"', '>']) {
      assert.deepEqual(read(`${broken}, <c>; rel=d`), [['c', { rel: 'd' }]], broken)
    }
    assert.deepEqual(read('<a>; rel=b "x, <y>", <c>'), [
      ['a', { rel: 'b' }],
      ['c', {}],
    ])
    for (const none of ['', ',', '<a', '<a; rel=b, c', 'a>']) assert.deepEqual(read(none), [], none)
  })
})

describe('any Link', () => {
  const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,6}$/)
  const bws = fc.stringMatching(/^[ \t]{0,2}$/)
  const value = fc.option(fc.stringMatching(/^[\t -~\u0080-\u00ff]{0,8}$/), { nil: undefined })
  const parameter = fc.record({ name: token, value, before: bws, after: bws })
  const link = fc.record({
    target: fc.stringMatching(/^[!-=?-~]{0,10}$/),
    parameters: fc.uniqueArray(parameter, { selector: ({ name }) => name.toLowerCase(), maxLength: 4 }),
    comma: fc.constantFrom(',', ', ', ' , ,\t'),
  })
  const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

  it('is read back as it was written by the grammar', () => {
    fc.assert(
      fc.property(fc.array(link), links => {
        const text = links.map(({ target, parameters, comma }) => {
          const list = parameters.map(({ name, value, before, after }) => {
            const written = value === undefined ? '' : `${before}=${after}${isToken(value) ? value : quote(value)}`
            return `${before};${after}${name}${written}`
          })
          return `<${target}>${list.join('')}${comma}`
        })
        const expected = links.map(({ target, parameters }) => ({
          target,
          parameters: new Map(parameters.map(({ name, value = '' }) => [name.toLowerCase(), value])),
        }))
        assert.deepEqual(parseLinks(text.join('')), expected)
      }),
      { numRuns: 500 },
    )
  })

  it('is read without throwing', () => {
    const soup = fc.array(fc.constantFrom('<', '>', 'a', ';', '=', '"', '\\', ',', ' ', 'rel')).map(all => all.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), text => {
        for (const { target } of parseLinks(text)) assert.equal(target.includes('>'), false)
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of [
      '<',
      '>',
      '<>',
      '<>,',
      '<a>;',
      ';',
      '"',
      '\\"',
      '<a>;b="',
      ',',
      ' ',
      '<a>;b="\\',
      'a=',
      '<a>;b,',
    ]) {
      const text = piece.repeat(200_000 / piece.length)
      parseLinks(text)
      parseLinks(`<a>;b="${text}`)
      parseLinks(`<a>;${text}`)
      parseLinks(`<a> ${text}`)
    }
    assert.equal(parseLinks('<>,'.repeat(50_000)).length, 50_000)
  })
})
