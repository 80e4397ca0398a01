import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { audit } from './audit.fixture.ts'
import { Client, type Reply, Unanswered } from './client.fixture.ts'
import { eachPlace, patience } from './places.fixture.ts'
import { Servers } from './servers.fixture.ts'

/** So short a lease that who comes after a kill hardly waits. */
const options = { chunk: 20, lease: 0.2, interval: 20 }
const count = 3000
const kills = 3

eachPlace('a job whose server is killed', newPlace => {
  const servers = new Servers()
  after(() => servers.close())

  for (const [handling, path] of [
    // their keys are counted, so an item that is made twice is in nobody's way
    ['lenient', 'customers'],
    ['strict', 'orders'],
  ] as const) {
    it(`goes on where it was, and makes each item once: ${handling}`, patience, async () => {
      const place = newPlace()
      let server = await servers.start(place, options)
      const client = new Client(() => server.origin)
      const again = async () => {
        await server.kill()
        server = await servers.start(place, options)
      }
      const items = Array.from({ length: count }, (_, index) => ({ name: `n${index}`, number: `n${index}` }))
      const fields = { Prefer: `respond-async, handling=${handling}`, 'Idempotency-Key': '"import"' }
      const begin = () => client.ask('POST', `/${path}`, fields, items).catch(unanswered)
      const first = begin()
      await wait(Math.random() * 100)
      await again()
      await first
      let begun = await begin()
      while (begun === undefined || begun.status === 409) begun = await begin()
      assert.equal(begun.status, 202, begun.content)
      const monitor = String(begun.fields.location)

      let cut = 0
      for (let kill = 0; kill < kills; kill++) {
        await wait(Math.random() * 50)
        await again()
        let watched = await client.ask('GET', monitor)
        if (watched.status === 200) cut++
        // what is done piece by piece is to be killed between two of them
        while (handling === 'lenient' && watched.status === 200 && watched.json.done <= kill * 500) {
          await wait(5)
          watched = await client.ask('GET', monitor)
        }
      }
      if (handling === 'lenient') assert.ok(cut > 0, 'it was not done when it was killed')
      let ended = await client.ask('GET', monitor)
      for (; ended.status === 200; ended = await client.ask('GET', monitor)) await wait(5)
      assert.equal(ended.status, 303, ended.content)
      const { json } = await client.ask('GET', String(ended.fields.location))
      client.close()
      await server.kill()

      const made = (await audit(place)).get(path)
      assert.equal(made?.size, count)
      const named = (location: string) => made?.get(location.slice(`/${path}/`.length))?.item.name
      assert.deepEqual(
        json.members.map(({ index, status, location }: Fate) => [index, status, named(location)]),
        items.map(({ name }, index) => [index, 201, name]),
      )
    })
  }
})

interface Fate {
  readonly index: number
  readonly status: number
  readonly location: string
}

function unanswered(error: unknown): Reply | undefined {
  if (error instanceof Unanswered) return undefined
  throw error
}
