import assert from 'node:assert/strict'
import { afterEach, it } from 'node:test'
import { type Answer, request, type Service, service } from '../engine/index.ts'
import { applyVcdiff } from '../syntax/index.ts'
import { type Collections, type CollectionsOptions, collections } from './collections.ts'
import type { Store } from './store/store.ts'
import { eachStore } from './store/stores.fixture.ts'

const text = { type: 'string' }

const defined = [
  {
    name: 'customers',
    schema: {
      type: 'object',
      properties: { id: { type: 'integer' }, name: text, city: text },
      required: ['name'],
      additionalProperties: false,
    },
  },
  {
    name: 'orders',
    schema: {
      type: 'object',
      properties: {
        id: text,
        number: text,
        customerId: { type: 'integer' },
        amount: { type: 'integer', minimum: 0 },
        lines: { type: 'array', items: { type: 'object' } },
      },
      required: ['number'],
      additionalProperties: false,
      'x-collection': { unique: [['number']], references: { customerId: 'customers' }, search: ['number'] },
    },
  },
]

const json = { 'Content-Type': 'application/json' }

interface Shop {
  readonly erp: Collections
  readonly api: Service
  readonly ask: (
    method: string,
    target: string,
    fields?: Readonly<Record<string, string>>,
    content?: unknown,
    // biome-ignore lint/suspicious/noExplicitAny: tests look where they like
  ) => Promise<Answer & { readonly json: any }>
}

eachStore('a REST API over collections', open => {
  let running: Collections[] = []
  afterEach(async () => {
    for (const each of running) await each.close()
    running = []
  })

  const serve = async (store: Store, options: Partial<CollectionsOptions> = {}): Promise<Shop> => {
    const erp = await collections(defined, { store, base: '/api', jobs: { interval: 10 }, ...options })
    running.push(erp)
    const api = service(erp.resources, { questions: erp.questions })
    const ask: Shop['ask'] = async (method, target, fields = {}, content) => {
      const sent = content === undefined || typeof content === 'string' ? content : JSON.stringify(content)
      const type = sent === undefined ? {} : json
      const answer = await api.answer(request(method, target, { ...type, ...fields }, sent as string | undefined))
      let value: unknown
      try {
        value = JSON.parse(String(answer.content))
      } catch {}
      return { ...answer, json: value }
    }
    return { erp, api, ask }
  }

  it('makes, gives, changes and deletes items', async () => {
    const { ask } = await serve(await open())
    const made = await ask('POST', '/api/customers', {}, { name: 'Anna', city: 'Ulm' })
    assert.equal(made.status, 201, String(made.content))
    const at = String(made.fields.Location)
    assert.match(at, /^\/api\/customers\/\d+$/)
    const id = made.json.id
    assert.deepEqual(made.json, { id, name: 'Anna', city: 'Ulm' })
    const got = await ask('GET', at)
    assert.equal(got.status, 200)
    assert.equal(got.fields.ETag, made.fields.ETag)
    assert.deepEqual(got.json, made.json)
    const tag = String(got.fields.ETag)
    assert.equal((await ask('GET', at, { 'If-None-Match': tag })).status, 304)
    assert.equal((await ask('GET', at, { Range: 'bytes=0-4' })).status, 206)
    const put = await ask('PUT', at, { 'If-Match': tag }, { name: 'Anne' })
    assert.deepEqual([put.status, put.json], [200, { id, name: 'Anne' }])
    assert.equal((await ask('PUT', at, { 'If-Match': tag }, { name: 'Anno' })).status, 412)
    const patch = await ask('PATCH', at, { 'Content-Type': 'application/merge-patch+json' }, { city: 'Bern' })
    assert.deepEqual([patch.status, patch.json], [200, { id, name: 'Anne', city: 'Bern' }])
    const pointed = await ask(
      'PATCH',
      at,
      { 'Content-Type': 'application/json-patch+json', Prefer: 'return=minimal' },
      [{ op: 'remove', path: '/city' }],
    )
    assert.deepEqual(
      [pointed.status, pointed.content, pointed.fields['Preference-Applied']],
      [204, undefined, 'return=minimal'],
    )
    assert.equal((await ask('GET', at)).fields.ETag, pointed.fields.ETag)
    assert.equal((await ask('DELETE', at)).status, 204)
    const gone = await ask('GET', at)
    assert.equal(gone.status, 410)
    assert.ok(Date.parse(gone.json.since) <= Date.now())
    assert.equal((await ask('DELETE', at)).status, 410)
    const back = await ask('PUT', at, {}, { name: 'Anna' })
    assert.equal(back.status, 201)
    assert.notEqual((await ask('GET', at)).fields.ETag, tag)
    assert.equal((await ask('GET', '/api/customers/999')).status, 404)
    assert.equal((await ask('GET', '/api/customers/07')).status, 404)
  })

  it('says what is wrong with content, and writes nothing then', async () => {
    const { ask } = await serve(await open())
    const faults = await ask('POST', '/api/orders', {}, { amount: -1, colour: 'red' })
    assert.equal(faults.status, 422)
    assert.deepEqual(faults.json.errors.map(({ pointer }: { pointer: string }) => pointer).sort(), [
      '/amount',
      '/colour',
      '/number',
    ])
    for (const [content, status] of [
      ['{"number":', 400],
      ['{"number":"1","number":"2"}', 400],
      ['{"number":"\\u0000"}', 422],
      ['"text"', 422],
      [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 400],
      ['{"__proto__":{"number":"1"}}', 422],
    ] as const) {
      assert.equal((await ask('POST', '/api/orders', {}, content)).status, status, content.slice(0, 40))
    }
    assert.equal((await ask('POST', '/api/orders', { 'Content-Type': 'text/xml' }, '<a/>')).status, 415)
    assert.equal((await ask('PUT', '/api/orders/a', {}, { id: 'b', number: '1' })).status, 422)
    assert.deepEqual((await ask('GET', '/api/orders')).json, [])
  })

  it('says which item is in the way', async () => {
    const { ask } = await serve(await open())
    assert.equal((await ask('PUT', '/api/customers/1', {}, { name: 'Anna' })).status, 201)
    assert.equal((await ask('PUT', '/api/orders/a', {}, { number: 'A1', customerId: 1 })).status, 201)
    const taken = await ask('POST', '/api/orders', {}, { number: 'A1' })
    assert.deepEqual([taken.status, taken.json.location], [409, '/api/orders/a'])
    const dangling = await ask('POST', '/api/orders', {}, { number: 'A2', customerId: 2 })
    assert.deepEqual(
      [dangling.status, dangling.json.pointer, dangling.json.location],
      [409, '/customerId', '/api/customers/2'],
    )
    const needed = await ask('DELETE', '/api/customers/1')
    assert.deepEqual([needed.status, needed.json.location], [409, '/api/orders/a'])
  })

  it('leads to pages by path, whatever host a target claims', async () => {
    const { ask } = await serve(await open())
    await ask('POST', '/api/orders', {}, [{ number: 'A' }, { number: 'B' }])
    const { status, fields } = await ask('GET', 'http://evil.example/api/orders?_limit=1')
    assert.equal(status, 200)
    assert.match(String(fields.Link), /^<\/api\/orders\?_limit=1>; rel="first", <\/api\/orders\?_limit=1&_cursor=/)
  })

  it('takes no parameter that it does not understand', async () => {
    const { ask } = await serve(await open())
    await ask('PUT', '/api/customers/1', {}, { name: 'Anna' })
    const lease = ['/api/customers/1/lease?x=1', {}, { seconds: 60 }] as const
    const job = String((await ask('POST', '/api/orders', { Prefer: 'respond-async' }, [])).fields.Location)
    for (const asked of [
      ask('POST', '/api/customers?x=1', {}, { name: 'Ben' }),
      ask('POST', '/api/customers?x=1', { 'If-None-Match': '"old"' }, { name: 'Ben' }),
      ask('PUT', ...lease),
      ask('GET', `${job}?x=1`),
      ask('DELETE', `${job}?x=1`),
      ask('GET', `${job}/result?x=1`),
    ]) {
      const { status, json } = await asked
      assert.deepEqual([status, json.errors?.[0]?.parameter], [400, 'x'])
    }
    assert.equal((await ask('GET', '/api/customers')).json.length, 1)
    assert.equal((await ask('GET', '/api/customers/1/lease')).status, 404)
    assert.equal((await ask('POST', '/api/customers?', {}, { name: 'Ben' })).status, 201)
  })

  it('lists with pages, filters, fields and conditions', async () => {
    const { ask } = await serve(await open())
    const many = Array.from({ length: 25 }, (_, index) => ({ number: `N${index}`, amount: index % 5 }))
    const made = await ask('POST', '/api/orders', {}, many)
    assert.equal(made.status, 200, String(made.content))
    assert.equal(made.json.members.length, 25)
    const page = await ask('GET', '/api/orders?_limit=10&_sort=-amount&_total=true&_fields=number,amount')
    assert.equal(page.status, 200)
    assert.equal(page.json.length, 10)
    assert.deepEqual(Object.keys(page.json[0]), ['number', 'amount'])
    assert.equal(page.fields['X-Total-Count'], '25')
    const next = /<([^>]+)>; rel="next"/.exec(String(page.fields.Link))?.[1]
    const second = await ask('GET', String(next))
    assert.equal(second.json.length, 10)
    assert.match(String(second.fields.Link), /rel="prev"/)
    assert.equal((await ask('GET', '/api/orders', { 'If-None-Match': String(page.fields.ETag) })).status, 304)
    assert.equal((await ask('GET', '/api/orders?amount=3')).json.length, 5)
    const unknown = await ask('GET', '/api/orders?colour=red&size=3')
    assert.deepEqual([unknown.status, unknown.json.errors.length], [400, 2])
    const csv = await ask('GET', '/api/orders?amount=3&_fields=number', { Accept: 'text/csv' })
    assert.equal(csv.content, 'number\r\nN3\r\nN8\r\nN13\r\nN18\r\nN23\r\n')
    await ask('POST', '/api/orders', {}, { number: 'X' })
    assert.equal((await ask('GET', '/api/orders', { 'If-None-Match': String(page.fields.ETag) })).status, 200)
    assert.equal((await ask('GET', '/api/orders?_q=N1&_total=true')).fields['X-Total-Count'], '11')
  })

  it('tells what has changed to who can take a difference, and has told it the state before', async () => {
    const { ask } = await serve(await open())
    const lines = Array.from({ length: 30 }, (_, n) => ({ partId: `part ${n}` }))
    await ask('PUT', '/api/orders/a', {}, { number: 'a', lines })
    const change = async (number: string) =>
      ask('PATCH', '/api/orders/a', { 'Content-Type': 'application/merge-patch+json' }, { number })
    const difference = { 'A-IM': 'vcdiff' }
    for (const target of ['/api/orders/a', '/api/orders?_limit=2']) {
      const { fields: before, content: whole } = await ask('GET', target, difference)
      await change(`new ${target}`)
      const told = await ask('GET', target, { ...difference, 'If-None-Match': String(before.ETag) })
      assert.deepEqual([told.status, told.fields.IM, told.fields['Delta-Base']], [226, 'vcdiff', before.ETag])
      const now = await ask('GET', target)
      const made = applyVcdiff(Buffer.from(String(whole)), told.content as Uint8Array, 10_000)
      assert.deepEqual([told.fields.ETag, Buffer.from(made).toString()], [now.fields.ETag, now.content])
      assert.ok((told.content as Uint8Array).length < made.length / 2)
    }
    // what was told to somebody who takes no difference is not kept, and one page is not another
    for (const [first, target, fields] of [
      ['/api/orders/a', '/api/orders/a', {}],
      ['/api/orders?_limit=3', '/api/orders?_limit=4', difference],
    ] as const) {
      const { fields: before } = await ask('GET', first, fields)
      await change(target)
      const { status } = await ask('GET', target, { ...difference, 'If-None-Match': String(before.ETag) })
      assert.equal(status, 200)
    }
  })

  it('does a batch as a whole, or each member on its own', async () => {
    const { ask } = await serve(await open())
    await ask('PUT', '/api/orders/a', {}, { number: 'A1' })
    const batch = [{ number: 'B1' }, { number: 'A1' }, { number: 'B2' }]
    const strict = await ask('POST', '/api/orders', {}, batch)
    assert.deepEqual([strict.status, strict.json.failed], [409, 1])
    assert.deepEqual(
      strict.json.members.map(({ status }: { status: number }) => status),
      [424, 409, 424],
    )
    assert.equal((await ask('GET', '/api/orders')).json.length, 1)
    const lenient = await ask('POST', '/api/orders', { Prefer: 'handling=lenient' }, [...batch, { amount: 1 }])
    assert.deepEqual(
      [lenient.status, lenient.json.members.map(({ status }: { status: number }) => status)],
      [207, [201, 409, 201, 422]],
    )
    assert.equal(lenient.fields['Preference-Applied'], 'handling=lenient')
    assert.equal((await ask('GET', '/api/orders')).json.length, 3)
    const rows = await ask('POST', '/api/orders', { 'Content-Type': 'text/csv' }, 'number,amount\r\nC1,1\r\nC2,2\r\n')
    assert.equal(rows.status, 200, String(rows.content))
    const lines = '{"number":"D1"}\n{"number":"D2"}\n'
    assert.equal((await ask('POST', '/api/orders', { 'Content-Type': 'application/x-ndjson' }, lines)).status, 200)
  })

  it('points to no member of a batch that was undone with it', async () => {
    const { ask } = await serve(await open())
    const same = await ask('POST', '/api/customers', {}, [
      { name: 'Anna' },
      { id: 900, name: 'A' },
      { id: 900, name: 'B' },
    ])
    const [, , member] = same.json.members
    assert.deepEqual([same.status, same.json.failed, member.member, member.location], [409, 2, 1, undefined])
    assert.equal(member.detail, 'Member 1 of this batch has this id already.')
    assert.match(same.json.detail, /: Member 1 of this batch has this id already\.$/)
    const shared = await ask('POST', '/api/orders', {}, [{ number: 'A' }, { number: 'A' }])
    assert.equal(shared.json.members[1].detail, 'Member 0 of this batch has the same number already.')
    const lenient = await ask('POST', '/api/customers', { Prefer: 'handling=lenient' }, [
      { id: 900, name: 'A' },
      { id: 900, name: 'B' },
    ])
    assert.equal(lenient.json.members[1].location, '/api/customers/900')
  })

  it('says which handling it applied where one was asked for', async () => {
    const { ask } = await serve(await open())
    for (const [prefer, applied] of [
      [undefined, undefined],
      ['handling=strict', 'handling=strict'],
      ['handling=lenient', 'handling=lenient'],
      ['handling=other', undefined],
      ['respond-async', 'respond-async'],
      ['respond-async, handling=strict', 'respond-async, handling=strict'],
    ]) {
      const { fields } = await ask('POST', '/api/customers', prefer ? { Prefer: prefer } : {}, [{ name: 'Anna' }])
      assert.equal(fields['Preference-Applied'], applied, prefer)
    }
  })

  it('replays what came of a request that comes twice', async () => {
    const { ask } = await serve(await open())
    const key = { 'Idempotency-Key': '"8e03978e"' }
    const first = await ask('POST', '/api/customers', key, { name: 'Anna' })
    const second = await ask('POST', '/api/customers', key, { name: 'Anna' })
    assert.deepEqual([first.status, second.status], [201, 201])
    assert.deepEqual([second.fields.Location, second.content], [first.fields.Location, first.content])
    assert.equal((await ask('GET', '/api/customers')).json.length, 1)
    assert.equal((await ask('POST', '/api/customers', key, { name: 'Ben' })).status, 422)
    assert.equal((await ask('POST', '/api/customers', { 'Idempotency-Key': 'bare' }, { name: 'Ben' })).status, 400)
    const at = String(first.fields.Location)
    const patch = { 'Content-Type': 'application/merge-patch+json', 'If-Match': String(first.fields.ETag) }
    const keyed = { ...patch, 'Idempotency-Key': '"p1"' }
    assert.equal((await ask('PATCH', at, keyed, { city: 'Ulm' })).status, 200)
    assert.equal((await ask('PATCH', at, keyed, { city: 'Ulm' })).status, 200)
    assert.equal((await ask('PATCH', at, patch, { city: 'Ulm' })).status, 412)
    const many = await Promise.all(
      [1, 2, 3].map(() => ask('POST', '/api/customers', { 'Idempotency-Key': '"b"' }, { name: 'C' })),
    )
    assert.ok(many.some(({ status }) => status === 201))
    // while one is being worked on, the others are told so; after it, they get what came of it
    for (const { status } of many) assert.ok(status === 201 || status === 409, `${status}`)
    assert.equal((await ask('GET', '/api/customers?name=C')).json.length, 1)
    const { ask: strict } = await serve(await open(), { idempotency: { required: true } })
    assert.equal((await strict('POST', '/api/customers', {}, { name: 'Anna' })).status, 400)
  })

  it('lends an item to one client at a time', async () => {
    const { ask } = await serve(await open())
    await ask('PUT', '/api/customers/1', {}, { name: 'Anna' })
    const lease = await ask('PUT', '/api/customers/1/lease', {}, { seconds: 60, holder: 'Ben' })
    assert.equal(lease.status, 201, String(lease.content))
    const token = { 'Lock-Token': String(lease.fields['Lock-Token']) }
    const refused = await ask('PUT', '/api/customers/1', {}, { name: 'Carl' })
    assert.equal(refused.status, 423)
    assert.match(refused.json.detail, /^Ben holds it until /)
    assert.equal(refused.json.until, lease.json.until)
    assert.equal((await ask('DELETE', '/api/customers/1')).status, 423)
    assert.equal((await ask('PUT', '/api/customers/1/lease', {}, { seconds: 60 })).status, 423)
    assert.equal((await ask('PUT', '/api/customers/1', token, { name: 'Carl' })).status, 200)
    assert.equal((await ask('PUT', '/api/customers/1/lease', token, { seconds: 60 })).status, 200)
    const seen = await ask('GET', '/api/customers/1/lease')
    assert.deepEqual([seen.status, seen.json.token], [200, undefined])
    assert.equal((await ask('DELETE', '/api/customers/1/lease', token)).status, 204)
    assert.equal((await ask('GET', '/api/customers/1/lease')).status, 404)
    assert.equal((await ask('PUT', '/api/customers/1', {}, { name: 'Dora' })).status, 200)
    assert.equal((await ask('PUT', '/api/customers/9/lease', {}, { seconds: 60 })).status, 404)
    assert.equal((await ask('PUT', '/api/customers/1/lease', {}, { seconds: 'a' })).status, 422)
  })

  it('lends for whole seconds, to a name that every store can keep', async () => {
    const { ask } = await serve(await open())
    const at = String((await ask('POST', '/api/customers', {}, { name: 'Anna' })).fields.Location)
    for (const wish of [{ seconds: 1.5 }, { seconds: 60, holder: 'An\0na' }])
      assert.equal((await ask('PUT', `${at}/lease`, {}, wish)).status, 422, JSON.stringify(wish))
  })

  it('works on a batch while the client does something else', async () => {
    const { ask } = await serve(await open(), { jobs: { chunk: 3, interval: 10 } })
    const async = { Prefer: 'respond-async, handling=lenient' }
    const begun = await ask(
      'POST',
      '/api/orders',
      async,
      Array.from({ length: 10 }, (_, index) => ({ number: `${index % 9}` })),
    )
    assert.equal(begun.status, 202, String(begun.content))
    assert.equal(begun.fields['Preference-Applied'], 'respond-async, handling=lenient')
    const monitor = String(begun.fields.Location)
    let watched = await ask('GET', monitor)
    while (watched.status === 200) {
      assert.equal(watched.json.total, 10)
      await new Promise(resolve => setTimeout(resolve, 5))
      watched = await ask('GET', monitor)
    }
    assert.equal(watched.status, 303, String(watched.content))
    const result = await ask('GET', String(watched.fields.Location))
    assert.deepEqual(
      result.json.members.map(({ status }: { status: number }) => status),
      [201, 201, 201, 201, 201, 201, 201, 201, 201, 409],
    )
    assert.equal((await ask('GET', '/api/orders')).json.length, 9)
    assert.equal((await ask('DELETE', monitor)).status, 204)
    assert.equal((await ask('GET', monitor)).status, 410)
  })

  it('wants conditions where it is told to', async () => {
    const { ask } = await serve(await open(), { requirePreconditions: true })
    assert.equal((await ask('PUT', '/api/customers/1', {}, { name: 'Anna' })).status, 428)
    assert.equal((await ask('PUT', '/api/customers/1', { 'If-None-Match': '*' }, { name: 'Anna' })).status, 201)
    assert.equal((await ask('PUT', '/api/customers/1', { 'If-None-Match': '*' }, { name: 'Anna' })).status, 412)
    assert.equal((await ask('DELETE', '/api/customers/1')).status, 428)
  })

  it('loses no update to a date, even in the second of the other write', async () => {
    const { ask } = await serve(await open())
    const at = String((await ask('POST', '/api/customers', {}, { name: 'Anna' })).fields.Location)
    const before = { 'If-Unmodified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' }
    const merge = { ...before, 'Content-Type': 'application/merge-patch+json' }
    assert.equal((await ask('PUT', at, before, { name: 'Lost' })).status, 412)
    assert.equal((await ask('PATCH', at, merge, { name: 'Lost' })).status, 412)
    assert.equal((await ask('DELETE', at, before)).status, 412)
    assert.equal((await ask('GET', at)).json.name, 'Anna')
  })

  it('takes a date for a state only where no other state can have it', async () => {
    const store = await open()
    const { ask } = await serve(store)
    const at = String((await ask('POST', '/api/customers', {}, { name: 'Anna' })).fields.Location)
    const until = (second: number) => ({ 'If-Unmodified-Since': new Date(second * 1000).toUTCString() })
    // not over yet, whatever date is sent
    const ahead = Math.floor(Date.now() / 1000) + 3600
    await store.write(function* () {
      yield { sql: `update items_customers set changed = ${ahead * 1000 + 200}`, parameters: [] }
    })
    for (const second of [Math.floor(Date.now() / 1000), ahead, ahead + 1, ahead + 3600])
      assert.equal((await ask('PUT', at, until(second), { name: 'Lost' })).status, 412, `${second - ahead}`)
    assert.equal((await ask('GET', at)).fields['Last-Modified'], undefined)
    // two states of the second 1000000000: who has its date may mean the first
    const then = 1_000_000_000
    await store.write(function* () {
      yield { sql: `update items_customers set changed = ${then * 1000 + 200}`, parameters: [] }
    })
    assert.equal((await ask('DELETE', at, until(then))).status, 412)
    const told = String((await ask('GET', at)).fields['Last-Modified'])
    assert.equal(told, new Date((then + 1) * 1000).toUTCString())
    assert.equal((await ask('GET', at, { 'If-Modified-Since': told })).status, 304)
    assert.equal((await ask('PUT', at, { 'If-Unmodified-Since': told }, { name: 'Anne' })).status, 200)
    assert.equal((await ask('PUT', at, { 'If-Unmodified-Since': told }, { name: 'Lost' })).status, 412)
  })

  it('is gone, and comes back, without a word to the contrary', async () => {
    const { ask } = await serve(await open())
    const at = String((await ask('POST', '/api/customers', {}, { name: 'Anna' })).fields.Location)
    await ask('DELETE', at)
    const gone = await ask('GET', at)
    assert.equal(gone.status, 410)
    assert.match(gone.json.detail, / is gone since .*, likely for good\.$/)
    assert.equal((await ask('PUT', at, {}, { name: 'Anna' })).status, 201)
  })

  it('has keys left after the last that there can be', async () => {
    const { ask } = await serve(await open())
    const make = async (id?: number) => (await ask('POST', '/api/customers', {}, { id, name: 'Anna' })).json.id
    assert.equal(await make(), 1)
    assert.equal(await make(Number.MAX_SAFE_INTEGER - 1), Number.MAX_SAFE_INTEGER - 1)
    assert.equal(await make(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
    assert.deepEqual([await make(), await make(3), await make(), await make()], [2, 3, 4, 5])
  })

  it('loses no update, however many write at once', async () => {
    const { ask } = await serve(await open())
    await ask('PUT', '/api/orders/a', {}, { number: 'A', amount: 0 })
    const add = async (): Promise<void> => {
      for (;;) {
        const { json, fields } = await ask('GET', '/api/orders/a')
        const patch = { 'Content-Type': 'application/merge-patch+json', 'If-Match': String(fields.ETag) }
        const { status } = await ask('PATCH', '/api/orders/a', patch, { amount: json.amount + 1 })
        if (status === 200) return
        assert.equal(status, 412)
      }
    }
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let time = 0; time < 5; time++) await add()
      }),
    )
    assert.equal((await ask('GET', '/api/orders/a')).json.amount, 40)
  })

  it('has room until a quota is used up', async () => {
    const { ask } = await serve(await open(), { quotas: { customers: 40 }, limits: { item: 60 } })
    assert.equal((await ask('PUT', '/api/customers/1', {}, { name: 'Anna' })).status, 201)
    const full = await ask('PUT', '/api/customers/2', {}, { name: 'Benjamin' })
    assert.equal(full.status, 507)
    assert.equal(full.json.quota, 40)
    assert.equal((await ask('PUT', '/api/customers/1', {}, { name: 'Anna'.repeat(20) })).status, 413)
  })
})
