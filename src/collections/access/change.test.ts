import assert from 'node:assert/strict'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { changeAccess } from './change.ts'
import type { AccessFile } from './file.ts'
import { newToken } from './token.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statute-access-'))
  file = join(folder, 'access.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

const empty: AccessFile = { realm: 'erp', callers: [] }
const adding =
  (name: string) =>
  (before: AccessFile = empty): AccessFile => ({
    ...before,
    callers: [...before.callers, { name, token: newToken().hash, may: {} }],
  })
const names = () => (JSON.parse(readFileSync(file, 'utf8')) as AccessFile).callers.map(({ name }) => name)

describe('changing a file of credentials', () => {
  it('makes it, then changes it, and leaves nothing else behind', async () => {
    await changeAccess(file, adding('anna'))
    await changeAccess(file, adding('bob'))
    assert.deepEqual(names(), ['anna', 'bob'])
    assert.deepEqual(readdirSync(folder), ['access.json'])
  })

  it('leaves it to its owner alone, whoever could read it before', async () => {
    writeFileSync(file, JSON.stringify(empty))
    chmodSync(file, 0o644)
    await changeAccess(file, adding('anna'))
    assert.equal(statSync(file).mode & 0o777, 0o600)
  })

  it('leaves it as it was where the change fails, or would make something that is not right', async () => {
    await changeAccess(file, adding('anna'))
    const before = readFileSync(file, 'utf8')
    const failing = () => {
      throw new Error('changed my mind')
    }
    await assert.rejects(changeAccess(file, failing), /changed my mind/)
    await assert.rejects(changeAccess(file, adding('anna')), /callers\[1\]\.name is that of callers\[0\] too/)
    assert.equal(readFileSync(file, 'utf8'), before)
    assert.deepEqual(readdirSync(folder), ['access.json'])
  })

  it('does not touch a file that is broken', async () => {
    writeFileSync(file, '{ "realm": "erp", ')
    await assert.rejects(changeAccess(file, adding('anna')), /is not JSON/)
    assert.equal(readFileSync(file, 'utf8'), '{ "realm": "erp", ')
    assert.deepEqual(readdirSync(folder), ['access.json'])
  })

  it('is done by one at a time: of many at once, those that were not refused are all there', async () => {
    await changeAccess(file, adding('first'))
    const tried = Array.from({ length: 20 }, (_, index) => `n${index}`)
    const results = await Promise.allSettled(tried.map(name => changeAccess(file, adding(name))))
    const done = tried.filter((_, index) => results[index]?.status === 'fulfilled')
    assert.ok(done.length >= 1)
    assert.deepEqual(names().sort(), ['first', ...done].sort())
    for (const result of results) {
      if (result.status === 'rejected') assert.match(result.reason.message, /being changed already; .* remove .*\.new/)
    }
  })

  it('refuses where another change was broken off, and leaves what is there', async () => {
    await changeAccess(file, adding('anna'))
    writeFileSync(`${file}.new`, 'half')
    await assert.rejects(changeAccess(file, adding('bob')), /being changed already/)
    assert.deepEqual(names(), ['anna'])
    assert.ok(existsSync(`${file}.new`))
  })

  it('changes what a link leads to, and not the link', async () => {
    await changeAccess(file, adding('anna'))
    const link = join(folder, 'link.json')
    symlinkSync('access.json', link)
    await changeAccess(link, adding('bob'))
    assert.deepEqual(names(), ['anna', 'bob'])
    assert.deepEqual(readdirSync(folder), ['access.json', 'link.json'])
  })
})
