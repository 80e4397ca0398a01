import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { selection } from '../query/select.ts'
import { anyPart, parts, types } from './parts.fixture.ts'
import { renderItem, renderList } from './render.ts'

const of = (...names: string[]) => selection(names.map(name => name.split('.')))
const bolt = { id: '7', name: 'Bolt', stock: 5, address: { city: 'Graz' }, tags: ['a', 'b'] }
const text = JSON.stringify(bolt)
const header =
  'id,name,stock,price,active,address.city,address.place.height,address.lines,tags,note,maker,"a ""odd"", one"'

describe('renderList', () => {
  it('puts JSON together from what it is given, and parses nothing', () => {
    assert.equal(renderList(types.json, ['{"a": 1}', 'no JSON'], undefined, parts), '[{"a": 1},no JSON]')
    assert.equal(renderList(types.json, [], undefined, parts), '[]')
  })

  it('writes a line of NDJSON for each item, whatever whitespace it has', () => {
    assert.equal(renderList(types.ndjson, ['{\r\n"a":\n"\\n"}', '{}'], undefined, parts), '{ "a": "\\n"}\n{}\n')
    assert.equal(renderList(types.ndjson, [], undefined, parts), '')
  })

  it('writes CSV with the key first, nested properties as columns, and other things as JSON', () => {
    const row = '7,Bolt,5,,,Graz,,,"[""a"",""b""]",,,'
    assert.equal(renderList(types.csv, [text], undefined, parts), `${header}\r\n${row}\r\n`)
    assert.equal(renderList(types.csv, [], undefined, parts), `${header}\r\n`)
  })

  it('writes missing and null as empty cells, the empty text as "", and booleans as words', () => {
    const fields = of('id', 'name', 'price', 'active', 'note')
    const items = [
      { id: '', name: null, active: true },
      { id: 'a', name: '', price: null, active: false, note: '' },
    ]
    assert.equal(
      renderList(
        types.csv,
        items.map(item => JSON.stringify(item)),
        fields,
        parts,
      ),
      'id,name,price,active,note\r\n"",,,true,\r\na,"",,false,""\r\n',
    )
  })

  it('leaves a text that spreadsheets take for a formula as it is', () => {
    assert.equal(renderList(types.csv, ['{"id":"=1+1"}'], of('id'), parts), 'id\r\n=1+1\r\n')
  })

  it('gives the selected fields alone', () => {
    const fields = of('stock', 'address.city', 'id', 'price')
    assert.equal(renderList(types.csv, [text], fields, parts), 'id,stock,price,address.city\r\n7,5,,Graz\r\n')
    assert.equal(renderList(types.json, [text], fields, parts), '[{"id":"7","stock":5,"address":{"city":"Graz"}}]')
    assert.equal(renderList(types.ndjson, [text], of('id'), parts), '{"id":"7"}\n')
  })

  it('gives all of an object that is selected', () => {
    const whole = JSON.stringify({ id: '7', address: { city: 'Graz', other: 1 } })
    assert.equal(
      renderList(types.csv, [whole], of('address', 'id'), parts),
      'id,address.city,address.place.height,address.lines\r\n7,Graz,,\r\n',
    )
    assert.equal(renderItem(types.json, whole, of('address'), parts), '{"address":{"city":"Graz","other":1}}')
    assert.equal(renderItem(types.json, whole, of('none', 'none.such'), parts), '{}')
  })

  it('gives what is selected of an object that has one column', () => {
    const made = JSON.stringify({ id: '7', maker: { name: 'Acme', since: 1900 } })
    assert.equal(renderList(types.csv, [made], of('maker.name'), parts), 'maker\r\n"{""name"":""Acme""}"\r\n')
  })

  it('gives properties that the schema describes elsewhere a column, and the key', () => {
    const bare = { ...parts, schema: { properties: { tags: {} } } }
    assert.equal(
      renderList(types.csv, [], undefined, bare),
      'id,tags,name,stock,price,active,address.city,address.place.height,note,"a ""odd"", one"\r\n',
    )
  })

  it('takes __proto__ for a name like any other', () => {
    assert.equal(
      renderItem(types.json, '{"__proto__":{"a":1},"id":"7"}', of('__proto__', 'constructor'), parts),
      '{"__proto__":{"a":1}}',
    )
  })

  it('keeps an object whole where its columns could not be told from another', () => {
    const properties = { a: { type: 'object', properties: { b: { type: 'string' } } }, 'a.b': { type: 'string' } }
    const dotted = { ...parts, schema: { properties }, properties: new Map() }
    assert.equal(
      renderList(types.csv, ['{"id":"7","a":{"b":"1"},"a.b":"x"}'], undefined, dotted),
      'id,a,a.b\r\n7,"{""b"":""1""}",x\r\n',
    )
  })

  it('is CSV as csv-parse reads it', () => {
    fc.assert(
      fc.property(fc.array(anyPart), items => {
        const rows = parse(
          renderList(
            types.csv,
            items.map(item => JSON.stringify(item)),
            undefined,
            parts,
          ),
        )
        assert.equal(rows.length, items.length + 1)
        items.forEach((item, index) => {
          assert.equal(rows[index + 1]?.[0], item.id)
          assert.equal(rows[index + 1]?.[1], item.name ?? '')
          assert.equal(rows[index + 1]?.[2], String(item.stock ?? ''))
        })
      }),
    )
  })
})

describe('renderItem', () => {
  it('gives an item in each format', () => {
    assert.equal(renderItem(types.json, text, undefined, parts), text)
    assert.equal(renderItem(types.ndjson, text, undefined, parts), `${text}\n`)
    assert.equal(renderItem(types.csv, text, of('id', 'stock'), parts), 'id,stock\r\n7,5\r\n')
  })
})
