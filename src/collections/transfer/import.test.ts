import assert from 'node:assert/strict'
import { it } from 'node:test'
import { collections } from '../collections.ts'
import { eachStore } from '../store/stores.fixture.ts'
import { countOf } from './count.ts'
import { ImportFault, importInto } from './import.ts'

const schema = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } }

async function* arriving(names: readonly unknown[]) {
  for (const [index, name] of names.entries()) yield { value: { name }, at: `line ${index + 1}` }
}

eachStore('an import', (open, kind) => {
  it('takes all items or none', async () => {
    const erp = await collections([{ name: 'parts', schema }], { store: await open(), jobs: { idle: true } })
    const faulty = importInto(erp, { parts: arriving(['Bolt', 'Nut', 7]) })
    await assert.rejects(
      faulty,
      error => error instanceof ImportFault && /^parts, line 3: \/name must/.test(error.message),
    )
    assert.equal(await countOf(erp, 'parts'), 0)
    assert.equal(await importInto(erp, { parts: arriving(['Bolt', 'Nut']) }), 2)
    assert.equal(await countOf(erp, 'parts'), 2)
  })

  if (kind === 'sqlite') return
  it('has the planner know how many items there are now', async () => {
    const store = await open()
    const erp = await collections([{ name: 'parts', schema }], { store, jobs: { idle: true } })
    const estimated = async () =>
      await store.read(function* () {
        const sql = `select reltuples as rows from pg_class where oid = 'items_parts'::regclass`
        return (yield { sql, parameters: [] }).rows[0]?.rows
      })
    // of a table that it never looked at it knows nothing
    assert.equal(await estimated(), -1)
    await importInto(erp, { parts: arriving(Array.from({ length: 300 }, (_, index) => `Bolt ${index}`)) })
    assert.equal(await estimated(), 300)
  })
})
