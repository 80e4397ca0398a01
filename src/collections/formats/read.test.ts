import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { anyPart, faultOf, octetsOf, parts, types } from './parts.fixture.ts'
import { readItems } from './read.ts'
import { renderList } from './render.ts'
import type { MediaType } from './types.ts'

const plenty = { itemLimit: 1_000_000, most: 1_000_000 }

function read(type: MediaType, content: string | Uint8Array, limits = plenty): unknown {
  try {
    const octets = typeof content === 'string' ? octetsOf(content) : content
    return readItems(type, octets, parts, limits).items.map(({ at, value }) => [at, value])
  } catch (error) {
    return faultOf(error)
  }
}

const json = (content: string) => read(types.json, content)
const ndjson = (content: string) => read(types.ndjson, content)
const csv = (content: string) => read(types.csv, content)

describe('readItems, of JSON', () => {
  it('reads an array, with pointers, and a single item', () => {
    assert.deepEqual(json(' [ {"a":[1,"]"]} ,\n2, "\\"," ] \n'), [
      ['/0', { a: [1, ']'] }],
      ['/1', 2],
      ['/2', '",'],
    ])
    assert.deepEqual(json('[]'), [])
    assert.deepEqual(json(' { "a": [1, 2] } '), [['', { a: [1, 2] }]])
    assert.equal(readItems(types.json, octetsOf('{}'), parts, plenty).one, true)
    assert.equal(readItems(types.json, octetsOf('[{}]'), parts, plenty).one, false)
  })

  it('says where a fault is in the whole content', () => {
    const rows: [string, string][] = [
      ['', 'Line 1, column 1: the text ends where a value should stand'],
      [' \n ', 'Line 2, column 2: the text ends where a value should stand'],
      ['[', 'Line 1, column 2: the text ends where a value should stand'],
      ['[1', 'Line 1, column 3: the array has no end'],
      ['[1,\n 2', 'Line 2, column 3: the array has no end'],
      ['[1,]', 'Line 1, column 4: the text ends where a value should stand'],
      ['[,1]', 'Line 1, column 2: the text ends where a value should stand'],
      ['[1] \n 2', 'Line 2, column 2: the content goes on after the array'],
      ['[{"a":1},\n {"a":1,\n  "a":2}]', 'Line 3, column 3: the name "a" comes twice in one object'],
      ['[1, {"a":tru}]', 'Line 1, column 10: "tru" is no value in JSON'],
      ['[1}]', 'Line 1, column 3: the text goes on after its value'],
      ['[{"a":1]', 'Line 1, column 8: a comma or } is missing'],
      ['["a]', 'Line 1, column 2: a string has no end: its closing quote is missing'],
      ['{"a":1} {', 'Line 1, column 9: the text goes on after its value'],
      ['\ufeff[]', 'Line 1, column 1: JSON begins with no byte order mark'],
      ['[[1e999]]', 'Line 1, column 3: the number 1e999 is too large'],
    ]
    for (const [content, reason] of rows) assert.equal(json(content), `400 ${reason}.`, content)
  })
})

describe('readItems, of NDJSON', () => {
  it('reads an item from each line that is not blank', () => {
    assert.deepEqual(ndjson('{"a":1}\r\n\n \t\r\n{"a":2}'), [
      ['line 1', { a: 1 }],
      ['line 4', { a: 2 }],
    ])
    assert.deepEqual(ndjson(''), [])
    assert.equal(readItems(types.ndjson, octetsOf('{}'), parts, plenty).one, false)
  })

  it('says where a fault is in the whole content', () => {
    assert.equal(ndjson('1\n\n{"a":1,}\n'), '400 Line 3, column 7: a comma stands before }.')
    assert.equal(ndjson('{\n}'), '400 Line 1, column 2: a name in double quotes is missing.')
    assert.equal(ndjson('1\n\u00a0\n'), '400 Line 2, column 1: "\u00a0" is no value in JSON.')
    assert.equal(ndjson('\ufeff1'), '400 Line 1, column 1: JSON begins with no byte order mark.')
  })
})

describe('readItems, of CSV', () => {
  it('reads cells by the types of their columns, in any order', () => {
    const content = 'stock,id,active,address.city,price,tags,note\r\n5,007,true,Graz,1.50,"[""a""]",x\r\n'
    assert.deepEqual(csv(content), [
      ['line 2', { stock: 5, id: '007', active: true, address: { city: 'Graz' }, price: 1.5, tags: ['a'], note: 'x' }],
    ])
  })

  it('tells a missing property from an empty text', () => {
    assert.deepEqual(csv('id,name,note\n"",,""\n,"",'), [
      ['line 2', { id: '', note: '' }],
      ['line 3', { name: '' }],
    ])
  })

  it('reads what stands in quotes: quotes, commas and lines, which count', () => {
    assert.deepEqual(csv('id,name\r\n"a ""b"", c","1\r\n2"\r\nd,\r\n'), [
      ['line 2', { id: 'a "b", c', name: '1\r\n2' }],
      ['line 4', { id: 'd' }],
    ])
  })

  it('passes over the byte order mark that spreadsheets write', () => {
    assert.deepEqual(csv('\ufeffid\n\ufeff'), [['line 2', { id: '\ufeff' }]])
  })

  it('reads a column without a type as JSON where it is JSON, and as text where not', () => {
    const cells = ['12', '012', 'true', 'True', '"""12"""', '[1', '{}', '" 1"', '"{""a"":1,""a"":2}"', '1e999', 'null']
    const values = [12, '012', true, 'True', '12', '[1', {}, ' 1', '{"a":1,"a":2}', '1e999', null]
    assert.deepEqual(
      csv(`note\n${cells.join('\n')}\n`),
      values.map((note, index) => [`line ${index + 2}`, { note }]),
    )
  })

  it('reads booleans as spreadsheets write them, and a column without values', () => {
    assert.deepEqual(csv('active\nTRUE\nfalse\n\n'), [
      ['line 2', { active: true }],
      ['line 3', { active: false }],
      ['line 4', {}],
    ])
    assert.deepEqual(csv('id,name\n'), [])
  })

  it('says where it is not well formed', () => {
    const rows: [string, string][] = [
      ['', 'Line 1, column 1: the line that names the columns is missing'],
      ['\n', 'Line 1, column 1: the line that names the columns is missing'],
      ['id,nam\n', 'Line 1, column 4: "nam" is no column of parts'],
      ['id,\n', 'Line 1, column 4: "" is no column of parts'],
      ['id,ID\n', 'Line 1, column 4: "ID" is no column of parts'],
      ['id,address\n', 'Line 1, column 4: "address" is no column of parts'],
      ['__proto__\n', 'Line 1, column 1: "__proto__" is no column of parts'],
      [`${'x'.repeat(50)}\n`, `Line 1, column 1: "${'x'.repeat(40)}…" is no column of parts`],
      ['id,name,id\n', 'Line 1, column 9: the column "id" comes twice'],
      ['id,name\n1\n', 'Line 2, column 2: the line has 1 cells of 2'],
      ['id,name\n1,2\n\n', 'Line 3, column 1: the line has 1 cells of 2'],
      ['id,name\n1,2,\n', 'Line 2, column 5: the header has no more than 2 cells'],
      ['id,name\n"\n\n",2,3\n', 'Line 4, column 5: the header has no more than 2 cells'],
      ['id\n"a\nb', 'Line 2, column 1: a quote is never closed'],
      ['id,name\n1,a"b\n', 'Line 2, column 4: a quote stands in a cell without quotes'],
      ['id\n"a"b\n', 'Line 2, column 4: a comma or the end of the line is missing'],
      ['id\n"a"\r', 'Line 2, column 4: a comma or the end of the line is missing'],
      ['id\ra\r', 'Line 1, column 3: a line feed is missing'],
    ]
    for (const [content, reason] of rows) assert.equal(csv(content), `400 ${reason}.`, content)
  })

  it('says of each cell that does not fit where it is and why', () => {
    const content = 'stock,price,active,address.city,address.place.height\n1,2,true,a,1\nabc,1x,yes,b,+1\n1.5,"",,c,\n'
    assert.deepEqual(csv(content), [
      '422 /1/stock "abc" is no integer.',
      '422 /1/price "1x" is no number.',
      '422 /1/active "yes" is no boolean.',
      '422 /1/address/place/height "+1" is no number.',
      '422 /2/stock "1.5" is no integer.',
      '422 /2/price "" is no number.',
    ])
    assert.deepEqual(csv('stock\n1.0\n1e3\n'), [
      ['line 2', { stock: 1 }],
      ['line 3', { stock: 1000 }],
    ])
    assert.deepEqual(csv('stock\n9007199254740993\n'), [
      '422 /0/stock "9007199254740993" is no integer: the integer 9007199254740993 would lose digits; beyond 9007199254740991 write a string.',
    ])
    assert.deepEqual(csv('price\n1e999\n'), ['422 /0/price "1e999" is no number: the number 1e999 is too large.'])
    assert.deepEqual(csv(`stock\n${'9x'.repeat(30)}\n`), [`422 /0/stock "${'9x'.repeat(20)}…" is no integer.`])
    const odd = { name: 'a~/b', path: ['a~/b'], type: 'integer' } as const
    const oddly = { ...parts, properties: new Map([['a~/b', odd]]) }
    assert.throws(
      () => readItems(types.csv, octetsOf('a~/b\nx\n'), oddly, plenty),
      error => String(faultOf(error)) === '422 /0/a~0~1b "x" is no integer.',
    )
    assert.equal((csv(`stock\n${'x\n'.repeat(1000)}`) as unknown[]).length, 100)
  })

  it('reads what csv-stringify writes', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a') }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), fc.boolean(), (rows, quoted) => {
        const content = stringify([['id', 'name'], ...rows], { quoted, quoted_empty: true })
        assert.deepEqual(
          readItems(types.csv, octetsOf(content), parts, plenty).items.map(({ value }) => value),
          rows.map(([id, name]) => ({ id, name })),
        )
      }),
    )
  })
})

describe('readItems', () => {
  it('reads back what was written in each format', () => {
    fc.assert(
      fc.property(fc.array(anyPart), items => {
        const texts = items.map(item => JSON.stringify(item))
        for (const type of Object.values(types)) {
          const octets = octetsOf(renderList(type, texts, undefined, parts))
          assert.deepEqual(
            readItems(type, octets, parts, plenty).items.map(({ value }) => value),
            items,
            type,
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('takes names that objects inherit for data', () => {
    const schema = JSON.parse(
      '{"properties":{"__proto__":{"type":"object","properties":{"a":{}}},"constructor":{"type":"object","properties":{"name":{}}}}}',
    )
    const inherited = { ...parts, schema, properties: new Map() }
    const texts = ['{"id":"1","__proto__":{"a":5},"constructor":{"name":"x"}}', '{"id":"2"}']
    const content = renderList(types.csv, texts, undefined, inherited)
    assert.equal(content, 'id,__proto__.a,constructor.name\r\n1,5,x\r\n2,,\r\n')
    const { items } = readItems(types.csv, octetsOf(content), inherited, plenty)
    assert.deepEqual(
      items.map(({ value }) => JSON.stringify(value)),
      texts,
    )
  })

  it('refuses an item of more octets than it may have, and names it', () => {
    const limits = { itemLimit: 10, most: 9 }
    assert.deepEqual(read(types.json, '["12345678","é345678"]', limits), [
      ['/0', '12345678'],
      ['/1', 'é345678'],
    ])
    assert.equal(read(types.json, '[1,"éé34567"]', limits), '413 The item at /1 has more than 10 octets.')
    assert.equal(read(types.json, '{"a":123456}', limits), '413 The item has more than 10 octets.')
    assert.equal(read(types.ndjson, '1\n"123456789"', limits), '413 The item at line 2 has more than 10 octets.')
    assert.equal(read(types.csv, 'id\n"123456789"\n', limits), '413 The item at line 2 has more than 10 octets.')
    assert.equal(read(types.csv, 'id\n"1\n\n3456789', limits), '413 The item at line 2 has more than 10 octets.')
  })

  it('refuses more items than it takes, and says how many', () => {
    const limits = { itemLimit: 10, most: 2 }
    const refusal = '413 The content has more than 2 items, which is the most at a time.'
    assert.equal(read(types.json, '[1,2,3]', limits), refusal)
    assert.equal(read(types.ndjson, '1\n2\n3', limits), refusal)
    assert.equal(read(types.csv, 'id\n1\n2\n3', limits), refusal)
    for (const [type, content] of [
      [types.json, '[1,2]'],
      [types.ndjson, '1\n2\n'],
      [types.csv, 'id\n1\n2\n'],
    ] as const) {
      assert.equal((read(type, content, limits) as unknown[]).length, 2)
    }
  })

  it('says at which octet the content is no UTF-8', () => {
    const rows: [number[], number][] = [
      [[0xff], 0],
      [[0x80], 0],
      [[0x22, 0xc3, 0xa9, 0xc3, 0x22], 3],
      [[0xc3], 0],
      [[0x20, 0xf0, 0x9f, 0x98], 1],
      [[0xed, 0xa0, 0x80], 0],
      [[0xc0, 0x80], 0],
      [[0xf0, 0x9f, 0x98, 0x80, 0xef, 0xbb, 0x41], 4],
    ]
    for (const type of Object.values(types)) {
      for (const [octets, offset] of rows) {
        const reason = `the octet at offset ${offset} begins no character.`
        assert.equal(read(type, Uint8Array.from(octets)), `400 The content is not valid UTF-8: ${reason}`)
      }
    }
  })

  it('reads any octets without another error', () => {
    const pieces = ['"', ',', '\n', '\r', '[', ']', '{', '}', ':', '1', 'a', '\\', ' ', 'id', 'stock', '\ufeff', 'é']
    const soup = fc.array(fc.constantFrom(...pieces)).map(all => octetsOf(all.join('')))
    const table = soup.map(octets => Uint8Array.from([...octetsOf('id,stock,note\n'), ...octets]))
    fc.assert(
      fc.property(fc.oneof(soup, table, fc.uint8Array()), octets => {
        for (const type of Object.values(types)) read(type, octets)
      }),
      { numRuns: 2000 },
    )
  })

  it('ends for hostile content', () => {
    for (const piece of [
      '"',
      '""',
      ',',
      '\n',
      '\r',
      '[',
      '[1,',
      '{"a":',
      '\\',
      ' ',
      'a',
      '"a",',
      '1\n',
      '",\n',
      'é',
      ']',
    ]) {
      const text = piece.repeat(1_000_000 / piece.length)
      for (const start of ['', '[', '["', 'id\n', 'id\n"', 'id,note\n1,']) {
        for (const type of Object.values(types)) read(type, start + text, { itemLimit: 100_000, most: 1000 })
      }
    }
    const limit = '413 The item at line 2 has more than 65536 octets.'
    const line = 'x'.repeat(10_000_000)
    assert.equal(read(types.ndjson, `1\n"${line}`, { itemLimit: 65_536, most: 10 }), limit)
    assert.equal(read(types.csv, `id\n"${line}`, { itemLimit: 65_536, most: 10 }), limit)
  })
})
