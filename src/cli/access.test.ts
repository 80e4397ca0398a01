import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, describe, it } from 'node:test'
import { accessFor, readAccess } from '../collections/index.ts'
import { request, resource, service } from '../engine/index.ts'
import { access } from './access.ts'
import { Usage } from './usage.ts'

const folder = mkdtempSync(join(tmpdir(), 'statute-access-'))
const file = join(folder, 'access.json')
beforeEach(() => rmSync(file, { force: true }))
after(() => rmSync(folder, { recursive: true }))

const command = join(import.meta.dirname, 'access.fixture.ts')
function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    input,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

async function reads(collection: string, authorization: string): Promise<number> {
  const may = accessFor(readAccess(readFileSync(file, 'utf8'), file), collection)
  const page = resource('/', { ...(may && { access: may }), represent: { 'text/plain': () => 'page' } })
  return (await service([page]).answer(request('GET', '/', { Authorization: authorization }))).status
}

describe('statute access', () => {
  it('adds a caller with a token, which is shown once and not kept', async () => {
    const { code, out, err } = run([
      'add',
      file,
      'erp-sync',
      '--token',
      '--may',
      'orders:read,write',
      '--may',
      'parts:read',
    ])
    assert.equal(code, 0, err)
    assert.match(out, /^[\w-]{43}\n$/)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.ok(!readFileSync(file, 'utf8').includes(out.trim()))
    assert.equal(await reads('orders', `Bearer ${out.trim()}`), 200)
    assert.equal(await reads('customers', `Bearer ${out.trim()}`), 403)
  })

  it('adds a caller with a password from standard input, which is shown nowhere', async () => {
    const { code, out, err } = run(
      ['add', file, 'anna', '--password', '--may', '*:read', '--plan', 'free'],
      'correct horse\n',
    )
    assert.equal(code, 0, err)
    assert.ok(!(out + err + readFileSync(file, 'utf8')).includes('correct horse'))
    assert.equal(await reads('orders', `Basic ${btoa('anna:correct horse')}`), 200)
    assert.equal(JSON.parse(readFileSync(file, 'utf8')).callers[0].plan, 'free')
  })

  it('lists callers as they would be added, and removes them', () => {
    run(['add', file, 'anna', '--password', '--may', '*:read', '--may', 'pay:'], 'correct horse')
    run(['add', file, 'erp-sync', '--token', '--may', 'orders:read,write', '--plan', 'free'])
    assert.equal(
      run(['list', file]).out,
      "anna      password  --may '*:read'  --may 'pay:'\nerp-sync  token     --may 'orders:read,write'  --plan  free\n",
    )
    assert.equal(run(['remove', file, 'anna']).code, 0)
    assert.match(run(['list', file]).out, /^erp-sync {2}token .*\n$/)
    assert.deepEqual([run(['remove', file, 'erp-sync']).code, run(['list', file]).out], [0, ''])
  })

  it('says so where a caller may do nothing', () => {
    assert.match(run(['add', file, 'anna', '--token']).err, /no --may was given/)
  })

  it('keeps what else the file says', () => {
    const before = { realm: 'erp', refusal: 'hidden', anyone: { parts: ['read'] }, callers: [] }
    writeFileSync(file, JSON.stringify(before))
    run(['add', file, 'anna', '--token'])
    run(['remove', file, 'anna'])
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), before)
    assert.match(run(['list', file]).out, /^\(anyone\) .*--may 'parts:read'\n$/)
  })

  it('refuses what cannot be, in one line, and changes nothing', () => {
    run(['add', file, 'anna', '--token'])
    const before = readFileSync(file, 'utf8')
    for (const [args, told, input] of [
      [['add', file, 'anna', '--token'], /anna is in .* already; statute access remove/],
      [['add', file, 'bob', '--token', '--may', 'orders:reed'], /may\.orders\[0\] is "reed"; the rights are/],
      [['add', file, 'b:b', '--token'], /name has to be/],
      [['add', file, 'bob', '--password'], /8 to 1024/, 'short'],
      [['add', file, 'bob', '--password'], /8 to 1024/, ''],
      [['add', file, 'bob', '--password'], /several lines/, 'one line too\nmany lines'],
      [['remove', file, 'bob'], /there is no bob/],
      [['list', join(folder, 'none.json')], /none\.json: there is no such file/],
      [['remove', join(folder, 'none.json'), 'anna'], /there is no anna/],
    ] as const) {
      const { code, err, out } = run(args, input)
      assert.match(err, told)
      assert.deepEqual([code, out, err.split('\n').length], [1, '', 2])
    }
    assert.equal(readFileSync(file, 'utf8'), before)
    assert.deepEqual(readdirSync(folder), ['access.json'])
  })

  it('says how it is used, and never repeats a password that came as an argument', async () => {
    for (const args of [
      [],
      ['grant'],
      ['add', file],
      ['add', file, 'anna'],
      ['add', file, 'anna', '--token', '--password'],
      ['add', file, 'anna', '--token', '--may', 'orders'],
      ['add', file, 'anna', '--password', 'hunter2hunter2'],
      ['add', file, 'anna', '--password=hunter2hunter2'],
      ['remove', file],
      ['list'],
    ]) {
      await assert.rejects(access(args), (error: NodeJS.ErrnoException) => {
        assert.ok(error instanceof Usage || error.code?.startsWith('ERR_PARSE_ARGS'), args.join(' '))
        assert.ok(!error.message.includes('hunter2'))
        return true
      })
    }
    assert.deepEqual(readdirSync(folder), [])
  })
})
