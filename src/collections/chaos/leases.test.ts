import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { audit } from './audit.fixture.ts'
import { Client, type Reply } from './client.fixture.ts'
import { eachPlace, patience } from './places.fixture.ts'
import { Servers } from './servers.fixture.ts'

const item = '/orders/a'

eachPlace('a lease that many clients of two processes want', newPlace => {
  const servers = new Servers()
  after(() => servers.close())

  it('is one client’s alone until it ends, and then the next one’s', patience, async () => {
    const place = newPlace()
    const both = [await servers.start(place), await servers.start(place)]
    const clients = Array.from({ length: 12 }, (_, index) => new Client(() => both[index % 2]?.origin ?? ''))
    const [first] = clients as [Client]
    assert.equal((await first.ask('PUT', item, {}, { number: 'A', amount: 0 })).status, 201)
    let before: Reply['fields'] = {}
    for (let rounds = 0; rounds < 3; ) {
      const replies = await Promise.all(clients.map(wish))
      const [taken] = replies.filter(({ status }) => status === 201)
      assert.ok(taken, 'somebody gets it')
      const until = Date.parse(taken.json.until)
      const token = { 'Lock-Token': String(taken.fields['lock-token']) }
      const written = await first.merge(item, { amount: rounds }, token)
      // on a slow machine the lease is over by now, and anything may have happened since
      const told = Date.now() < until
      if (told) {
        rounds++
        const one = clients.map((_, index) => (index === 0 ? 201 : 423))
        assert.deepEqual(replies.map(({ status }) => status).sort(), one)
        assert.equal(written.status, 200, written.content)
      }
      const others = clients.map(async (client, index) => {
        const intrude = intruders[index % 3] as Intruder
        for (;;) {
          const { status, content, json } = await intrude(client, before)
          if (Date.now() >= until) return
          assert.equal(status, 423, content)
          assert.equal(Date.parse(json.until), until)
          await wait(20)
        }
      })
      await Promise.all(others)
      before = token
      // who was so late that it was free gets it, or deletes it
      while ((await first.ask('GET', `${item}/lease`)).status === 200) await wait(20)
      const { status } = await first.ask('PUT', item, {}, { number: 'A', amount: 0 })
      assert.ok(status === 200 || status === 201, `${status}`)
    }
    for (const client of clients) client.close()
    for (const server of both) await server.kill()
    await audit(place)
  })
})

const wish = (client: Client) => client.ask('PUT', `${item}/lease`, {}, { seconds: 1 })

type Intruder = (client: Client, token: Reply['fields']) => Promise<Reply>

/** Those who have no lease, or one that is over. */
const intruders: readonly Intruder[] = [
  wish,
  (client, token) => client.merge(item, { amount: -1 }, token),
  (client, token) => client.ask('DELETE', item, token),
]
