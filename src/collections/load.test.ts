import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { loadData, loadSchemas } from './load.ts'
import { DataError } from './load-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'statute-load-'))
after(() => rmSync(folder, { recursive: true }))
let count = 0

const written = (content: string | Uint8Array): string => {
  const file = join(folder, `${count++}.json`)
  writeFileSync(file, content)
  return file
}
const messageOf = (file: string, load: () => unknown): string => {
  try {
    load()
  } catch (error) {
    assert.ok(error instanceof DataError, String(error))
    assert.ok(error.message.startsWith(`${error.file}: `) && error.file.startsWith(file), error.message)
    return error.message.slice(file.length).replace(/^: /, '')
  }
  return 'none'
}
const refused = (content: unknown): string => {
  const isText = typeof content === 'string' || content instanceof Uint8Array
  const file = written(isText ? content : JSON.stringify(content))
  return messageOf(file, () => loadData(file))
}

describe('a file of data', () => {
  it('is an object of arrays of items, as json-server has it', () => {
    const data = { parts: [{ id: 1, name: 'Bolt' }], orders: [] }
    assert.deepEqual(loadData(written(JSON.stringify(data, null, 2))), data)
    assert.deepEqual(loadData(written(`\ufeff${JSON.stringify({ $schema: './schema.json', ...data })}`)), data)
  })

  it('gives a key to each item without one, of the type that the others have', () => {
    const data = {
      numbers: [{ a: 1 }, { id: 1 }, { a: 2 }, { id: 3 }, { a: 3 }],
      texts: [{ a: 1 }, { id: '2' }, { a: 2 }],
      none: [{ a: 1 }, JSON.parse('{"__proto__":{"id":9}}')],
    }
    const loaded = loadData(written(JSON.stringify(data)))
    const keys = Object.entries(loaded).map(([name, items]) => [name, items.map(({ id }) => id)])
    assert.deepEqual(Object.fromEntries(keys), { numbers: [2, 1, 4, 3, 5], texts: ['1', '2', '3'], none: [1, 2] })
    assert.deepEqual(Object.keys(loaded.none?.[1] ?? {}), ['id', '__proto__'])
  })

  it('is refused with the line and column where it is no JSON', () => {
    assert.equal(refused('{\n  "parts": [\n    {"id": 1,}\n  ]\n}'), 'line 3, column 13: a comma stands before }.')
    assert.equal(refused('{"parts":[],"parts":[]}'), 'line 1, column 13: the name "parts" comes twice in one object.')
    assert.equal(refused(''), 'line 1, column 1: the text ends where a value should stand.')
  })

  it('is refused with the offset of what is no UTF-8', () => {
    const before = Buffer.from('{\n"ü":"\ufffd')
    for (const broken of [
      [0xff],
      [0xc3, 0x28],
      [0xe2, 0x82],
      [0xef, 0x41],
      [0xef, 0xbf],
      [0xed, 0xa0, 0x80],
      [0xc0, 0xaf],
    ]) {
      for (const end of ['', '"}']) {
        const content = Buffer.concat([before, Buffer.from(broken), Buffer.from(end)])
        assert.equal(
          refused(content),
          `line 2: the octet at offset ${before.length} is not UTF-8. Save the file in UTF-8.`,
        )
      }
    }
  })

  it('is refused with the collection and the item that do not fit', () => {
    assert.match(refused([]), /^must hold an object with an array for each collection/)
    assert.match(refused('7'), /^must hold an object/)
    assert.match(refused({ profile: { name: 'x' } }), /^line 1: profile is an object. Make it an array with one item/)
    assert.equal(refused({ parts: 7 }), 'line 1: parts is no array of items.')
    assert.equal(refused({ parts: [{}, null] }), 'line 1: parts[1] is no object.')
    assert.equal(refused({ parts: [[]] }), 'line 1: parts[0] is no object.')
    assert.match(
      refused({ 'my parts': [] }),
      /^line 1: my parts cannot be the name of a collection. The name .* is a letter/,
    )
    assert.match(refused('{"__proto__":[]}'), /^line 1: __proto__ cannot be the name of a collection/)
    assert.equal(refused({ parts: [{ id: 1 }, {}, { id: 1 }] }), 'line 1: parts[2] has the "id" 1, as [0] has.')
    assert.equal(
      refused({ parts: [{}, { id: 'a' }, { id: 1 }] }),
      'line 1: parts[2] has an integer for its "id", and [1] has a string.',
    )
    for (const id of [null, 1.5, true, '', [], {}]) {
      assert.match(
        refused({ parts: [{ id }] }),
        /^line 1: parts\[0\] has an "id" that is neither an integer nor a string/,
      )
    }
  })

  it('is refused with the line of what does not fit, whatever stands before', () => {
    const text = `{ "$schema": "parts: [\\" {",
  "orders": [{ "id": 1, "parts": [
    { "parts": [] }, "parts", {}
  ] }],

  "p\\u0061rts" : [
    { "id": 1, "of": [[1, 2], {}] }, { "id": 2,
      "note": "],}\\\\" },
    { "id": 1 }
  ] }`
    assert.equal(refused(text), 'line 9: parts[2] has the "id" 1, as [0] has.')
    assert.match(
      refused(text.replace('"id": 2', '"id": "2"').replace('{ "id": 1 }\n', '{ "id": 3 }\n')),
      /^line 7: parts\[1\] has a string for its "id"/,
    )
    assert.equal(refused('{\n"orders": [],\n"parts":\n7}'), 'line 3: parts is no array of items.')
  })

  it('is refused where it cannot be read, or is too large', () => {
    const missing = join(folder, 'missing.json')
    assert.equal(
      messageOf(missing, () => loadData(missing)),
      'there is no such file.',
    )
    assert.equal(
      messageOf(folder, () => loadData(folder)),
      'it is a directory, and a file is wanted.',
    )
    const huge = written('')
    truncateSync(huge, 200_000_001)
    assert.match(
      messageOf(huge, () => loadData(huge)),
      /^has 200000001 octets; at most 200000000 are loaded/,
    )
  })
})

describe('a directory of schemas', () => {
  const directoryOf = (files: Record<string, string>): string => {
    const directory = join(folder, `d${count++}`)
    mkdirSync(directory)
    for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content)
    return directory
  }
  const fault = (files: Record<string, string>): string => {
    const directory = directoryOf(files)
    return messageOf(directory, () => loadSchemas(directory))
  }

  it('has a file for each collection', () => {
    const directory = directoryOf({ 'parts.json': '{"type":"object"}', 'orders.json': '{}', 'README.md': 'x' })
    assert.deepEqual(loadSchemas(directory), { orders: {}, parts: { type: 'object' } })
  })

  it('is refused with the name of the file that does not fit', () => {
    assert.equal(fault({ 'parts.json': '{"a":1 "b"}' }), '/parts.json: line 1, column 8: a comma or } is missing.')
    assert.equal(fault({ 'parts.json': 'true' }), '/parts.json: must hold a JSON Schema, which is an object.')
    assert.match(fault({ 'a.b.json': '{}' }), /^\/a\.b\.json: is called after no collection/)
    assert.match(fault({ 'a.txt': '' }), /^holds no schema/)
    assert.match(
      messageOf('/nowhere', () => loadSchemas('/nowhere')),
      /^there is no such directory\.$/,
    )
  })
})
