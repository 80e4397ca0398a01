import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Course, type Cursor, readCursor, writeCursor } from './cursor.ts'
import { parseQuery } from './parse.ts'
import { counted, parts } from './parts.fixture.ts'

function course(text: string, definition = parts): Course {
  const parsed = parseQuery(text, definition)
  assert.ok('query' in parsed)
  return { definition, ...parsed.query }
}

const sorted = course('_sort=name,-price,active,stock,extra')
const cursor: Cursor = { direction: 'next', row: 7, values: ['Bolt', 1.5, true, null, 'x'] }

/** A cursor as somebody might make it up. */
const forged = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
const [hash] = JSON.parse(Buffer.from(writeCursor(sorted, cursor), 'base64url').toString())

describe('a cursor', () => {
  it('is read as it was written', () => {
    assert.deepEqual(readCursor(sorted, writeCursor(sorted, cursor)), cursor)
    assert.match(writeCursor(sorted, cursor), /^[\w-]+$/)
    const texts = fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\0'))
    fc.assert(
      fc.property(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(), (name, price, row) => {
        const some: Cursor = { direction: 'prev', row, values: [name, price + 0, null, -1, name] }
        assert.deepEqual(readCursor(sorted, writeCursor(sorted, some)), some)
      }),
    )
  })

  it('has the beginning of texts that are too long', () => {
    for (const text of ['a'.repeat(3000), '\u0001'.repeat(900), '💥'.repeat(900), '"'.repeat(3000)]) {
      const long = course('_sort=name,note,extra,address.city,$ref')
      const written = writeCursor(long, { ...cursor, row: Number.MAX_SAFE_INTEGER, values: Array(5).fill(text) })
      assert.ok(written.length <= 2000)
      const read = readCursor(long, written)
      assert.ok(typeof read === 'object')
      assert.deepEqual(read.values[0], [[...text].slice(0, 40).join('')])
    }
  })

  it('belongs to one order and one filter', () => {
    const written = writeCursor(course('_sort=name&stock=1&_q=a'), { ...cursor, values: ['Bolt'] })
    for (const same of ['_sort=name&stock=1&_q=a', '_limit=3&_total=true&_fields=id&stock:in=1&_q=a&_sort=name']) {
      assert.equal(typeof readCursor(course(same), written), 'object', same)
    }
    const others = [
      '_sort=-name&stock=1&_q=a',
      '_sort=name&stock=2&_q=a',
      '_sort=name&stock:ne=1&_q=a',
      '_sort=note&stock=1&_q=a',
    ]
    for (const other of [...others, '_sort=name&stock=1&_q=b', '_sort=name&stock=1', '']) {
      assert.match(String(readCursor(course(other), written)), /another filter or order/, other)
    }
    const elsewhere = course('_sort=name', { ...parts, name: 'others' })
    assert.match(
      String(readCursor(elsewhere, writeCursor(course('_sort=name'), { ...cursor, values: ['a'] }))),
      /another/,
    )
  })

  it('is refused where it is anything else', () => {
    const sound = [hash, 'next', 7, 'Bolt', 1.5, true, null, 'x']
    assert.deepEqual(readCursor(sorted, forged(sound)), cursor)
    const at = (index: number, value: unknown) => forged(sound.with(index, value))
    const unsound = [
      at(1, 'up'),
      at(1, null),
      at(2, '7'),
      at(2, 1.5),
      at(2, 1e300),
      at(2, '7; drop table items_parts'),
      at(3, 5),
      at(3, 'a\0b'),
      at(3, []),
      at(3, ['a', 'b']),
      at(3, [5]),
      at(3, { toString: 'x' }),
      at(4, '1.5'),
      at(4, [1]),
      at(5, 1),
      at(5, 'true'),
      at(6, '1'),
      at(6, false),
      at(7, 1),
      forged(sound.slice(0, -1)),
      forged([...sound, 1]),
    ]
    for (const text of unsound) assert.match(String(readCursor(sorted, text)), /changed on its way/, text)
    const none = [
      '',
      'a',
      '!',
      'YQ==',
      forged({ 0: hash }),
      forged(null),
      forged('x'),
      'w_8',
      '_'.repeat(100),
      forged('['.repeat(2000)),
    ]
    for (const text of [
      ...none,
      `${forged(sound)}=`,
      ` ${forged(sound)}`,
      '['.repeat(2000),
      forged(sound).padEnd(2001, 'A'),
    ]) {
      assert.match(String(readCursor(sorted, text)), /as it is/, text)
    }
    assert.equal(typeof readCursor(sorted, at(3, 'a'.repeat(1000))), 'object')
    assert.match(String(readCursor(sorted, at(3, 'a'.repeat(2000)))), /as it is/)
    const latin = Buffer.from(JSON.stringify(sound.with(3, 'ü')), 'latin1').toString('base64url')
    assert.match(String(readCursor(sorted, latin)), /as it is/)
    const deep = Buffer.from('['.repeat(1400)).toString('base64url')
    assert.match(String(readCursor(sorted, deep)), /as it is/)
  })

  it('has a key that an item can have', () => {
    const byKey = course('_sort=id', counted)
    const [own] = JSON.parse(Buffer.from(writeCursor(byKey, { ...cursor, values: [1] }), 'base64url').toString())
    assert.equal(typeof readCursor(byKey, forged([own, 'next', 1, 5])), 'object')
    for (const key of [null, 1.5, 1e20, '5', ['5']]) {
      assert.match(String(readCursor(byKey, forged([own, 'next', 1, key]))), /changed/, String(key))
    }
  })

  it('that is wrong is a fault of the query', () => {
    const [first] = ['faults' in parseQuery('_cursor=x', parts) ? parseQuery('_cursor=x', parts) : { faults: [] }]
    assert.deepEqual('faults' in first && first.faults.map(({ parameter }) => parameter), ['_cursor'])
    const both = parseQuery('_cursor=x&stock=many', parts)
    assert.deepEqual('faults' in both && both.faults.map(({ parameter }) => parameter), ['_cursor', 'stock'])
    const read = parseQuery(`_sort=name,-price,active,stock,extra&_cursor=${writeCursor(sorted, cursor)}`, parts)
    assert.deepEqual('query' in read && read.query.cursor, cursor)
    const other = parseQuery(`_cursor=${writeCursor(sorted, cursor)}`, parts)
    assert.match('faults' in other ? (other.faults[0]?.detail ?? '') : '', /another filter or order/)
  })
})
