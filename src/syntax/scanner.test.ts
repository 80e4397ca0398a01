import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isToken, Scanner, splitList, trimOws } from './scanner.ts'

const soup = fc
  .array(fc.constantFrom('a', 'Q', '=', ';', ',', '"', '\\', ' ', '\t', '/', '\u00e9', '\u00a0'))
  .map(all => all.join(''))
const token = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,8}$/)
const quotable = fc.stringMatching(/^[\t -~\u0080-\u00ff]{0,12}$/)
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

describe('isToken', () => {
  it('takes every visible ASCII character but the delimiters (RFC 9110 §5.6.2)', () => {
    for (let code = 0; code < 0x180; code++) {
      const character = String.fromCharCode(code)
      const allowed = code > 0x20 && code < 0x7f && !'"(),/:;<=>?@[\\]{}'.includes(character)
      assert.equal(isToken(character), allowed, `U+${code.toString(16)}`)
      assert.equal(isToken(`a${character}`), allowed, `U+${code.toString(16)} after a letter`)
    }
    assert.equal(isToken(''), false)
  })
})

describe('trimOws', () => {
  it('takes off SP and HTAB, and nothing else', () => {
    assert.equal(trimOws(' \t a b\t '), 'a b')
    assert.equal(trimOws(' \t '), '')
    for (const kept of ['\u00a0a\u00a0', '\ufeffa', 'a\v', '\fa', 'a\r', '\na']) assert.equal(trimOws(kept), kept)
  })
})

describe('quoted', () => {
  const read = (text: string) => new Scanner(text).quoted()

  it('replaces each quoted pair by its second character (RFC 9110 §5.6.4)', () => {
    assert.equal(read('"Login to \\"apps\\""'), 'Login to "apps"')
    assert.equal(read('"\\\\"'), '\\')
    assert.equal(read('"\\a\\,"'), 'a,')
    assert.equal(read('""'), '')
  })

  it('reads nothing, and stays where it is, where the string never ends', () => {
    for (const text of ['"', '"a', '"a\\"', '"a\\', 'a"']) {
      const scanner = new Scanner(text)
      assert.equal(scanner.quoted(), undefined, text)
      assert.equal(scanner.at, 0, text)
    }
  })

  it('reads back whatever is quoted, and stops after it', () => {
    fc.assert(
      fc.property(quotable, fc.string(), (text, rest) => {
        const scanner = new Scanner(quote(text) + rest)
        assert.equal(scanner.quoted(), text)
        assert.equal(scanner.text.slice(scanner.at), rest)
      }),
    )
  })
})

describe('parameters', () => {
  const read = (text: string) => {
    const scanner = new Scanner(text)
    return [Object.fromEntries(scanner.parameters()), text.slice(scanner.at)]
  }

  it('read names without regard to case, and quoted and bare values alike (RFC 9110 §5.6.6)', () => {
    assert.deepEqual(read(' ; A=1;\tb="x; y, \\"z\\"" ;c=""'), [{ a: '1', b: 'x; y, "z"', c: '' }, ''])
  })

  it('pass over empty ones and those without a value', () => {
    assert.deepEqual(read(';;a=1; ;b;c=;d=2;'), [{ a: '1', d: '2' }, ''])
  })

  it('allow no whitespace at the equals sign', () => {
    assert.deepEqual(read(';a =1'), [{}, ' =1'])
    assert.deepEqual(read(';a= 1'), [{}, ' 1'])
  })

  it('count the first of a name that comes twice', () => assert.deepEqual(read(';a=1;A=2'), [{ a: '1' }, '']))

  it('take more than a token where the quotes are missing', () => {
    assert.deepEqual(read(';boundary==_a/b:c;d=e'), [{ boundary: '=_a/b:c', d: 'e' }, ''])
  })

  it('stop at what is no parameter', () => {
    assert.deepEqual(read(';a=1 , b'), [{ a: '1' }, ' , b'])
    assert.deepEqual(read(';a="1'), [{}, '"1'])
    assert.deepEqual(read(';a=1"2"'), [{ a: '1' }, '"2"'])
    assert.deepEqual(read(';__proto__=1')[1], '')
  })

  it('read back whatever is written by the grammar', () => {
    const ows = fc.stringMatching(/^[ \t]{0,2}$/)
    const parameter = fc.record({ name: token, value: quotable, before: ows, after: ows, empty: fc.boolean() })
    fc.assert(
      fc.property(fc.uniqueArray(parameter, { selector: each => each.name.toLowerCase() }), parameters => {
        const text = parameters.map(({ name, value, before, after, empty }) => {
          const written = isToken(value) ? value : quote(value)
          return `${empty ? `${after};` : ''}${before};${after}${name}=${written}`
        })
        const expected = parameters.map(({ name, value }) => [name.toLowerCase(), value])
        assert.deepEqual([...new Scanner(text.join('')).parameters()], expected)
      }),
    )
  })
})

describe('splitList', () => {
  it('reads the valid examples of RFC 9110 §5.6.1.2, and finds nothing in the invalid ones', () => {
    assert.deepEqual(splitList('foo,bar'), ['foo', 'bar'])
    assert.deepEqual(splitList('foo ,bar,'), ['foo', 'bar'])
    assert.deepEqual(splitList('foo , ,bar,charlie'), ['foo', 'bar', 'charlie'])
    for (const empty of ['', ',', ',   ,']) assert.deepEqual(splitList(empty), [])
  })

  it('reads the other list examples of RFC 9110 and RFC 9112', () => {
    assert.deepEqual(splitList('GET, HEAD, PUT'), ['GET', 'HEAD', 'PUT'])
    assert.deepEqual(splitList('Foo, Bar, Baz'), ['Foo', 'Bar', 'Baz'])
    assert.deepEqual(splitList('accept-encoding, accept-language'), ['accept-encoding', 'accept-language'])
    assert.deepEqual(splitList('gzip, chunked'), ['gzip', 'chunked'])
    assert.deepEqual(splitList('websocket, IRC/6.9, RTA/x11'), ['websocket', 'IRC/6.9', 'RTA/x11'])
    assert.deepEqual(splitList('1.0 fred, 1.1 p.example.net'), ['1.0 fred', '1.1 p.example.net'])
    assert.deepEqual(splitList('gzip;q=1.0, identity; q=0.5, *;q=0'), ['gzip;q=1.0', 'identity; q=0.5', '*;q=0'])
    assert.deepEqual(splitList('trailers, deflate;q=0.5'), ['trailers', 'deflate;q=0.5'])
  })

  it('keeps a comma in a quoted string, escaped quotes or not', () => {
    assert.deepEqual(splitList('a="1, \\", 2", b'), ['a="1, \\", 2"', 'b'])
    assert.deepEqual(splitList('"a\\\\", b'), ['"a\\\\"', 'b'])
    assert.deepEqual(splitList('a\\, b'), ['a\\', 'b'])
  })

  it('gives the rest to a quoted string that never ends', () => {
    assert.deepEqual(splitList('a, "b, c'), ['a', '"b, c'])
    assert.deepEqual(splitList('a, "b\\'), ['a', '"b\\'])
    assert.deepEqual(splitList('a, "'), ['a', '"'])
  })

  it('reads back the members that were joined', () => {
    const member = fc.oneof(
      token,
      quotable.map(quote),
      fc.tuple(token, quotable.map(quote)).map(pair => pair.join('=')),
    )
    const comma = fc.constantFrom(',', ', ', ' ,', ',, ,', '\t,\t')
    fc.assert(
      fc.property(fc.array(fc.tuple(member, comma)), pairs => {
        assert.deepEqual(
          splitList(pairs.flat().join('')),
          pairs.map(([member]) => member),
        )
      }),
    )
  })

  it('loses no character but commas and whitespace', () => {
    const bare = (text: string) => text.replace(/[, \t]/g, '')
    fc.assert(fc.property(soup, text => assert.equal(bare(splitList(text).join('')), bare(text))))
  })

  it('ends for hostile text', () => {
    for (const piece of [',', '"', '"a,', '\\"', '"\\', '", ', ' ', '\t,', 'a=", ']) {
      const text = piece.repeat(200_000 / piece.length)
      splitList(text)
      splitList(`"${text}`)
      splitList(`a, "\\${text}`)
      new Scanner(`;a="${text}`).parameters()
      new Scanner(`;${text}`.repeat(2)).parameters()
    }
    assert.equal(splitList('a,'.repeat(100_000)).length, 100_000)
    assert.equal(new Scanner(`"${'\\"'.repeat(100_000)}"`).quoted()?.length, 100_000)
  })
})
