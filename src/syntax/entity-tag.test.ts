import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EntityTag, formatEntityTag, matchesStrongly, matchesWeakly, parseEntityTags } from './entity-tag.ts'

const strong = (tag: string): EntityTag => ({ tag, weak: false })
const weak = (tag: string): EntityTag => ({ tag, weak: true })

/** RFC 9110 §8.8.3: `%x21 / %x23-7E / obs-text`. */
const opaque = fc.stringMatching(/^[!#-~\u0080-\u00ff]{0,8}$/)
const entityTag = fc.record({ tag: opaque, weak: fc.boolean() }, { noNullPrototype: true })

describe('parseEntityTags', () => {
  it('reads the examples of RFC 9110 §8.8.3, §13.1.1 and §13.1.2', () => {
    assert.deepEqual(parseEntityTags('"xyzzy"'), [strong('xyzzy')])
    assert.deepEqual(parseEntityTags('W/"xyzzy"'), [weak('xyzzy')])
    assert.deepEqual(parseEntityTags('""'), [strong('')])
    assert.deepEqual(parseEntityTags('"123-a"'), [strong('123-a')])
    assert.deepEqual(parseEntityTags('"34aa387-d-1568eb00"'), [strong('34aa387-d-1568eb00')])
    assert.deepEqual(
      parseEntityTags('"xyzzy", "r2d2xxxx", "c3piozzzz"'),
      ['xyzzy', 'r2d2xxxx', 'c3piozzzz'].map(strong),
    )
    assert.deepEqual(
      parseEntityTags('W/"xyzzy", W/"r2d2xxxx", W/"c3piozzzz"'),
      ['xyzzy', 'r2d2xxxx', 'c3piozzzz'].map(weak),
    )
    assert.equal(parseEntityTags('*'), '*')
  })

  it('keeps commas, spaces, backslashes and slashes that stand in a tag', () => {
    assert.deepEqual(parseEntityTags('"a,b", W/"c, d",", "'), [strong('a,b'), weak('c, d'), strong(', ')])
    assert.deepEqual(parseEntityTags('"a\\", "W/b"'), [strong('a\\'), strong('W/b')])
    assert.deepEqual(parseEntityTags('"*"'), [strong('*')])
  })

  it('passes over empty members and whitespace', () => {
    assert.deepEqual(parseEntityTags(' ,\t"a" ,, W/"b",'), [strong('a'), weak('b')])
    assert.equal(parseEntityTags('\t* '), '*')
  })

  it('reads nothing else', () => {
    const bad = [
      '',
      ' ',
      ',',
      'a',
      '"a',
      'a"',
      '"a" "b"',
      '"a""b"',
      '"a"b',
      '"a\\"b"',
      'w/"a"',
      'W/a',
      'W "a"',
      'W/ "a"',
    ]
    const stars = ['**', '*, "a"', '"a", *', '*,', '\u00a0*', "'a'", '"a", b', 'W/W/"a"', 'W', '"']
    for (const value of [...bad, ...stars]) assert.equal(parseEntityTags(value), undefined, value)
  })

  it('reads back any list that is written', () => {
    const comma = fc.constantFrom(',', ', ', ' ,\t', ',,')
    fc.assert(
      fc.property(fc.array(fc.tuple(entityTag, comma), { minLength: 1 }), pairs => {
        const text = pairs.map(([tag, comma]) => formatEntityTag(tag) + comma).join('')
        assert.deepEqual(
          parseEntityTags(text),
          pairs.map(([tag]) => tag),
        )
      }),
    )
  })

  it('reads any text without throwing, and no tag holds a quote', () => {
    const soup = fc.array(fc.constantFrom('"', 'W/', 'W', '/', 'a', ',', ' ', '*', '\\')).map(all => all.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), text => {
        const tags = parseEntityTags(text)
        if (Array.isArray(tags)) for (const { tag } of tags) assert.equal(tag.includes('"'), false)
      }),
      { numRuns: 1000 },
    )
  })

  it('ends for hostile text', () => {
    for (const piece of ['"', ',', ' ', 'W/', 'W/"', '"a",', '"a" ', '" ', '*']) {
      const text = piece.repeat(200_000 / piece.length)
      parseEntityTags(text)
      parseEntityTags(`"${text}`)
      parseEntityTags(`"a",${text}`)
    }
    assert.equal((parseEntityTags('"a",'.repeat(50_000)) as EntityTag[]).length, 50_000)
  })
})

describe('formatEntityTag', () => {
  it('throws for each character that a tag cannot hold, and for no other', () => {
    for (let code = 0; code < 0x180; code++) {
      const tag = strong(`a${String.fromCharCode(code)}b`)
      if (code === 0x21 || (code >= 0x23 && code <= 0x7e) || (code >= 0x80 && code <= 0xff)) {
        assert.deepEqual(parseEntityTags(formatEntityTag(tag)), [tag])
      } else {
        assert.throws(() => formatEntityTag(tag), RangeError, `U+${code.toString(16)}`)
      }
    }
  })
})

describe('comparison', () => {
  it('follows RFC 9110 §8.8.3.2, table 3', () => {
    const rows: [EntityTag, EntityTag, boolean, boolean][] = [
      [weak('1'), weak('1'), false, true],
      [weak('1'), weak('2'), false, false],
      [weak('1'), strong('1'), false, true],
      [strong('1'), strong('1'), true, true],
    ]
    for (const [a, b, strongly, weakly] of rows) {
      assert.equal(matchesStrongly(a, b), strongly)
      assert.equal(matchesStrongly(b, a), strongly)
      assert.equal(matchesWeakly(a, b), weakly)
      assert.equal(matchesWeakly(b, a), weakly)
    }
    assert.equal(matchesWeakly(strong('a'), strong('A')), false)
  })
})
