import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { dropSchemas, noPostgresql, postgresqlUrl } from '../store/stores.fixture.ts'
import { audit } from './audit.fixture.ts'
import { Client, type Reply } from './client.fixture.ts'
import { onServer, type Place, patience, postgresqlPlace } from './places.fixture.ts'
import { Relay } from './relay.fixture.ts'
import { Servers } from './servers.fixture.ts'

describe('a server whose store goes away and comes back', { skip: noPostgresql }, () => {
  const servers = new Servers()
  const { hostname, port } = new URL(postgresqlUrl)
  const relay = new Relay(hostname, Number(port || 5432))
  const schemas: string[] = []
  before(() => relay.open())
  after(async () => {
    await servers.close()
    await relay.close()
    await dropSchemas(schemas)
  })
  const newPlace = (): Place => {
    const place = postgresqlPlace()
    schemas.push(place.schema)
    return place
  }
  const behindRelay = (place: Place): Place => {
    const url = new URL(place.store)
    url.host = `127.0.0.1:${relay.port}`
    return { ...place, store: url.href }
  }

  for (const how of ['pg_terminate_backend', 'pg_cancel_backend']) {
    it(`answers 503 or as ever while its connections meet ${how}, and goes on`, patience, async t => {
      const place = newPlace()
      const server = await servers.start(place, { interval: 20 })
      const clients = Array.from({ length: 12 }, () => new Client(() => server.origin))
      const statuses = new Map<number, number>()
      const made: string[] = []
      let over = false
      const note = (reply: Reply) => {
        const { status, content } = reply
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        assert.ok([200, 201, 204, 202, 409, 503].includes(status), `${status} ${content} ${server.said()}`)
        if (status === 503) assert.match(String(reply.fields['retry-after']), /^\d+$/)
        return status < 300
      }
      const load = clients.map(async (client, index) => {
        for (let count = 0; !over; count++) {
          const id = `c${index}-${count}`
          const pair = [{ id, number: id }, { number: `${id}b` }]
          if (note(await client.ask('POST', '/orders', {}, pair))) made.push(id)
          note(await client.ask('GET', '/orders?_limit=5'))
          const async = { Prefer: 'respond-async, handling=lenient' }
          note(await client.ask('POST', '/customers', async, [{ name: id }, { name: id }]))
          const put = await client.ask('PUT', '/customers/1', {}, { name: id })
          if (note(put)) note(await client.merge('/customers/1', { name: `${id}c` }))
        }
      })
      const loaded = Promise.all(load)
      const theirs = `select ${how}(pid) from pg_stat_activity where application_name = '${place.schema}'`
      for (let time = 0; time < 15; time++) {
        await Promise.race([loaded, wait(Math.random() * 150)])
        await onServer(theirs)
      }
      over = true
      await loaded
      assert.ok(!server.ended(), server.said())
      const [client] = clients as [Client]
      while (!note(await client.ask('POST', '/orders', {}, { number: 'last' }))) await wait(20)
      for (const each of clients) each.close()
      await server.kill()
      await place.settled()
      const orders = (await audit(place)).get('orders')
      assert.deepEqual(
        made.filter(id => !orders?.has(id)),
        [],
        'what was acknowledged is there',
      )
      t.diagnostic(JSON.stringify(Object.fromEntries([...statuses].sort())))
    })
  }

  it('answers 503 while nothing is where the store was, and goes on by itself', patience, async () => {
    const place = newPlace()
    const server = await servers.start(behindRelay(place))
    const client = new Client(() => server.origin)
    assert.equal((await client.ask('PUT', '/customers/1', {}, { name: 'Anna' })).status, 201)
    for (let time = 0; time < 3; time++) {
      await relay.close()
      for (const [method, target, content] of [
        ['GET', '/customers/1'],
        ['GET', '/customers'],
        ['POST', '/customers', { name: 'Ben' }],
        ['POST', '/customers', [{ name: 'Ben' }]],
        ['PUT', '/customers/1', { name: 'Ben' }],
        ['PUT', '/customers/1/lease', { seconds: 1 }],
        ['DELETE', '/customers/1'],
        ['GET', '/jobs/1'],
      ] as const) {
        const { status, fields, content: told } = await client.ask(method, target, {}, content)
        assert.equal(status, 503, `${method} ${target}: ${told} ${server.said()}`)
        assert.match(String(fields['retry-after']), /^\d+$/)
      }
      await relay.open()
      assert.equal((await client.ask('GET', '/customers/1')).status, 200)
      assert.equal((await client.ask('PUT', '/customers/1', {}, { name: 'Anna' })).status, 200)
    }
    client.close()
    await server.kill()
    await place.settled()
    const kept = (await audit(place)).get('customers')
    assert.deepEqual([...(kept?.values() ?? [])], [{ version: 4, item: { id: 1, name: 'Anna' } }])
  })

  it('does not start where nothing answers, and says so', patience, async () => {
    const place = newPlace()
    await relay.close()
    try {
      await assert.rejects(servers.start(behindRelay(place)), /StoreGone.*ECONNREFUSED/s)
    } finally {
      await relay.open()
    }
  })

  it('does not say that nothing was done where nobody knows', patience, async () => {
    const place = newPlace()
    const server = await servers.start(behindRelay(place))
    const client = new Client(() => server.origin)
    assert.equal((await client.ask('POST', '/customers', {}, { name: 'Anna' })).status, 201)
    relay.last = { after: 'Ben', text: 'commit' }
    const { status, json } = await client.ask('POST', '/customers', {}, { name: 'Ben' })
    assert.equal(status, 503)
    client.close()
    await server.kill()
    await place.settled()
    assert.equal((await audit(place)).get('customers')?.size, 2, 'it was done')
    assert.doesNotMatch(json.detail, /nothing was done/)
  })
})
