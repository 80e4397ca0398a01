import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Item } from '../definition.ts'
import { eachStore } from '../store/stores.fixture.ts'
import { operatorsOf } from './operators.ts'
import { parseQuery } from './parse.ts'
import { filled, list, odd, parts } from './parts.fixture.ts'

const hostile = [
  `' or 1=1 --`,
  `'; drop table items_parts; --`,
  `" or ""="`,
  `\\' or 1=1 #`,
  `$1`,
  `?`,
  `:id`,
  `%`,
  `_`,
  `a') union select * from statute_counters --`,
  `\u{1f4a5}'`,
  `null`,
  `E'\\x27'`,
]

eachStore('SQL in a query', open => {
  it('is text like any other, in every value', async () => {
    const store = await open()
    const strings = [...parts.properties.values()].filter(({ type }) => type === 'string' || type === 'any')
    const items: Item[] = hostile.map((text, index) => ({
      id: `${index}${text}`,
      name: text,
      note: text,
      extra: text,
      address: { city: text },
      [odd]: text,
      $ref: text,
    }))
    await filled(store, parts, items)
    for (const text of hostile) {
      for (const { name } of strings) {
        if (name === 'id') continue
        const value = encodeURIComponent(text)
        const expected = items.filter(item => item.name === text)
        const found = async (operator: string) =>
          (await list(store, parts, `${encodeURIComponent(name)}${operator}=${value}`)).items
        assert.deepEqual(await found(''), expected, `${name}=${text}`)
        assert.equal((await found(':ne')).length, items.length - 1)
        assert.deepEqual(
          await found(':startsWith'),
          items.filter(item => String(item.name).startsWith(text)),
        )
        assert.deepEqual(
          await found(':contains'),
          items.filter(item => String(item.name).includes(text)),
        )
        assert.deepEqual(
          await found(':endsWith'),
          items.filter(item => String(item.name).endsWith(text)),
        )
        const sort = `_sort=${encodeURIComponent(name)}&_limit=1`
        const [first] = (await list(store, parts, sort)).items
        assert.deepEqual(first?.name, hostile.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))[0])
      }
    }
  })

  it('is a fault or finds nothing, wherever it stands', async () => {
    const store = await open()
    await filled(store, parts, [{ id: 'a', name: 'Bolt', active: true, price: 1, stock: 1 }])
    for (const text of hostile) {
      const value = encodeURIComponent(text)
      const names = [...parts.properties.values()].flatMap(property =>
        operatorsOf(property).map(operator => `${encodeURIComponent(property.name)}:${operator}`),
      )
      const controls = ['_sort', '_fields', '_limit', '_cursor', '_q', '_total']
      for (const query of [
        ...[...names, ...controls].map(name => `${name}=${value}`),
        `${value}=1`,
        `name:${value}=1`,
      ]) {
        const parsed = parseQuery(query, parts)
        if ('query' in parsed) await list(store, parts, query)
      }
    }
    assert.deepEqual((await list(store, parts, '')).items.length, 1)
  })

  it('of the most parameters is run', async () => {
    const store = await open()
    await filled(store, parts, [
      { id: 'a', name: 'Bolt' },
      { id: 'b', name: '0' },
      { id: 'c', name: '1' },
    ])
    const values = Array.from({ length: 50 }, (_, index) => index).join()
    // a page after a cursor repeats its filters for every key of the sort
    const query = `_sort=-address.city,-price,-stock,-note,-extra&_total=true&_limit=1&${Array(46).fill(`name:in=${values}`).join('&')}`
    const first = await list(store, parts, query)
    assert.deepEqual([first.total, first.items.length], [2, 1])
    const second = await list(store, parts, `${query}&_cursor=${first.next}`)
    assert.deepEqual(
      [...first.items, ...second.items].map(({ id }) => id),
      ['c', 'b'],
    )
  })
})
