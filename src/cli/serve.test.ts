import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folder, listening, run } from './run.fixture.ts'

const at = folder()
let files = 0

/** A new data file. */
function dataFile(data: unknown): string {
  const file = join(at, `shop${files++}.json`)
  writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data))
  return file
}

const shop = {
  customers: [{ id: 1, name: 'Anna' }],
  orders: [{ id: 'a', customerId: 1, amount: 5 }],
}

const json = { 'Content-Type': 'application/json' }

describe('statute serve', () => {
  it('serves a data file, keeps what is written, and goes on from there', async () => {
    const file = dataFile(shop)
    const first = await listening(['serve', file])
    assert.match(first.said, /customers +http:\/\/127\.0\.0\.1:\d+\/customers\n/)
    assert.match(first.said, /2 items came with the data\.\n/)
    assert.deepEqual(await (await fetch(`${first.origin}/customers`)).json(), shop.customers)
    const made = await fetch(`${first.origin}/customers`, { method: 'POST', headers: json, body: '{"name":"Ben"}' })
    assert.equal(made.status, 201)
    const needed = await fetch(`${first.origin}/customers/1`, { method: 'DELETE' })
    assert.equal(needed.status, 409)
    assert.equal(await first.end(), 0)
    assert.equal(JSON.parse(first.log().split('\n')[0] ?? '').status, 200)
    const second = await listening(['serve', file])
    assert.match(second.said, /was made before, and is what is served/)
    assert.equal((await (await fetch(`${second.origin}${made.headers.get('location')}`)).json()).name, 'Ben')
    assert.equal(await second.end(), 0)
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), shop)
  })

  it('serves schemas, documented, with what the options say', async () => {
    const schema = join(at, 'schemas')
    const parts = {
      type: 'object',
      properties: { id: { type: 'integer' }, name: { type: 'string' } },
      required: ['name'],
    }
    mkdirSync(schema)
    writeFileSync(join(schema, 'parts.json'), JSON.stringify(parts))
    const server = await listening([
      ...['serve', '--schema', schema, '--store', join(at, 'parts.db'), '--base', '/api/', '--require-preconditions'],
      ...['--rate', '1000/60', '--cors', 'https://erp.example', '--quota', 'parts=100', '--log-level', 'silent'],
    ])
    const ask = (path: string, init: RequestInit = {}) => fetch(`${server.origin}${path}`, init)
    const made = await ask('/api/parts/1', {
      method: 'PUT',
      headers: { ...json, 'If-None-Match': '*', Origin: 'https://erp.example' },
      body: '{"name":"Bolt"}',
    })
    assert.equal(made.status, 201)
    assert.equal(made.headers.get('access-control-allow-origin'), 'https://erp.example')
    assert.match(made.headers.get('ratelimit') ?? '', /r=999/)
    assert.equal((await ask('/api/parts/1', { method: 'DELETE' })).status, 428)
    const long = { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(100) }) }
    assert.equal((await ask('/api/parts', long)).status, 507)
    const document = await (await ask('/api/openapi.json')).json()
    assert.equal(document.openapi, '3.1.1')
    assert.ok(document.paths['/api/parts/{id}'].put.responses['428'])
    const docs = await ask('/api/docs', { headers: { Accept: 'text/html' } })
    assert.equal(docs.status, 200)
    assert.match(await docs.text(), /428/)
    assert.equal((await ask('/healthz')).status, 200)
    assert.equal((await ask('/readyz')).status, 200)
    assert.match(
      await (await ask('/metrics')).text(),
      /http_requests_total\{method="PUT",status="201",resource="\/api\/parts\/\{id\}"\} 1/,
    )
    assert.deepEqual(await (await ask('/api/')).json(), { parts: '/api/parts' })
    assert.equal(await server.end(), 0)
    assert.equal(server.log(), '')
  })

  it('lets in whom the access file says', async () => {
    const file = dataFile(shop)
    const access = join(at, 'access.json')
    const { out: token } = await run(['access', 'add', access, 'sync', '--token', '--may', 'customers:read,write'])
    const server = await listening(['serve', file, '--access', access])
    const ask = (path: string, credentials?: string) =>
      fetch(`${server.origin}${path}`, credentials ? { headers: { Authorization: credentials } } : {})
    const unknown = await ask('/customers')
    assert.equal(unknown.status, 401)
    assert.match(unknown.headers.get('www-authenticate') ?? '', /^Bearer /)
    const bearer = `Bearer ${token.trim()}`
    const known = await ask('/customers', bearer)
    assert.equal(known.status, 200)
    assert.match(known.headers.get('cache-control') ?? '', /private/)
    assert.equal((await ask('/orders', bearer)).status, 403)
    assert.equal(await server.end(), 0)
    assert.ok(!server.log().includes(token.trim()))
  })

  it('refuses what it cannot serve, in one line, and leaves nothing behind', async () => {
    for (const [data, reason] of [
      ['{"parts": [{"id": 1},\n {"id": 2,}]}', /shop\d+\.json.*line 2, column/],
      [{ parts: [{ id: 1 }, { id: 1 }] }, /parts\[1\]/],
      [{ parts: 'none' }, /parts is no array/],
      [[1], /must hold an object/],
      [{}, /shop\d+\.json: holds no collections/],
      ['{"parts": [\n{"id": 1},\n{"id": "a"}]}', /line 3: parts\[1\]/],
      [{ orders: [{ id: 1, lines: [] }], parts: [{ id: 'a' }, { id: 2 }] }, /parts/],
    ] as const) {
      const file = dataFile(data)
      const { code, out, err } = await run(['serve', file, '--port', '0'])
      assert.deepEqual([code, out], [1, ''], err)
      assert.match(err, reason)
      assert.equal(err.trim().split('\n').length, 1)
      assert.equal(existsSync(file.replace('.json', '.db')), false, 'a store is left behind')
    }
  })

  it('refuses a quota of nothing, and a log that cannot be written, in one line', async () => {
    for (const [args, code, reason] of [
      [['--quota', 'customer=9'], 2, /no such collection/],
      [['--log', join(at, 'none', 'log')], 1, /--log .*none.log: there is no such file/],
    ] as const) {
      const file = dataFile(shop)
      const refused = await run(['serve', file, '--port', '0', ...args])
      assert.deepEqual([refused.code, refused.err.trim().split('\n').length], [code, 1], refused.err)
      assert.match(refused.err, reason)
      assert.equal(existsSync(file.replace('.json', '.db')), false, 'a store is left behind')
    }
  })

  it('refuses a store that it cannot use, in one line that names it', async () => {
    const file = dataFile({ parts: Array.from({ length: 500 }, (_, index) => ({ name: `Bolt ${index}` })) })
    const store = file.replace('.json', '.db')
    await (await listening(['serve', file])).end()
    truncateSync(store, 20_000)
    for (const [args, reason] of [
      [['--store', store], /shop\d+\.db is damaged: /],
      [['--store', 'postgres://erp:hunter2@127.0.0.1:1/erp'], /postgres:\/\/127\.0\.0\.1:1\/erp: .*ECONNREFUSED/],
      [['--store', 'postgres://erp:hunter2@localhost:1/erp'], /postgres:\/\/localhost:1\/erp: .*ECONNREFUSED/],
      [['--schema', join(at, 'none')], /none: there is no such directory/],
      [[at], /it is a directory, and a file is wanted/],
    ] as const) {
      const { code, out, err } = await run(['serve', ...args, '--port', '0'])
      assert.deepEqual([code, out, err.trim().split('\n').length], [1, '', 1], err)
      assert.match(err, reason)
      assert.ok(!err.includes('hunter2'))
    }
  })

  it('refuses to be served to others without a word on who may', async () => {
    const { code, err } = await run(['serve', dataFile(shop), '--host', '0.0.0.0'])
    assert.equal(code, 2)
    assert.match(err, /--access FILE.*--open/)
  })

  for (const [name, args] of [
    ['nothing to serve', []],
    ['two files', ['a.json', 'b.json']],
    ['a rate that is none', ['a.json', '--rate', 'fast']],
    ['a quota that is none', ['a.json', '--quota', 'parts']],
    ['a base that is none', ['a.json', '--base', 'api']],
    ['a level that is none', ['a.json', '--log-level', 'loud']],
    ['an origin that is none', ['a.json', '--cors', 'erp.example']],
    ['an unknown option', ['a.json', '--loud']],
  ] as const) {
    it(`exits 2 for wrong usage: ${name}`, async () => assert.equal((await run(['serve', ...args])).code, 2))
  }
})

describe('statute export, import and backup', () => {
  it('give and take the items of a store', async () => {
    const file = dataFile(shop)
    const store = file.replace('.json', '.db')
    await (await listening(['serve', file])).end()
    const exported = await run(['export', 'customers', '--store', store, '--as', 'csv'])
    assert.deepEqual([exported.code, exported.out], [0, 'id,name\r\n1,Anna\r\n'])
    const to = join(at, 'customers.ndjson')
    assert.equal((await run(['export', 'customers', '--store', store, '--to', to])).code, 0)
    assert.equal(readFileSync(to, 'utf8'), '{"id":1,"name":"Anna"}\n')
    const copy = join(at, 'copy.db')
    assert.equal((await run(['backup', store, copy])).code, 0)
    const lines = '{"name":"Ben"}\n{"name":"Carl"}\n'
    const imported = await run(['import', 'customers', '-', '--store', store, '--as', 'ndjson'], lines)
    assert.deepEqual([imported.code, imported.err], [0, '2 items came into customers, which has 3 now.\n'])
    const one = await run(['import', 'customers', '-', '--store', store, '--as', 'ndjson'], '{"name":"Dora"}\n')
    assert.equal(one.err, '1 item came into customers, which has 4 now.\n')
    assert.equal((await run(['export', 'customers', '--store', store, '--as', 'ndjson'])).out.split('\n').length, 5)
    assert.equal((await run(['export', 'customers', '--store', copy])).out, '[{"id":1,"name":"Anna"}]')
  })

  it('take all or nothing, and say where the fault is', async () => {
    const file = dataFile(shop)
    const store = file.replace('.json', '.db')
    await (await listening(['serve', file])).end()
    for (const [content, type, reason] of [
      ['{"name":"Ben"}\n{"name":', 'ndjson', /[Ll]ine 2/],
      ['{"name":"Ben"}\n{"name":7}\n', 'ndjson', /line 2: \/name/],
      ['id,name\r\n2,Ben\r\n1,Anna\r\n', 'csv', /\/customers\/1 has this id already/],
      ['id,colour\r\n2,red\r\n', 'csv', /colour/],
      [Buffer.from([0x5b, 0xff, 0x5d]), 'json', /UTF-8/],
    ] as const) {
      const { code, err } = await run(['import', 'customers', '-', '--store', store, '--as', type], content)
      assert.equal(code, 1, err)
      assert.match(err, reason)
    }
    const dangling = '{"id":"b","customerId":9}\n'
    const { err } = await run(['import', 'orders', '-', '--store', store, '--as', 'ndjson'], dangling)
    assert.match(err, /orders, item b: \/customerId names 9 in customers, and there is none/)
    assert.equal((await run(['export', 'customers', '--store', store])).out, '[{"id":1,"name":"Anna"}]')
  })

  it('say what is missing', async () => {
    assert.equal((await run(['export', 'customers'])).code, 2)
    const store = dataFile(shop).replace('.json', '.db')
    await (await listening(['serve', store.replace('.db', '.json')])).end()
    const nowhere = await run(['export', 'customers', '--store', store, '--to', join(at, 'none', 'a.csv')])
    assert.deepEqual([nowhere.code, nowhere.err.trim().split('\n').length], [1, 1], nowhere.err)
    assert.match(nowhere.err, /a\.csv.*: there is no such file/)
    const noFile = await run(['import', 'customers', join(at, 'none.csv'), '--store', store])
    assert.deepEqual([noFile.code, noFile.err], [1, `statute: ${join(at, 'none.csv')}: there is no such file.\n`])
    const same = await run(['backup', store, store])
    assert.equal(same.code, 2)
    assert.match(same.err, /they are one file/)
    assert.equal((await run(['import', 'customers'])).code, 2)
    assert.equal((await run(['backup', 'a.db'])).code, 2)
    assert.equal((await run(['backup', join(at, 'none.db'), join(at, 'b.db')])).code, 1)
  })
})
