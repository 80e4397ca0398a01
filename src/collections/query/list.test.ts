import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Item } from '../definition.ts'
import { eachStore } from '../store/stores.fixture.ts'
import { counted, doAll, filled, list, parts, walk } from './parts.fixture.ts'

const ids = ({ items }: { readonly items: readonly Item[] }) => items.map(({ id }) => id)
const letters = (count: number): Item[] => Array.from({ length: count }, (_, index) => ({ id: `${index + 1}` }))

eachStore('a list', open => {
  it('has the items in the order in which they were made, and the version, in pages that lead to one another', async () => {
    const store = await open()
    await filled(store, parts, letters(5))
    const first = await list(store, parts, '_limit=2')
    assert.deepEqual([ids(first), first.prev, first.total], [['1', '2'], undefined, undefined])
    const second = await list(store, parts, `_limit=2&_cursor=${first.next}`)
    assert.deepEqual(ids(second), ['3', '4'])
    const third = await list(store, parts, `_limit=2&_cursor=${second.next}&_total=true`)
    assert.deepEqual([ids(third), third.next, third.total], [['5'], undefined, 5])
    const back = await list(store, parts, `_limit=2&_cursor=${third.prev}`)
    assert.deepEqual(ids(back), ['3', '4'])
    const begin = await list(store, parts, `_limit=2&_cursor=${back.prev}`)
    assert.deepEqual([ids(begin), begin.prev], [['1', '2'], undefined])
    assert.deepEqual(ids(await list(store, parts, `_limit=2&_cursor=${begin.next}`)), ['3', '4'])
  })

  it('that is exactly full has no next page', async () => {
    const store = await open()
    await filled(store, parts, letters(2))
    assert.equal((await list(store, parts, '_limit=2')).next, undefined)
  })

  it('knows the version and the total where it is empty, also after a cursor', async () => {
    const store = await open()
    await filled(store, parts, letters(2))
    await doAll(store, [
      { sql: `update statute_counters set version = 7 where collection = 'parts' and shard = 0`, parameters: [] },
    ])
    const none = await list(store, parts, 'name=none&_total=true')
    assert.deepEqual([none.rows, none.version, none.total, none.next, none.prev], [[], 7, 0, undefined, undefined])
    const { next } = await list(store, parts, '_limit=1')
    await doAll(store, [{ sql: `update items_parts set deleted = 1, data = null where id = '2'`, parameters: [] }])
    const after = await list(store, parts, `_limit=1&_cursor=${next}`)
    assert.deepEqual([after.rows, after.version, after.next, after.prev], [[], 7, undefined, undefined])
    assert.deepEqual(ids(await list(store, parts, '')), ['1'])
  })

  it('goes on where it was, whatever became of the item that the cursor stands at', async () => {
    const store = await open()
    await filled(
      store,
      parts,
      [3, 1, 2, 5, 4].map(price => ({ id: `${price}`, price })),
    )
    const { next } = await list(store, parts, '_sort=price&_limit=2')
    await doAll(store, [{ sql: `update items_parts set deleted = 1, data = null where id = '2'`, parameters: [] }])
    const page = await list(store, parts, `_sort=price&_limit=2&_cursor=${next}`)
    assert.deepEqual(ids(page), ['3', '4'])
    assert.deepEqual(ids(await list(store, parts, `_sort=price&_limit=2&_cursor=${page.prev}`)), ['1'])
  })

  it('sorts by the key alone, whatever stands behind it', async () => {
    const store = await open()
    await filled(
      store,
      counted,
      [10, 9, 2, -1].map(id => ({ id, name: 'x' })),
    )
    const pages = await walk(store, counted, '_sort=-id,name&_limit=1')
    assert.deepEqual(pages.flatMap(ids), [10, 9, 2, -1])
    assert.deepEqual(ids(await list(store, counted, 'id:gte=2&id:lt=10&_sort=id')), [2, 9])
    assert.deepEqual(ids(await list(store, counted, 'id=9&id=10')), [10, 9])
  })

  it('puts what is missing or null first, and last in reverse', async () => {
    const store = await open()
    await filled(store, parts, [{ id: 'a', price: 2 }, { id: 'b', price: null }, { id: 'c', price: 1 }, { id: 'd' }])
    for (const limit of [1, 2, 3, 4]) {
      assert.deepEqual((await walk(store, parts, `_sort=price&_limit=${limit}`)).flatMap(ids), ['b', 'd', 'c', 'a'])
      assert.deepEqual((await walk(store, parts, `_sort=-price&_limit=${limit}`)).flatMap(ids), ['a', 'c', 'd', 'b'])
    }
  })

  it('walks texts that are too long for a cursor, in both directions', async () => {
    const store = await open()
    const items = Array.from({ length: 7 }, (_, index) => ({
      id: `${index}`,
      name: `${'Bolt '.repeat(1000)}${(index * 3) % 7}`,
      note: '\u0001'.repeat(600),
      extra: '💥'.repeat(600),
      'address.city': null,
    }))
    await filled(store, { ...parts, search: [] }, items)
    for (const sort of ['name,note,extra', '-extra,name', 'name,-note']) {
      const sorted = items.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id)
      const pages = await walk(store, parts, `_sort=${sort}&_limit=2`)
      assert.deepEqual(pages.flatMap(ids), sorted)
      const back = await walk(store, parts, `_sort=${sort}&_limit=2`, 'prev', pages.at(-1)?.prev)
      assert.deepEqual(back.reverse().flatMap(ids), sorted.slice(0, 6))
    }
    const { next } = await list(store, parts, '_sort=name&_limit=3')
    await doAll(store, [{ sql: `update items_parts set deleted = 1, data = null where id = '${3}'`, parameters: [] }])
    // it shows some of them again rather than to leave any out
    assert.ok(ids(await list(store, parts, `_sort=name&_cursor=${next}`)).length >= 4)
  })

  it('knows numbers as JavaScript does, at any size', async () => {
    const store = await open()
    const prices = [0.1 + 0.2, 0.3, 2 ** 53, 2 ** 60 + 2 ** 9, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, -0, -1.5]
    await filled(
      store,
      { ...counted, indexes: [] },
      prices.map((price, id) => ({ id, price, stock: price })),
    )
    const sorted = prices.toSorted((a, b) => a - b)
    const pages = await walk(store, counted, '_sort=price&_limit=1')
    assert.deepEqual(
      pages.flatMap(({ items }) => items.map(({ price }) => price)),
      sorted.map(price => price + 0),
    )
    assert.equal((await walk(store, counted, '_sort=-stock&_limit=1')).length, prices.length)
    for (const [id, price] of prices.entries()) {
      assert.deepEqual(ids(await list(store, counted, `price=${encodeURIComponent(price)}`)), [id], `${price}`)
    }
  })

  it('compares texts by code points, case and all', async () => {
    const store = await open()
    const names = [
      '\ud7ff',
      '\ud7ffa',
      '\ue000',
      'a\u{10ffff}',
      'a\u{10ffff}b',
      'b',
      '\u{10ffff}',
      'x💥',
      '💥',
      'Ä',
      'ä',
      'A',
      '',
    ]
    await filled(
      store,
      { ...parts, search: [] },
      names.map(name => ({ id: name, name })),
    )
    const found = async (operator: string, text: string) =>
      ids(await list(store, parts, `name:${operator}=${encodeURIComponent(text)}`))
    assert.deepEqual(await found('startsWith', '\ud7ff'), ['\ud7ff', '\ud7ffa'])
    assert.deepEqual(await found('startsWith', 'a\u{10ffff}'), ['a\u{10ffff}', 'a\u{10ffff}b'])
    assert.deepEqual(await found('startsWith', '\u{10ffff}'), ['\u{10ffff}'])
    assert.deepEqual(await found('startsWith', ''), names)
    assert.deepEqual(await found('endsWith', '💥'), ['x💥', '💥'])
    assert.deepEqual(await found('endsWith', 'x💥'), ['x💥'])
    assert.deepEqual(await found('contains', 'ä'), ['ä'])
    assert.deepEqual(await found('contains', ''), names)
    assert.deepEqual(await found('gt', '\ue000'), ['\u{10ffff}', '💥'])
  })
})
