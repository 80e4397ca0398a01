import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatPreferenceApplied, parsePrefer } from './prefer.ts'

const read = (field: string) =>
  [...parsePrefer(field)].map(([name, { value, parameters }]) => [name, value, Object.fromEntries(parameters)])

describe('parsePrefer', () => {
  it('reads the examples of RFC 7240 §2 and §4', () => {
    assert.deepEqual(read('foo; bar'), [['foo', '', { bar: '' }]])
    assert.deepEqual(read('foo; bar=""'), read('foo; bar'))
    assert.deepEqual(read('foo=""; bar'), read('foo; bar'))
    assert.deepEqual(read('respond-async, wait=100, handling=lenient'), [
      ['respond-async', '', {}],
      ['wait', '100', {}],
      ['handling', 'lenient', {}],
    ])
    assert.deepEqual(read('return=minimal; foo="some parameter"'), [['return', 'minimal', { foo: 'some parameter' }]])
    assert.deepEqual(read('priority=5'), [['priority', '5', {}]])
  })

  it('reads names without regard to case, and leaves values as they are', () => {
    assert.deepEqual(read('Return=Minimal; Foo=Bar'), [['return', 'Minimal', { foo: 'Bar' }]])
  })

  it('lets the first of two count, of preferences and of parameters (§2)', () => {
    assert.deepEqual(read('return=minimal, RETURN=representation, wait=1; a=1; A=2'), [
      ['return', 'minimal', {}],
      ['wait', '1', { a: '1' }],
    ])
  })

  it('reads whitespace around the equals sign, empty parameters and empty members', () => {
    assert.deepEqual(read(' , a = 1 ;; b\t=\t"2, 3" ; ,, c ;'), [
      ['a', '1', { b: '2, 3' }],
      ['c', '', {}],
    ])
  })

  it('passes over what it cannot read, to the comma that ends it', () => {
    for (const broken of [
      '=',
      'a=',
      'a=;b',
      '"a, b"',
      'a b',
      'a; b=',
      'a; =',
      'a; "b"',
      'é',
      'a=é',
      'a="b" c',
      'a=b=c',
    ]) {
      assert.deepEqual(read(`${broken}, wait=1`), [['wait', '1', {}]], broken)
    }
    assert.deepEqual(read('wait=1, a="b, c'), [['wait', '1', {}]])
    assert.deepEqual(read('return=, return=minimal'), [['return', 'minimal', {}]])
  })

  it('takes __proto__ for a name like any other', () => {
    assert.deepEqual(
      [...parsePrefer('__proto__=1; constructor=2')],
      [['__proto__', { value: '1', parameters: new Map([['constructor', '2']]) }]],
    )
  })

  it('keeps 32 preferences', () => {
    const field = Array.from({ length: 100 }, (_, index) => `p${index}`).join(', ')
    assert.deepEqual([...parsePrefer(field).keys()].at(-1), 'p31')
  })

  it('ends for hostile text', () => {
    for (const piece of [',', ';', 'a,', 'a;b=0,', '"', 'a;b="', '\\"', ';a="\\', ' ', '=', 'a=', ';a', '; ', 'a;;']) {
      const text = piece.repeat(200_000 / piece.length)
      parsePrefer(text)
      parsePrefer(`a;b="${text}`)
      parsePrefer(`a${text}`)
    }
  })
})

describe('formatPreferenceApplied', () => {
  it('writes the examples of RFC 7240 §3 and §4', () => {
    assert.equal(formatPreferenceApplied({ foo: '' }), 'foo')
    assert.equal(formatPreferenceApplied({ return: 'representation' }), 'return=representation')
  })

  it('throws for what it cannot write', () => {
    for (const name of ['', 'a b', 'é', 'a=']) assert.throws(() => formatPreferenceApplied({ [name]: '' }), RangeError)
    for (const value of ['a\r\nb', '\0', '\u0100']) {
      assert.throws(() => formatPreferenceApplied({ a: value }), RangeError)
    }
  })

  it('is read back as it was written', () => {
    const name = fc.stringMatching(/^[!#$%&'*+\-.^_`|~0-9a-z]{1,8}$/)
    const value = fc.stringMatching(/^[\t -~\u0080-\u00ff]{0,8}$/)
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 32, noNullPrototype: true }), applied => {
        const expected = Object.entries(applied).map(([name, value]) => [name, value, {}])
        assert.deepEqual(read(formatPreferenceApplied(applied)), expected)
      }),
    )
  })
})
