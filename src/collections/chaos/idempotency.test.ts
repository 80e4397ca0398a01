import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { audit } from './audit.fixture.ts'
import { Client, type Reply, Unanswered } from './client.fixture.ts'
import { eachPlace, patience } from './places.fixture.ts'
import { Servers } from './servers.fixture.ts'

eachPlace('a client that sends a request until it has an answer', (newPlace, kind) => {
  const servers = new Servers()
  after(() => servers.close())

  it('has it done once for each Idempotency-Key, however often the server is killed', patience, async t => {
    const kills = kind === 'sqlite' ? 8 : 5
    const place = newPlace()
    let server = await servers.start(place)
    const clients = Array.from({ length: 6 }, () => new Client(() => server.origin))
    await clients[0]?.ask('PUT', '/orders/a', {}, { number: 'A', lines: [] })
    let over = false
    let retries = 0
    let done = 0
    const until = async (ask: () => Promise<Reply>): Promise<Reply> => {
      for (; ; retries++) {
        try {
          const reply = await ask()
          // 409: the one before is still being worked on, by a server that was killed
          if (reply.status !== 409) return reply
        } catch (error) {
          if (!(error instanceof Unanswered)) throw error
        }
        await wait(10)
      }
    }
    const names = clients.map(async (client, index) => {
      const sent: string[] = []
      for (let count = 0; !over; count++) {
        const name = `c${index}-${count}`
        sent.push(name)
        const key = { 'Idempotency-Key': `"${name}"` }
        const post = () => client.ask('POST', '/customers', key, { name })
        const made = await until(post)
        assert.equal(made.status, 201, made.content)
        const type = { 'Content-Type': 'application/json-patch+json', 'Idempotency-Key': `"p-${name}"` }
        const operations = [{ op: 'add', path: '/lines/-', value: { name } }]
        const patched = await until(() => client.ask('PATCH', '/orders/a', type, operations))
        assert.equal(patched.status, 200, patched.content)
        const again = await until(post)
        assert.deepEqual([again.status, again.fields.location], [201, made.fields.location])
        done++
      }
      return sent
    })
    const working = Promise.all(names)
    for (let kill = 0; kill < kills; kill++) {
      const enough = done + Math.random() * 12
      while (done < enough) await Promise.race([working, wait(1)])
      await wait(Math.random() * 20)
      assert.ok(!server.ended(), server.said())
      await server.kill()
      server = await servers.start(place)
    }
    over = true
    const all = (await working).flat().sort()
    for (const client of clients) client.close()
    const contents = await audit(place)
    const customers = [...(contents.get('customers')?.values() ?? [])].map(({ item }) => item.name)
    assert.deepEqual(customers.sort(), all)
    const lines = contents
      .get('orders')
      ?.get('a')
      ?.item.lines.map(({ name }: { name: string }) => name)
    assert.deepEqual(lines.sort(), all)
    t.diagnostic(`${all.length} keys for POST and for PATCH, ${kills} kills, ${retries} retries`)
    assert.ok(retries > 0)
  })
})
