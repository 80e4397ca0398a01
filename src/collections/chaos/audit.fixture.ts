import assert from 'node:assert/strict'
import { define } from '../define.ts'
import { valuesAt } from '../items/item.ts'
import { run, type Task } from '../store/task.ts'
import { erp } from './erp.fixture.ts'
import type { Place } from './places.fixture.ts'

/** An item, or what is left of it, as it is in the store. */
export interface Kept {
  readonly version: number
  /** `undefined` once it is deleted. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look where they like
  readonly item: any
}

/** All that a store holds: by collection, by key. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, Kept>>

const names = new Set(erp.map(({ name }) => name))
const definitions = erp.map(({ name, schema }) => define(name, schema, names))

/**
 * Looks into a store, past the server: what it says in several places has to agree.
 *
 * @returns what it holds
 * @throws AssertionError where something does not agree
 */
export async function audit(place: Place): Promise<Contents> {
  const store = place.open()
  try {
    return await store.snapshot(() => agreeing(store.dialect))
  } finally {
    await store.close()
  }
}

function* agreeing({ db, name: kind }: ReturnType<Place['open']>['dialect']): Task<Contents> {
  if (kind === 'sqlite') {
    const { rows } = yield* run({ sql: 'pragma integrity_check', parameters: [] })
    assert.deepEqual(rows.map(Object.values), [['ok']])
  }
  const contents = new Map<string, Map<string, Kept>>()
  const named: string[] = []
  for (const { name, references, unique } of definitions) {
    const { rows } = yield* run(db.selectFrom(`items_${name}` as const).selectAll())
    const live = rows.filter(({ deleted }) => deleted === null)
    const texts = live.map(({ data }) => data as string)
    const counted = yield* run(
      db
        .selectFrom('statute_counters')
        .select(({ fn }) => [
          fn.sum('version').as('version'),
          fn.sum('items').as('items'),
          fn.sum('octets').as('octets'),
        ])
        .where('collection', '=', name),
    )
    assert.deepEqual(
      { ...counted.rows[0] },
      {
        // each write counts up one item's version, and the collection's
        version: rows.reduce((sum, { version }) => sum + version, 0),
        items: live.length,
        octets: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
      },
      `the counters of ${name}`,
    )
    for (const properties of unique) {
      const values = texts.map(text => JSON.stringify(properties.map(property => JSON.parse(text)[property])))
      assert.equal(new Set(values).size, values.length, `${properties} of ${name} is unique`)
    }
    for (const { id, data } of live) {
      const item = JSON.parse(data as string)
      assert.equal(item.id, id)
      for (const { path, to } of references) {
        for (const { pointer, value } of valuesAt(item, path)) named.push([name, id, pointer, to, value].join(' '))
      }
    }
    for (const { id, deleted, data } of rows)
      assert.equal(data === null, deleted !== null, `${name} ${id} is one thing`)
    contents.set(
      name,
      new Map(
        rows.map(({ id, version, data }) => [
          String(id),
          { version, item: data === null ? undefined : JSON.parse(data) },
        ]),
      ),
    )
  }
  const { rows } = yield* run(db.selectFrom('statute_references').selectAll())
  const told = rows.map(row => [row.collection, row.id, row.pointer, row.target, row.target_id].join(' '))
  assert.deepEqual(told.sort(), named.sort(), 'what items name is written down')
  for (const { target, target_id, collection, id } of rows) {
    assert.ok(contents.get(target)?.get(target_id)?.item, `${collection} ${id} names ${target} ${target_id}`)
  }
  return contents
}

/** Items only come and change: none goes without a trace, and no version comes again. */
export function grown(before: Contents, now: Contents): void {
  for (const [name, items] of before) {
    for (const [id, { version, item }] of items) {
      const later = now.get(name)?.get(id)
      assert.ok(later, `${name} ${id} is still known`)
      assert.ok(later.version >= version, `${name} ${id} went from version ${version} to ${later.version}`)
      if (later.version === version) assert.deepEqual(later.item, item, `${name} ${id} is the same in one version`)
    }
  }
}
