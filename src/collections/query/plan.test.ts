import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Store } from '../store/store.ts'
import { eachStore } from '../store/stores.fixture.ts'
import { type Row, run, type Statement } from '../store/task.ts'
import { type Cursor, writeCursor } from './cursor.ts'
import { listTask } from './list.ts'
import { parseQuery } from './parse.ts'
import { doAll, filled, parts } from './parts.fixture.ts'
import type { Scalar } from './query.ts'
import { searchTables } from './search.ts'

const count = 100_000

/** Many items. Every tenth has no price, and the others have one of 18, so that thousands share each. */
async function many(store: Store): Promise<void> {
  await filled(store, { ...parts, search: [] }, [])
  const price = 'case when n % 10 > 0 then n % 20 end'
  const series =
    store.dialect.name === 'sqlite'
      ? `with recursive n(n) as (select 1 union all select n + 1 from n where n < ${count})
         select 1000000 + n || '', 1, 0, json_object('id', n || '', 'price', ${price}) from n`
      : `select 1000000 + n || '', 1, 0, json_build_object('id', n || '', 'price', ${price})
         from generate_series(1, ${count}) as n`
  await doAll(store, [
    { sql: `insert into items_parts (id, version, changed, data) ${series}`, parameters: [] },
    { sql: 'analyze items_parts', parameters: [] },
  ])
}

/** How the database answers a query. */
async function explained(store: Store, query: string, at?: Cursor) {
  const parsed = parseQuery(query, parts)
  assert.ok('query' in parsed, JSON.stringify(parsed))
  const cursor = at && writeCursor({ definition: parts, ...parsed.query }, at)
  const whole = parseQuery(cursor ? `${query}&_cursor=${cursor}` : query, parts)
  assert.ok('query' in whole, JSON.stringify(whole))
  const explain = store.dialect.name === 'sqlite' ? 'explain query plan' : 'explain (analyze, format json)'
  return await store.read(function* () {
    const rows: Row[] = []
    for (const [index, { sql, parameters }] of statementsOf(listTask(store.dialect, parts, whole.query)).entries()) {
      const { rows: steps } = yield* run({ sql: `${explain} ${sql}`, parameters })
      rows.push(...steps.map(step => ({ ...step, parent: `${index} ${step.parent}` })))
    }
    return rows
  })
}

/** All that a list is read with, where too little is found for a page. */
function statementsOf(task: ReturnType<typeof listTask>): Statement[] {
  const statements: Statement[] = []
  const none = { rows: [{ part: 0, version: 0, total: null }], changed: 0 }
  for (let step = task.next(); !step.done; step = task.next(none)) statements.push(step.value)
  return statements
}

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly 'Actual Rows': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

const reading = (node: PlanNode): PlanNode[] => [
  ...(node['Relation Name'] === 'items_parts' ? [node] : []),
  ...(node.Plans ?? []).flatMap(reading),
]

const cases: readonly { readonly sort: string; readonly at: readonly (readonly Scalar[] | readonly [null])[] }[] = [
  { sort: '', at: [[]] },
  { sort: '_sort=price', at: [[11], [null]] },
  { sort: '_sort=-price', at: [[11], [null]] },
  { sort: '_sort=id', at: [['1050000']] },
  { sort: '_sort=-id', at: [['1050000']] },
]

eachStore('the plan of a list', (open, kind) => {
  it('takes a page from an index, and enters it where the cursor stands', async () => {
    const store = await open()
    await many(store)
    for (const { sort, at } of cases) {
      const cursors = at.flatMap(values =>
        (['next', 'prev'] as const).map(direction => ({ direction, row: count / 2, values })),
      )
      for (const cursor of [undefined, ...cursors]) {
        const rows = await explained(store, sort, cursor)
        const asked = `${sort} ${JSON.stringify(cursor)}: `
        if (kind === 'sqlite') {
          const steps = rows.map(({ detail }) => String(detail))
          const reads = steps.filter(step => step.includes(' items_parts'))
          // a scan that names no index is in the order of the rows
          const way = cursor ? /^SEARCH/ : sort ? /^SCAN items_parts USING INDEX/ : /^SCAN items_parts$/
          assert.ok(reads.length > 0 && reads.every(step => way.test(step)), asked + steps.join('; '))
          // none beside a read: what is sorted once more is what was taken
          const parents = new Set(
            rows.filter(({ detail }) => reads.includes(String(detail))).map(({ parent }) => parent),
          )
          const sorts = rows.filter(({ detail, parent }) => /TEMP B-TREE/.test(String(detail)) && parents.has(parent))
          assert.deepEqual(sorts, [], asked + steps.join('; '))
        } else {
          const reads = reading(JSON.parse(String(rows[0]?.['QUERY PLAN']))[0].Plan)
          assert.ok(reads.length > 0, asked)
          for (const node of reads) {
            assert.match(node['Node Type'], /^Index Scan/, asked)
            assert.equal(node['Index Cond'] !== undefined, cursor !== undefined, asked)
            assert.ok(node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) <= 51, asked)
          }
        }
      }
    }
  })

  if (kind !== 'sqlite') return
  it('of full text takes what is found as it comes', async () => {
    const store = await open()
    await many(store)
    await doAll(store, searchTables(store.dialect, parts))
    for (const cursor of [undefined, { direction: 'next', row: 7, values: [] } as const]) {
      const rows = await explained(store, '_q=bolt', cursor)
      const steps = rows.map(({ detail }) => String(detail))
      const [read] = rows.filter(({ detail }) => /^SEARCH items_parts USING INTEGER PRIMARY KEY/.test(String(detail)))
      assert.ok(read, steps.join('; '))
      const beside = rows.filter(({ parent }) => parent === read.parent).map(({ detail }) => String(detail))
      assert.match(
        beside[0] ?? '',
        cursor ? /^SCAN search_parts_text VIRTUAL TABLE INDEX .*>$/ : /^SCAN search_parts_text VIRTUAL/,
      )
      assert.equal(beside.length, 2, steps.join('; '))
    }
  })

  it('of full text in another order searches once, and first', async () => {
    const store = await open()
    await many(store)
    await doAll(store, searchTables(store.dialect, parts))
    const rows = await explained(store, '_q=bolt&_sort=-price', { direction: 'next', row: 7, values: [3] })
    const reads = rows.map(({ detail }) => String(detail)).filter(step => /(?:items|search)_parts/.test(step))
    assert.match(reads.join('; '), /^SCAN search_parts_text [^;]*; SEARCH items_parts USING INTEGER PRIMARY KEY [^;]*$/)
  })
})
