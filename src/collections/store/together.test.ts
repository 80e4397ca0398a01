import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Store } from './store.ts'
import { eachStore } from './stores.fixture.ts'
import type { Task } from './task.ts'

const statement = (sql: string, ...parameters: unknown[]) => ({ sql, parameters })

/** A table of marks, and two counters. */
async function marked(store: Store) {
  const [first, second, both] = store.dialect.name === 'sqlite' ? ['?', '?', '?'] : ['$1', '$2', '$3']
  await store.write(function* (): Task<void> {
    const { before, db } = store.dialect
    for (const each of before) yield each.compile(db)
    yield statement('create table marks (mark integer primary key)')
    yield statement('create table counters (name text primary key, marks integer not null, octets integer not null)')
    yield statement(`insert into counters values ('odd', 0, 0), ('even', 0, 0)`)
  })
  const add = `update counters set marks = marks + ${first}, octets = octets + ${second} where name = ${both}`
  let runs = 0
  return {
    /** How often work was begun. */
    get runs() {
      return runs
    },
    /** Makes a mark and counts it; does what else there is to do. */
    mark: async (mark: number, more: () => Task<void> = function* () {}) =>
      await store.write(function* (): Task<number> {
        runs++
        yield statement(`insert into marks values (${first})`, mark)
        yield { ...statement(add, 1, mark * 10, mark % 2 ? 'odd' : 'even'), adds: 2 }
        yield* more()
        return mark
      }),
    kept: async () =>
      await store.read(function* (): Task<unknown[]> {
        const { rows: marks } = yield statement('select mark from marks order by mark')
        const { rows: counters } = yield statement('select marks, octets from counters order by name desc')
        return [marks.map(({ mark }) => mark), ...counters.map(({ marks, octets }) => [Number(marks), Number(octets)])]
      }),
  }
}

const outcomes = async (all: readonly Promise<number>[]): Promise<unknown[]> =>
  (await Promise.allSettled(all)).map(told => (told.status === 'fulfilled' ? told.value : told.reason.message))

eachStore('writes that come together', (open, kind) => {
  it('are all there, and add up', async () => {
    const marks = await marked(await open())
    assert.deepEqual(await outcomes([1, 2, 3, 4, 5].map(mark => marks.mark(mark))), [1, 2, 3, 4, 5])
    assert.deepEqual(await marks.kept(), [
      [1, 2, 3, 4, 5],
      [3, 90],
      [2, 60],
    ])
    if (kind === 'sqlite') assert.equal(marks.runs, 5)
  })

  it('are kept where one of them throws, and nothing of that one is', async () => {
    const marks = await marked(await open())
    const told = await outcomes([
      marks.mark(1),
      marks.mark(2),
      // biome-ignore lint/correctness/useYield: it throws before it has anything to yield
      marks.mark(3, function* () {
        throw new Error('not this one')
      }),
      marks.mark(4),
      marks.mark(5),
    ])
    assert.deepEqual(told, [1, 2, 'not this one', 4, 5])
    assert.deepEqual(await marks.kept(), [
      [1, 2, 4, 5],
      [2, 60],
      [2, 60],
    ])
    // together, and once more each by itself
    if (kind === 'sqlite') assert.equal(marks.runs, 3 + 5)
  })

  it('are kept where the store refuses some of them', async () => {
    const marks = await marked(await open())
    await marks.mark(7)
    const told = await outcomes([7, 8, 7, 9].map(mark => marks.mark(mark)))
    assert.deepEqual([told[1], told[3]], [8, 9])
    for (const refused of [told[0], told[2]]) assert.match(String(refused), /unique/i)
    assert.deepEqual(await marks.kept(), [
      [7, 8, 9],
      [2, 160],
      [1, 80],
    ])
  })
})
