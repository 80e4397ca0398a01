import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { audit, grown } from './audit.fixture.ts'
import { Client } from './client.fixture.ts'
import { eachPlace, patience } from './places.fixture.ts'
import { Servers } from './servers.fixture.ts'
import { Writer } from './writer.fixture.ts'

// A killed process leaves what it gave to the operating system: that it reaches the disk before a power cut is not seen here.

eachPlace('a server that is killed while it writes', (newPlace, kind) => {
  const servers = new Servers()
  after(() => servers.close())

  it('has all that it acknowledged when it is back, and no half of what it did not', patience, async t => {
    const kills = Number(process.env.STATUTE_KILLS ?? (kind === 'sqlite' ? 25 : 5))
    const place = newPlace()
    let server = await servers.start(place)
    const origin = () => server.origin
    const client = new Client(origin)
    for (const id of [1, 2, 3]) await client.ask('PUT', `/customers/${id}`, {}, { name: 'Anna' })
    for (const id of [0, 1, 2]) await client.ask('PUT', `/parts/p${id}`, {}, { name: 'Bolt' })
    const writers = Array.from({ length: 6 }, (_, index) => new Writer(`w${index}`, origin))
    const sum = (what: 'acknowledged' | 'cut' | 'done') => writers.reduce((all, writer) => all + writer[what], 0)
    let before = await audit(place)
    for (let kill = 0; kill < kills; kill++) {
      const writing = Promise.all(writers.map(writer => writer.write()))
      const enough = sum('acknowledged') + Math.random() * 60
      while (sum('acknowledged') < enough) {
        assert.ok(!server.ended(), server.said())
        await Promise.race([writing, wait(1)])
      }
      await wait(Math.random() * 20)
      await server.kill()
      await writing
      server = await servers.start(place)
      await place.settled()
      const contents = await audit(place)
      for (const writer of writers) writer.compare(contents)
      grown(before, contents)
      before = contents
      const live = [...(contents.get('orders')?.values() ?? [])].filter(({ item }) => item).length
      const found = await client.ask('GET', '/orders?_q=bolt&_limit=1&_total=true')
      assert.equal(found.status, 200, found.content + server.said())
      assert.equal(found.fields['x-total-count'], String(live), 'what is searched in is what there is')
    }
    for (const each of [client, ...writers]) each.close()
    t.diagnostic(
      `${kills} kills, ${sum('acknowledged')} writes acknowledged, ${sum('cut')} not, ${sum('done')} of them done`,
    )
    assert.ok(sum('cut') > 0, 'somebody was waiting for an answer')
  })
})
