import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { H3 } from 'h3'
import { Hono } from 'hono'
import { rateLimit, resource, type Service, service } from '../engine/index.ts'
import { handler } from './index.ts'

const limited = (): Service =>
  service([
    resource('/', {
      represent: { 'text/plain': () => 'hello' },
      limit: rateLimit({ quota: 1, window: 60, by: ({ request }) => request.peer ?? '' }),
    }),
  ])

const peer = (request: Request) => request.headers.get('CF-Connecting-IP') ?? undefined
const from = (address: string): Request =>
  new Request('http://shop.example/', { headers: { 'CF-Connecting-IP': address } })

describe('where the client is', () => {
  const statuses = async (answer: (request: Request) => Response | Promise<Response>): Promise<number[]> => {
    const all: number[] = []
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) all.push((await answer(from(address))).status)
    return all
  }

  it('each client has a limit of its own, by what the runtime knows', async () => {
    assert.deepEqual(await statuses(handler(limited(), { peer })), [200, 429, 200])
  })

  it('all share one where nobody knows', async () => {
    assert.deepEqual(await statuses(handler(limited())), [200, 429, 429])
  })

  it('mounted, whatever a framework gives beside the request', async () => {
    const hono = new Hono().mount('/', handler(limited(), { peer }))
    assert.deepEqual(await statuses(request => hono.fetch(request)), [200, 429, 200])
    const h3 = new H3().mount('/', handler(limited(), { peer }))
    assert.deepEqual(await statuses(request => h3.fetch(request)), [200, 429, 200])
  })

  it('as told beside the request, by a handler for each', async () => {
    const shop = limited()
    const answer = (request: Request, info: { hostname: string }) =>
      handler(shop, { peer: () => info.hostname })(request)
    const all: number[] = []
    for (const hostname of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
      all.push((await answer(new Request('http://shop.example/'), { hostname })).status)
    }
    assert.deepEqual(all, [200, 429, 200])
  })

  it('that asking throws is a fault, and told to no client', async () => {
    const thrower = () => {
      throw new Error('kaboom secret')
    }
    const page = resource('/', {
      find: (_, { request }) => request.peer,
      represent: { 'text/plain': address => address },
    })
    const errors: unknown[] = []
    const shop = service([page], { onError: error => errors.push(error) })
    const response = await handler(shop, { peer: thrower })(new Request('http://shop.example/'))
    assert.equal(response.status, 500)
    assert.doesNotMatch(await response.text(), /kaboom/)
    assert.equal(errors.length, 1)
  })
})
