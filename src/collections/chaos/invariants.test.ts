import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { audit, grown } from './audit.fixture.ts'
import { Client } from './client.fixture.ts'
import { eachPlace, patience } from './places.fixture.ts'
import { Servers } from './servers.fixture.ts'

const milliseconds = Number(process.env.STATUTE_CHAOS_SECONDS ?? 3) * 1000

/** What a write may come to here: refusals for a reason, and no faults. */
const fine: ReadonlySet<number> = new Set([200, 201, 204, 404, 409, 410, 412])

eachPlace('two processes whose clients do anything', newPlace => {
  const servers = new Servers()
  after(() => servers.close())

  it('keep what is unique unique and what is named there, and no tag stands for two states', patience, async t => {
    const place = newPlace()
    const both = [await servers.start(place), await servers.start(place)]
    const origins = Array.from({ length: 12 }, (_, index) => () => both[index % 2]?.origin ?? '')
    const clients = origins.map(origin => new Client(origin))
    const end = Date.now() + milliseconds
    const statuses = new Map<number, number>()
    const writing = clients.slice(0, 8).map(async client => {
      while (Date.now() < end) {
        const { status, content } = await anything(client)
        assert.ok(fine.has(status), `${status} ${content}`)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    })
    // what is seen under a tag, by any client of either process
    const seen = new Map<string, string>()
    const reading = clients.slice(8).map(async client => {
      while (Date.now() < end) {
        const target = chance(2) ? `/${pick(['orders', 'customers'])}?_total=true` : `/orders/${chance(few)}`
        const { status, fields, content } = await client.ask('GET', target)
        assert.ok(status === 200 || status === 404 || status === 410, content)
        if (status !== 200) continue
        const at = `${target} ${fields.etag}`
        assert.equal(content, seen.get(at) ?? content, at)
        seen.set(at, content)
      }
    })
    const looking = (async () => {
      for (let before = await audit(place); Date.now() < end; ) {
        await wait(50)
        const now = await audit(place)
        grown(before, now)
        before = now
      }
    })()
    await Promise.all([...writing, ...reading, looking])
    for (const client of clients) client.close()
    for (const server of both) await server.kill()
    await place.settled()
    await audit(place)
    t.diagnostic(`${JSON.stringify(Object.fromEntries([...statuses].sort()))}, ${seen.size} states seen`)
    for (const status of fine) assert.ok(statuses.has(status), `something was answered ${status}`)
  })
})

const few = 8
const chance = (most: number): number => Math.floor(Math.random() * most)
const pick = <T>(all: readonly T[]): T => all[chance(all.length)] as T

/** A write that may well be at odds with those of others. */
async function anything(client: Client) {
  const [name, id] = pick([
    ['orders', chance(few)],
    ['customers', 1 + chance(few)],
  ] as const)
  const target = `/${name}/${id}`
  const order = () => ({ number: `n${chance(few)}`, amount: chance(100), customerId: 1 + chance(few) })
  const content = () => (name === 'orders' ? order() : { name: `c${chance(100)}` })
  const condition = async (): Promise<Record<string, string>> => {
    const { etag } = (await client.ask('GET', target)).fields
    return etag ? { 'If-Match': etag } : {}
  }
  switch (chance(6)) {
    case 0:
      return client.ask('PUT', target, {}, content())
    case 1:
      return client.ask('PUT', target, await condition(), content())
    case 2:
      return client.merge(target, content(), chance(2) ? await condition() : {})
    case 3:
      return client.ask('DELETE', target, chance(2) ? await condition() : {})
    case 4:
      return client.ask('POST', '/orders', {}, [order(), { number: `m${Math.random()}` }])
    default:
      return client.ask('POST', '/orders', {}, { id: `${chance(few)}`, ...order() })
  }
}
