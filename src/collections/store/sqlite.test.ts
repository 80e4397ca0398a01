import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { Worker } from 'node:worker_threads'
import { openSqlite } from './sqlite.ts'
import { run } from './task.ts'

/** Writes to a file that is not in WAL mode, and is done with it after a while. */
const writer = `
  const { workerData, parentPort } = require('node:worker_threads')
  const { DatabaseSync } = require('node:sqlite')
  const database = new DatabaseSync(workerData)
  database.exec('create table a (b); begin immediate; insert into a values (1)')
  parentPort.postMessage('writes')
  setTimeout(() => {
    database.exec('commit')
    database.close()
  }, 200)`

it('a store waits for a process that is at its new file', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'statute-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'new.db')
  const worker = new Worker(writer, { eval: true, workerData: file })
  await once(worker, 'message')
  const store = openSqlite(file)
  t.after(() => store.close())
  const rows = async (sql: string) => (await store.read(() => run({ sql, parameters: [] }))).rows
  assert.deepEqual(await rows('select b from a'), [{ b: 1 }])
  assert.deepEqual(await rows('pragma journal_mode'), [{ journal_mode: 'wal' }])
  await once(worker, 'exit')
})
