import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseAccept, weightOf } from './accept.ts'
import { parseMediaType } from './media-type.ts'

/** What an Accept gives to a media type with its parameters. */
function weigh(accept: string, type: string): number {
  const { essence, parameters } = parseMediaType(type) ?? assert.fail(`${type} is no media type`)
  return weightOf(essence, parseAccept(accept), parameters)
}

const ranges = (accept: string) => parseAccept(accept).map(({ range, weight }) => [range, weight])

describe('parseAccept', () => {
  it('reads the examples of RFC 9110 §12.5.1', () => {
    assert.deepEqual(ranges('audio/*; q=0.2, audio/basic'), [
      ['audio/*', 0.2],
      ['audio/basic', 1],
    ])
    assert.deepEqual(ranges('text/plain; q=0.5, text/html,       text/x-dvi; q=0.8, text/x-c'), [
      ['text/plain', 0.5],
      ['text/html', 1],
      ['text/x-dvi', 0.8],
      ['text/x-c', 1],
    ])
    assert.deepEqual(parseAccept('text/*, text/plain, text/plain;format=flowed, */*'), [
      { range: 'text/*', parameters: new Map(), weight: 1 },
      { range: 'text/plain', parameters: new Map(), weight: 1 },
      { range: 'text/plain', parameters: new Map([['format', 'flowed']]), weight: 1 },
      { range: '*/*', parameters: new Map(), weight: 1 },
    ])
  })

  it('takes q for the weight wherever it stands and however it is written (RFC 9110 §12.5.1)', () => {
    for (const accept of ['text/html;level=1;q=0.5', 'text/html;q=0.5;level=1', 'TEXT/HTML ; Level="1" ; Q=0.5']) {
      assert.deepEqual(parseAccept(accept), [
        { range: 'text/html', parameters: new Map([['level', '1']]), weight: 0.5 },
      ])
    }
  })

  it('reads every weight of the grammar (RFC 9110 §12.4.2)', () => {
    for (let thousandth = 0; thousandth <= 1000; thousandth++) {
      const text = (thousandth / 1000).toFixed(3)
      assert.equal(parseAccept(`a/b;q=${text}`)[0]?.weight, thousandth / 1000)
    }
    for (const text of ['0', '0.', '0.0', '0.00']) assert.equal(parseAccept(`a/b;q=${text}`)[0]?.weight, 0, text)
    for (const text of ['1', '1.', '1.0', '1.00']) assert.equal(parseAccept(`a/b;q=${text}`)[0]?.weight, 1, text)
  })

  it('reads weights that senders write against the grammar, where they can be read', () => {
    const java = 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2'
    assert.deepEqual(ranges(java).at(-1), ['*/*', 0.2])
    assert.equal(parseAccept('a/b;q=0.3333')[0]?.weight, 0.3333)
    assert.equal(parseAccept('a/b;q="0.5"')[0]?.weight, 0.5)
    for (const text of ['2', '1.001', '-1', '1e-1', '0x1', 'NaN', 'Infinity', '.', '0.5.5', '""', '٠']) {
      assert.equal(parseAccept(`a/b;q=${text}`)[0]?.weight, 0, text)
    }
  })

  it('keeps commas and semicolons of a quoted parameter', () => {
    assert.deepEqual(parseAccept('a/b;c="d, e/f;q=0.1";q=0.5, g/h'), [
      { range: 'a/b', parameters: new Map([['c', 'd, e/f;q=0.1']]), weight: 0.5 },
      { range: 'g/h', parameters: new Map(), weight: 1 },
    ])
  })

  it('passes over what is no media range, to the comma that ends it', () => {
    for (const broken of [
      'text',
      'text/',
      '/html',
      'text /html',
      'text/ html',
      'text/html level=1',
      '"a, b/c"',
      '',
      ' ',
    ]) {
      assert.deepEqual(ranges(`${broken}, image/png`), [['image/png', 1]], broken)
    }
    assert.deepEqual(ranges('x="a, text/html", image/png'), [['image/png', 1]])
    assert.deepEqual(ranges('a/b;c="d, image/png'), [])
    assert.deepEqual(ranges(''), [])
  })
})

describe('weightOf', () => {
  it('gives the values of RFC 9110 §12.5.1, table 5', () => {
    const accept =
      'text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed,       text/plain;format=fixed;q=0.4, */*;q=0.5'
    assert.equal(weigh(accept, 'text/plain;format=flowed'), 1)
    assert.equal(weigh(accept, 'text/plain'), 0.7)
    assert.equal(weigh(accept, 'text/html'), 0.3)
    assert.equal(weigh(accept, 'image/jpeg'), 0.5)
    assert.equal(weigh(accept, 'text/plain;format=fixed'), 0.4)
    // The table prints 0.7, against its own rule: erratum 7138.
    assert.equal(weigh(accept, 'text/html;level=3'), 0.3)
  })

  it('gives the values of the table in RFC 7231 §5.3.2, where text/html;level=3 had a range of its own', () => {
    const accept = 'text/*;q=0.3, text/html;q=0.7, text/html;level=1, text/html;level=2;q=0.4, */*;q=0.5'
    assert.equal(weigh(accept, 'text/html;level=1'), 1)
    assert.equal(weigh(accept, 'text/html'), 0.7)
    assert.equal(weigh(accept, 'text/plain'), 0.3)
    assert.equal(weigh(accept, 'image/jpeg'), 0.5)
    assert.equal(weigh(accept, 'text/html;level=2'), 0.4)
    assert.equal(weigh(accept, 'text/html;level=3'), 0.7)
  })

  it('lets the most specific range decide, in any order', () => {
    const members = [
      '*/*;q=0.1',
      'text/*;q=0.2',
      'text/*;v=1;q=0.3',
      'text/a;q=0.4',
      'text/a;v=1;q=0.5',
      'text/a;v=1;w=2;q=0',
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(members, { minLength: members.length }), shuffled => {
        const accept = shuffled.join(', ')
        assert.equal(weigh(accept, 'image/a'), 0.1)
        assert.equal(weigh(accept, 'text/b'), 0.2)
        assert.equal(weigh(accept, 'text/b;v=1'), 0.3)
        assert.equal(weigh(accept, 'text/a'), 0.4)
        assert.equal(weigh(accept, 'text/a;v=1'), 0.5)
        assert.equal(weigh(accept, 'text/a;w=2;v=1'), 0)
      }),
    )
  })

  it('takes the first of two ranges that are as specific', () => {
    assert.equal(weigh('a/b;q=0.5, a/b;q=0.8', 'a/b'), 0.5)
  })

  it('disregards case in types, parameter names and charset, and in no other value', () => {
    assert.equal(weigh('Text/HTML;Charset=UTF-8', 'text/html; charset="utf-8"'), 1)
    assert.equal(weigh('text/plain;format=Flowed', 'text/plain;format=flowed'), 0)
  })

  it('gives 0 to what no range fits, and to everything where there is none', () => {
    assert.equal(weigh('text/*', 'image/png'), 0)
    assert.equal(weigh('text/html;level=1', 'text/html'), 0)
    assert.equal(weigh('text/*', 'texts/html'), 0)
    assert.equal(weigh('', 'text/html'), 0)
    assert.equal(weigh('*/*;q=0', 'text/html'), 0)
  })

  it('reads an essence alone as a type without parameters', () => {
    assert.equal(weightOf('text/html', parseAccept('text/html;level=1, text/*;q=0.3')), 0.3)
  })
})

describe('any Accept', () => {
  const pieces = ['text', '/', '*', 'html', ';', 'q=', '0.5', '1', '"', '\\', ',', ' ', '\t', 'a=b', '\u00e9']
  const soup = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map(all => all.join('')),
  )

  it('is read without throwing, weights lie between 0 and 1, and each range can be read again', () => {
    fc.assert(
      fc.property(soup, accept => {
        for (const { range, parameters, weight } of parseAccept(accept)) {
          assert.ok(weight >= 0 && weight <= 1)
          assert.equal(parseMediaType(range)?.essence, range)
          assert.equal(parameters.has('q'), false)
        }
        assert.ok(weightOf('text/html', parseAccept(accept)) <= 1)
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no member beside a broken one', () => {
    const broken = soup.filter(text => !/[",]/.test(text))
    fc.assert(fc.property(broken, text => assert.deepEqual(ranges(`${text}, x/y;q=0.5`).at(-1), ['x/y', 0.5])))
  })

  it('ends for hostile text', () => {
    for (const piece of [',', ';', 'a/b,', 'a/b;q=0.5,', '"', 'a/b;c="', '\\"', ';a="\\', ' ', '*/*', 'q=1;', ';q=']) {
      const text = piece.repeat(200_000 / piece.length)
      weightOf('a/b', parseAccept(text))
      weightOf('a/b', parseAccept(`a/b;c="${text}`))
      weightOf('a/b', parseAccept(`a/b${text}`))
    }
    assert.equal(parseAccept('a/b,'.repeat(50_000)).length, 50_000)
    assert.equal(parseAccept(`a/b;q=0.${'1'.repeat(200_000)}`).length, 1)
  })
})
