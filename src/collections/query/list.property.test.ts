import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import type { Json } from '../../engine/index.ts'
import type { Item, Property } from '../definition.ts'
import { eachStore } from '../store/stores.fixture.ts'
import { operatorsOf } from './operators.ts'
import { doAll, filled, list, parts, walk } from './parts.fixture.ts'

/** The same list once more, in JavaScript. */

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })

const texts = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'A',
    'ab',
    'abc',
    'b',
    'ä',
    'Ä',
    'é',
    '퟿',
    '\ue000',
    '💥',
    '\u{10ffff}',
    'a%',
    'a_',
    "'",
    '"',
    '\\',
  ),
  fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '💥', '%', "'", '\\', '\u{10ffff}', '\u0001'), maxLength: 3 }),
)
const numbers = fc.oneof(
  fc.constantFrom(0, 1, 1.5, -1, 0.1 + 0.2, 2 ** 60 + 2 ** 9),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
)
const integers = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.maxSafeInteger())
const anything = fc.oneof(texts, numbers, fc.boolean(), fc.constant({ a: [1, 'x'] }))

const valueFor = { string: texts, number: numbers, integer: integers, boolean: fc.boolean(), any: anything }
const properties = [...parts.properties.values()].filter(({ name }) => name !== 'id')

const members = fc.tuple(...properties.map(({ type }) => maybe<Json>(valueFor[type])))
const items = fc.array(members, { maxLength: 14, size: 'max' }).map(all =>
  all.map((values, index) => {
    const item: Record<string, Json> = { id: `${(index * 5) % 14}` }
    for (const [at, { path }] of properties.entries()) {
      const value = values[at] as Json
      // a null is sometimes a member and sometimes none
      if (value === null && (at + index) % 2) continue
      const [top = '', inner] = path
      item[top] = inner ? { [inner]: value } : value
    }
    // there is no -0 in JSON
    return JSON.parse(JSON.stringify(item)) as Item
  }),
)

const sorts = fc.array(
  fc.record({ property: fc.constantFrom(...parts.properties.values()), descending: fc.boolean() }),
  { maxLength: 5 },
)
const filters = fc.array(
  fc.constantFrom(...parts.properties.values()).chain(property =>
    fc.constantFrom(...operatorsOf(property)).chain(operator => {
      const text = (valueFor[property.type] as fc.Arbitrary<Json>).map(asText)
      const plain = text.filter(each => !each.includes(',') && each.trim() === each)
      const given =
        operator === 'is'
          ? fc.constantFrom('null', 'present')
          : operator === 'in'
            ? fc.array(plain, { minLength: 1, maxLength: 3 }).map(all => all.join(','))
            : text
      return fc.record({ property: fc.constant(property), operator: fc.constant(operator), given })
    }),
  ),
  { maxLength: 3 },
)

const asText = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

function valueOfItem(item: Item, { path, type }: Property): string | number | boolean | null {
  const value = path.reduce<unknown>((from, name) => (from as Item | undefined)?.[name], item) ?? null
  return value === null || type !== 'any' ? (value as string) : asText(value as Json)
}

function compare(a: string | number | boolean | null, b: string | number | boolean | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return typeof a === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(String(b))) : Number(a) - Number(b)
}

interface Sorted {
  readonly property: Property
  readonly descending: boolean
}

interface Asked {
  readonly property: Property
  readonly operator: string
  readonly given: string
}

function holds(item: Item, all: readonly Asked[]): boolean {
  const allowed = new Map<Property, string[]>()
  for (const { property, operator, given } of all) {
    if (operator !== 'in' && operator !== 'eq') continue
    allowed.set(property, [...(allowed.get(property) ?? []), ...(operator === 'in' ? given.split(',') : [given])])
  }
  const typed = ({ type }: Property, text: string) =>
    type === 'number' || type === 'integer' ? Number(text) : type === 'boolean' ? text === 'true' : text
  return all.every(({ property, operator, given }) => {
    const value = valueOfItem(item, property)
    if (operator === 'is') return (given === 'null') === (value === null)
    if (operator === 'ne') return value === null || compare(value, typed(property, given)) !== 0
    if (value === null) return false
    const order = compare(value, typed(property, given))
    if (operator === 'eq' || operator === 'in') {
      return (allowed.get(property) as string[]).some(each => compare(value, typed(property, each)) === 0)
    }
    if (operator === 'gt') return order > 0
    if (operator === 'gte') return order >= 0
    if (operator === 'lt') return order < 0
    if (operator === 'lte') return order <= 0
    const text = String(value)
    return operator === 'contains'
      ? text.includes(given)
      : operator === 'startsWith'
        ? text.startsWith(given)
        : text.endsWith(given)
  })
}

eachStore('a list of anything', (open, kind) => {
  it('is what JavaScript sorts and filters, page by page, forward and back', async () => {
    const store = await open()
    await filled(store, { ...parts, search: [] }, [])
    const { db } = store.dialect
    const test = async (all: Item[], sort: Sorted[], filter: Asked[], limit: number) => {
      await doAll(store, [
        db.deleteFrom('items_parts').compile(),
        ...all.map(item =>
          db
            .insertInto('items_parts')
            .values({ id: item.id, version: 1, changed: 0, data: JSON.stringify(item) } as never)
            .compile(),
        ),
      ])
      const keys = sort.filter(({ property }, index) => sort.findIndex(key => key.property === property) === index)
      const last = keys.at(-1)?.descending ? -1 : 1
      const expected = all
        .map((item, row) => ({ item, row }))
        .filter(({ item }) => holds(item, filter))
        .sort((a, b) => {
          for (const { property, descending } of keys) {
            const order = compare(valueOfItem(a.item, property), valueOfItem(b.item, property))
            if (order) return descending ? -order : order
          }
          return (a.row - b.row) * last
        })
        .map(({ item }) => item)
      const query = new URLSearchParams(
        filter.map(({ property, operator, given }) => [
          operator === 'eq' ? property.name : `${property.name}:${operator}`,
          given,
        ]),
      )
      if (keys.length > 0) {
        query.set('_sort', keys.map(({ property, descending }) => (descending ? '-' : '') + property.name).join())
      }
      query.set('_limit', `${limit}`)
      const pages = await walk(store, parts, `${query}`)
      assert.deepEqual(
        pages.flatMap(page => page.items),
        expected,
      )
      assert.ok(pages.slice(0, -1).every(page => page.items.length === limit))
      assert.equal(pages[0]?.prev, undefined)
      const { total } = await list(store, parts, `${query}&_total=true`)
      assert.equal(total, expected.length)
      const end = pages.at(-1)
      if (!end?.prev) return
      const before = await walk(store, parts, `${query}`, 'prev', end.prev)
      assert.deepEqual(
        [...before.reverse(), end].flatMap(page => page.items),
        expected,
      )
      assert.equal(before[0]?.prev, undefined)
      const [again] = before
      if (before.length > 1) {
        assert.deepEqual((await list(store, parts, `${query}&_cursor=${again?.next}`)).items[0], before[1]?.items[0])
      }
    }
    await fc.assert(fc.asyncProperty(items, sorts, filters, fc.integer({ min: 1, max: 5 }), test), {
      numRuns: kind === 'sqlite' ? 300 : 80,
    })
  })
})
