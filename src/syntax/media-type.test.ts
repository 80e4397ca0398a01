import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseMediaType } from './media-type.ts'
import { isToken } from './scanner.ts'

const read = (value: string) => {
  const type = parseMediaType(value)
  return type && [type.essence, Object.fromEntries(type.parameters)]
}

describe('parseMediaType', () => {
  it('reads the four equivalent examples of RFC 9110 §8.3.1', () => {
    assert.deepEqual(read('text/html;charset=utf-8'), ['text/html', { charset: 'utf-8' }])
    assert.deepEqual(read('Text/HTML;Charset="utf-8"'), ['text/html', { charset: 'utf-8' }])
    assert.deepEqual(read('text/html; charset="utf-8"'), ['text/html', { charset: 'utf-8' }])
    assert.deepEqual(read('text/html;charset=UTF-8'), ['text/html', { charset: 'UTF-8' }])
  })

  it('reads every other Content-Type of RFC 9110', () => {
    assert.deepEqual(read('text/html; charset=ISO-8859-4'), ['text/html', { charset: 'ISO-8859-4' }])
    assert.deepEqual(read('multipart/byteranges; boundary=THIS_STRING_SEPARATES'), [
      'multipart/byteranges',
      { boundary: 'THIS_STRING_SEPARATES' },
    ])
    for (const plain of ['text/plain', 'application/pdf', 'image/gif', 'video/example', 'video/h264']) {
      assert.deepEqual(read(plain), [plain, {}])
    }
  })

  it('reads whitespace and semicolons wherever the grammar has them (RFC 9110 §5.6.6)', () => {
    assert.deepEqual(read(' text/html ; ;\ta=1;; b="2; 3" ; '), ['text/html', { a: '1', b: '2; 3' }])
    assert.deepEqual(read('application/vnd.api+json;'), ['application/vnd.api+json', {}])
  })

  it('reads nothing from what is no media type', () => {
    const bad = [
      ...[
        '',
        ' ',
        '/',
        'text',
        'text/',
        '/html',
        'text /html',
        'text/ html',
        'text/html/x',
        'te(xt/html',
        '"text/html"',
      ],
      ...['text/html charset=utf-8', 'text/html;charset = utf-8', 'text/html;charset="utf-8', 'text/html;a="b"c'],
      ...['text/html;a=b"c"', 'text/html;=b', 'text/html\u00a0', 'text/h\u00e9', 'text/html\n'],
    ]
    for (const value of bad) assert.equal(read(value), undefined, value)
  })

  it('reads nothing from a list: Content-Type is one media type (RFC 9110 §8.3)', () => {
    assert.equal(read('text/html, text/plain'), undefined)
    assert.equal(read('text/html;charset=utf-8, text/html'), undefined)
    assert.equal(read('text/html,'), undefined)
  })

  it('reads back whatever is written by the grammar', () => {
    const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,6}$/)
    const value = fc.stringMatching(/^[\t -~\u0080-\u00ff]{0,8}$/)
    const parameters = fc.uniqueArray(fc.tuple(token, value), { selector: ([name]) => name.toLowerCase() })
    fc.assert(
      fc.property(token, token, parameters, (type, subtype, parameters) => {
        const list = parameters.map(([name, value]) =>
          isToken(value) ? `; ${name}=${value}` : `;${name}="${value.replace(/["\\]/g, '\\$&')}"`,
        )
        assert.deepEqual(parseMediaType(`${type}/${subtype}${list.join('')}`), {
          essence: `${type}/${subtype}`.toLowerCase(),
          parameters: new Map(parameters.map(([name, value]) => [name.toLowerCase(), value])),
        })
      }),
      { numRuns: 500 },
    )
  })

  it('reads any text without throwing', () => {
    const soup = fc.array(fc.constantFrom('a', '/', ';', '=', '"', '\\', ' ', ',')).map(all => all.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), text => {
        const type = parseMediaType(text)
        assert.ok(type === undefined || type.essence.split('/').every(isToken))
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of ['a', '/', ';', ' ', ';a=b', ';a="b"', '"', '\\"', ';a="', '; ', ';a']) {
      const text = piece.repeat(200_000 / piece.length)
      parseMediaType(text)
      parseMediaType(`a/b${text}`)
      parseMediaType(`a/b;c="${text}`)
      parseMediaType(`a/b;c="\\${text}`)
    }
  })
})
