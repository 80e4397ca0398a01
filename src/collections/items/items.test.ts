import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal, stale } from '../../engine/index.ts'
import type { Definition, Item } from '../definition.ts'
import { setUp } from '../store/setup.ts'
import type { Store } from '../store/store.ts'
import { eachStore } from '../store/stores.fixture.ts'
import type { Task } from '../store/task.ts'
import type { Stored } from './item.ts'
import { Items } from './items.ts'
import { Counters, Tally } from './tally.ts'

const judge = {
  '~standard': { version: 1, vendor: 'statute', validate: (value: unknown) => ({ value: value as Item }) },
} as const

const text = (name: string) => [name, { name, path: [name], type: 'string' as const }] as const

const customers: Definition = {
  name: 'customers',
  schema: {},
  key: { property: 'id', type: 'integer' },
  properties: new Map([text('name'), text('city')]),
  unique: [['name', 'city']],
  references: [],
  search: [],
  indexes: ['city'],
  judge,
}

const orders: Definition = {
  name: 'orders',
  schema: {},
  key: { property: 'id', type: 'string' },
  properties: new Map([text('number')]),
  unique: [['number']],
  references: [{ path: ['customers', '*', 'id'], to: 'customers' }],
  search: [],
  indexes: [],
  judge,
}

const definitions = new Map([customers, orders].map(each => [each.name, each]))
const locationOf = (collection: string, id: string | number): string => `/${collection}/${id}`

/** Items in a store, and a transaction for each thing done to them. */
async function shop(store: Store, quotas: ReadonlyMap<string, number> = new Map()) {
  await setUp(store, [customers, orders])
  const counters = new Counters(store.dialect, quotas)
  const of = (definition: Definition) => {
    const items = new Items(store.dialect, definition, { definitions, locationOf })
    const write = async <T>(work: (tally: Tally) => Task<T>): Promise<T> =>
      await store.write(function* () {
        const tally = new Tally()
        const value = yield* work(tally)
        yield* counters.settle(tally)
        return value
      })
    return {
      find: async (id: string | number) => await store.read(() => items.find(id)),
      make: (item: Item) => write(tally => items.make(item, Date.now(), tally)),
      change: (found: Stored, item: Item, token: string | null = null) =>
        write(tally => items.change(found, item, { now: Date.now(), token, tally })),
      remove: (found: Stored) => write(tally => items.remove(found, { now: Date.now(), token: null, tally })),
    }
  }
  return { customers: of(customers), orders: of(orders) }
}

const refusal =
  (status: number, members: Record<string, unknown>) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof Refusal, String(error))
    assert.equal(error.status, status)
    assert.deepEqual({ ...error.members, ...members }, error.members)
    return true
  }

eachStore('items', open => {
  it('are found as they were made, with a key of their own or a new one', async () => {
    const { customers, orders } = await shop(await open())
    const first = await customers.make({ id: 7, name: 'Anna' })
    assert.deepEqual({ ...(await customers.find(7)) }, first)
    assert.equal(first.data, '{"id":7,"name":"Anna"}')
    const second = await customers.make({ name: 'Ben' })
    assert.ok(Number.isInteger(second.id) && second.id !== 7)
    const order = await orders.make({ number: 'A1' })
    assert.match(String(order.id), /^[0-9a-f-]{36}$/)
  })

  it('say what they are at odds with', async () => {
    const { customers, orders } = await shop(await open())
    const anna = await customers.make({ id: 1, name: 'Anna', city: 'Ulm' })
    await assert.rejects(
      customers.make({ id: 1, name: 'Ben' }),
      refusal(409, { location: '/customers/1', pointer: '/id' }),
    )
    await assert.rejects(customers.make({ name: 'Anna', city: 'Ulm' }), refusal(409, { location: '/customers/1' }))
    const ben = await customers.make({ name: 'Anna', city: 'Bern' })
    await assert.rejects(
      customers.change(ben, { name: 'Anna', city: 'Ulm' }),
      refusal(409, { location: '/customers/1' }),
    )
    await customers.make({ name: 'Anna' })
    await customers.make({ name: 'Anna' })
    await assert.rejects(
      orders.make({ number: 'A1', customers: [{ id: 1 }, { id: 99 }] }),
      refusal(409, { location: '/customers/99', pointer: '/customers/1/id' }),
    )
    const order = await orders.make({ number: 'A1', customers: [{ id: 1 }] })
    await assert.rejects(customers.remove(anna), refusal(409, { location: `/orders/${order.id}` }))
    const changed = await orders.change(order, { number: 'A1', customers: [{ id: ben.id }] })
    assert.ok('version' in changed)
    await customers.remove(anna)
    await assert.rejects(customers.make({ id: 1, name: 'Carl' }), refusal(409, { location: '/customers/1' }))
    await orders.remove(changed)
    await customers.remove(ben)
  })

  it('are changed only from the state that they were found in, and keep counting when they come back', async () => {
    const { customers } = await shop(await open())
    const first = await customers.make({ id: 1, name: 'Anna' })
    const second = await customers.change(first, { name: 'Anne' })
    assert.ok('version' in second)
    assert.equal(second.version, 2)
    assert.equal(await customers.change(first, { name: 'Anno' }), stale)
    assert.equal(await customers.remove(first), stale)
    const removed = await customers.remove(second)
    assert.ok('version' in removed && removed.deleted)
    assert.deepEqual({ ...(await customers.find(1)) }, removed)
    const back = await customers.change(removed, { name: 'Anna' })
    assert.ok('version' in back)
    assert.deepEqual([back.version, back.deleted, back.data], [4, null, '{"id":1,"name":"Anna"}'])
  })

  it('have room until the quota is used up', async () => {
    const { customers } = await shop(await open(), new Map([['customers', 30]]))
    const anna = await customers.make({ id: 1, name: 'Anna' })
    await assert.rejects(customers.make({ id: 2, name: 'Ben' }), refusal(507, { quota: 30, free: 8 }))
    assert.equal(await customers.find(2), undefined)
    await customers.remove(anna)
    await customers.make({ id: 2, name: 'Ben' })
  })

  it('made by many at once keep the rules', async () => {
    const { customers, orders } = await shop(await open())
    const made = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => customers.make({ name: `${index % 4}`, city: 'Ulm' })),
    )
    assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 4)
    const [anna] = made.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []))
    assert.ok(anna)
    const results = await Promise.allSettled([
      ...Array.from({ length: 10 }, (_, index) => orders.make({ number: `${index}`, customers: [{ id: anna.id }] })),
      customers.remove(anna),
    ])
    const removed = results.at(-1)?.status === 'fulfilled'
    const named = results.slice(0, -1).filter(({ status }) => status === 'fulfilled').length
    assert.ok(removed ? named === 0 : named > 0, `removed: ${removed}, and ${named} name it`)
  })
})

describe('a store', () => {
  it('that a later version wrote is refused', async () => {
    const { openSqlite } = await import('../store/sqlite.ts')
    const store = openSqlite(':memory:')
    await setUp(store, [customers])
    await store.write(function* () {
      yield { sql: 'update statute_store set format = 2', parameters: [] }
    })
    await assert.rejects(setUp(store, [customers]), /A later version of Statute wrote this store/)
    store.close()
  })
})
