import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Store } from '../store/store.ts'
import { eachStore } from '../store/stores.fixture.ts'
import { doAll, filled, list, parts, walk } from './parts.fixture.ts'
import { searchTables } from './search.ts'

const found = async (store: Store, words: string, more = '') =>
  (await list(store, parts, `_q=${encodeURIComponent(words)}${more}`)).items.map(({ id }) => id)

/** What the store does to an item, in its own words. */
const set = (id: string, data: object | null) => ({
  sql: data
    ? `update items_parts set data = '${JSON.stringify(data)}', deleted = null where id = '${id}'`
    : `update items_parts set data = null, deleted = 1 where id = '${id}'`,
  parameters: [],
})

eachStore('full text', open => {
  it('is found by all words, each at least a beginning, whatever its case', async () => {
    const store = await open()
    await filled(store, parts, [
      { id: 'a', name: 'Bolt M6', note: 'zinc-plated, DIN 933', stock: 4711 },
      { id: 'b', name: 'BOLT m60', note: null },
      { id: 'c', name: 'Nut', note: 'for bolts' },
      { id: 'd', name: 'Größe', note: 'Übermaß anna@example.com http://erp.example/parts?x=1' },
      { id: 'e', price: 6 },
    ])
    const cases: [string, string[]][] = [
      ['bolt', ['a', 'b', 'c']],
      ['Bolt m6', ['a', 'b']],
      ['m6 bolt nut', []],
      ['olt', []],
      ['plated', ['a']],
      ['933', ['a']],
      ['47', ['a']],
      ['grö', ['d']],
      ['über', ['d']],
      ['ÜBERMAß', ['d']],
      ['uber', []],
      ['example', ['d']],
      ['erp parts anna com', ['d']],
      ['6', []],
    ]
    for (const [words, ids] of cases) assert.deepEqual(await found(store, words), ids, words)
    assert.deepEqual(await found(store, 'bolt', '&_sort=-name&_limit=2'), ['c', 'a'])
    assert.deepEqual(await found(store, 'bolt', '&name:startsWith=B&stock:is=null'), ['b'])
    const page = await list(store, parts, '_q=bolt&_limit=2&_total=true')
    assert.equal(page.total, 3)
    assert.deepEqual(await found(store, 'bolt', `&_limit=2&_cursor=${page.next}`), ['c'])
  })

  it('is walked in any order, forward and back', async () => {
    const store = await open()
    const prices = [3, null, 1, 3, 2, null, 1]
    await filled(
      store,
      parts,
      prices.map((price, index) => ({ id: `${index}`, name: index === 2 ? 'Nut' : 'Bolt', price })),
    )
    const orders = { '': '013456', price: '156403', '-price': '304651', id: '013456', '-id': '654310' }
    for (const [sort, expected] of Object.entries(orders)) {
      const query = `_q=bol&_limit=2${sort && `&_sort=${sort}`}`
      const pages = await walk(store, parts, query)
      const idsOf = (all: typeof pages) => all.flatMap(({ items }) => items.map(({ id }) => id)).join('')
      assert.equal(idsOf(pages), expected, sort)
      assert.equal(idsOf((await walk(store, parts, query, 'prev', pages.at(-1)?.prev)).reverse()), expected.slice(0, 4))
    }
  })

  it('follows the items, through deletion and return', async () => {
    const store = await open()
    await filled(store, parts, [
      { id: 'a', name: 'Bolt' },
      { id: 'b', name: 'Nut' },
    ])
    await doAll(store, [set('a', { id: 'a', name: 'Screw' })])
    assert.deepEqual([await found(store, 'bolt'), await found(store, 'screw')], [[], ['a']])
    await doAll(store, [set('a', null)])
    assert.deepEqual(await found(store, 'screw'), [])
    await doAll(store, [set('a', { id: 'a', name: 'Pin' })])
    assert.deepEqual([await found(store, 'screw'), await found(store, 'pin')], [[], ['a']])
    await doAll(store, [set('a', { id: 'a', price: 1 })])
    assert.deepEqual(await found(store, 'pin'), [])
    // a row that is made later may get the number of one that is gone
    await doAll(store, [
      { sql: `delete from items_parts where id = 'b'`, parameters: [] },
      {
        sql: `insert into items_parts (row, id, version, changed, data) values (2, 'c', 1, 0, '{"id":"c"}')`,
        parameters: [],
      },
    ])
    assert.deepEqual(await found(store, 'nut'), [])
  })

  it('of items that are there already is taken in', async () => {
    const store = await open()
    await filled(store, { ...parts, search: [] }, [{ id: 'a', name: 'Bolt' }, { id: 'b' }])
    await doAll(store, searchTables(store.dialect, parts))
    assert.deepEqual(await found(store, 'bolt'), ['a'])
    await doAll(store, [set('b', { id: 'b', name: 'Bolt' })])
    assert.deepEqual(await found(store, 'bolt'), ['a', 'b'])
    assert.deepEqual(searchTables(store.dialect, { ...parts, search: [] }), [])
    assert.throws(() => searchTables(store.dialect, { ...parts, search: ['colour'] }), /parts has no property colour/)
  })

  it('knows no operators, in either language', async () => {
    const store = await open()
    await filled(store, parts, [
      { id: 'a', name: 'Bolt or nut' },
      { id: 'b', name: 'Bolt' },
      { id: 'c', note: 'not near' },
    ])
    const cases: [string, string[]][] = [
      ['bolt OR nut', ['a']],
      ['bolt | near', []],
      ['NOT bolt', []],
      ['bolt -nut', ['a']],
      ['bolt !nut', ['a']],
      ['NEAR(bolt nut)', []],
      ['name:bolt', []],
      ['"bolt', ['a', 'b']],
      ["bolt':* | 'near", []],
      ['bolt*', ['a', 'b']],
      ['^bolt', ['a', 'b']],
      ['{bolt}: (', ['a', 'b']],
      ['bolt <-> or', ['a']],
      ["bolt\\'", ['a', 'b']],
      ["'; drop table items_parts; --", []],
      ['bolt & !nut', ['a']],
      ['½', []],
      ['हिन्दी', []],
      ['\u{1d400}'.repeat(450), []],
    ]
    for (const [words, ids] of cases) assert.deepEqual(await found(store, words), ids, words)
    assert.equal((await list(store, parts, '')).items.length, 3)
  })

  it('of any length can be stored', async () => {
    const store = await open()
    const unindexed = { ...parts, indexes: [] }
    const long = Array.from({ length: 60_000 }, (_, index) => `w${index.toString(36)}ü`).join(' ')
    await filled(store, unindexed, [
      { id: 'a', name: `first ${long}`, note: 'last' },
      { id: 'b', name: 'x'.repeat(5000) },
    ])
    assert.deepEqual(await found(store, 'first w5ü'), ['a'])
    // only the beginning is searched in
    assert.deepEqual(await found(store, 'last'), [])
  })
})
