import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { audit } from './audit.fixture.ts'
import { Client } from './client.fixture.ts'
import { eachPlace, patience } from './places.fixture.ts'
import { Servers } from './servers.fixture.ts'

const many = 16
const each = 12

eachPlace(`${many} clients that add to one item, on two processes`, newPlace => {
  const servers = new Servers()
  after(() => servers.close())

  for (const [how, refused, send] of [
    [
      'with If-Match',
      412,
      (client: Client, amount: number, tag: string) => client.merge(item, { amount: amount + 1 }, { 'If-Match': tag }),
    ],
    [
      'with a JSON Patch that tests what it changes',
      409,
      (client: Client, amount: number) =>
        client.ask('PATCH', item, { 'Content-Type': 'application/json-patch+json' }, [
          { op: 'test', path: '/amount', value: amount },
          { op: 'replace', path: '/amount', value: amount + 1 },
        ]),
    ],
  ] as const) {
    it(`lose nothing ${how}`, patience, async t => {
      const place = newPlace()
      const both = [await servers.start(place), await servers.start(place)]
      const clients = Array.from({ length: many }, (_, index) => new Client(() => both[index % 2]?.origin ?? ''))
      const [first] = clients as [Client]
      assert.equal((await first.ask('PUT', item, {}, { number: 'A', amount: 0 })).status, 201)
      let tries = 0
      const add = async (client: Client): Promise<void> => {
        for (;;) {
          const { json, fields } = await client.ask('GET', item)
          const { status, content } = await send(client, json.amount, String(fields.etag))
          tries++
          if (status === 200) return
          assert.equal(status, refused, content)
        }
      }
      const start = performance.now()
      await Promise.all(
        clients.map(async client => {
          for (let time = 0; time < each; time++) await add(client)
        }),
      )
      const took = Math.round(performance.now() - start)
      t.diagnostic(`${many * each} updates took ${tries} tries and ${took} ms`)
      assert.ok(tries > many * each, 'they were in one another’s way')
      assert.equal((await first.ask('GET', item)).json.amount, many * each)
      const kept = (await audit(place)).get('orders')?.get('a')
      assert.equal(kept?.version, 1 + many * each)
      for (const client of clients) client.close()
      for (const server of both) await server.kill()
    })
  }
})

const item = '/orders/a'
