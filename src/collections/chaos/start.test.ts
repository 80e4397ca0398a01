import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { audit } from './audit.fixture.ts'
import { Client } from './client.fixture.ts'
import { eachPlace, patience } from './places.fixture.ts'
import { Servers } from './servers.fixture.ts'

eachPlace('a new store', newPlace => {
  const servers = new Servers(3)
  after(() => servers.close())

  it('is made once where several processes want it at the same time', patience, async () => {
    for (let time = 0; time < 2; time++) {
      const place = newPlace()
      await servers.loaded()
      for (const server of await Promise.all([servers.start(place), servers.start(place), servers.start(place)])) {
        const client = new Client(() => server.origin)
        const made = await client.ask('POST', '/customers', {}, { name: 'Anna' })
        assert.equal(made.status, 201, made.content)
        client.close()
        await server.kill()
      }
      assert.equal((await audit(place)).get('customers')?.size, 3)
    }
  })

  it('is made as a whole by the next process where one is killed at that', patience, async () => {
    for (let time = 0; time < 3; time++) {
      const place = newPlace()
      await servers.loaded()
      await servers.start(place, {}, Math.random() * 60).catch(() => {})
      const server = await servers.start(place)
      await place.settled()
      await audit(place)
      await server.kill()
    }
  })
})
