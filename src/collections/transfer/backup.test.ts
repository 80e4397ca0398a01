import assert from 'node:assert/strict'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { request, service } from '../../engine/index.ts'
import { collections } from '../collections.ts'
import { BackupFault, backUp } from './backup.ts'

const folder = mkdtempSync(join(tmpdir(), 'statute-backup-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

const schema = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } }

/** Serves a store while something is done with it; `put` gives the entity tag of what it wrote. */
async function served<T>(file: string, work: (put: (name: string, ifMatch?: string) => Promise<string>) => Promise<T>) {
  const erp = await collections([{ name: 'parts', schema }], { store: at(file), jobs: { idle: true } })
  const api = service(erp.resources, { questions: erp.questions })
  try {
    return await work(async (name, ifMatch) => {
      const type = { 'Content-Type': 'application/json', ...(ifMatch && { 'If-Match': ifMatch }) }
      const { status } = await api.answer(request('PUT', '/parts/1', type, JSON.stringify({ name })))
      if (status >= 400) return String(status)
      return String((await api.answer(request('GET', '/parts/1'))).fields.ETag)
    })
  } finally {
    await erp.close()
  }
}

describe('a copy of a store', () => {
  it('has entity tags of its own, each time it takes the place of the store', async () => {
    await served('erp.db', async put => {
      await put('first')
      await backUp(at('erp.db'), at('copy.db'))
      const lost = await put('second')
      copyFileSync(at('copy.db'), at('again.db'))
      const restored = await served('copy.db', async put => {
        assert.equal(await put('other', lost), '412')
        return await put('other')
      })
      assert.notEqual(restored, lost)
      await served('again.db', async put => assert.notEqual(await put('another'), restored))
      assert.equal(await served('copy.db', put => put('more', restored)), restored.replace(/2(?=\D*"$)/, '3'))
    })
    assert.deepEqual(readdirSync(folder).sort(), ['again.db', 'copy.db', 'erp.db'])
  })

  it('never takes the place of the store, by whatever name', async () => {
    await served('shop.db', put => put('first'))
    symlinkSync(at('shop.db'), at('link.db'))
    linkSync(at('shop.db'), at('hard.db'))
    for (const to of ['shop.db', 'link.db', 'hard.db'])
      await assert.rejects(backUp(at('shop.db'), at(to)), (error: Error) => error instanceof BackupFault)
  })

  it('does not come beside the log of another', async () => {
    await served('stock.db', put => put('first'))
    writeFileSync(at('used.db-wal'), 'log')
    await assert.rejects(backUp(at('stock.db'), at('used.db')), /used\.db is in use/)
    assert.equal(existsSync(at('used.db')), false)
  })
})
