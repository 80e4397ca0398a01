import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { audit } from './audit.fixture.ts'
import { Client } from './client.fixture.ts'
import { eachPlace, type Place, patience } from './places.fixture.ts'
import { type Server, Servers } from './servers.fixture.ts'

eachPlace('clients of two processes that make items at the same time', newPlace => {
  const servers = new Servers()
  let place: Place
  let both: Server[] = []
  const clients = Array.from({ length: 8 }, (_, index) => new Client(() => both[index % 2]?.origin ?? ''))
  before(async () => {
    place = newPlace()
    both = [await servers.start(place), await servers.start(place)]
  })
  after(async () => {
    for (const client of clients) client.close()
    await servers.close()
  })

  it('make one by PUT, and change it or are told that it is there', patience, async () => {
    for (let time = 0; time < 10; time++) {
      for (const [at, fields, other] of [
        [`/orders/a${time}`, {}, 200],
        [`/orders/b${time}`, { 'If-None-Match': '*' }, 412],
      ] as const) {
        const put = (client: Client, amount: number) => client.ask('PUT', at, { ...fields }, { number: at, amount })
        const replies = await Promise.all(clients.map(put))
        const expected = clients.map((_, index) => (index === 0 ? 201 : other)).sort()
        assert.deepEqual(replies.map(({ status }) => status).sort(), expected, at)
      }
    }
    await audit(place)
  })

  it('make one of those that share what no two may', patience, async () => {
    for (let time = 0; time < 10; time++) {
      const replies = await Promise.all(
        clients.map(client => client.ask('POST', '/orders', {}, { number: `n${time}` })),
      )
      const made = replies.find(({ status }) => status === 201)?.fields.location
      assert.ok(made)
      for (const { status, json } of replies) {
        if (status !== 201) assert.deepEqual([status, json.location], [409, made])
      }
      assert.equal(replies.filter(({ status }) => status === 201).length, 1)
    }
    await audit(place)
  })

  it('count keys past those that others give', patience, async () => {
    let next = 1
    const all = clients.map(async (client, index) => {
      for (let time = 0; time < 20; time++) {
        const reply =
          index < 2
            ? await client.ask('PUT', `/customers/${next + 3 + index}`, {}, { name: 'given' })
            : await client.ask('POST', '/customers', {}, { name: 'counted' })
        assert.ok(reply.status === 201 || (index < 2 && reply.status === 200), `${reply.status} ${reply.content}`)
        next = Math.max(next, reply.json.id)
      }
    })
    await Promise.all(all)
    const counted = [...((await audit(place)).get('customers')?.values() ?? [])]
    assert.ok(counted.length >= 120)
  })
})
