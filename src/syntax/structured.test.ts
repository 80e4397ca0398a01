import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type BareItem, parseStructuredDictionary, parseStructuredItem, parseStructuredList } from './structured.ts'

/** What an item says without its parameters. */
const bare = (text: string) => {
  const item = parseStructuredItem(text)
  return item && [item.type, item.value instanceof Uint8Array ? [...item.value] : item.value]
}
const none = new Map<string, BareItem>()
const integer = (value: number) => ({ type: 'integer', value, parameters: none }) as const
const token = (value: string, parameters = none) => ({ type: 'token', value, parameters }) as const
const truth = { type: 'boolean', value: true } as const

describe('parseStructuredItem', () => {
  it('reads each type (RFC 9651 §3.3)', () => {
    assert.deepEqual(bare('42'), ['integer', 42])
    assert.deepEqual(bare('-999999999999999'), ['integer', -999999999999999])
    assert.deepEqual(bare('-0'), ['integer', 0])
    assert.deepEqual(bare('4.50'), ['decimal', 4.5])
    assert.deepEqual(bare('999999999999.999'), ['decimal', 999999999999.999])
    assert.deepEqual(bare('"hello \\"world\\\\"'), ['string', 'hello "world\\'])
    assert.deepEqual(bare('foo123/456:*'), ['token', 'foo123/456:*'])
    assert.deepEqual(bare('*'), ['token', '*'])
    assert.deepEqual(bare(':cHJldGVuZA==:'), ['byte sequence', [...Buffer.from('pretend')]])
    assert.deepEqual(bare('::'), ['byte sequence', []])
    assert.deepEqual(bare('?1'), ['boolean', true])
    assert.deepEqual(bare('?0'), ['boolean', false])
    assert.deepEqual(bare('@1659578233'), ['date', 1659578233])
    assert.deepEqual(bare('%"This is intended for display to %c3%bcsers."'), [
      'display string',
      'This is intended for display to üsers.',
    ])
  })

  it('takes base64 without its padding, and with its bits set (§4.2.7)', () => {
    assert.deepEqual(bare(':aGVsbG8:'), ['byte sequence', [...Buffer.from('hello')]])
    assert.deepEqual(bare(':iZ==:'), ['byte sequence', [0x89]])
  })

  it('reads parameters, the last of two of one name', () => {
    assert.deepEqual(
      parseStructuredItem(' a;b;  c="d";b=?0 '),
      token(
        'a',
        new Map<string, BareItem>([
          ['b', { type: 'boolean', value: false }],
          ['c', { type: 'string', value: 'd' }],
        ]),
      ),
    )
  })

  it('reads nothing else', () => {
    const numbers = [
      '-',
      '--1',
      '+1',
      '1.',
      '.1',
      '1.2345',
      '1234567890123.1',
      '1234567890123456',
      '1 2',
      '1e5',
      '0x1',
      '1.2.3',
    ]
    const strings = [
      '"',
      '"a',
      '"\\',
      '"\\a"',
      '"\t"',
      '"é"',
      '"\x7f"',
      "'a'",
      'é',
      'a b',
      '"a" b',
      'a,b',
      '\ta',
      'a\t',
    ]
    const octets = [':', ':a:', ':a b=:', ':ab', ':=ab:', ':ab-_:', ':ab\n:', ':aGVsbG8==:']
    const others = [
      '',
      ' ',
      '?',
      '?2',
      '?10',
      '?true',
      '@',
      '@1.0',
      '@a',
      '%',
      '%a',
      '%"',
      '%"a',
      '%"%"',
      '%"%4"',
      '%"%C3%BC"',
    ]
    const display = [
      '%"%ff"',
      '%"%c3"',
      '%"é"',
      '%"\t"',
      "%'a'",
      '()',
      '(a)',
      'a;',
      'a;B',
      'a;b=',
      'a ;b',
      'a;\tb',
      'a;b =1',
    ]
    for (const text of [...numbers, ...strings, ...octets, ...others, ...display]) {
      assert.equal(parseStructuredItem(text), undefined, text)
    }
  })
})

describe('parseStructuredList', () => {
  it('reads items and inner lists with parameters (§3.1)', () => {
    assert.deepEqual(
      parseStructuredList('sugar, tea,\trum'),
      ['sugar', 'tea', 'rum'].map(name => token(name)),
    )
    assert.deepEqual(parseStructuredList(''), [])
    assert.deepEqual(parseStructuredList('( 1  2 );a, ()'), [
      { type: 'inner list', items: [integer(1), integer(2)], parameters: new Map([['a', truth]]) },
      { type: 'inner list', items: [], parameters: none },
    ])
  })

  it('reads nothing else', () => {
    for (const text of ['a,', ',a', 'a,,b', 'a b', '(', '(a', '(a"b")', '(a(b))', '(a,b)', '((a))', 'a, (', ')']) {
      assert.equal(parseStructuredList(text), undefined, text)
    }
  })
})

describe('parseStructuredDictionary', () => {
  it('reads members in their order, the last of two of one name (§3.2)', () => {
    const members = parseStructuredDictionary('a=1, b;x , c=(1), a=2, *p.-_=3')
    assert.deepEqual(
      [...(members ?? [])],
      [
        ['a', integer(2)],
        ['b', { ...truth, parameters: new Map([['x', truth]]) }],
        ['c', { type: 'inner list', items: [integer(1)], parameters: none }],
        ['*p.-_', integer(3)],
      ],
    )
    assert.deepEqual(parseStructuredDictionary('  '), new Map())
  })

  it('reads nothing else', () => {
    for (const text of ['a=', 'A=1', '=1', 'a=1,', 'a=1 b=2', 'a = 1', '1', '"a"=1', 'a;=1', 'a,,b', '__proto__=1']) {
      assert.equal(parseStructuredDictionary(text), undefined, text)
    }
  })
})

describe('structured fields', () => {
  const all = [parseStructuredItem, parseStructuredList, parseStructuredDictionary]

  it('throw for no input', () => {
    const pieces = [
      'a',
      'A',
      '1',
      '-',
      '.',
      '"',
      '\\',
      ':',
      '=',
      '%',
      '%"',
      '%c3',
      '?',
      '?1',
      '@',
      '(',
      ')',
      ';',
      ',',
      ' ',
      '*',
    ]
    const soup = fc.array(fc.constantFrom(...pieces)).map(all => all.join(''))
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), text => {
        for (const parse of all) parse(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('end for hostile text', () => {
    for (const piece of [
      'a',
      '1',
      '"',
      '\\"',
      'a,',
      'a=1,',
      '(',
      '( ',
      ')',
      ' ',
      ';a',
      ';a=1',
      '%41',
      '=',
      'a;',
      '1.',
      'A=',
    ]) {
      const text = piece.repeat(400_000 / piece.length)
      for (const start of ['', '"', '%"', ':', '(', 'a;b=', 'a=(', '@']) for (const parse of all) parse(start + text)
    }
    assert.equal(parseStructuredList(`${'a,'.repeat(100_000)}a`)?.length, 100_001)
    assert.equal(bare(`"${'\\"'.repeat(100_000)}"`)?.[1], '"'.repeat(100_000))
  })
})
